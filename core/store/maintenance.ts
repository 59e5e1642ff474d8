import type { Instant } from '../model/calendar-date.ts';
import { getAllChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { settleEnds } from './lists.ts';
import { writeRepaired } from './repair.ts';
import { STORES, type WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** Writes what the clock alone has changed: the lapse of lots that have ended. Answers how many entries changed. */
export function recordEnds(db: Database, now: Instant): Promise<StoreResult<number>> {
  const settle = async (tx: WriteTransaction) => settleEnds(tx, await getAllChecked(tx, 'lots'), now);
  return writeRepaired(db, now, settle, (count) => count > 0);
}

/** Forgets everything, the salt of the account keys included. */
export function eraseEverything(db: Database): Promise<StoreResult<void>> {
  return db.write(STORES, async (tx) => {
    for (const store of STORES) await tx.objectStore(store).clear();
  });
}

/** Bytes that the browser counts for the extension's database and its other storage; an estimate. */
export async function storageUsed(manager: Pick<StorageManager, 'estimate'>): Promise<number> {
  // Not named `storage`: for that name WXT 0.21 brings in its own wrapper of 16 kB, though `imports` is off.
  return (await manager.estimate()).usage ?? 0;
}
