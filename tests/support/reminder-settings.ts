import { DEFAULT_SETTINGS, type Settings } from '../../core/model/settings.ts';
import type { ReminderSettings } from '../../core/reminders/reminder-times.ts';

/** Reminders at any time of day, also at night. */
export const AT_ANY_TIME = {
  remindAt: null,
  quietHours: null,
} as const satisfies Pick<Settings, 'remindAt' | 'quietHours'>;

/** As after install, but at any time of day, for a user where the day is UTC's. */
export const REMINDED_AT_ANY_TIME: ReminderSettings = {
  ...DEFAULT_SETTINGS,
  ...AT_ANY_TIME,
  timeZone: 'UTC',
};
