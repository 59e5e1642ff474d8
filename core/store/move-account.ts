import type { StoredReading } from '../ledger/stored-reading.ts';
import { type AccountKey, createMarkKey, markedAt, withAccount } from '../model/ids.ts';
import { getAllChecked, keysOf, keysUnder } from './checked-reads.ts';
import { forgetDerived } from './derive.ts';
import { manualCreditsOf } from './manual-credits.ts';
import { readingsOf } from './readings.ts';
import type { WriteTransaction } from './schema.ts';

/** Takes away what was said and told of an account of which all has moved, this with it. */
export async function forgetMoved(tx: WriteTransaction, account: AccountKey): Promise<void> {
  await tx.objectStore('words').delete(keysUnder(account));
  await tx.objectStore('told').delete(keysUnder(account));
}

/** What says whose a record is. */
type Owned = Pick<StoredReading, 'account' | 'mergedFrom'>;

/**
 * Gives what was read and entered for one account to another, with what was told of it. What follows from it has then to
 * be derived again for both.
 *
 * @param originOf What is written down of where a record came from; undefined where the record stays.
 */
export async function moveAccount(
  tx: WriteTransaction,
  from: AccountKey,
  to: AccountKey,
  originOf: (record: Owned) => Pick<Owned, 'mergedFrom'> | undefined,
): Promise<void> {
  const readings = await readingsOf(tx, from);
  const own = await manualCreditsOf(tx, from);
  const told = await getAllChecked(tx, 'told', keysUnder(from));
  await forgetDerived(tx, from);
  await tx.objectStore('pages').delete(keysOf(from));
  for (const { mergedFrom, ...reading } of readings) {
    const origin = originOf({ account: from, ...(mergedFrom !== undefined && { mergedFrom }) });
    if (origin) await tx.objectStore('readings').put({ ...reading, ...origin, account: to } as StoredReading);
  }
  for (const { mergedFrom, ...credit } of own) {
    const origin = originOf({ account: from, ...(mergedFrom !== undefined && { mergedFrom }) });
    if (origin) await tx.objectStore('own-credits').put({ ...credit, ...origin, account: to });
  }
  for (const word of await getAllChecked(tx, 'words', keysUnder(from))) {
    await tx.objectStore('words').put({ ...word, entry: withAccount(word.entry, to), account: to });
  }
  for (const { lot, covered, ...rest } of told) {
    const moved = withAccount(lot, to);
    const key = createMarkKey(moved, markedAt({ lot, ...rest }));
    await tx.objectStore('told').put({ key, lot: moved, covered });
  }
}
