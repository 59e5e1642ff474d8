import type { Lot } from '../model/credit.ts';
import type { LotId } from '../model/ids.ts';
import { getAllChecked, keysUnder } from './checked-reads.ts';
import type { WriteTransaction } from './schema.ts';

/** Replaces all lots whose ids begin with a prefix. */
export async function replaceLots(tx: WriteTransaction, prefix: string, lots: readonly Lot[]): Promise<void> {
  await tx.objectStore('lots').delete(keysUnder(prefix));
  for (const lot of lots) await tx.objectStore('lots').put(lot);
  await trimTold(tx, prefix, lots);
}

/** The same for one lot alone. */
export async function replaceLot(tx: WriteTransaction, id: LotId, lot: Lot | undefined): Promise<void> {
  await (lot ? tx.objectStore('lots').put(lot) : tx.objectStore('lots').delete(id));
  await trimTold(tx, id, lot ? [lot] : []);
}

/** What was used up needs no reminder any more; what comes back in its place is news again. */
async function trimTold(tx: WriteTransaction, prefix: string, lots: readonly Lot[]): Promise<void> {
  const amounts = new Map(lots.map(({ id, amount }) => [id, amount.minor]));
  const marks = tx.objectStore('told');
  for (const told of await getAllChecked(tx, 'told', keysUnder(prefix))) {
    const left = amounts.get(told.lot);
    if (left === undefined) await marks.delete(told.key);
    else if (left < told.covered) await marks.put({ ...told, covered: left });
  }
}
