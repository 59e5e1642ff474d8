import type { Instant } from '../model/calendar-date.ts';
import { type AccountKey, joinKey } from '../model/ids.ts';
import type { ChosenAccount } from '../model/manual-credit.ts';
import type { PanelMonth } from '../model/panel.ts';
import { type AccountRecord, ownerAmong } from './accounts.ts';
import { getAllChecked } from './checked-reads.ts';
import { chooseAccount } from './choose-account.ts';
import type { Database } from './database.ts';
import { readRepaired } from './repair.ts';
import type { StoreResult } from './store-result.ts';

/** What was counted for Shopper Panel, newest month first. */
export function panelMonths(db: Database, now: Instant): Promise<StoreResult<readonly PanelMonth[]>> {
  return readRepaired(db, now, async (tx) => {
    const months = await getAllChecked(tx, 'panel');
    return monthsOfOwners(months, await getAllChecked(tx, 'accounts')).sort((a, b) =>
      a.month < b.month ? 1 : a.month > b.month ? -1 : 0,
    );
  });
}

/** Months under the accounts that they count for; of one month that was counted for several, the one with most. */
export function monthsOfOwners(
  months: readonly PanelMonth[],
  accounts: readonly AccountRecord[],
): PanelMonth[] {
  const known = new Map(accounts.map((account) => [account.key, ownerAmong(accounts, account).key]));
  const counted = months.map((month) => ({ ...month, account: known.get(month.account) ?? month.account }));
  const same = Map.groupBy(counted, ({ account, month }) => joinKey(account, month));
  return [...same.values()].flatMap((all) => all.sort((a, b) => b.receipts - a.receipts).slice(0, 1));
}

/** Replaces a month's count. Undefined if there is no such account. */
export function savePanel(
  db: Database,
  { account: chosen, ...counted }: Omit<PanelMonth, 'account' | 'marketplace'> & { account: ChosenAccount },
  now: Instant,
): Promise<StoreResult<AccountKey | undefined>> {
  return chooseAccount(db, chosen, undefined, now, async (tx, { key, marketplace }) => {
    await tx.objectStore('panel').put({ account: key, marketplace, ...counted });
    return key;
  });
}
