import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../../../../core/model/money.ts';
import { chainOf, checkSums } from '../../../../core/pages/gift-card-balance/running-balance.ts';
import type { ActivityRow } from '../../../../core/pages/reading.ts';

const usd = (minor: number) => money(minor, 'USD');

/** Rows newest first whose closing balances follow from one another, the oldest from zero. */
function rowsOf(amounts: readonly number[]): ActivityRow[] {
  let closing = 0;
  return amounts
    .map((minor): ActivityRow => {
      closing += minor;
      return { date: '2026-05-12', kind: 'other', amount: usd(minor), closing: usd(closing) };
    })
    .reverse();
}

const steps = fc.array(
  fc.integer({ min: -5000, max: 5000 }).filter((minor) => minor !== 0),
  { minLength: 3, maxLength: 15 },
);

test('a running balance that holds is kept in every link', () => {
  fc.assert(
    fc.property(steps, (amounts) => {
      expect(chainOf(rowsOf(amounts))).toEqual({ kept: amounts.length - 1, broken: 0 });
    }),
  );
});

test('one changed closing balance in the middle is found', () => {
  fc.assert(
    fc.property(steps, fc.nat(), fc.integer({ min: 1, max: 9999 }), (amounts, place, off) => {
      const at = 1 + (place % (amounts.length - 2));
      const rows = rowsOf(amounts).map((row, index) =>
        index === at && row.closing ? { ...row, closing: usd(row.closing.minor + off) } : row,
      );
      expect(chainOf(rows).contradicted).toBe(at);
    }),
  );
});

test('rows that are missing between two are no contradiction', () => {
  const rows = rowsOf([100, 250, -50, 300, -120]).filter((_, at) => at !== 2);
  expect(chainOf(rows)).toEqual({ kept: 2, broken: 1 });
});

describe('the balance on top', () => {
  const rows = rowsOf([4000, -1000]);

  test('is confirmed by the newest closing balance', () => {
    expect(checkSums(usd(3000), rows, {})).toEqual({ isConfirmed: true, isContradicted: false });
  });
  test('may be lower: the rest is held', () => {
    expect(checkSums(usd(2500), rows, {})).toEqual({
      isConfirmed: false,
      hold: usd(500),
      isContradicted: false,
    });
  });
  test('may not be higher', () => {
    expect(checkSums(usd(3100), rows, {}).isContradicted).toBe(true);
  });
  test('may be higher by what is pending', () => {
    const pending: ActivityRow = { date: '2026-05-13', kind: 'refund', amount: usd(100), pending: true };
    expect(checkSums(usd(3100), [pending, ...rows], {})).toEqual({
      isConfirmed: true,
      isContradicted: false,
    });
    expect(checkSums(usd(3050), [pending, ...rows], {}).isContradicted).toBe(true);
  });
  test('is confirmed by all rows there are, where none has a closing balance', () => {
    const bare = rows.map(({ closing: _, ...row }) => row);
    expect(checkSums(usd(3000), bare, {}).isConfirmed).toBe(true);
    expect(checkSums(usd(3001), bare, {}).isConfirmed).toBe(false);
    expect(checkSums(usd(3000), bare, { more: true }).isConfirmed).toBe(false);
  });
  test('has nothing to do with the rows of a later page', () => {
    expect(checkSums(usd(1), rows, { continued: true })).toEqual({
      isConfirmed: false,
      isContradicted: false,
    });
  });
});
