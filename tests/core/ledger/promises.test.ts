import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CancelledOrder,
  promisedEntry,
  promiseOf,
  promiseState,
  type RewardPromise,
  settlePromises,
} from '../../../core/ledger/promises.ts';
import type { PurchaseReading } from '../../../core/ledger/purchases.ts';
import type { StoredCheckout } from '../../../core/ledger/stored-pages.ts';
import { addDays, type CalendarDate, type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import { countsInBalance, type Entry } from '../../../core/model/credit.ts';
import { accountKey, entryId } from '../../support/ids.ts';
import { shuffled, usd } from '../../support/ledger.ts';

const PURCHASE = '111-5500009-6600009';
const at = (hour: number, day = 3) => instantAt(Date.UTC(2026, 10, day, hour));
const common = {
  marketplace: 'amazon.com',
  outcome: 'read',
  purchaseId: PURCHASE,
  account: accountKey('alex'),
} as const;
const reward = (minor: number) => ({ reward: { amount: usd(minor), type: 'select digital purchases' } });

function checkout(
  observedAt: Instant,
  chosen: StoredCheckout['chosen'],
  total: number | null = 2000,
): PurchaseReading {
  return {
    ...common,
    page: 'checkout',
    id: `checkout ${observedAt}`,
    observedAt,
    chosen,
    total: total === null ? null : usd(total),
  };
}

function thanks(observedAt: Instant): PurchaseReading {
  return { ...common, page: 'thank-you', id: entryId(`thanks ${observedAt}`), observedAt };
}

describe('the promise of a purchase', () => {
  it('is the reward of the way that was chosen when the order was placed', () => {
    expect(promiseOf([checkout(at(18), [reward(150)]), thanks(at(19))])).toEqual({
      id: `alex|no-rush|promise|${PURCHASE}`,
      account: accountKey('alex'),
      marketplace: 'amazon.com',
      purchaseId: PURCHASE,
      amount: usd(150),
      type: 'select digital purchases',
      placedAt: at(19),
      day: '2026-11-03',
      total: usd(2000),
      outcome: { kind: 'open' },
    });
  });

  it.each<[string, readonly PurchaseReading[], number | undefined]>([
    ['no order was placed', [checkout(at(18), [reward(150)])], undefined],
    ['the checkout was not read', [thanks(at(19))], undefined],
    ['nothing was chosen that brings a reward', [checkout(at(18), [{}]), thanks(at(19))], undefined],
    [
      'another way was chosen in the end',
      [checkout(at(17), [reward(150)]), checkout(at(18), [{}]), thanks(at(19))],
      undefined,
    ],
    [
      'the last step shows no ways to deliver',
      [checkout(at(17), [reward(150)], null), checkout(at(18), []), thanks(at(19))],
      150,
    ],
    [
      'the checkout is looked at again afterwards',
      [checkout(at(18), [reward(150)]), thanks(at(19)), checkout(at(20), [{}])],
      150,
    ],
    [
      'the thank-you page is loaded again after a change of mind',
      [checkout(at(18), [reward(150)]), thanks(at(19)), checkout(at(20), [{}]), thanks(at(21))],
      150,
    ],
    ['one of two parcels brings one', [checkout(at(18), [{}, reward(150)]), thanks(at(19))], 150],
    [
      'two parcels bring one each, or the same',
      [checkout(at(18), [reward(150), reward(150)]), thanks(at(19))],
      undefined,
    ],
    ['the reward is nothing', [checkout(at(18), [reward(0)]), thanks(at(19))], undefined],
  ])('when %s', (_, readings, minor) => {
    expect(promiseOf(readings)?.amount.minor).toBe(minor);
    expect(promiseOf([...readings].reverse())).toEqual(promiseOf(readings));
  });

  it('has the day at the marketplace and not elsewhere', () => {
    const late = thanks('2026-11-04T07:30:00.000Z');
    expect(promiseOf([checkout(at(18), [reward(150)]), late])?.day).toBe('2026-11-03');
  });
});

function promise(changes: Partial<RewardPromise> & { readonly day: CalendarDate }): RewardPromise {
  const purchaseId = changes.purchaseId ?? changes.day;
  return {
    id: entryId(`alex|no-rush|promise|${purchaseId}`),
    account: accountKey('alex'),
    marketplace: 'amazon.com',
    purchaseId,
    amount: usd(150),
    type: 'select digital purchases',
    placedAt: `${changes.day}T20:00:00.000Z`,
    outcome: { kind: 'open' },
    ...changes,
  };
}

const gain = (day: CalendarDate, minor: number, id = `${day} ${minor}`) => ({
  id: entryId(id),
  day,
  amount: usd(minor),
});
const outcomes = (settled: readonly RewardPromise[]) => settled.map(({ outcome }) => outcome.kind);

describe('how promises end', () => {
  const first = promise({ day: '2026-11-03' });
  const second = promise({ day: '2026-11-05', amount: usd(100) });
  const third = promise({ day: '2026-11-06' });

  it.each<[string, readonly RewardPromise[], ReturnType<typeof gain>[], string[]]>([
    ['nothing came', [first], [], ['open']],
    ['its amount came', [first], [gain('2026-11-09', 150)], ['settled']],
    ['another amount came', [first], [gain('2026-11-09', 200)], ['open']],
    ['its amount was there before', [first], [gain('2026-11-02', 150)], ['open']],
    ['its amount was seen on the very day', [first], [gain('2026-11-03', 150)], ['open']],
    ['its amount came half a year later', [first], [gain('2027-05-03', 150)], ['open']],
    ['two came as one amount', [first, second], [gain('2026-11-09', 250)], ['settled', 'settled']],
    [
      'two came one by one',
      [first, third],
      [gain('2026-11-09', 150), gain('2026-11-10', 150, 'b')],
      ['settled', 'settled'],
    ],
    ['one of two equal ones came: the older', [first, third], [gain('2026-11-09', 150)], ['settled', 'open']],
    [
      'the younger is the only one ordered before',
      [first, third],
      [gain('2026-11-05', 150)],
      ['settled', 'open'],
    ],
    [
      'a single one fits before two together do',
      [second, promise({ day: '2026-11-06', amount: usd(50), purchaseId: 'half' }), third],
      [gain('2026-11-09', 150)],
      ['open', 'settled', 'open'],
    ],
  ])('when %s', (_, promises, gains, expected) => {
    expect(outcomes(settlePromises(promises, gains, []))).toEqual(expected);
  });

  it('still sees a new reward come when many old ones never did', () => {
    const never = Array.from({ length: 40 }, (_, i) =>
      promise({ day: addDays('2026-09-01', i), amount: usd(300), purchaseId: `old ${i}` }),
    );
    const settled = settlePromises([...never, first], [gain('2026-11-09', 150)], []);
    expect(settled.filter(({ outcome }) => outcome.kind === 'settled').map(({ day }) => day)).toEqual([
      '2026-11-03',
    ]);
  });

  const cancelled = (changes: Partial<CancelledOrder> = {}): CancelledOrder => ({
    orderId: '111-5500001-6600001',
    total: usd(2000),
    observedAt: '2026-11-08T20:00:00.000Z',
    ...changes,
  });
  const ordered = promise({ day: '2026-11-03', total: usd(2000) });

  it.each<[string, readonly RewardPromise[], CancelledOrder, string[]]>([
    ['its order was cancelled', [ordered], cancelled(), ['void']],
    ['the cancelled order is of its day', [ordered], cancelled({ placed: '2026-11-04' }), ['void']],
    ['the cancelled order is of another day', [ordered], cancelled({ placed: '2026-10-04' }), ['open']],
    ['another order was cancelled', [ordered], cancelled({ total: usd(2001) }), ['open']],
    [
      'the order was seen cancelled before this one was placed',
      [ordered],
      cancelled({ observedAt: '2026-11-01T20:00:00.000Z' }),
      ['open'],
    ],
    [
      'two purchases came to the total',
      [ordered, promise({ day: '2026-11-04', total: usd(2000) })],
      cancelled(),
      ['open', 'open'],
    ],
    ['its total is not known', [first], cancelled(), ['open']],
  ])('when %s', (_, promises, order, expected) => {
    expect(outcomes(settlePromises(promises, [], [order]))).toEqual(expected);
  });

  it('a reward that comes although the order was cancelled settles nothing', () => {
    const settled = settlePromises([ordered], [gain('2026-11-09', 150)], [cancelled()]);
    expect(outcomes(settled)).toEqual(['void']);
  });
});

describe('what a promise asks of the user', () => {
  const open = promise({ day: '2026-11-03' });
  // The tenth day after the order ends in Los Angeles at eight in the morning UTC.
  const tenth = '2026-11-14T07:59:59.000Z';
  const eleventh = '2026-11-14T08:00:00.000Z';

  it.each<[Instant, Instant | undefined, string]>([
    [tenth, undefined, 'waiting'],
    [tenth, tenth, 'waiting'],
    [eleventh, undefined, 'look'],
    [eleventh, tenth, 'look'],
    [eleventh, eleventh, 'late'],
    ['2027-03-03T20:00:00.000Z', undefined, 'look'],
    ['2027-03-04T20:00:00.000Z', eleventh, 'past'],
  ])('at %s with the rewards page last read at %s is: %s', (now, readAt, state) => {
    expect(promiseState(open, readAt, now)).toBe(state);
  });

  it('is nothing once it ended', () => {
    const settled = promise({ day: '2026-11-03', outcome: { kind: 'settled', day: '2026-11-09' } });
    const undone = promise({ day: '2026-11-03', outcome: { kind: 'void', orderId: '111-5500001-6600001' } });
    expect([settled, undone].map((one) => promiseState(one, eleventh, eleventh))).toEqual([
      'settled',
      'void',
    ]);
  });
});

describe('the entry of a promise', () => {
  it('stands while it is open, outside the sums', () => {
    const entry = promisedEntry(promise({ day: '2026-11-03' }));
    expect(entry).toMatchObject({ kind: 'promised', amount: usd(150), day: '2026-11-03' });
    expect(countsInBalance(entry as Entry)).toBe(false);
    expect(countsInBalance({ kind: 'earned' })).toBe(true);
  });

  it('goes when it is kept', () => {
    const kept = promise({ day: '2026-11-03', outcome: { kind: 'settled', day: '2026-11-09' } });
    expect(promisedEntry(kept)).toBeUndefined();
  });
});

const anyDay = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-11-01', days));
const anyPromises = fc.uniqueArray(
  fc
    .record({ day: anyDay, minor: fc.constantFrom(50, 100, 150, 200), purchaseId: fc.uuid() })
    .map(({ day, minor, purchaseId }) => promise({ day, purchaseId, amount: usd(minor) })),
  { selector: ({ id }) => id, maxLength: 20 },
);
const anyGains = fc.uniqueArray(
  fc
    .record({ day: anyDay, minor: fc.constantFrom(50, 100, 150, 300, 450), id: fc.uuid() })
    .map(({ day, minor, id }) => gain(day, minor, id)),
  { selector: ({ id }) => id, maxLength: 10 },
);

describe('any promises and any gains', () => {
  it('end the same way in whichever order they are given', () => {
    fc.assert(
      fc.property(
        anyPromises.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        anyGains.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([promises, otherPromises], [gains, otherGains]) => {
          expect(settlePromises(otherPromises, otherGains, [])).toEqual(settlePromises(promises, gains, []));
        },
      ),
    );
  });

  it('never settle more than came by then, and nothing on or before its own day', () => {
    fc.assert(
      fc.property(anyPromises, anyGains, (promises, gains) => {
        const settled = settlePromises(promises, gains, []);
        expect(settled).toHaveLength(promises.length);
        const byDay = Map.groupBy(settled, ({ outcome }) => outcome.kind === 'settled' && outcome.day);
        for (const [day, same] of byDay) {
          if (day === false) continue;
          expect(same.every((one) => one.day < day)).toBe(true);
          const came = gains.filter((one) => one.day === day).reduce((sum, one) => sum + one.amount.minor, 0);
          expect(same.reduce((sum, one) => sum + one.amount.minor, 0)).toBeLessThanOrEqual(came);
        }
      }),
    );
  });
});
