import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import type { ChosenAccount } from '../model/manual-credit.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import { type AccountRecord, identify, ownerAmong, resolveAccount } from './accounts.ts';
import { getAllChecked, getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { writeRepaired } from './repair.ts';
import { loadSalts } from './salt.ts';
import type { WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/**
 * Runs `work` for the account that the user chose, in one transaction in which that is opened if need be.
 * Undefined, with nothing written, where there is no such account: a key that is not known or of another
 * marketplace, or no name where several accounts are known.
 */
export async function chooseAccount(
  db: Database,
  chosen: ChosenAccount,
  marketplace: MarketplaceId | undefined,
  now: Instant,
  work: (tx: WriteTransaction, account: AccountRecord) => Promise<AccountKey>,
): Promise<StoreResult<AccountKey | undefined>> {
  const salts = await loadSalts(db, now);
  if (!salts.ok) return salts;
  const identity =
    'key' in chosen
      ? undefined
      : await identify(
          chosen.name === undefined ? undefined : { name: chosen.name },
          chosen.marketplace,
          salts.value.own,
        );
  const choose = async (tx: WriteTransaction) => {
    if (!identity) {
      const known = 'key' in chosen ? await getChecked(tx, 'accounts', chosen.key) : undefined;
      const fits = known && (marketplace === undefined || known.marketplace === marketplace);
      return fits ? work(tx, known) : undefined;
    }
    const accounts = await getAllChecked(tx, 'accounts');
    const here = accounts.filter((account) => account.marketplace === identity.marketplace);
    if (identity.name === undefined && here.length > 1) return undefined;
    const account: AccountRecord = resolveAccount(accounts, identity, now);
    await tx.objectStore('accounts').put(account);
    return work(tx, ownerAmong(accounts, account));
  };
  return writeRepaired(db, now, choose, (account) => account !== undefined);
}
