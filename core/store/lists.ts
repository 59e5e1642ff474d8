import { type ListReading, snapshotOf } from '../ledger/listing-of.ts';
import { insertSnapshot } from '../ledger/listings.ts';
import { hasEnded, isDated, lapseOf } from '../ledger/lots.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import { type EntryId, lotsPrefix } from '../model/ids.ts';
import { changeEntries } from './entries.ts';
import { replaceLots } from './lots.ts';
import { neighbour } from './readings.ts';
import type { WriteTransaction } from './schema.ts';

/** Brings the lots of a page that lists them and their entries in line with one more reading, whenever it was made. */
export async function deriveList(tx: WriteTransaction, reading: ListReading, now: Instant): Promise<void> {
  const before = await neighbour(tx, reading, 'before');
  const after = await neighbour(tx, reading, 'after');
  const snapshot = snapshotOf(reading);
  const { remove, put, lots } = insertSnapshot(
    before && snapshotOf(before),
    snapshot,
    after && snapshotOf(after),
  );
  await changeEntries(tx, { remove, put });
  if (lots) {
    await replaceLots(tx, lotsPrefix(snapshot.account, snapshot.programme), lots);
    await settleLapses(tx, lots, now);
  }
}

/**
 * Writes the lapse of each lot that has ended by now. One that has not, because the clock was ahead and was
 * set back, is taken out again. Answers how many entries changed.
 */
export async function settleLapses(
  tx: WriteTransaction,
  lots: readonly Lot[],
  now: Instant,
): Promise<number> {
  const [remove, put]: [EntryId[], Entry[]] = [[], []];
  for (const lot of lots.filter(isDated)) {
    const lapse = lapseOf(lot);
    const isWritten = (await tx.objectStore('entries').getKey(lapse.id)) !== undefined;
    if (isWritten === hasEnded(lot, now)) continue;
    if (isWritten) remove.push(lapse.id);
    else put.push(lapse);
  }
  await changeEntries(tx, { remove, put });
  return remove.length + put.length;
}
