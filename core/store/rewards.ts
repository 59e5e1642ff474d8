import { hasEnded, isDated, lapseOf, type Snapshot } from '../ledger/lots.ts';
import { insertSnapshot } from '../ledger/snapshots.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey, Lot } from '../model/credit.ts';
import { getAllChecked, keysUnder } from './checked-reads.ts';
import { neighbour } from './readings.ts';
import type { WriteTransaction } from './schema.ts';

/** Brings an account's lots and their entries in line with one more snapshot, whenever it was made. */
export async function deriveRewards(tx: WriteTransaction, snapshot: Snapshot, now: Instant): Promise<void> {
  const before = await neighbour(tx, snapshot, 'before');
  const after = await neighbour(tx, snapshot, 'after');
  const { remove, put, lots } = insertSnapshot(before, snapshot, after);
  const entries = tx.objectStore('entries');
  for (const id of remove) await entries.delete(id);
  for (const entry of put) await entries.put(entry);
  if (lots) {
    await replaceLots(tx, snapshot.account, lots);
    await settleLapses(tx, lots, now);
  }
}

async function replaceLots(tx: WriteTransaction, account: AccountKey, lots: readonly Lot[]): Promise<void> {
  await tx.objectStore('lots').delete(keysUnder(account));
  for (const lot of lots) await tx.objectStore('lots').put(lot);

  // What was used up needs no reminder any more; what comes back in its place is news again.
  const amounts = new Map(lots.map(({ id, amount }) => [id, amount.minor]));
  const marks = tx.objectStore('told');
  for (const told of await getAllChecked(tx, 'told', keysUnder(account))) {
    const left = amounts.get(told.lot);
    if (left === undefined) await marks.delete(told.key);
    else if (left < told.covered) await marks.put({ ...told, covered: left });
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
  const entries = tx.objectStore('entries');
  let changed = 0;
  for (const lot of lots.filter(isDated)) {
    const lapse = lapseOf(lot);
    const isWritten = (await entries.getKey(lapse.id)) !== undefined;
    if (isWritten === hasEnded(lot, now)) continue;
    changed += 1;
    await (isWritten ? entries.delete(lapse.id) : entries.put(lapse));
  }
  return changed;
}
