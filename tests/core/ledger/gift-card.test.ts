import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctionIds,
  correctionsOf,
  type GiftCardBalance,
  giftCardBalanceOf,
  mergeBalances,
} from '../../../core/ledger/gift-card.ts';
import { anyFacts, giftCard, shuffled, usd } from '../../support/ledger.ts';

const NOON = '2026-11-02T12:00:00.000Z';
const LATER = '2026-11-03T12:00:00.000Z';

function balance(minor: number, explained: number, hold?: number): GiftCardBalance {
  const reading = giftCard('a', NOON, minor, [], hold === undefined ? {} : { hold: usd(hold) });
  return { ...giftCardBalanceOf(reading), explained: usd(explained) };
}

describe('the gift card balance', () => {
  it('is that of the newest reading, whichever arrives last', () => {
    const old = giftCardBalanceOf(giftCard('a', NOON, 1000, []));
    const recent = giftCardBalanceOf(giftCard('b', LATER, 700, []));
    expect(mergeBalances(old, recent)).toMatchObject({ amount: usd(700), asOf: LATER });
    expect(mergeBalances(recent, old)).toMatchObject({ amount: usd(700), asOf: LATER });
  });

  it('keeps the hold that the first page showed while a later page shows the same balance', () => {
    const first = giftCardBalanceOf(giftCard('a', NOON, 1000, [], { hold: usd(200) }));
    const second = giftCardBalanceOf(giftCard('b', LATER, 1000, [], { continued: true }));
    expect(mergeBalances(first, second).hold).toEqual(usd(200));
    const moved = giftCardBalanceOf(giftCard('b', LATER, 900, [], { continued: true }));
    expect(mergeBalances(first, moved).hold).toBeUndefined();
    const released = giftCardBalanceOf(giftCard('b', LATER, 1000, []));
    expect(mergeBalances(first, released).hold).toBeUndefined();
  });

  it('is the same for any order of readings', () => {
    const anyBalances = fc.uniqueArray(
      fc
        .record({
          facts: anyFacts,
          minor: fc.constantFrom(500, 700),
          hold: fc.option(fc.constant(usd(100)), { nil: undefined }),
          continued: fc.boolean(),
        })
        .map(({ facts, minor, hold, continued }) =>
          giftCardBalanceOf(
            giftCard(facts.id, facts.observedAt, minor, [], {
              ...(continued ? { continued } : hold && { hold }),
            }),
          ),
        ),
      { minLength: 1, maxLength: 5, selector: ({ reading }) => reading },
    );
    fc.assert(
      fc.property(
        anyBalances.chain((all) => fc.tuple(fc.constant(all), shuffled([...all, ...all.slice(0, 1)]))),
        ([all, order]) => {
          expect(order.reduce(mergeBalances)).toEqual(all.reduce(mergeBalances));
        },
      ),
    );
  });
});

describe('corrections', () => {
  it('are none where the movements explain the balance', () => {
    expect(correctionsOf(balance(1000, 1000))).toEqual([]);
  });

  it('say what the activity does not explain, dated by the reading', () => {
    expect(correctionsOf(balance(1000, 250))).toMatchObject([
      { kind: 'corrected', reason: 'not-in-activity', amount: usd(750), day: '2026-11-02' },
    ]);
  });

  it('say apart what Amazon holds', () => {
    expect(correctionsOf(balance(800, 1000, 200))).toMatchObject([{ reason: 'held', amount: usd(-200) }]);
    expect(correctionsOf(balance(800, 900, 200)).map(({ reason, amount }) => [reason, amount.minor])).toEqual(
      [
        ['held', -200],
        ['not-in-activity', 100],
      ],
    );
  });

  it('bring the sum of entries to the balance, under ids that are known beforehand', () => {
    const amounts = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        amounts,
        (now, explained, hold) => {
          const is = balance(now, explained, hold);
          const corrections = correctionsOf(is);
          expect(corrections.reduce((sum, { amount }) => sum + amount.minor, explained)).toBe(now);
          expect(correctionIds(is)).toEqual(expect.arrayContaining(corrections.map(({ id }) => id)));
        },
      ),
    );
  });
});
