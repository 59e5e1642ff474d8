import { type CalendarDate, dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';

/** A day further off than this is a mistake: the longest life seen is 248 days, and gift cards have ten years. */
const LIFE_MAX_DAYS = 3660;

/** Whether a credit that a mail of this moment gives can end on this day. */
export function isPlausibleEnd(expires: CalendarDate, sent: Instant | undefined, timeZone: string): boolean {
  if (!sent) return true;
  const life = daysBetween(dayAt(sent, timeZone), expires);
  return life >= 0 && life <= LIFE_MAX_DAYS;
}
