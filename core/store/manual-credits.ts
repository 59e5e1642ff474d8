import type { BalanceReading } from '../ledger/balance-lots.ts';
import { isBalancePage, listPageOf, takeOverPagesOf } from '../ledger/lists.ts';
import {
  type BalancePart,
  closedBy,
  dayIn,
  type ManualCreditRecord,
  manualEntries,
  manualLot,
  manualLotId,
} from '../ledger/manual-credits.ts';
import { creditsInLots, type Found, type ListedLot, repeatedCredits } from '../ledger/one-credit.ts';
import { pointsNamed } from '../ledger/points-names.ts';
import { compareText } from '../ledger/stored-reading.ts';
import { addDays, type CalendarDate, endOf, type Instant } from '../model/calendar-date.ts';
import type { Entry, EntryKind, ProgrammeId } from '../model/credit.ts';
import { type AccountKey, createMarkKey, type LotId, lotIdOf, markedAt } from '../model/ids.ts';
import type { Alike } from '../model/manual-credit.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import type { PageKind } from '../pages/reading.ts';
import { getAllChecked, getChecked, keysOf, keysUnder } from './checked-reads.ts';
import { changeEntries } from './entries.ts';
import { settleEnds } from './lists.ts';
import { replaceLot } from './lots.ts';
import { firstReadAfter, newestReading, walkReadings } from './readings.ts';
import { checked } from './records.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/**
 * Recalculates the fate of the manual credits that a reading of this day can change: those that
 * were not closed before. In the long run these are the open ones.
 */
export async function settleManualSince(
  tx: WriteTransaction,
  account: AccountKey,
  programme: ProgrammeId,
  day: CalendarDate,
  now: Instant,
): Promise<void> {
  const range = IDBKeyRange.bound([account, programme, day], [account, programme, []]);
  const open = await tx.objectStore('own-credits').index('by-close').getAllKeys(range);
  await settle(tx, { account, programme }, new Set(open), now);
}

/** The same for one credit that its owner added or changed, and those that may be the same as it. */
export async function settleManual(
  tx: WriteTransaction,
  { account, programme, id, amount, expires }: ManualCreditRecord,
  now: Instant,
): Promise<void> {
  const alike = (await creditsOf(tx, account, programme)).filter(
    (other) => other.expires === expires || other.amount.minor === amount.minor || other.asked,
  );
  await settle(tx, { account, programme }, new Set([id, ...alike.map((other) => other.id)]), now);
}

/** The same for all of an account. */
export async function settleAllManual(
  tx: WriteTransaction,
  credits: readonly ManualCreditRecord[],
  now: Instant,
): Promise<void> {
  for (const [programme, same] of Map.groupBy(credits, (credit) => credit.programme)) {
    const [first] = same;
    if (first)
      await settle(tx, { account: first.account, programme }, new Set(same.map(({ id }) => id)), now);
  }
}

/** Takes out what follows from a credit as it was. */
export async function unsettleManual(
  tx: WriteTransaction,
  credit: ManualCreditRecord,
  now: Instant,
): Promise<void> {
  await changeEntries(tx, { removeUnder: [manualLotId(credit)] });
  await replaceLot(tx, manualLotId(credit), undefined);
  await settleManual(tx, credit, now);
}

/** All of an account, whatever became of them. */
export async function manualCreditsOf(
  tx: ReadTransaction,
  account: AccountKey,
): Promise<ManualCreditRecord[]> {
  const found = await tx.objectStore('own-credits').index('by-close').getAll(keysOf(account));
  return found.map((credit) => checked('own-credits', credit.id, credit));
}

async function creditsOf(
  tx: ReadTransaction,
  account: AccountKey,
  programme: ProgrammeId,
): Promise<ManualCreditRecord[]> {
  const range = IDBKeyRange.bound([account, programme], [account, programme, []]);
  const found = await tx.objectStore('own-credits').index('by-close').getAll(range);
  return found.map((credit) => checked('own-credits', credit.id, credit));
}

/** Of all credits of a programme, which each other and what pages listed account for, those that may have changed. */
async function settle(
  tx: WriteTransaction,
  { account, programme }: Pick<ManualCreditRecord, 'account' | 'programme'>,
  meant: ReadonlySet<string>,
  now: Instant,
): Promise<void> {
  if (meant.size === 0) return;
  const credits = await creditsOf(tx, account, programme);
  const open = credits.filter(({ id }) => meant.has(id));
  const found = creditsInLots(credits, await listedLots(tx, open));
  const repeated = repeatedCredits(credits);
  for (const credit of open) {
    const taken = await takenOver(tx, credit);
    const isListed = await listsPointsOf(tx, credit);
    const listed = found.get(credit.id);
    const again = repeated.get(credit.id);
    const asked = askedOf(listed, again);
    const shownOn = listed?.isCertain ? listed.lot.first : again?.isCertain ? sinceDay(credit) : undefined;
    const part = taken && shownOn === undefined ? await partIn(tx, credit, taken.page) : undefined;
    const closed = closedBy(credit, {
      isListed,
      ...(taken && { readAt: taken.at }),
      ...(part && { part }),
      ...(shownOn !== undefined && { shownOn }),
      ...(asked && { asked }),
    });
    await tx.objectStore('own-credits').put(closed);
    await changeEntries(tx, { removeUnder: [manualLotId(closed)], put: manualEntries(closed, now) });
    const lot = manualLot(closed, now);
    if (!lot && listed?.isCertain && !listed.lot.isClaim)
      await handOver(tx, manualLotId(closed), listed.lot.lot);
    await replaceLot(tx, manualLotId(closed), lot);
    if (lot) await settleEnds(tx, [lot], now);
  }
}

