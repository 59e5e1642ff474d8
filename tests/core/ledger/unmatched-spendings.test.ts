import { describe, expect, it } from 'vitest';
import type { Spending } from '../../../core/ledger/spendings.ts';
import { type SpentRow, unmatchedSpendings } from '../../../core/ledger/unmatched-spendings.ts';
import type { CalendarDate } from '../../../core/model/calendar-date.ts';
import { bought, ordered } from '../../support/ledger.ts';

const ORDER = '111-5500001-6600001';
const OTHER = '111-5500002-6600002';

let count = 0;
function posted(date: CalendarDate, minor: number, orderId?: string): SpentRow {
  count += 1;
  return { id: `row ${count}`, date, minor: -minor, ...(orderId !== undefined && { orderId }) };
}

describe('what accounts for a spending', () => {
  const purchase = bought('2026-11-03', 1000);
  const order = ordered('2026-11-03', 1000, ORDER);

  it.each<[string, Spending[], SpentRow[], Spending[]]>([
    ['nothing', [purchase], [], [purchase]],
    ['a row of its amount', [purchase], [posted('2026-11-03', 1000)], []],
    ['a row ten days later', [purchase], [posted('2026-11-13', 1000)], []],
    ['not a row eleven days later', [purchase], [posted('2026-11-14', 1000)], [purchase]],
    ['a row of the day before, in another zone', [purchase], [posted('2026-11-02', 1000)], []],
    ['not a row before that', [purchase], [posted('2026-11-01', 1000)], [purchase]],
    ['not a row of another amount', [purchase], [posted('2026-11-04', 1001)], [purchase]],
    ['rows that make up its amount', [purchase], [posted('2026-11-04', 400), posted('2026-11-09', 600)], []],
    ['not rows that do not', [purchase], [posted('2026-11-04', 400), posted('2026-11-09', 500)], [purchase]],
    ['a row of its order', [order], [posted('2026-11-04', 400, ORDER)], []],
    ['a row of its order, however late', [order], [posted('2027-01-04', 1000, ORDER)], []],
    ['not a row of another order', [order], [posted('2026-11-04', 1000, OTHER)], [order]],
    ['a row that names no order', [order], [posted('2026-11-04', 1000)], []],
    ['its order page', [purchase, order], [], [order]],
    ['its order page and its row', [purchase, order], [posted('2026-11-04', 1000, ORDER)], []],
    [
      'an order page of the next day',
      [purchase, ordered('2026-11-04', 1000, ORDER)],
      [],
      [ordered('2026-11-04', 1000, ORDER)],
    ],
    [
      'not an order page of two days later',
      [purchase, ordered('2026-11-05', 1000, ORDER)],
      [],
      [ordered('2026-11-05', 1000, ORDER), purchase],
    ],
    [
      'the orders that it was divided into',
      [purchase, ordered('2026-11-03', 400, ORDER), ordered('2026-11-03', 600, OTHER)],
      [],
      [ordered('2026-11-03', 400, ORDER), ordered('2026-11-03', 600, OTHER)],
    ],
    ['an order that was cancelled', [purchase, { ...order, cancelled: true }], [], []],
    [
      'one row for each of two',
      [purchase, bought('2026-11-04', 1000, 'second')],
      [posted('2026-11-05', 1000)],
      [bought('2026-11-04', 1000, 'second')],
    ],
    [
      'two rows for two',
      [purchase, bought('2026-11-04', 1000, 'second')],
      [posted('2026-11-05', 1000), posted('2026-11-05', 1000)],
      [],
    ],
  ])('is %s', (_, run, rows, left) => {
    expect(unmatchedSpendings(run, rows)).toEqual(left);
    expect(unmatchedSpendings([...run].reverse(), [...rows].reverse())).toEqual(left);
  });

  it('is said to be there when so many rows could make it up that it cannot be told', () => {
    const rows = Array.from({ length: 30 }, (_, i) => posted('2026-11-04', 2 ** (i % 14) + i * 1000));
    expect(unmatchedSpendings([bought('2026-11-03', 99_999_999)], rows)).toEqual([]);
  });
});
