/**
 * A calendar day is its ISO text, `2026-05-31`: it has no hour and no zone, and it sorts as text. It meets
 * the clock only here, through the zone of a marketplace.
 */
export type CalendarDate = `${number}-${number}-${number}`;

/** An instant is its ISO text in UTC, to the millisecond, `2026-05-31T07:00:00.000Z`: it sorts as text too. */
export type Instant = `${CalendarDate}T${number}:${number}:${number}Z`;

/** The day with these numbers, or undefined when the calendar has no such day (30 February). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1990 || year > 2199) return undefined;
  try {
    return dateOf(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }));
  } catch {
    // The only RangeError Temporal throws here says that the calendar has no such day: the answer.
    return undefined;
  }
}

/** The instant at a number of milliseconds after the epoch, such as `Date.now()`. */
export function instantAt(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** Whether a text is a day that the calendar has. */
export function isCalendarDate(text: string): text is CalendarDate {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isInstant(`${text}T00:00:00.000Z`);
}

/** Whether a text is an instant. A day that the calendar does not have gives another instant, or none. */
export function isInstant(text: string): text is Instant {
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString() === text;
}

function dateOf(day: Temporal.PlainDate): CalendarDate {
  return day.toString() as CalendarDate;
}

/** The day it is at this moment in a zone. */
export function dayAt(now: Instant, timeZone: string): CalendarDate {
  return dateOf(Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate());
}

/** Before every day that anything is known of. */
export const EVER: CalendarDate = '1900-01-01';

/** The first of these days; undefined where there is none. */
export function earliest(days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return days.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

export function addDays(day: CalendarDate, days: number): CalendarDate {
  return dateOf(Temporal.PlainDate.from(day).add({ days }));
}

/** The first instant of a day in a zone, also where the clock skips midnight (Cairo in April). */
export function startOf(day: CalendarDate, timeZone: string): Instant {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant();
  return instantAt(start.epochMilliseconds);
}

/**
 * The instant at which a credit that ends on `day` is gone: the first instant of the next day in the
 * marketplace's zone. Amazon prints a day only; 11:59 p.m. of that day, Pacific, is what promotion terms
 * on amazon.com name (CBS and The Verge quoting them; never confirmed for No-Rush).
 */
export function endOf(day: CalendarDate, timeZone: string): Instant {
  return startOf(addDays(day, 1), timeZone);
}
