import { dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';
import type { Account } from '../model/credit.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { lastDayOf, monthBefore, monthOf, PANEL_RECEIPTS, type PanelMonth } from '../model/panel.ts';
import { accountNameAmong } from './account-name.ts';
import type { PanelMonth as PanelView } from './overview.ts';

/** This month of each account whose owner counted receipts in it or in the one before. */
export function panelViews(
  months: readonly PanelMonth[],
  accounts: readonly Account[],
  now: Instant,
): PanelView[] {
  return accounts.flatMap(({ key, marketplace }) => {
    const today = dayAt(now, marketplaceById(marketplace).timeZone);
    const month = monthOf(today);
    const mine = months.filter(({ account }) => account === key);
    const counted = mine.find((record) => record.month === month);
    const before = mine.find((record) => record.month === monthBefore(month));
    if (!counted && !before?.receipts) return [];
    return [
      {
        account: key,
        marketplace,
        ...accountNameAmong(accounts, key),
        month,
        receipts: counted?.receipts ?? 0,
        of: PANEL_RECEIPTS,
        daysLeft: daysBetween(today, lastDayOf(month)),
      },
    ];
  });
}
