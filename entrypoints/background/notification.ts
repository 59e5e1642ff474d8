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

  const { expires, daysLeft } = reminder;
  const marketplace = siteOf(reminder.marketplace);
  const day = language.day(expires, daysLeft);
  const types = language.list([...new Set(reminder.lots.map(({ type }) => type))]);
  const title = titleOf(reminder, day, language);
  return { title, message: bodyOf(reminder, { types, marketplace, day }, language) };
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

function bodyOf(
  { kind, accountName: account }: Reminder,
  { day, ...where }: { readonly types: string; readonly marketplace: string; readonly day: string },
  { t }: Language,
): string {
  if (account === undefined) {
    return kind === 'ended' ? t('reminder_body_ended', where) : t('reminder_body', { ...where, day });
  }
  return kind === 'ended'
    ? t('reminder_body_ended_of', { ...where, account })
    : t('reminder_body_of', { ...where, account, day });
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

/** Changes the words of a notification that stands on the screen, without telling anew. */
export async function updateNotification(reminder: Reminder, language: Language): Promise<void> {
  await (browser.notifications as Changeable).update?.(reminder.id, notificationText(reminder, language));
}

interface Changeable {
  /** Firefox has none (153): there it stands as it was shown, for as long as Firefox lets it. */
  readonly update?: (id: string, words: NotificationText) => Promise<boolean>;
}

/** Where the buttons of a notification stand. */
export const SHOW_BUTTON = 0;
export const MUTE_BUTTON = 1;

/** Shows a reminder under its own id: shown again, it replaces itself and never stands there twice. */
export async function showNotification(
  reminder: Reminder | PanelReminder,
  language: Language,
): Promise<void> {
  const basic = basicNotification(notificationText(reminder, language));
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

/** Takes all of ours away. */
export async function clearNotifications(): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  await Promise.all(shown.map((id) => browser.notifications.clear(id)));
}

/** The id of the notification that the user asked for as a test. It is about nothing that is stored. */
export const TEST_ID = 'test';

/** Shows it anew, also where the one before still stands. */
export async function showTest({ t }: Language): Promise<void> {
  await browser.notifications.clear(TEST_ID);
  const words = { title: t('reminder_test_title'), message: t('reminder_test_body') };
  await browser.notifications.create(TEST_ID, basicNotification(words));
}

function basicNotification(words: NotificationText) {
  return { type: 'basic' as const, iconUrl: browser.runtime.getURL('icon/128.png'), ...words };
}
