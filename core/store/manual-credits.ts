import { listPageOf, takeOverPageOf } from '../ledger/lists.ts';
import {
  closedBy,
  creditsInLots,
  type ListedLot,
  type ManualCreditRecord,
  manualEntries,
  manualLot,
  manualLotId,
} from '../ledger/manual-credits.ts';
import { pointsNamed } from '../ledger/points-names.ts';
import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { ProgrammeId } from '../model/credit.ts';
import { type AccountKey, lotIdOf, lotsEndingPrefix } from '../model/ids.ts';
import { getAllChecked, keysOf, keysUnder } from './checked-reads.ts';
import { changeEntries } from './entries.ts';
import { settleLapses } from './lists.ts';
import { replaceLot } from './lots.ts';
import { newestReading } from './readings.ts';
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
  const found = await tx.objectStore('own-credits').index('by-close').getAll(range);
  const credits = found.map((credit) => checked('own-credits', credit.id, credit));
  for (const [expires, same] of Map.groupBy(credits, (credit) => credit.expires)) {
    await settle(tx, expires === null ? same : await endingWith(tx, account, programme, expires), now);
  }
}

/** The same for one credit that its owner added or changed, and those that may be part of the same lot. */
export async function settleManual(
  tx: WriteTransaction,
  credit: ManualCreditRecord,
  now: Instant,
): Promise<void> {
  const { account, programme, expires } = credit;
  await settle(tx, expires === null ? [credit] : await endingWith(tx, account, programme, expires), now);
}

/** Takes out what follows from a credit as it was. */
export async function unsettleManual(
  tx: WriteTransaction,
  credit: ManualCreditRecord,
  now: Instant,
): Promise<void> {
  const { account, programme, expires } = credit;
  await changeEntries(tx, { removeUnder: [manualLotId(credit)] });
  await replaceLot(tx, manualLotId(credit), undefined);
  if (expires !== null) await settle(tx, await endingWith(tx, account, programme, expires), now);
}

/** All of an account, whatever became of them. */
export async function manualCreditsOf(
  tx: ReadTransaction,
  account: AccountKey,
): Promise<ManualCreditRecord[]> {
  const found = await tx.objectStore('own-credits').index('by-close').getAll(keysOf(account));
  return found.map((credit) => checked('own-credits', credit.id, credit));
}

async function endingWith(
  tx: ReadTransaction,
  account: AccountKey,
  programme: ProgrammeId,
  expires: CalendarDate,
): Promise<ManualCreditRecord[]> {
  const found = await tx.objectStore('own-credits').index('by-end').getAll([account, programme, expires]);
  return found.map((credit) => checked('own-credits', credit.id, credit));
}

/** @param credits all of one account, programme and last day; of those without a last day any. */
async function settle(
  tx: WriteTransaction,
  credits: readonly ManualCreditRecord[],
  now: Instant,
): Promise<void> {
  const [first] = credits;
  if (!first) return;
  const shown = creditsInLots(credits, await listedLots(tx, first));
  for (const credit of credits) {
    const readAt = await takenOverAt(tx, credit);
    const shownOn = shown.get(credit.id);
    const isListed = await listsPointsOf(tx, credit);
    const closed = closedBy(credit, {
      isListed,
      ...(readAt !== undefined && { readAt }),
      ...(shownOn !== undefined && { shownOn }),
    });
    await tx.objectStore('own-credits').put(closed);
    await changeEntries(tx, { removeUnder: [manualLotId(closed)], put: manualEntries(closed, now) });
    const lot = manualLot(closed, now);
    await replaceLot(tx, manualLotId(closed), lot);
    if (lot) await settleLapses(tx, [lot], now);
  }
}

/** When the page that shows everything of the programme was first read after the credit was there. */
async function takenOverAt(tx: ReadTransaction, credit: ManualCreditRecord): Promise<Instant | undefined> {
  const page = takeOverPageOf(credit.programme);
  if (page === undefined || credit.toClaim) return undefined;
  const { account, since } = credit;
  const range = IDBKeyRange.bound([account, page, since, []], [account, page, []]);
  const cursor = await tx.objectStore('readings').index('in-order').openKeyCursor(range);
  return cursor?.key[2];
}

/** Whether the page of points, read since, lists the programme of points that a credit is of. */
async function listsPointsOf(tx: ReadTransaction, credit: ManualCreditRecord): Promise<boolean> {
  const { account, marketplace, programme, points, since } = credit;
  if (programme !== 'partner-points' || !points) return false;
  const newest = await newestReading(tx, account, 'shop-with-points');
  if (!newest || newest.observedAt <= since) return false;
  return newest.programmes.some(({ name }) => pointsNamed(name, marketplace) === points.programme);
}

/** The lots that a page has ever listed with a credit's last day. */
async function listedLots(tx: ReadTransaction, credit: ManualCreditRecord): Promise<ListedLot[]> {
  if (listPageOf(credit.programme) === undefined || credit.expires === null) return [];
  const prefix = lotsEndingPrefix(credit.account, credit.programme, credit.expires);
  const earned = (await getAllChecked(tx, 'entries', keysUnder(prefix))).filter(
    ({ kind }) => kind === 'earned',
  );
  return [...Map.groupBy(earned, ({ id }) => lotIdOf(id))].map(([lot, entries]) => ({
    lot,
    first: entries.map(({ day }) => day).reduce((a, b) => (a < b ? a : b)),
    minor: entries.reduce((sum, { amount }) => sum + amount.minor, 0),
  }));
}
