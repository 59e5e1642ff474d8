import { addDays, isCalendarDate } from '../model/calendar-date.ts';
import type { Sample } from './scrub-snapshot.ts';

/** Whether a list is whole may hang on a count in words, which is faked as other numbers are. */
const LEFT_OUT = new Set(['whole']);
/** Words of the page in a reading: they are faked, and only their place is compared. */
const WORDS = new Set(['label', 'title', 'speed', 'seller', 'name', 'type', 'via', 'customerId', 'services']);

/** Whether a page and its sample are read the same way, up to what the sample replaced. */
export function readAlike(before: unknown, after: unknown, offsets: Sample['offsets']): boolean {
  return JSON.stringify(mapped(before, offsets)) === JSON.stringify(mapped(after, { factor: 1, days: 0 }));
}

/** What is the same in the reading of a page and of its sample: amounts and dates after the maps, ids as shapes. */
export function mapped(value: unknown, offsets: Sample['offsets'], key = ''): unknown {
  if (Array.isArray(value)) return value.map((inner) => mapped(inner, offsets, key));
  if (WORDS.has(key)) return typeof value;
  if (typeof value === 'object' && value !== null) {
    if ('minor' in value && 'currency' in value) {
      return { minor: Number(value.minor) * offsets.factor, currency: value.currency };
    }
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !LEFT_OUT.has(name))
        .map(([name, inner]) => [name, mapped(inner, offsets, name)]),
    );
  }
  // Points are multiplied as amounts are, or they would not be worth them.
  if (typeof value === 'number') return key === 'points' ? value * offsets.factor : value;
  if (typeof value !== 'string') return value;
  if (isCalendarDate(value)) return addDays(value, offsets.days);
  return /\d{3}/.test(value) ? value.replace(/\d/g, '0').replace(/[A-Z]/g, 'A') : value;
}
