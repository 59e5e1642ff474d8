import { listedOn } from '../ledger/listing-of.ts';
import type { ManualCreditRecord } from '../ledger/manual-credits.ts';
import { failuresOf, type PageRecord } from '../ledger/page-record.ts';
import { readingsIn, runsOf } from '../ledger/runs.ts';
import { compareReadings, compareText } from '../ledger/stored-reading.ts';
import { addDays, type CalendarDate, dayAt, type Instant, instantAt } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import type { PageReading, ReadPage } from '../pages/reading.ts';
import { getAllChecked, keysUnder } from './checked-reads.ts';
import type { Database } from './database.ts';
import { manualCreditsOf } from './manual-credits.ts';
import { readingsOf, replaceRuns } from './readings.ts';
import { rebuild } from './rebuild.ts';
import { checked } from './records.ts';
import { writeRepaired } from './repair.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** Clocks are put right by so much all the time. */
const TOLERANCE_MS = 60_000;

/** This code was written later: a clock that shows less is behind. */
const WRITTEN: Instant = '2026-01-01T00:00:00.000Z';
/** Read on so many days that are still to come, it is the clock of now that is wrong. */
const DAYS_TO_BELIEVE = 2;
/** More readings are not looked at to count them. */
const LOOKED_AT_MAX = 20;

/**
 * Where the device's clock was ahead and has been put right, what was read meanwhile would be the newest until the
 * calendar catches up. It was read before now, so now is when it is said to have been read, in the order in which it was.
 * Where the clock is behind now, nothing is changed: it is what was stored before that is right.
 */
export function putClockRight(db: Database, now: Instant): Promise<StoreResult<boolean>> {
  return writeRepaired(
    db,
    now,
    async (tx) => !(await isBehind(tx, now)) && (await putTimesRight(tx, now)),
    (isChanged) => isChanged,
  );
}

/**
 * When a page is said to have been read that is read now: then, or after all that was read before it where the clock is
 * behind. Where the clock was ahead, what was read meanwhile is put before it.
 */
export async function settleClock(
  tx: WriteTransaction,
  { observedAt, reading }: { readonly observedAt: Instant; readonly reading: PageReading },
  now: Instant,
): Promise<Instant> {
  if (await isBehind(tx, now, reading)) {
    const newest = newestIn(await getAllChecked(tx, 'pages'));
    return instantAt(Date.parse(newest || now) + 1);
  }
  await putTimesRight(tx, now, instantAt(Date.parse(observedAt) - 1));
  return observedAt;
}

/** Whether the clock is behind, by what pages say and by what was read before. */
async function isBehind(tx: ReadTransaction, now: Instant, reading?: PageReading): Promise<boolean> {
  const pages = await getAllChecked(tx, 'pages');
  const newest = newestIn(pages);
  if (newest === '' || newest <= limitOf(now)) return false;
  if (now < WRITTEN) return true;
  const said = reading?.outcome === 'read' ? daysSaid(reading) : undefined;
  // What can still be spent has not ended: it is read before that, so what was read before is not said to be later.
  if (said?.ends.some((day) => day < dayAt(newest, 'UTC'))) return false;
  if (said?.past.some((day) => day > addDays(dayAt(now, 'UTC'), 1))) return true;
  return (await daysAhead(tx, pages, now)) >= DAYS_TO_BELIEVE;
}

/** The days that a page shows: of what is over, and of what is not. */
function daysSaid(reading: ReadPage): { readonly past: CalendarDate[]; readonly ends: CalendarDate[] } {
  const past =
    reading.page === 'gift-card-balance'
      ? (reading.activity ?? []).map(({ date }) => date)
      : reading.page === 'order'
        ? [reading.placed].filter((day) => day !== undefined)
        : [];
  return { past, ends: listedOn(reading).flatMap(({ expires }) => expires ?? []) };
}

/** On how many days that are still to come pages were read, as far as it matters. */
async function daysAhead(tx: ReadTransaction, pages: readonly PageRecord[], now: Instant): Promise<number> {
  const days = new Set<CalendarDate>();
  for (const { scope, page } of pages) {
    const range = IDBKeyRange.bound([scope, page, now], [scope, page, []]);
    const found = await tx.objectStore('readings').index('in-order').getAll(range, LOOKED_AT_MAX);
    const readings = found.flatMap((one) => readingsIn(checked('readings', one.id, one)));
    for (const { observedAt } of readings) if (observedAt > now) days.add(dayAt(observedAt, 'UTC'));
  }
  return days.size;
}

