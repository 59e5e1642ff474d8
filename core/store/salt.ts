import type { Instant } from '../model/calendar-date.ts';
import { hexOf } from './accounts.ts';
import { getAllChecked, getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { writeRepaired } from './repair.ts';
import type { StoreResult } from './store-result.ts';

/** The salt of this database's account keys, made when it is first asked for. */
export async function loadSalt(db: Database, now: Instant): Promise<StoreResult<string>> {
  const fresh = hexOf(crypto.getRandomValues(new Uint8Array(16)));
  return writeRepaired(db, now, async (tx) => {
    const known = await getChecked(tx, 'meta', 'salt');
    if (known) return known.value;
    await tx.objectStore('meta').put({ name: 'salt', value: fresh });
    // Hashes made with a salt that was lost match nothing any more; names still do.
    for (const { customer: _, ...account } of await getAllChecked(tx, 'accounts')) {
      await tx.objectStore('accounts').put(account);
    }
    return fresh;
  });
}
