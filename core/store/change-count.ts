import { getChecked } from './checked-reads.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/**
 * How many transactions have changed the database. What is copied out of the database carries this count, so
 * that of two copies, and of a copy and the database, the newer one is known.
 */
export async function changeCount(tx: ReadTransaction): Promise<number> {
  const known = await getChecked(tx, 'meta', 'changes');
  return known?.name === 'changes' ? known.count : 0;
}

/** Part of every transaction that changes something. */
export async function raiseChangeCount(tx: WriteTransaction): Promise<void> {
  await tx.objectStore('meta').put({ name: 'changes', count: (await changeCount(tx)) + 1 });
}
