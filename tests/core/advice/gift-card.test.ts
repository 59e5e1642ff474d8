import { describe, expect, it } from 'vitest';
import { gainElsewhere, giftCard } from '../../../core/advice/gift-card.ts';
import type { AdviceSettings } from '../../../core/model/advice-settings.ts';
import type { CheckoutItem, CheckoutReading } from '../../../core/pages/reading.ts';
import { checkout, input, told, usd, valuesOf } from './advice-input.ts';

const bonusItem: CheckoutItem = { title: 'Lamp', quantity: 1, price: usd(6_000), cardBack: 1_000 };
const visa: Partial<AdviceSettings> = { card: 'prime-visa' };

function paidByGiftCard(applied: number, rest: number, more: Partial<CheckoutReading> = {}): CheckoutReading {
  return checkout({
    total: usd(rest),
    lines: [
      { kind: 'items', label: 'Items:', amount: usd(applied + rest) },
      { kind: 'gift-card', label: 'Gift Card:', amount: usd(-applied) },
      { kind: 'total', label: 'Order total:', amount: usd(rest) },
    ],
    giftCard: { applied: usd(applied), selected: true },
    ...more,
  });
}

describe('D5: where the gift card lands', () => {
  it('$60 on a 10 % item or on a 5 % one: keep $3 or $6, $3 better', () => {
    expect(gainElsewhere(usd(6_000), 1_000, 500)).toEqual(usd(300));
    const [tip] = giftCard(input(paidByGiftCard(6_000, 0, { items: [bonusItem] }), { settings: visa }));
    expect(told(tip)).toMatchObject({ key: 'advice_gift_card_bonus', atStake: 300 });
    expect(valuesOf(tip, 'advice_line_back_here')).toEqual({ share: 1_000, result: 600 });
    expect(valuesOf(tip, 'advice_line_back_elsewhere')).toEqual({ share: 500, result: 300 });
    expect(tip).toMatchObject({ urgency: 'now', confidence: 'from-settings', source: { rule: 'D5' } });
  });

  it('counts only what must fall on the raised item however the card is divided', () => {
    const items = [bonusItem, { title: 'Cable', quantity: 1, price: usd(4_000) }];
    const [tip] = giftCard(input(paidByGiftCard(6_000, 4_000, { items }), { settings: visa }));
    expect(valuesOf(tip, 'advice_line_on_bonus')).toEqual({ amount: 2_000 });
    expect(told(tip)?.atStake).toBe(100);
  });

  it('a balance that is being saved', () => {
    const [tip] = giftCard(input(paidByGiftCard(150, 0), { settings: { savingGiftCard: true } }));
    expect(told(tip)).toMatchObject({ key: 'advice_gift_card_saved', atStake: 150 });
    expect(told(tip)?.lines).toContain('advice_line_untick');
  });

  it('one order in four goes back', () => {
    const [tip] = giftCard(input(paidByGiftCard(6_000, 0), { settings: { returned: 2_500 } }));
    expect(told(tip)).toMatchObject({ key: 'advice_gift_card_return', atStake: 1_500 });
  });

  const paid = paidByGiftCard(6_000, 0, { items: [bonusItem] });
  it.each<[string, CheckoutReading, Partial<AdviceSettings>]>([
    ['it makes no difference', paidByGiftCard(6_000, 0, { items: [{ ...bonusItem, cardBack: 500 }] }), visa],
    ['nothing is known of the items', paidByGiftCard(6_000, 0), visa],
    ["the card is not Amazon's", paid, { card: 'other' }],
    ['the card is unknown', paid, {}],
    ['few orders go back', paidByGiftCard(6_000, 0), { returned: 2_400 }],
    ['it is unticked', { ...paid, giftCard: { applied: usd(6_000), selected: false } }, visa],
    [
      'its amount is not shown',
      checkout({ giftCard: { available: usd(6_000), selected: true } }),
      { savingGiftCard: true },
    ],
    [
      'the price of the raised item is not shown',
      paidByGiftCard(6_000, 0, { items: [{ title: 'Lamp', quantity: 1, cardBack: 1_000 }] }),
      visa,
    ],
    ['the box and the summary differ', { ...paid, giftCard: { applied: usd(5_000), selected: true } }, visa],
    [
      'it pays more than the order costs',
      checkout({ total: usd(100), lines: [], giftCard: { applied: usd(500) } }),
      { savingGiftCard: true },
    ],
    [
      'a raised rate beyond the whole is misread',
      paidByGiftCard(6_000, 0, { items: [{ ...bonusItem, cardBack: 10_001 }] }),
      visa,
    ],
  ])('silent when %s', (_when, reading, settings) => {
    expect(giftCard(input(reading, { settings }))).toEqual([]);
  });
});
