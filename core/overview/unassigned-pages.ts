import type { PageRecord } from '../ledger/page-record.ts';
import { compareText } from '../ledger/stored-reading.ts';
import type { Account } from '../model/credit.ts';
import type { AccountKey } from '../model/ids.ts';
import type { UnassignedAccount } from './overview.ts';

export interface UnassignedInput {
  readonly accounts: readonly Account[];
  readonly held: readonly AccountKey[];
  readonly pages: readonly PageRecord[];
}

/** Of each account that only holds what nobody is known to own: the page read last, and who it may be. */
export function unassignedAccountsOf({ accounts, held, pages }: UnassignedInput): UnassignedAccount[] {
  return accounts
    .filter(({ key }) => held.includes(key))
    .flatMap(({ key, marketplace }) => {
      const reads = pages.flatMap(({ scope, page, lastRead }) =>
        scope === key && lastRead !== undefined ? [{ page, at: lastRead }] : [],
      );
      const newest = reads.sort((a, b) => compareText(a.at, b.at) || compareText(a.page, b.page)).at(-1);
      const candidates = accounts.filter(
        (account) => account.marketplace === marketplace && !held.includes(account.key),
      );
      return newest ? [{ key, marketplace, ...newest, candidates }] : [];
    });
}
