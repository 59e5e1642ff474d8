import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giftCardBalanceOf } from '../../../core/ledger/gift-card.ts';
import {
  countedSpendings,
  isNear,
  runsOf,
  type Spending,
  type SpentRow,
  spendingOfOrder,
  spendingOfPurchase,
  unaccounted,
  windowOf,
} from '../../../core/ledger/spendings.ts';
import { addDays } from '../../../core/model/calendar-date.ts';
import { giftCard, shuffled, usd } from '../../support/ledger.ts';

const ORDER = '111-5500001-6600001';
const OTHER = '111-5500002-6600002';

function bought(day: string, minor: number, id = `purchase ${day} ${minor}`): Spending {
  const placedAt = `${day}T20:00:00.000Z`;
  return { id, account: 'alex', seenOn: 'checkout', day, placedAt, purchaseId: id, amount: usd(-minor) };
}

function ordered(day: string, minor: number, orderId: string, changes: Partial<Spending> = {}): Spending {
  return {
    id: `order ${orderId}`,
    account: 'alex',
    seenOn: 'order',
    day,
    orderId,
    amount: usd(-minor),
    ...changes,
  };
}

let count = 0;
function posted(date: string, minor: number, orderId?: string): SpentRow {
  count += 1;
  return { id: `row ${count}`, date, minor: -minor, ...(orderId !== undefined && { orderId }) };
}

describe('a spending', () => {
  const facts = { id: 'a', observedAt: '2026-11-03T20:00:00.000Z', account: 'alex' } as const;
  const page = { marketplace: 'amazon.com', outcome: 'read' } as const;
  const order = { ...facts, ...page, page: 'order', orderId: ORDER, total: usd(2000) } as const;

  it('is what an order page with its day shows of the gift card', () => {
    expect(spendingOfOrder({ ...order, placed: '2026-11-02', giftCard: usd(-1000) })).toMatchObject({
      day: '2026-11-02',
      amount: usd(-1000),
      orderId: ORDER,
      seenOn: 'order',
    });
  });

  it.each([
    ['the day is not said', { giftCard: usd(-1000) }],
    ['the gift card paid nothing', { placed: '2026-11-02' }],
    ['the amount does not reduce the total', { placed: '2026-11-02', giftCard: usd(1000) }],
  ])('is none when %s', (_, changes) => {
    expect(spendingOfOrder({ ...order, ...changes })).toBeUndefined();
  });

  it('is none of a checkout that was not placed', () => {
    const checkout = {
      ...facts,
      ...page,
      page: 'checkout',
      purchaseId: '111-5500009-6600009',
      total: usd(2000),
      giftCard: usd(-1000),
      chosen: [],
    } as const;
    expect(spendingOfPurchase([checkout])).toBeUndefined();
    const placed = {
      ...facts,
      ...page,
      page: 'thank-you',
      id: 'b',
      purchaseId: '111-5500009-6600009',
    } as const;
    expect(spendingOfPurchase([checkout, placed])).toMatchObject({ amount: usd(-1000), day: '2026-11-03' });
  });
});

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
    expect(unaccounted(run, rows)).toEqual(left);
    expect(unaccounted([...run].reverse(), [...rows].reverse())).toEqual(left);
  });

  it('is said to be there when so many rows could make it up that it cannot be told', () => {
    const rows = Array.from({ length: 30 }, (_, i) => posted('2026-11-04', 2 ** (i % 14) + i * 1000));
    expect(unaccounted([bought('2026-11-03', 99_999_999)], rows)).toEqual([]);
  });
});

describe('spendings in groups', () => {
  const anyDay = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-11-01', days));
  const anySpendings = fc.uniqueArray(
    fc.record({ day: anyDay, id: fc.uuid() }).map(({ day, id }) => bought(day, 1000, id)),
    { selector: ({ id }) => id, maxLength: 12 },
  );

  it('are the same whichever order they are given in, and no row can be of two of them', () => {
    fc.assert(
      fc.property(
        anySpendings.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        anyDay,
        ([all, other], day) => {
          const runs = runsOf(all);
          expect(runsOf(other)).toEqual(runs);
          expect(runs.flat()).toHaveLength(all.length);
          const holding = runs.filter((run) => day >= windowOf(run).from && day <= windowOf(run).to);
          expect(holding.length).toBeLessThanOrEqual(1);
          for (const run of holding) expect(isNear(run, day)).toBe(true);
        },
      ),
    );
  });
});

describe('what has left the balance', () => {
  const balance = (hold?: number) =>
    giftCardBalanceOf(
      giftCard('reading', '2026-11-08T20:00:00.000Z', 4000, [], hold ? { hold: usd(hold) } : {}),
    );
  const older = bought('2026-11-03', 1000);
  const newer = bought('2026-11-05', 1500);
  const after = bought('2026-11-09', 1000);

  it.each<[string, Spending[], number | undefined, string | undefined, Spending[]]>([
    ['what it holds', [older], 1000, '2026-10-20', [older]],
    ['both where it holds both', [older, newer], 2500, '2026-10-20', [newer, older]],
    ['the newer where it holds one', [older, newer], 1500, '2026-10-20', [newer]],
    ['the older where the newer is more than it holds', [older, newer], 1000, '2026-10-20', [older]],
    ['none where it holds less', [older], 999, '2026-10-20', []],
    ['none where it holds nothing', [older], undefined, '2026-10-20', []],
    ['none from before the oldest row', [older], 1000, '2026-11-04', []],
    ['none where no row is known', [older], 1000, undefined, []],
    ['none that was ordered later', [after], 1000, '2026-10-20', []],
    [
      'none of its own day, of which only the day is known',
      [ordered('2026-11-08', 1000, ORDER)],
      1000,
      '2026-10-20',
      [],
    ],
    [
      'an order of the day before',
      [ordered('2026-11-07', 1000, ORDER)],
      1000,
      '2026-10-20',
      [ordered('2026-11-07', 1000, ORDER)],
    ],
  ])('is %s', (_, spendings, hold, oldestRow, counted) => {
    expect(countedSpendings(spendings, balance(hold), oldestRow)).toEqual(counted);
    expect(countedSpendings([...spendings].reverse(), balance(hold), oldestRow)).toEqual(counted);
  });
});
