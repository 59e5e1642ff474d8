import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import type { Urgency } from './overview.ts';

/** How near an end is, by the number of days left. */
export function urgencyOf(daysLeft: number, settings: Pick<Settings, 'leadTimes'>): Urgency {
  if (daysLeft <= 1) return 'now';
  return daysLeft <= longestLeadTime(settings) ? 'soon' : 'later';
}

/** Days before an end from which a credit counts as ending soon, also when no notification is wanted. */
export function longestLeadTime({ leadTimes }: Pick<Settings, 'leadTimes'>): number {
  return Math.max(...(leadTimes.length > 0 ? leadTimes : DEFAULT_SETTINGS.leadTimes));
}
