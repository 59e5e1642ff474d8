import type { Account } from '../model/credit.ts';
import type { AccountKey } from '../model/ids.ts';

/** The name to print beside what belongs to an account. None where there is no other account to confuse it with. */
export function accountNameAmong(
  accounts: readonly Pick<Account, 'key' | 'name'>[],
  account: AccountKey | undefined,
): { readonly accountName?: string } {
  const name = accounts.length > 1 ? accounts.find(({ key }) => key === account)?.name : undefined;
  return name === undefined ? {} : { accountName: name };
}