/** What its owner is asked about, where nothing is certain. */
function askedOf(
  listed: Found | undefined,
  again: { readonly of: string; readonly isCertain: boolean } | undefined,
): Alike | undefined {
  if (listed?.isCertain || again?.isCertain) return undefined;
  if (listed) return { kind: 'lot', id: listed.lot.lot };
  return again && { kind: 'credit', id: again.of };
}

function sinceDay(credit: ManualCreditRecord): CalendarDate {
  return dayIn(credit, credit.since);
}

interface TakenOver {
  readonly page: PageKind;
  readonly at: Instant;
}

/** Which page that shows everything of the programme was first read after the credit was there, and when. */
async function takenOver(tx: ReadTransaction, credit: ManualCreditRecord): Promise<TakenOver | undefined> {
  const { account, programme, since, toClaim } = credit;
  if (toClaim) return undefined;
  const read: TakenOver[] = [];
  for (const page of takeOverPagesOf(programme)) {
    const at = await firstReadAfter(tx, account, page, since);
    if (at !== undefined) read.push({ page, at });
  }
  return read.sort((a, b) => compareText(a.at, b.at))[0];
}

/**
 * Of a credit with a last day, how much of a balance can be it by what the page said last, up to that day. Undefined where
 * the page lists by itself what ends.
 */
async function partIn(
  tx: ReadTransaction,
  { account, marketplace, expires }: ManualCreditRecord,
  page: PageKind,
): Promise<BalancePart | undefined> {
  if (expires === null || !isBalancePage(page)) return undefined;
  const over = endOf(expires, marketplaceById(marketplace).timeZone);
  let newest: BalanceReading | undefined;
  await walkReadings(tx, { account, page, observedAt: over, id: '' }, 'before', (run) => {
    newest = run;
    return false;
  });
  return newest && !newest.lots ? { page, minor: newest.balance.minor } : undefined;
}

/** Whether the page of points, read since, lists the programme of points that a credit is of. */
async function listsPointsOf(tx: ReadTransaction, credit: ManualCreditRecord): Promise<boolean> {
  const { account, marketplace, programme, points, since } = credit;
  if (programme !== 'partner-points' || !points) return false;
  const newest = await newestReading(tx, account, 'shop-with-points');
  if (!newest || newest.observedAt <= since) return false;
  return newest.programmes.some(({ name }) => pointsNamed(name, marketplace) === points.programme);
}

/** Kinds of movements that bring a lot onto a list. */
const COMING: readonly EntryKind[] = ['opening', 'earned', 'changed'];
/** Credits are entered by hand at most so long after their page has listed them. */
const LISTED_BEFORE_DAYS = 366;

/** The lots that pages have listed, since well before the oldest of these credits. */
async function listedLots(tx: ReadTransaction, credits: readonly ManualCreditRecord[]): Promise<ListedLot[]> {
  const [first] = credits;
  if (!first) return [];
  const since = credits.map(sinceDay).reduce((a, b) => (a < b ? a : b));
  const { account, programme } = first;
  if (programme === 'gift-card') return claimedRows(tx, account, since);
  if (listPageOf(programme) === undefined) return [];
  const entries: Entry[] = [];
  for (const kind of COMING) {
    const start = [account, programme, kind];
    const range = IDBKeyRange.bound([...start, addDays(since, -LISTED_BEFORE_DAYS)], [...start, []]);
    entries.push(...(await tx.objectStore('entries').index('by-kind').getAll(range)));
  }
  const came = entries.map((entry) => checked('entries', entry.id, entry)).filter(({ own }) => !own);
  return [...Map.groupBy(came, ({ id }) => lotIdOf(id))].map(([lot, same]) => ({
    lot,
    type: same[0]?.type ?? '',
    expires: same[0]?.expires ?? null,
    first: same.map(({ day }) => day).reduce((a, b) => (a < b ? a : b)),
    minor: same.reduce((sum, { amount }) => sum + amount.minor, 0),
  }));
}

/** The rows that claimed a gift card, each as a lot of its own. */
async function claimedRows(
  tx: ReadTransaction,
  account: AccountKey,
  since: CalendarDate,
): Promise<ListedLot[]> {
  const start = [account, 'gift-card', 'earned'];
  const range = IDBKeyRange.bound([...start, addDays(since, -1)], [...start, []]);
  const rows = await tx.objectStore('entries').index('by-kind').getAll(range);
  return rows
    .map((row) => checked('entries', row.id, row))
    .filter(({ activity }) => activity === 'claimed')
    .map(({ id, day, amount }) => ({
      lot: id as string as LotId,
      type: '',
      expires: null,
      first: day,
      minor: amount.minor,
      isClaim: true,
    }));
}

/** What was told of a credit stays told of the lot that takes its place. */
async function handOver(tx: WriteTransaction, from: LotId, to: LotId): Promise<void> {
  for (const mark of await getAllChecked(tx, 'told', keysUnder(from))) {
    const key = createMarkKey(to, markedAt(mark));
    const known = await getChecked(tx, 'told', key);
    const covered = Math.max(mark.covered, known?.covered ?? 0);
    await tx.objectStore('told').put({ key, lot: to, covered });
  }
}
