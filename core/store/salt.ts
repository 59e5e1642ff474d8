import type { Instant } from '../model/calendar-date.ts';
import { hexOf } from './accounts.ts';
import { getAllChecked, getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { writeRepaired } from './repair.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** The salt of this database's account keys, made when it is first asked for. */
export async function loadSalt(db: Database, now: Instant): Promise<StoreResult<string>> {
  const fresh = hexOf(crypto.getRandomValues(new Uint8Array(16)));
  const work = async (tx: WriteTransaction) => {
    const known = await saltIn(tx);
    if (known !== undefined) return known;
    await tx.objectStore('meta').put({ name: 'salt', value: fresh });
    // Hashes made with a salt that was lost match nothing any more; names still do.
    for (const { customer: _, ...account } of await getAllChecked(tx, 'accounts')) {
      await tx.objectStore('accounts').put(account);
    }
    return fresh;
  };
  return writeRepaired(db, now, work, (salt) => salt === fresh);
}

export async function saltIn(tx: ReadTransaction): Promise<string | undefined> {
  const known = await getChecked(tx, 'meta', 'salt');
  return known?.name === 'salt' ? known.value : undefined;
}
