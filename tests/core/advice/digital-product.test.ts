import { describe, expect, it } from 'vitest';
import { digitalProduct } from '../../../core/advice/digital-product.ts';
import { input, lot, product, told, usd, valuesOf } from './advice-input.ts';

describe('rewards for a digital product', () => {
  it('earliest end first, what is left, and that the order of use is not known', () => {
    const lots = [lot(500, '2027-01-21'), lot(300, '2026-11-27')];
    const [tip, ...more] = digitalProduct(input(product(), { lots }));
    expect(more).toEqual([]);
    expect(told(tip)).toEqual({
      key: 'advice_digital_rewards_ending',
      atStake: 400,
      lines: [
        'advice_line_credit',
        'advice_line_credit',
        'advice_line_price',
        'advice_line_covered',
        'advice_line_left',
        'advice_line_order_unknown',
      ],
    });
    expect(valuesOf(tip, 'advice_digital_rewards_ending')).toEqual({
      held: 800,
      ending: 300,
      day: '2026-11-27',
    });
    expect(valuesOf(tip, 'advice_line_credit')).toEqual({
      amount: 300,
      type: 'Digital content and services',
      day: '2026-11-27',
    });
    expect(valuesOf(tip, 'advice_line_left')).toEqual({ amount: 400 });
    expect(tip?.urgency).toBe('soon');
  });

  it('one that ends late, of which nothing is uncertain', () => {
    const [tip] = digitalProduct(input(product(), { lots: [lot(100, '2027-03-31')] }));
    expect(told(tip)).toMatchObject({ key: 'advice_digital_rewards', atStake: 100 });
    expect(told(tip)?.lines).not.toContain('advice_line_order_unknown');
    expect(tip?.urgency).toBe('later');
  });

  it('what the page itself shows', () => {
    const reading = product({ rewardShown: usd(100) });
    const [tip] = digitalProduct(input(reading));
    expect(told(tip)).toMatchObject({ key: 'advice_digital_reward_shown', atStake: 100 });
    expect(tip?.confidence).toBe('seen-on-page');
    const [both] = digitalProduct(input(reading, { lots: [lot(300, null)] }));
    expect(told(both)?.lines).toContain('advice_digital_reward_shown');
  });

  it.each([
    ['nothing is held', product(), []],
    [
      'the name fits another kind',
      product({ kind: 'app' }),
      [lot(300, '2026-11-27', { type: 'Digital music' })],
    ],
    ['the item is free', product({ price: usd(0) }), [lot(300, '2026-11-27')]],
    ['the credit is over', product(), [lot(300, '2026-11-21')]],
    [
      'the credit is of a programme that is no reward',
      product(),
      [lot(300, '2026-11-27', { programme: 'aws' })],
    ],
  ])('silent when %s', (_when, reading, lots) => {
    expect(digitalProduct(input(reading, { lots }))).toEqual([]);
  });
});
