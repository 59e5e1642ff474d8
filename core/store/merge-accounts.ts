import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import { openAccounts } from './accounts.ts';
import { getAllChecked, getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { forgetMoved, moveAccount } from './move-account.ts';
import { rebuild } from './rebuild.ts';
import { writeRepaired } from './repair.ts';
import type { WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/**
 * Two accounts of one marketplace are one person's: what the one holds counts for the other, and so do its pages from now
 * on. Where each record came from is kept, so that they can be parted again. False, with nothing written, where they
 * are not known as two.
 */
export function mergeAccounts(
  db: Database,
  key: AccountKey,
  into: AccountKey,
  now: Instant,
): Promise<StoreResult<boolean>> {
  const merge = async (tx: WriteTransaction) => {
    const known = await getAllChecked(tx, 'accounts');
    const open = openAccounts(known);
    const account = open.find((one) => one.key === key);
    const owner = open.find((one) => one.key === into);
    if (!account || !owner || key === into || account.marketplace !== owner.marketplace) return false;
    await joinAccount(tx, key, into);
    await rebuild(tx, into, now);
    return true;
  };
  return writeRepaired(db, now, merge, (isMerged) => isMerged);
}

/** Moves what one account holds to another, which has then to be derived again. */
export async function joinAccount(tx: WriteTransaction, key: AccountKey, into: AccountKey): Promise<void> {
  for (const { byName: _, ...account } of await getAllChecked(tx, 'accounts')) {
    if (account.key !== key && account.mergedInto !== key) continue;
    await tx.objectStore('accounts').put({ ...account, mergedInto: into });
  }
  await moveAccount(tx, key, into, ({ mergedFrom = key }) => ({ mergedFrom }));
  await forgetMoved(tx, key);
}

/** Takes a merge back: what came from the account is its own again. False where it was not merged. */
export function partAccount(db: Database, key: AccountKey, now: Instant): Promise<StoreResult<boolean>> {
  const part = async (tx: WriteTransaction) => {
    const account = await getChecked(tx, 'accounts', key);
    const owner = account?.mergedInto;
    if (!account || owner === undefined) return false;
    const { mergedInto: _, byName, ...alone } = account;
    await tx.objectStore('accounts').put({ ...alone, ...(byName && { byName: 'parted' }) });
    await moveAccount(tx, owner, key, ({ mergedFrom }) => (mergedFrom === key ? {} : undefined));
    await rebuild(tx, owner, now);
    await rebuild(tx, key, now);
    return true;
  };
  return writeRepaired(db, now, part, (isParted) => isParted);
}
