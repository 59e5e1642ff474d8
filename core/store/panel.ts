import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import type { ChosenAccount } from '../model/manual-credit.ts';
import type { PanelMonth } from '../model/panel.ts';
import { getAllChecked } from './checked-reads.ts';
import { chooseAccount } from './choose-account.ts';
import type { Database } from './database.ts';
import { readRepaired } from './repair.ts';
import type { StoreResult } from './store-result.ts';

/** What was counted for Shopper Panel, newest month first. */
export function panelMonths(db: Database, now: Instant): Promise<StoreResult<readonly PanelMonth[]>> {
  return readRepaired(db, now, async (tx) => {
    const months = await getAllChecked(tx, 'panel');
    return months.sort((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0));
  });
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
