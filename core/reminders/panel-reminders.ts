import { type CalendarDate, dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';
import type { Account } from '../model/credit.ts';
import { createMarkKey, createPanelLotId, createPanelReminderId, type ReminderId } from '../model/ids.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { lastDayOf, monthBefore, monthOf, PANEL_RECEIPTS, type PanelMonth } from '../model/panel.ts';
import type { ReminderMark } from './marks.ts';
import {
  endOfQuiet,
  firstAfter,
  type LastDay,
  mayTell,
  type ReminderSettings,
  tellingTime,
} from './reminder-times.ts';

/** One notification: a month of Shopper Panel is nearly over and not full. It never says what that pays. */
export interface PanelReminder {
  readonly id: ReminderId;
  readonly kind: 'panel';
  readonly marketplace: MarketplaceId;
  readonly lastDay: CalendarDate;
  readonly daysLeft: number;
  readonly receipts: number;
  readonly of: number;
  readonly covers: readonly ReminderMark[];
}

export interface PanelInput {
  readonly panel: readonly PanelMonth[];
  readonly accounts: readonly Pick<Account, 'key' | 'marketplace'>[];
  readonly now: Instant;
}

/** Days before the end of a month. */
const LEAD_DAYS = 3;

/** The reminders due: one a month, for whoever counted receipts in it or in the one before. */
export function duePanelReminders(
  { panel, accounts, now }: PanelInput,
  told: readonly ReminderMark[],
  settings: ReminderSettings,
): PanelReminder[] {
  if (!settings.notifications) return [];
  return accounts.flatMap(({ key, marketplace }): PanelReminder[] => {
    const today = dayAt(now, marketplaceById(marketplace).timeZone);
    const month = monthOf(today);
    const receiptsIn = (wanted: string) =>
      panel.find((record) => record.account === key && record.month === wanted)?.receipts ?? 0;
    const receipts = receiptsIn(month);
    const lastDay = lastDayOf(month);
    const daysLeft = daysBetween(today, lastDay);
    const lot = createPanelLotId(key);
    const mark = {
      key: createMarkKey(lot, 'panel'),
      lot,
      covered: Number(month.replace('-', '')),
    };
    const isCounting = receipts > 0 || receiptsIn(monthBefore(month)) > 0;
    const isTold = told.some((record) => record.key === mark.key && record.covered >= mark.covered);
    if (!isCounting || isTold || receipts >= PANEL_RECEIPTS) return [];
    const last: LastDay = { expires: lastDay, marketplace };
    if (tellingTime(last, LEAD_DAYS, settings) > now || !mayTell(last, now, settings)) return [];
    return [
      {
        id: createPanelReminderId(key, month),
        kind: 'panel',
        marketplace,
        lastDay,
        daysLeft,
        receipts,
        of: PANEL_RECEIPTS,
        covers: [mark],
      },
    ];
  });
}

/** Whether the notification of this id still says something: its month is not over, and not full. */
export function isPanelStanding(id: string, months: readonly PanelMonth[], now: Instant): boolean {
  return months.some(({ account, marketplace, month, receipts }) => {
    const today = dayAt(now, marketplaceById(marketplace).timeZone);
    return (
      id === createPanelReminderId(account, month) && receipts < PANEL_RECEIPTS && month === monthOf(today)
    );
  });
}

/** The next moment at which such a reminder may be due, for an alarm. */
export function nextPanelWake(
  { panel, accounts, now }: PanelInput,
  settings: ReminderSettings,
): Instant | undefined {
  const counting = accounts.filter(({ key }) => panel.some(({ account }) => account === key));
  if (counting.length === 0) return undefined;
  const moments = counting.map(({ marketplace }) => {
    const month = monthOf(dayAt(now, marketplaceById(marketplace).timeZone));
    return tellingTime({ expires: lastDayOf(month), marketplace }, LEAD_DAYS, settings);
  });
  return firstAfter(now, [endOfQuiet(now, settings), ...moments]);
}
