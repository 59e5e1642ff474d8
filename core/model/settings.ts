import type { Instant } from './calendar-date.ts';
import type { DailyHours, TimeOfDay } from './time-of-day.ts';

/** The user's choices. */
export interface Settings {
  /** Days before an end at which to notify, longest first. */
  readonly leadTimes: readonly number[];
  /** What the badge counts: the money that ends within the longest lead time, or how many credits. */
  readonly badge: 'amount' | 'count';
  readonly notifications: boolean;
  /** The BCP 47 tag of the language to speak; null for the browser's. It may be one that this version does not speak. */
  readonly language: string | null;
  /** When on such a day, on the browser's clock; null at any time. */
  readonly remindAt: TimeOfDay | null;
  /** When not to notify before the last day, on the browser's clock; null where there are no such hours. */
  readonly quietHours: DailyHours | null;
  /** The version of the disclosure that was accepted on the first-run page, and when. Nothing is read before. */
  readonly accepted?: { readonly version: number; readonly at: Instant };
}

export const DEFAULT_SETTINGS: Settings = {
  leadTimes: [14, 3, 0],
  badge: 'amount',
  notifications: true,
  language: null,
  remindAt: '09:00',
  quietHours: { from: '22:00', to: '07:00' },
};

/** Days before an end from which a credit counts as ending soon, also when no notification is wanted. */
export function longestLeadTime({ leadTimes }: Pick<Settings, 'leadTimes'>): number {
  return Math.max(...(leadTimes.length > 0 ? leadTimes : DEFAULT_SETTINGS.leadTimes));
}
