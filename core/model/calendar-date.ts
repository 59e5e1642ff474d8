/**
 * A calendar day is its ISO text, `2026-05-31`: it has no hour and no zone, and it sorts as text. It meets
 * the clock only here, through the zone of a marketplace.
 */
export type CalendarDate = string;

/** An instant as ISO text in UTC, `2026-05-31T07:00:00.000Z`: it sorts as text too. */
export type Instant = string;

/** The day with these numbers, or undefined when the calendar has no such day (30 February). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1990 || year > 2199) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    // The only RangeError Temporal throws here says that the calendar has no such day: the answer.
    return undefined;
  }
}

/** The day it is at this moment in a zone. */
export function dayAt(now: Instant, timeZone: string): CalendarDate {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

export function addDays(day: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The first instant of a day in a zone, also where the clock skips midnight (Cairo in April). */
export function startOf(day: CalendarDate, timeZone: string): Instant {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant();
  return new Date(start.epochMilliseconds).toISOString();
}

/**
 * The instant at which a credit that ends on `day` is gone: the first instant of the next day in the
 * marketplace's zone. Amazon prints a day only; 11:59 p.m. of that day, Pacific, is what promotion terms
 * on amazon.com name (CBS and The Verge quoting them; never confirmed for No-Rush).
 */
export function endOf(day: CalendarDate, timeZone: string): Instant {
  return startOf(addDays(day, 1), timeZone);
}
