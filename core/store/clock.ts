import type { ManualCreditRecord } from '../ledger/manual-credits.ts';
import { failuresOf, type PageRecord } from '../ledger/page-record.ts';
import { readingsIn, runsOf } from '../ledger/runs.ts';
import { compareReadings, compareText } from '../ledger/stored-reading.ts';
import { type Instant, instantAt } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import { getAllChecked, keysUnder } from './checked-reads.ts';
import type { Database } from './database.ts';
import { manualCreditsOf } from './manual-credits.ts';
import { readingsOf, replaceRuns } from './readings.ts';
import { rebuild } from './rebuild.ts';
import { writeRepaired } from './repair.ts';
import type { WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** Clocks are put right by so much all the time. */
const TOLERANCE_MS = 60_000;

/**
 * Where the device's clock was ahead and has been put right, what was read meanwhile would be the newest until the
 * calendar catches up. It was read before now, so now is when it is said to have been read, in the order in which it was.
 */
export function putClockRight(db: Database, now: Instant): Promise<StoreResult<boolean>> {
  return writeRepaired(
    db,
    now,
    (tx) => putTimesRight(tx, now),
    (isChanged) => isChanged,
  );
}

/**
 * The same as a part of a transaction. Answers whether anything was ahead.
 *
 * @param latest When it can have been read at the latest: just before what is read now.
 */
export async function putTimesRight(tx: WriteTransaction, now: Instant, latest = now): Promise<boolean> {
  const pages = await getAllChecked(tx, 'pages');
  const limit = instantAt(Date.parse(now) + TOLERANCE_MS);
  if (!pages.some((page) => newestOf(page) > limit)) return false;
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
