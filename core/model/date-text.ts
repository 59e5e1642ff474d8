import type { CalendarDate } from './calendar-date.ts';

/** The day that is all of `text`, or undefined when it is none, ambiguous, or not in the calendar. */
export function parseDate(_text: string, _language: string): CalendarDate | undefined {
  return undefined;
}
