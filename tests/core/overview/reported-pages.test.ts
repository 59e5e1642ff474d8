import { expect, it } from 'vitest';
import { type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import {
  type ReportedPage,
  reportStates,
  withRead,
  withReport,
} from '../../../core/overview/reported-pages.ts';

const REWARDS = { page: 'rewards', marketplace: 'amazon.com' } as const;
const SAVED: readonly ReportedPage[] = [{ ...REWARDS, at: '2026-11-27T15:00:00.000Z' }];
const READ = '2026-11-30T15:00:00.000Z';
const ZONE = 'America/New_York';

it('a report stands until its page is read later, and that is said for a week', () => {
  expect(reportStates(SAVED, READ, ZONE)).toEqual([
    { ...REWARDS, isRead: false, day: '2026-11-27', days: 3 },
  ]);
  const read = withRead(SAVED, REWARDS, READ);
  expect(reportStates(read, '2026-12-06T15:00:00.000Z', ZONE)).toEqual([
    { ...REWARDS, isRead: true, day: '2026-11-30', days: 6 },
  ]);
  expect(reportStates(read, '2026-12-07T15:00:00.000Z', ZONE)).toEqual([]);
});

it.each<readonly [string, Parameters<typeof withRead>[1], Instant]>([
  ['another page', { ...REWARDS, page: 'benefits' } as const, READ],
  ['the same page of another site', { ...REWARDS, marketplace: 'amazon.de' } as const, READ],
  ['a reading from before the report', REWARDS, '2026-11-27T14:00:00.000Z'],
])('%s leaves it as it is', (_, page, at) => {
  expect(withRead(SAVED, page, at)).toBe(SAVED);
});

it('is read again from the first time on, and a new report begins anew', () => {
  const read = withRead(SAVED, REWARDS, READ);
  expect(withRead(read, REWARDS, '2026-12-01T15:00:00.000Z')).toBe(read);
  expect(withReport(read, REWARDS, '2026-12-02T15:00:00.000Z')).toEqual([
    { ...REWARDS, at: '2026-12-02T15:00:00.000Z' },
  ]);
});

it('keeps the newest thirty', () => {
  const many = Array.from(
    { length: 30 },
    (_, index): ReportedPage => ({
      page: 'rewards',
      marketplace: 'amazon.com',
      at: instantAt(Date.UTC(2026, 10, index + 1)),
    }),
  );
  expect(withReport(many, { page: 'benefits', marketplace: 'amazon.com' }, READ)).toHaveLength(30);
});
