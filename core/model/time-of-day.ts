import { addDays, type CalendarDate, dayAt, type Instant, instantAt } from './calendar-date.ts';

/** A time of day is its ISO text to the minute, `09:00`: it has no day and no zone, and it sorts as text. */
export type TimeOfDay = `${number}:${number}`;

/** Hours of every day; where `from` is later than `to` they go over midnight. `to` itself is outside. */
export interface DailyHours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

export function isTimeOfDay(text: string): text is TimeOfDay {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** What a clock on the wall shows at this moment. */
export function timeAt(now: Instant, timeZone: string): TimeOfDay {
  const clock = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainTime();
  return clock.toString({ smallestUnit: 'minute' }) as TimeOfDay;
}

export function isWithin(time: TimeOfDay, { from, to }: DailyHours): boolean {
  return from <= to ? from <= time && time < to : from <= time || time < to;
}

/** The first moment at or after `start` at which a clock in the zone shows this time. */
export function nextAt(time: TimeOfDay, start: Instant, timeZone: string): Instant {
  for (let day = dayAt(start, timeZone); ; day = addDays(day, 1)) {
    const found = momentsAt(time, day, timeZone).find((moment) => moment >= start);
    if (found !== undefined) return found;
  }
}

/** The last moment at or before `end` at which a clock in the zone shows this time. */
export function lastAt(time: TimeOfDay, end: Instant, timeZone: string): Instant {
  for (let day = dayAt(end, timeZone); ; day = addDays(day, -1)) {
    const found = momentsAt(time, day, timeZone).findLast((moment) => moment <= end);
    if (found !== undefined) return found;
  }
}

/** Twice where clocks are set back over it; where they are set forward over it, the moment when they are. */
function momentsAt(time: TimeOfDay, day: CalendarDate, timeZone: string): Instant[] {
  const clock = Temporal.PlainDate.from(day).toPlainDateTime(time);
  const earlier = clock.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = clock.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.equals(later)) return [instantOf(earlier)];
  if (earlier.toPlainDateTime().equals(clock)) return [instantOf(earlier), instantOf(later)];
  return [instantOf(earlier.getTimeZoneTransition('next') ?? later)];
}

function instantOf({ epochMilliseconds }: Temporal.ZonedDateTime): Instant {
  return instantAt(epochMilliseconds);
}
