import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giftCardBalanceOf } from '../../../core/ledger/gift-card.ts';
import {
  countedSpendings,
  isNear,
  runsOf,
  type Spending,
  spendingOfOrder,
  spendingOfPurchase,
  windowOf,
} from '../../../core/ledger/spendings.ts';
import type { StoredOrder } from '../../../core/ledger/stored-pages.ts';
import { addDays, type CalendarDate } from '../../../core/model/calendar-date.ts';
import { accountKey } from '../../support/ids.ts';
import { bought, giftCard, ordered, shuffled, usd } from '../../support/ledger.ts';

const ORDER = '111-5500001-6600001';

describe('a spending', () => {
  const facts = { id: 'a', observedAt: '2026-11-03T20:00:00.000Z', account: accountKey('alex') } as const;
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

  it.each<[string, Partial<StoredOrder>]>([
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

  it.each<[string, Spending[], number | undefined, CalendarDate | undefined, Spending[]]>([
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
