import type { Instant } from '../model/calendar-date.ts';
import { getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { readRepaired, writeRepaired } from './repair.ts';
import type { StoreResult } from './store-result.ts';

/** What keys are derived from that seal what is shared; nobody can read the passphrase out of it. */
export function loadSyncKey(db: Database, now: Instant): Promise<StoreResult<CryptoKey | undefined>> {
  return readRepaired(db, now, async (tx) => {
    const stored = await getChecked(tx, 'meta', 'sync-key');
    return stored?.name === 'sync-key' ? stored.key : undefined;
  });
}

/** Undefined forgets it. */
export function saveSyncKey(
  db: Database,
  key: CryptoKey | undefined,
  now: Instant,
): Promise<StoreResult<void>> {
  const save = async (tx: Parameters<Parameters<Database['write']>[1]>[0]) => {
    const meta = tx.objectStore('meta');
    await (key ? meta.put({ name: 'sync-key', key }) : meta.delete('sync-key'));
  };
  return writeRepaired(db, now, save, () => false);
}
