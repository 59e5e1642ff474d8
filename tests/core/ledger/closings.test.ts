import { describe, expect, it } from 'vitest';
import { mergeRowGroups, type RowGroup, rowGroupsOf } from '../../../core/ledger/activity.ts';
import { closingOfMonth, startOfDay } from '../../../core/ledger/closings.ts';
import type { CalendarDate } from '../../../core/model/calendar-date.ts';
import type { ActivityRow } from '../../../core/pages/reading.ts';
import { giftCard, row, usd } from '../../support/ledger.ts';

/** The rows of these pages, each read on its own, as they are kept. */
function known(...pages: readonly (readonly ActivityRow[])[]): RowGroup[] {
  const groups = new Map<string, RowGroup>();
  for (const [i, rows] of pages.entries()) {
    for (const group of rowGroupsOf(giftCard(`r${i}`, '2026-11-30T20:00:00.000Z', 0, rows))) {
      const same = groups.get(group.id);
      groups.set(group.id, same ? mergeRowGroups(same, group) : group);
    }
  }
  return [...groups.values()];
}

const moved = (date: CalendarDate, minor: number, closing: number, changes: Partial<ActivityRow> = {}) =>
  row(date, minor, { closing: usd(closing), ...changes });

describe('the balance at the end of a month', () => {
  it('is what the page printed after its last row', () => {
    expect(closingOfMonth(known([moved('2026-11-20', -500, 1500), moved('2026-11-03', 2000, 2000)]))).toBe(
      1500,
    );
  });

  it('is that of the last row of a day with several, in whatever order they stand', () => {
    const day = [
      moved('2026-11-20', -500, 1500),
      moved('2026-11-20', 300, 1800),
      moved('2026-11-20', -900, 900),
    ];
    for (const rows of [day, day.toReversed()]) expect(closingOfMonth(known(rows))).toBe(900);
  });

  it('is known for a day that ends where it began, by the days before it', () => {
    const round = [moved('2026-11-20', -500, 1500), moved('2026-11-20', 500, 2000)];
    expect(closingOfMonth(known([...round, moved('2026-11-03', 2000, 2000)]))).toBe(2000);
    // Alone it may as well have gone up first and down again.
    expect(closingOfMonth(known(round))).toBeUndefined();
  });

  it('is not known where a row of its last day has none printed', () => {
    const rows = [row('2026-11-20', -100), moved('2026-11-20', -500, 1500), moved('2026-11-03', 2000, 2000)];
    expect(closingOfMonth(known(rows))).toBeUndefined();
    expect(closingOfMonth(known([row('2026-11-20', -100)]))).toBeUndefined();
    expect(closingOfMonth([])).toBeUndefined();
  });

  it('is known although an earlier day is not', () => {
    expect(closingOfMonth(known([moved('2026-11-20', -500, 1500), row('2026-11-03', 2000)]))).toBe(1500);
  });

  it('is not known where the rows of its last day do not follow each other', () => {
    expect(
      closingOfMonth(known([moved('2026-11-20', -500, 1500), moved('2026-11-20', 300, 400)])),
    ).toBeUndefined();
  });

  it('is not known where the next day ends where it began, and was never at it', () => {
    const rows = known([moved('2026-10-20', 1000, 1000)]);
    const next = known([moved('2026-11-14', -102, 797), moved('2026-11-14', 102, 899)]);
    expect(closingOfMonth(rows, next)).toBeUndefined();
    expect(
      closingOfMonth(rows, known([moved('2026-11-14', -102, 898), moved('2026-11-14', 102, 1000)])),
    ).toBe(1000);
  });

  it('is the same where a row has got its order number since', () => {
    const early = moved('2026-11-20', -500, 1500);
    const late = { ...early, orderId: '111-5500001-6600001' };
    expect(closingOfMonth(known([early], [late]))).toBe(1500);
  });
});

describe('the balance before a day', () => {
  it('is what the first row left, less what it moved', () => {
    expect(startOfDay(known([moved('2026-11-20', -500, 1500)]))).toBe(2000);
    expect(startOfDay(known([moved('2026-11-20', -500, 1500), moved('2026-11-20', 300, 1800)]))).toBe(2000);
  });

  it('is not known where no row says it, or the day ends where it began', () => {
    expect(startOfDay(known([row('2026-11-20', -500)]))).toBeUndefined();
    expect(
      startOfDay(known([moved('2026-11-20', -500, 1500), moved('2026-11-20', 500, 2000)])),
    ).toBeUndefined();
  });
});