function newestIn(pages: readonly PageRecord[]): Instant | '' {
  return pages.map(newestOf).reduce((a, b) => (a > b ? a : b), '');
}

function limitOf(now: Instant): Instant {
  return instantAt(Date.parse(now) + TOLERANCE_MS);
}

/**
 * The same as a part of a transaction. Answers whether anything was ahead.
 *
 * @param latest When it can have been read at the latest: just before what is read now.
 */
export async function putTimesRight(tx: WriteTransaction, now: Instant, latest = now): Promise<boolean> {
  const pages = await getAllChecked(tx, 'pages');
  if (newestIn(pages) <= limitOf(now)) return false;
  for (const page of pages) {
    if (newestOf(page) > now) await tx.objectStore('pages').put(clampedPage(page, latest));
  }
  for (const account of await getAllChecked(tx, 'accounts')) {
    const { namedAt } = account;
    if (namedAt !== undefined && namedAt > now) {
      await tx.objectStore('accounts').put({ ...account, namedAt: latest });
    }
    if (await clampAccount(tx, account.key, { now, latest })) await rebuild(tx, account.key, now);
  }
  return true;
}

function newestOf(page: PageRecord): Instant | '' {
  const times = [page.lastRead, page.served?.at, ...failuresOf(page).map(({ at }) => at)];
  return times.reduce<Instant | ''>((newest, at) => (at !== undefined && at > newest ? at : newest), '');
}

function clampedPage(page: PageRecord, latest: Instant): PageRecord {
  const { lastRead, lastWhole, served, failures, failed, ...rest } = page;
  return {
    ...rest,
    ...(lastRead !== undefined && { lastRead: earlier(lastRead, latest) }),
    ...(lastWhole !== undefined && { lastWhole: earlier(lastWhole, latest) }),
    ...(served && { served: { ...served, at: earlier(served.at, latest) } }),
    ...(failures && { failures: failures.map((one) => ({ ...one, at: earlier(one.at, latest) })) }),
    ...(failed && { failed: { ...failed, at: earlier(failed.at, latest) } }),
  };
}

async function clampAccount(
  tx: WriteTransaction,
  account: AccountKey,
  { now, latest }: { readonly now: Instant; readonly latest: Instant },
): Promise<boolean> {
  const was = await readingsOf(tx, account);
  const readings = was.flatMap(readingsIn).sort(compareReadings);
  const words = await getAllChecked(tx, 'words', keysUnder(account));
  const ahead = [
    ...readings.map(({ id, observedAt }) => ({ at: observedAt, id })),
    ...words.map((word) => ({ at: word.at, word })),
  ]
    .filter(({ at }) => at > now)
    .sort((a, b) => compareText(a.at, b.at));
  const times = new Map<string, Instant>();
  for (const [rank, one] of ahead.entries()) {
    const at = instantAt(Date.parse(latest) - (ahead.length - rank));
    if ('word' in one) await tx.objectStore('words').put({ ...one.word, at });
    else times.set(one.id, at);
  }
  if (times.size > 0) {
    const is = runsOf(readings.map((one) => ({ ...one, observedAt: times.get(one.id) ?? one.observedAt })));
    await replaceRuns(tx, { was, is });
  }
  const credits = (await manualCreditsOf(tx, account)).filter((credit) => isAhead(credit, now));
  for (const credit of credits) await tx.objectStore('own-credits').put(clampedCredit(credit, latest));
  return ahead.length + credits.length > 0;
}

function isAhead({ addedAt, since, ended, amounts }: ManualCreditRecord, now: Instant): boolean {
  return addedAt > now || since > now || (ended ?? now) > now || amounts.some(({ at }) => at > now);
}

/** The credit with nothing of it later than this: what a clock that was ahead said of it. */
export function clampedCredit(credit: ManualCreditRecord, latest: Instant): ManualCreditRecord {
  const { addedAt, since, ended, amounts } = credit;
  return {
    ...credit,
    addedAt: earlier(addedAt, latest),
    since: earlier(since, latest),
    ...(ended !== undefined && { ended: earlier(ended, latest) }),
    amounts: amounts.map(({ at, minor }) => ({ at: earlier(at, latest), minor })),
  };
}

function earlier(at: Instant, latest: Instant): Instant {
  return at < latest ? at : latest;
}
