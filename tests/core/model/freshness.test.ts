import { expect, it } from 'vitest';
import type { Instant } from '../../../core/model/calendar-date.ts';
import { isOld } from '../../../core/model/freshness.ts';

it.each<[Instant, boolean]>([
  ['2026-11-22T18:00:00.000Z', false],
  ['2026-11-15T18:00:00.001Z', false],
  ['2026-11-15T18:00:00.000Z', true],
  ['2027-01-01T00:00:00.000Z', false],
])('what was read at %s is old a week later: %s', (asOf, old) => {
  expect(isOld(asOf, '2026-11-22T18:00:00.000Z')).toBe(old);
});
