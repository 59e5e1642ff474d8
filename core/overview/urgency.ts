import { longestLeadTime, type Settings } from '../model/settings.ts';
import type { Urgency } from './overview.ts';

/** How near an end is, by the number of days left. */
export function urgencyOf(daysLeft: number, settings: Pick<Settings, 'leadTimes'>): Urgency {
  if (daysLeft <= 1) return 'now';
  return daysLeft <= longestLeadTime(settings) ? 'soon' : 'later';
}
