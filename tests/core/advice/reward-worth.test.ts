import { describe, expect, it } from 'vitest';
import { rewardWorth, usableOf, useShare } from '../../../core/advice/reward-worth.ts';
import type { CalendarDate } from '../../../core/model/calendar-date.ts';
import { checkout, DIGITAL, history, input, lot, usd } from './advice-input.ts';

describe('D1: what a reward is worth', () => {
  it.each([
    [20, 0],
    [45, 50],
    [90, 150],
    [0, 0],
    [-3, 0],
  ])('$1.50 with %i days left, $4 spent in 30 days and $5.50 held: %i cents', (days, worth) => {
    expect(usableOf(usd(150), usd(400), days, usd(550))).toEqual(usd(worth));
  });

  it('9 used and 13 over: 42 %', () => {
    expect(useShare(9, 13)).toBe(4_200);
  });

  const reward = { amount: usd(150), type: DIGITAL };

  it.each<[CalendarDate, number]>([
    ['2026-12-12', 0],
    ['2027-01-06', 50],
    ['2027-02-20', 150],
  ])('by spending, ending on %s: %i cents', (expires, worth) => {
    const known = input(checkout(), {
      lots: [lot(300, '2026-12-31'), lot(250, null)],
      settings: { digitalSpending: usd(400) },
    });
    const found = rewardWorth({ ...reward, expires }, known);
    expect(found?.worth).toEqual(usd(worth));
    expect(found?.confidence).toBe('from-settings');
  });

  it('by history: $0.63, and $0.44 of which would have been bought anyway', () => {
    const known = input(checkout(), { history: history(9, 13) });
    expect(rewardWorth(reward, known)?.worth).toEqual(usd(63));
    const anyway = input(checkout(), { history: history(9, 13), settings: { boughtAnyway: 7_000 } });
    expect(rewardWorth(reward, anyway)?.worth).toEqual(usd(44));
  });

  it("the ledger's spending serves where the user named none", () => {
    const known = input(checkout(), { history: { ...history(0, 0), spendPer30Days: usd(400) } });
    const found = rewardWorth({ ...reward, expires: '2027-02-20' }, known);
    expect(found).toMatchObject({ worth: usd(150), confidence: 'from-records' });
  });

  it('a reward without a known end falls back on history', () => {
    const known = input(checkout(), { history: history(9, 13), settings: { digitalSpending: usd(400) } });
    expect(rewardWorth(reward, known)?.worth).toEqual(usd(63));
  });

  it.each<[string, Parameters<typeof rewardWorth>[0], Parameters<typeof rewardWorth>[1]]>([
    ['nothing known', reward, input(checkout())],
    [
      'a reward that is not digital',
      { ...reward, type: 'Grocery' },
      input(checkout(), { history: history(9, 13) }),
    ],
    [
      'spending in another currency',
      { ...reward, expires: '2027-02-20' },
      input(checkout(), { settings: { digitalSpending: { minor: 400, currency: 'EUR' } } }),
    ],
  ])('unknown: %s', (_why, offered, known) => {
    expect(rewardWorth(offered, known)).toBeUndefined();
  });
});
