import type { Instant } from '../model/calendar-date.ts';
import { type AccountKey, accountOfKey, isAccountKey } from '../model/ids.ts';
import { raiseChangeCount } from './change-count.ts';
import type { Database } from './database.ts';
import { rebuild } from './rebuild.ts';
import { DamagedRecordError } from './records.ts';
import { type DamagedRecord, type ReadTransaction, STORES, type WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/**
 * Runs `work` in one transaction over all stores. A record that turns out to be damaged is set aside, what
 * follows from it is derived again from the readings, and `work` runs again, all in one transaction.
 *
 * @param isChange Whether `work`, with this result, has changed anything that is stored.
 */
export async function writeRepaired<T>(
  db: Database,
  now: Instant,
  work: (tx: WriteTransaction) => Promise<T>,
  isChange: (result: T) => boolean = () => true,
): Promise<StoreResult<T>> {
  const found: DamagedRecord[] = [];
  for (;;) {
    try {
      return await db.write(STORES, async (tx) => {
        await setAside(tx, found, now);
        const result = await work(tx);
        if (found.length > 0 || isChange(result)) await raiseChangeCount(tx);
        return result;
      });
    } catch (error) {
      if (!(error instanceof DamagedRecordError)) throw error;
      const { store, key } = error.damage;
      if (found.some((other) => other.store === store && indexedDB.cmp(other.key, key) === 0)) throw error;
      found.push(error.damage);
    }
  }
}

/** The same for work that only reads: it writes nothing unless a record is damaged. */
export async function readRepaired<T>(
  db: Database,
  now: Instant,
  work: (tx: ReadTransaction) => Promise<T>,
): Promise<StoreResult<T>> {
  try {
    return await db.read(STORES, work);
  } catch (error) {
    if (!(error instanceof DamagedRecordError)) throw error;
    return writeRepaired(db, now, work, () => false);
  }
}

async function setAside(tx: WriteTransaction, found: readonly DamagedRecord[], now: Instant): Promise<void> {
  for (const damage of found) {
    await tx.objectStore('damaged').add(damage);
    await tx.objectStore(damage.store as 'readings').delete(damage.key as string);
  }
  const accounts = new Set(found.flatMap(accountOf));
  for (const account of accounts) await rebuild(tx, account, now);
}

/** The account whose records follow from this one. */
function accountOf({ store, key, record }: DamagedRecord): AccountKey[] {
  if (store === 'meta' || store === 'told' || store === 'mails') return [];
  if (store !== 'readings' && store !== 'own-credits') {
    const account = accountOfKey(String(Array.isArray(key) ? key[0] : key));
    return account === undefined ? [] : [account];
  }
  const account = typeof record === 'object' && record !== null && 'account' in record && record.account;
  return typeof account === 'string' && isAccountKey(account) ? [account] : [];
}
