import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  dayAt,
  daysBetween,
  endOf,
  type Instant,
  instantAt,
  startOf,
} from '../../../core/model/calendar-date.ts';
import { EVERY_MARKETPLACE } from '../../../core/model/marketplaces.ts';

vi.setConfig({ testTimeout: 60_000 });

const HOUR = 3_600_000;
const ZONES = [...new Set(EVERY_MARKETPLACE.map(({ timeZone }) => timeZone))];
/** The day in UTC at so many milliseconds, without the code under test. */
const dayIn = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10) as CalendarDate;
const day = fc
  .integer({ min: Date.UTC(2024, 0, 1) / (24 * HOUR), max: Date.UTC(2036, 11, 31) / (24 * HOUR) })
  .map((days) => dayIn(days * 24 * HOUR));

/** The day it is in a zone, asked of `Intl`, which has no part in the code under test. */
function dayByIntl(timeZone: string): (instant: number) => CalendarDate {
  const intl = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instant) => intl.format(instant) as CalendarDate;
}

describe.each(ZONES)('%s', (timeZone) => {
  test('every day from 2024 to 2036 ends with the first instant of the next', () => {
    const dayOf = dayByIntl(timeZone);
    const wrong: string[] = [];
    for (let noon = Date.UTC(2024, 0, 1, 12); noon < Date.UTC(2037, 0, 1); noon += 24 * HOUR) {
      const today = dayIn(noon);
      const tomorrow = dayIn(noon + 24 * HOUR);
      const end = Date.parse(endOf(today, timeZone));
      if (dayOf(end - 1) !== today || dayOf(end) !== tomorrow) wrong.push(today);
    }
    expect(wrong).toEqual([]);
  });
});

test.each<[string, CalendarDate, string, Instant]>([
  ['a day of 23 hours', '2026-03-08', 'America/Los_Angeles', '2026-03-09T07:00:00.000Z'],
  ['a day of 25 hours', '2026-11-01', 'America/Los_Angeles', '2026-11-02T08:00:00.000Z'],
  ['an ordinary day', '2026-11-26', 'America/Los_Angeles', '2026-11-27T08:00:00.000Z'],
  ['a next day without a midnight', '2026-04-23', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ['the end of a year', '2026-12-31', 'Asia/Tokyo', '2026-12-31T15:00:00.000Z'],
  ['a leap day', '2028-02-29', 'Europe/Berlin', '2028-02-29T23:00:00.000Z'],
])('%s ends when it should', (_, date, zone, end) => {
  expect(endOf(date, zone)).toBe(end);
});

test.each([
  [2026, 2, 29],
  [2026, 2, 30],
  [2026, 4, 31],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 1, 0],
  [2026, 1, 32],
  [2026, -1, 1],
  [2026, Number.NaN, 1],
  [1989, 12, 31],
  [2200, 1, 1],
])('%d-%d-%d is no day', (year, month, date) => {
  expect(calendarDate(year, month, date)).toBeUndefined();
});

test('days are ISO text', () => {
  expect(calendarDate(2028, 2, 29)).toBe('2028-02-29');
  expect(calendarDate(1990, 1, 1)).toBe('1990-01-01');
});

it('days added are days between, over any daylight saving', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
      expect(from < addDays(from, 1)).toBe(true);
    }),
  );
});

it('a shopper anywhere in the world sees the same days left', () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...ZONES),
      fc.integer({ min: -30 * 24, max: -1 }),
      (ends, zone, hours) => {
        const now = instantAt(Date.parse(endOf(ends, zone)) + hours * HOUR);
        const today = dayByIntl(zone)(Date.parse(now));
        expect(dayAt(now, zone)).toBe(today);
        expect(daysBetween(today, ends)).toBeGreaterThanOrEqual(0);
        expect(startOf(today, zone) <= now && now < endOf(today, zone)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
