import type { AccountKey } from '../model/ids.ts';
import { type AccountRecord, ownerAmong } from './accounts.ts';
import { forgetMoved, moveAccount } from './move-account.ts';
import type { WriteTransaction } from './schema.ts';

/**
 * Brings records to the accounts that they count for, where accounts were merged or parted. Answers the accounts that
 * have to be derived again.
 */
export async function moveOwners(
  tx: WriteTransaction,
  before: readonly AccountRecord[],
  after: readonly AccountRecord[],
): Promise<AccountKey[]> {
  const touched: AccountKey[] = [];
  for (const account of before) {
    const next = after.find(({ key }) => key === account.key);
    const from = ownerAmong(before, account).key;
    const to = next && ownerAmong(after, next).key;
    if (to === undefined || from === to) continue;
    await moveAccount(tx, from, to, ({ mergedFrom = from }) => {
      if (mergedFrom !== account.key) return undefined;
      return account.key === to ? {} : { mergedFrom };
    });
    if (account.key === from) await forgetMoved(tx, from);
    touched.push(from, to);
  }
  return touched;
}
