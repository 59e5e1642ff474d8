import { compareText } from '../ledger/stored-reading.ts';
import {
  addDays,
  type CalendarDate,
  endOf,
  type Instant,
  instantAt,
  startOf,
} from '../model/calendar-date.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import type { Settings } from '../model/settings.ts';
import { isWithin, lastAt, nextAt, timeAt } from '../model/time-of-day.ts';

/** What the user wants to be told of, when, and where the user is. */
export interface ReminderSettings
  extends Pick<Settings, 'leadTimes' | 'notifications' | 'remindAt' | 'quietHours'> {
  /** The browser's, for the time of day and the quiet hours. */
  readonly timeZone: string;
}

type Times = Pick<ReminderSettings, 'remindAt' | 'quietHours' | 'timeZone'>;

/** A last day on the calendar of a marketplace. */
export interface LastDay {
  readonly expires: CalendarDate;
  readonly marketplace: MarketplaceId;
}

/** The user is told at least so long before the end, whatever time of day was chosen. */
const ACT_HOURS = 3;
const HOUR_MS = 60 * 60 * 1000;

/** The first moment of the day that is so many days before the last one, on the marketplace's calendar. */
export function leadTimeStart({ expires, marketplace }: LastDay, lead: number): Instant {
  return startOf(addDays(expires, -lead), marketplaceById(marketplace).timeZone);
}

/**
 * The moment at which a reminder at a lead time is to be shown: the first chosen time of day once the lead time has
 * begun that is not in the quiet hours. On the last day early enough to act, if need be before the chosen time.
 */
export function tellingTime(last: LastDay, lead: number, times: Times): Instant {
  return calmTime(leadTimeStart(last, lead), last, times);
}

/** The moment at which a credit is to be told whose owner asked for this day of their calendar. */
export function askedTime(last: LastDay, day: CalendarDate, times: Times): Instant {
  return calmTime(startOf(day, times.timeZone), last, times);
}

/** The first chosen time of day from `start` on that is not in the quiet hours, and not too late. */
function calmTime(start: Instant, last: LastDay, times: Times): Instant {
  const { remindAt, timeZone } = times;
  const chosen = remindAt === null ? start : nextAt(remindAt, start, timeZone);
  const calm = endOfQuiet(chosen, times) ?? chosen;
  const latest = latestTime(last, times);
  return calm < latest ? calm : latest;
}

/** Late enough for any lead time: some hours before the end, or where the quiet hours begin that these are in. */
function latestTime(last: LastDay, { quietHours, timeZone }: Times): Instant {
  const end = endOf(last.expires, marketplaceById(last.marketplace).timeZone);
  const latest = instantAt(Date.parse(end) - ACT_HOURS * HOUR_MS);
  if (quietHours === null || !isWithin(timeAt(latest, timeZone), quietHours)) return latest;
  const evening = lastAt(quietHours.from, latest, timeZone);
  const start = leadTimeStart(last, 0);
  return evening > start ? evening : start;
}

/** Whether what was missed may be told at this moment: not in the quiet hours, unless the last day has begun. */
export function mayTell(last: LastDay, now: Instant, times: Times): boolean {
  return endOfQuiet(now, times) === undefined || now >= leadTimeStart(last, 0);
}

/** When the quiet hours end that this moment is in; undefined outside of them. */
export function endOfQuiet(now: Instant, { quietHours, timeZone }: Times): Instant | undefined {
  if (quietHours === null || !isWithin(timeAt(now, timeZone), quietHours)) return undefined;
  return nextAt(quietHours.to, now, timeZone);
}

/** The first of these moments that is still to come. */
export function firstAfter(now: Instant, moments: readonly (Instant | undefined)[]): Instant | undefined {
  return moments
    .filter((moment) => moment !== undefined)
    .filter((moment) => moment > now)
    .sort(compareText)[0];
}
