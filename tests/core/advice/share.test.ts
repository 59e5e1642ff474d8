import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf, partOfUp, shareOf, wholePercent } from '../../../core/advice/share.ts';
import { money } from '../../../core/model/money.ts';
import { usd } from './advice-input.ts';

describe('rounding', () => {
  it.each([
    [150, 4_200, 63],
    [63, 7_000, 44], // 44.1
    [99, 500, 4], // 4.95
    [1, 9_999, 0],
    [1_000, 0, 0],
  ])('%i minor units at %i basis points claim %i', (amount, share, claimed) => {
    expect(shareOf(usd(amount), share)).toEqual(usd(claimed));
  });

  it.each([
    [10, 24, 4_200],
    [1, 2, 5_000],
    [1, 200, 100], // half a percent is shown as one
    [1, 201, 0],
    [0, 7, 0],
    [7, 7, 10_000],
  ])('%i of %i is shown as %i basis points', (numerator, denominator, share) => {
    expect(wholePercent(numerator, denominator)).toBe(share);
  });

  it('counts yen whole', () => {
    expect(shareOf(money(199, 'JPY'), 5_000)).toEqual(money(99, 'JPY'));
  });

  it('claims at most the exact figure, and counts against itself at least that, by less than one unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000_000 }),
        (minor, numerator, denominator) => {
          const exact = BigInt(minor) * BigInt(numerator);
          const by = BigInt(denominator);
          const down = BigInt(partOf(usd(minor), numerator, denominator).minor) * by;
          const up = BigInt(partOfUp(usd(minor), numerator, denominator).minor) * by;
          expect(down <= exact && exact - down < by).toBe(true);
          expect(up >= exact && up - exact < by).toBe(true);
        },
      ),
    );
  });

  it('refuses what is no part', () => {
    expect(() => partOf(usd(-1), 1, 2)).toThrow(RangeError);
    expect(() => partOf(usd(1), 1, 0)).toThrow(RangeError);
  });
});
