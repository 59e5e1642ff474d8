import { describe, expect, it } from 'vitest';
import { cancelOrReturn, expectedLoss } from '../../../core/advice/cancel-or-return.ts';
import { input, order, told, usd } from './advice-input.ts';

describe('D6: undoing an order', () => {
  it('$10 where one order in four goes back: $2.50', () => {
    expect(expectedLoss(usd(1_000), 2_500)).toEqual(usd(250));
  });

  it('an order with promotional credit and points', () => {
    const tips = cancelOrReturn(input(order({ promotion: usd(-1_000), points: usd(-598) })));
    expect(tips.map(told)).toEqual([
      {
        key: 'advice_cancel_not_return',
        atStake: 1_000,
        lines: ['advice_line_covered', 'advice_line_cancel_return'],
      },
      {
        key: 'advice_edit_removes_points',
        atStake: 598,
        lines: ['advice_line_points_pay', 'advice_line_points_edit'],
      },
    ]);
    expect(tips.map((tip) => tip.source.grade)).toEqual(['official', 'official']);
  });

  it.each([
    ['has no credit', input(order())],
    ['is cancelled already', input(order({ promotion: usd(-1_000), cancelled: true }))],
    ['is refunded already', input(order({ promotion: usd(-1_000), refund: usd(500) }))],
    ['shows a promotion of nothing', input(order({ promotion: usd(0) }))],
    [
      'is of a marketplace whose rule was not read',
      input(order({ marketplace: 'amazon.de', promotion: { minor: -1_000, currency: 'EUR' } }), {
        marketplace: 'amazon.de',
      }),
    ],
  ])('silent when the order %s', (_when, known) => {
    expect(cancelOrReturn(known)).toEqual([]);
  });
});
