import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import { isUnassigned } from './accounts.ts';
import { getAllChecked, keysOf } from './checked-reads.ts';
import type { Database } from './database.ts';
import { moveAccount } from './move-account.ts';
import { rebuild } from './rebuild.ts';
import { writeRepaired } from './repair.ts';
import type { WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/**
 * Whose the pages are that did not say so: all that their account holds goes to another of its marketplace,
 * as if they had said it. False, with nothing written, where the one is known to be somebody's already or
 * the other is not known.
 */
export function assignAccount(
  db: Database,
  key: AccountKey,
  to: AccountKey,
  now: Instant,
): Promise<StoreResult<boolean>> {
  const assign = async (tx: WriteTransaction) => {
    const accounts = await getAllChecked(tx, 'accounts');
    const held = accounts.find((account) => account.key === key);
    const owner = accounts.find((account) => account.key === to);
    if (!held || !isUnassigned(held, accounts) || !owner || owner.marketplace !== held.marketplace)
      return false;
    if (owner.key === held.key) return false;
    await moveAccount(tx, key, to, () => ({}));
    for (const month of await getAllChecked(tx, 'panel', keysOf(key))) {
      await tx.objectStore('panel').put({ ...month, account: to });
    }
    await tx.objectStore('panel').delete(keysOf(key));
    await tx.objectStore('accounts').delete(key);
    await rebuild(tx, to, now);
    return true;
  };
  return writeRepaired(db, now, assign, (isAssigned) => isAssigned);
}
