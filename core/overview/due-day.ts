import { addDays, type CalendarDate, dayAt, type Instant } from '../model/calendar-date.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { longestLeadTime, type Settings } from '../model/settings.ts';

/** What ends and has not yet. */
interface End {
  readonly marketplace: MarketplaceId;
  readonly expires: CalendarDate;
  /** Whole days left in the marketplace's zone. */
  readonly daysLeft: number;
}

/**
 * The day up to which ends are counted on toolbar button and popup: the longest lead time ahead, at least tomorrow.
 * Today may be another day for the user and for each marketplace, so what is said of the day holds for all of them.
 *
 * @param timeZone where the user is.
 */
export function dueDay(
  ends: readonly End[],
  { now, settings, timeZone }: { now: Instant; settings: Pick<Settings, 'leadTimes'>; timeZone: string },
): CalendarDate {
  const ahead = Math.max(1, longestLeadTime(settings));
  const zones = [timeZone, ...ends.map(({ marketplace }) => marketplaceById(marketplace).timeZone)];
  const [today = dayAt(now, timeZone)] = [...new Set(zones)].map((zone) => dayAt(now, zone)).sort();
  const near = ends.filter(({ daysLeft }) => daysLeft <= ahead).map(({ expires }) => expires);
  return [addDays(today, ahead), ...near].reduce((a, b) => (a > b ? a : b));
}
