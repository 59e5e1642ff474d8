import { siteOf } from '../../core/model/marketplaces.ts';
import { browser } from '../../core/platform/browser.ts';
import type { Language } from '../../core/platform/language.ts';
import type { PanelReminder } from '../../core/reminders/panel-reminders.ts';
import type { Reminder } from '../../core/reminders/reminders.ts';

/** The words of one notification. */
export interface NotificationText {
  readonly title: string;
  readonly message: string;
}

export function notificationText(reminder: Reminder | PanelReminder, language: Language): NotificationText {
  if (reminder.kind === 'panel') return panelText(reminder, language);

  const { kind, expires, daysLeft } = reminder;
  const marketplace = siteOf(reminder.marketplace);
  const day = language.day(expires, daysLeft);
  const types = language.list([...new Set(reminder.lots.map(({ type }) => type))]);
  const title = titleOf(reminder, day, language);
  const message =
    kind === 'ended'
      ? language.t('reminder_body_ended', { types, marketplace })
      : language.t('reminder_body', { types, marketplace, day });
  return { title, message };
}

function panelText(
  { receipts, of, lastDay, daysLeft }: PanelReminder,
  { t, day }: Language,
): NotificationText {
  return {
    title: t('reminder_panel_title', { receipts: String(receipts), of: String(of) }),
    message: t('reminder_panel_body', { day: day(lastDay, daysLeft) }),
  };
}

function titleOf({ kind, total, daysLeft }: Reminder, day: string, { t, plural, money }: Language): string {
  const amount = money(total);
  if (kind === 'ended') {
    return daysLeft === -1
      ? t('reminder_title_ended_yesterday', { amount })
      : t('reminder_title_ended', { amount, day });
  }
  if (daysLeft === 0) return t('reminder_title_today', { amount });
  if (daysLeft === 1) return t('reminder_title_tomorrow', { amount });
  return plural('reminder_title_days', daysLeft, { amount });
}

/** Where the buttons of a notification stand. */
export const SHOW_BUTTON = 0;
export const NEVER_BUTTON = 1;

/** Shows a reminder under its own id: shown again, it replaces itself and never stands there twice. */
export async function showNotification(
  reminder: Reminder | PanelReminder,
  language: Language,
): Promise<void> {
  const { title, message } = notificationText(reminder, language);
  const basic = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title,
    message,
  };
  const buttons = [
    { title: language.t('reminder_action_show') },
    { title: language.t('reminder_action_never') },
  ];
  try {
    await browser.notifications.create(reminder.id, { ...basic, buttons } as typeof basic);
  } catch {
    // Firefox has no buttons and refuses a notification with any (153); a click on it shows the page there too.
    await browser.notifications.create(reminder.id, basic);
  }
}
