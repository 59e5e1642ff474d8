import type { Lot } from '../model/credit.ts';
import type { LotId } from '../model/ids.ts';
import { carriedMarks } from '../reminders/carried-marks.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
import type { WriteTransaction } from './schema.ts';

/** Replaces all lots whose ids begin with a prefix. What was told of them stays told, as far as they are the same credits. */
export async function replaceLots(tx: WriteTransaction, prefix: string, lots: readonly Lot[]): Promise<void> {
  const before = await getAllChecked(tx, 'lots', keysUnder(prefix));
  await tx.objectStore('lots').delete(keysUnder(prefix));
  for (const lot of lots) await tx.objectStore('lots').put(lot);
  await carryTold(tx, prefix, before, lots);
}

/** The same for one lot alone. */
export async function replaceLot(tx: WriteTransaction, id: LotId, lot: Lot | undefined): Promise<void> {
  const before = await getAllChecked(tx, 'lots', IDBKeyRange.only(id));
  await (lot ? tx.objectStore('lots').put(lot) : tx.objectStore('lots').delete(id));
  await carryTold(tx, id, before, lot ? [lot] : []);
}

async function carryTold(
  tx: WriteTransaction,
  prefix: string,
  before: readonly Lot[],
  after: readonly Lot[],
): Promise<void> {
  const marks = tx.objectStore('told');
  const told = new Map(
    (await getAllChecked(tx, 'told', keysUnder(prefix))).map((mark) => [mark.key, mark] as const),
  );
  if (told.size === 0) return;
  const carried = new Map(carriedMarks(before, after, [...told.values()]).map((mark) => [mark.key, mark]));
  for (const key of told.keys()) if (!carried.has(key)) await marks.delete(key);
  for (const mark of carried.values()) {
    const known = told.get(mark.key);
    if (known?.covered !== mark.covered) await marks.put({ ...known, ...mark });
  }
}

/** Derives lots again, step by step from the oldest reading, and keeps what was told of those that are still there. */
export async function keepTold(
  tx: WriteTransaction,
  prefix: string,
  work: () => Promise<void>,
): Promise<void> {
  const told = await getAllChecked(tx, 'told', keysUnder(prefix));
  await work();
  for (const mark of told) {
    const lot = await getChecked(tx, 'lots', mark.lot);
    // Marks of Shopper Panel are about no lot, and nothing that is derived touches them.
    if (lot) await tx.objectStore('told').put({ ...mark, covered: Math.min(mark.covered, lot.amount.minor) });
  }
}
