import type { Instant } from '../model/calendar-date.ts';
import { foreignSalts, hexOf } from './accounts.ts';
import { getAllChecked, getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { writeRepaired } from './repair.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** What customers are known by: this database's own salt, and those that accounts were imported with. */
export interface Salts {
  readonly own: string;
  readonly foreign: readonly string[];
}

/** The salts of the account keys. The database's own is made when it is first asked for. */
export async function loadSalts(db: Database, now: Instant): Promise<StoreResult<Salts>> {
  const fresh = hexOf(crypto.getRandomValues(new Uint8Array(16)));
  const work = async (tx: WriteTransaction) => {
    const accounts = await getAllChecked(tx, 'accounts');
    const foreign = foreignSalts(accounts);
    const known = await saltIn(tx);
    if (known !== undefined) return { own: known, foreign };
    await tx.objectStore('meta').put({ name: 'salt', value: fresh });
    // Hashes made with a salt that was lost match nothing any more; names still do.
    for (const { customer, ...account } of accounts) {
      const isOwn = customer !== undefined && account.salt === undefined;
      if (isOwn) await tx.objectStore('accounts').put(account);
    }
    return { own: fresh, foreign };
  };
  return writeRepaired(db, now, work, ({ own }) => own === fresh);
}

/** Whether these are still the salts: accounts are not imported or erased in between. */
export async function areSaltsIn(tx: ReadTransaction, { own, foreign }: Salts): Promise<boolean> {
  const known = foreignSalts(await getAllChecked(tx, 'accounts'));
  return (await saltIn(tx)) === own && known.join() === foreign.join();
}

export async function saltIn(tx: ReadTransaction): Promise<string | undefined> {
  const known = await getChecked(tx, 'meta', 'salt');
  return known?.name === 'salt' ? known.value : undefined;
}
