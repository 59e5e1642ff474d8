import type { Language } from '../../core/platform/background-language.ts';
import { browser } from '../../core/platform/browser.ts';
import type { Reminder } from '../../core/reminders/reminders.ts';
import { type AnyReminder, type NotificationText, notificationText, type Told } from './notification-text.ts';

/** Changes the words of a notification that stands on the screen, without telling anew. */
export async function updateNotification(reminder: Reminder, told: Told, language: Language): Promise<void> {
  const words = notificationText(reminder, told, language);
  await (browser.notifications as Changeable).update?.(reminder.id, words);
}

interface Changeable {
  /** Firefox has none (153): there it stands as it was shown, for as long as Firefox lets it. */
  readonly update?: (id: string, words: NotificationText) => Promise<boolean>;
}

/** Where the buttons of a notification stand. */
export const SHOW_BUTTON = 0;
export const MUTE_BUTTON = 1;

/** Shows a reminder under its own id: shown again, it replaces itself and never stands there twice. */
export async function showNotification(reminder: AnyReminder, told: Told, language: Language): Promise<void> {
  const basic = basicNotification(notificationText(reminder, told, language));
  const show = { title: language.t('reminder_action_show') };
  // An outage is told once: there is nothing to mute.
  const buttons =
    reminder.kind === 'outage' ? [show] : [show, { title: language.t('reminder_action_never') }];
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
