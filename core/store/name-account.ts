import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import { getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { writeRepaired } from './repair.ts';
import type { WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** Gives an account the name that its owner calls it by. False where it is not known. */
export function nameAccount(
  db: Database,
  key: AccountKey,
  givenName: string,
  now: Instant,
): Promise<StoreResult<boolean>> {
  const rename = async (tx: WriteTransaction) => {
    const known = await getChecked(tx, 'accounts', key);
    if (known) await tx.objectStore('accounts').put({ ...known, givenName, givenAt: now });
    return known !== undefined;
  };
  return writeRepaired(db, now, rename, (isKnown) => isKnown);
}
