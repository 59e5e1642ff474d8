import { describe, expect, it } from 'vitest';
import { promotion } from '../../../core/advice/promotion.ts';
import type { CheckoutItem, CheckoutLine } from '../../../core/pages/reading.ts';
import { checkout, input, lot, told, usd, valuesOf } from './advice-input.ts';

const ours: CheckoutItem = { title: 'Lamp', quantity: 1, price: usd(6_000), seller: 'Amazon.com' };
const courtesy = lot(500, '2026-12-31', { programme: 'promotional', type: 'Courtesy credit' });
const line = (kind: CheckoutLine['kind'], minor: number, label = `${kind}:`): CheckoutLine => ({
  kind,
  label,
  amount: usd(minor),
});

describe('promotions in the summary', () => {
  it('one that is applied, by how much, and what becomes of it', () => {
    const reading = checkout({
      total: usd(5_000),
      lines: [line('items', 6_000), line('promotion', -1_000, 'Promotion Applied:'), line('total', 5_000)],
    });
    const [tip] = promotion(input(reading, { settings: { returned: 2_500 } }));
    expect(told(tip)).toEqual({
      key: 'advice_promotion_applied',
      atStake: 1_000,
      lines: ['advice_line_promotion', 'advice_line_cancel_return', 'advice_line_return_share'],
    });
    expect(valuesOf(tip, 'advice_line_return_share')).toEqual({
      share: 2_500,
      amount: 1_000,
      result: 250,
    });
    expect(tip?.confidence).toBe('seen-on-page');
  });

  it('one that is missing', () => {
    const [tip] = promotion(input(checkout({ items: [ours] }), { lots: [courtesy] }));
    expect(told(tip)).toEqual({
      key: 'advice_promotion_missing',
      atStake: 500,
      lines: ['advice_line_credit', 'advice_line_fitting_items', 'advice_line_only_summary'],
    });
  });

  it('one that is missing and ends soon, at most the price of what it fits', () => {
    const items = [{ ...ours, price: usd(300) }];
    const lots = [{ ...courtesy, expires: '2026-11-24' as const }];
    const [tip] = promotion(input(checkout({ items }), { lots }));
    expect(told(tip)).toMatchObject({ key: 'advice_promotion_missing_ends', atStake: 300 });
    expect(tip?.urgency).toBe('soon');
  });

  const total = line('total', 6_000);
  it.each([
    ['the step shows no summary', checkout({ step: 'pay', total: null, lines: [], items: [ours] })],
    [
      'a row without a name may be it',
      checkout({ items: [ours], lines: [line('items', 6_500), line('other', -500), total] }),
    ],
    [
      'the rows shown do not account for the total',
      checkout({ items: [ours], lines: [line('items', 6_500), total] }),
    ],
    ['only the total is shown', checkout({ items: [ours], lines: [total] })],
    ['the credit does not fit', checkout({ items: [{ ...ours, seller: 'Example Goods' }] })],
    [
      'the promotion only undoes the shipping charge',
      checkout({
        items: [ours],
        lines: [line('items', 6_000), line('shipping', 599), line('promotion', -599), total],
      }),
    ],
    [
      'the promotion is the discount of the chosen speed',
      checkout({
        items: [ours],
        lines: [line('items', 6_150), line('promotion', -150), total],
        offers: [{ speed: 'Amazon Day', selected: true, discount: usd(150) }],
      }),
    ],
  ])('silent when %s', (_when, reading) => {
    expect(promotion(input(reading, { lots: [courtesy] }))).toEqual([]);
  });
});
