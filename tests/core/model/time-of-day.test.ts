import { describe, expect, it, test } from 'vitest';
import { isTimeOfDay, isWithin, lastAt, nextAt, timeAt } from '../../../core/model/time-of-day.ts';

const NEW_YORK = 'America/New_York';

test.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['9:00', false],
  ['09:60', false],
  ['09:00:00', false],
  ['', false],
])('%s is a time of day: %s', (text, is) => {
  expect(isTimeOfDay(text)).toBe(is);
});

test.each([
  ['hours of one day', { from: '09:00', to: '17:00' }, ['09:00', '16:59'], ['08:59', '17:00']],
  ['hours over midnight', { from: '22:00', to: '07:00' }, ['22:00', '23:59', '06:59'], ['07:00', '21:59']],
  ['no hours', { from: '22:00', to: '22:00' }, [], ['22:00', '00:00']],
] as const)('%s', (_, hours, within, outside) => {
  expect(within.filter((time) => !isWithin(time, hours))).toEqual([]);
  expect(outside.filter((time) => isWithin(time, hours))).toEqual([]);
});

describe('a clock on the wall', () => {
  it('shows the time of its zone', () => {
    expect(timeAt('2026-11-27T14:05:59.999Z', NEW_YORK)).toBe('09:05');
    expect(timeAt('2026-11-27T14:05:00.000Z', 'Asia/Kolkata')).toBe('19:35');
  });

  it('shows a time next on this day, or on the one after', () => {
    expect(nextAt('09:00', '2026-11-27T13:59:59.999Z', NEW_YORK)).toBe('2026-11-27T14:00:00.000Z');
    expect(nextAt('09:00', '2026-11-27T14:00:00.000Z', NEW_YORK)).toBe('2026-11-27T14:00:00.000Z');
    expect(nextAt('09:00', '2026-11-27T14:00:00.001Z', NEW_YORK)).toBe('2026-11-28T14:00:00.000Z');
  });

  it('showed a time last on this day, or on the one before', () => {
    expect(lastAt('22:00', '2026-11-28T03:00:00.000Z', NEW_YORK)).toBe('2026-11-28T03:00:00.000Z');
    expect(lastAt('22:00', '2026-11-28T02:59:59.999Z', NEW_YORK)).toBe('2026-11-27T03:00:00.000Z');
  });

  // On March 8 clocks go from 2:00 to 3:00, on November 1 from 2:00 back to 1:00.
  it('shows a time that is skipped when clocks are set forward', () => {
    expect(nextAt('02:30', '2026-03-08T06:00:00.000Z', NEW_YORK)).toBe('2026-03-08T07:00:00.000Z');
  });

  it('shows a time twice when clocks are set back', () => {
    expect(nextAt('01:30', '2026-11-01T05:00:00.000Z', NEW_YORK)).toBe('2026-11-01T05:30:00.000Z');
    expect(nextAt('01:30', '2026-11-01T05:31:00.000Z', NEW_YORK)).toBe('2026-11-01T06:30:00.000Z');
    expect(lastAt('01:30', '2026-11-01T06:29:00.000Z', NEW_YORK)).toBe('2026-11-01T05:30:00.000Z');
  });
});
