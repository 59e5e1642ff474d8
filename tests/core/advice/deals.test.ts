import { describe, expect, it } from 'vitest';
import {
  dropWorth,
  giftCardDeal,
  onePointPromotion,
  reloadAgainstCard,
  tradeIn,
  unexplainedDrop,
} from '../../../core/advice/deals.ts';
import { usd } from './advice-input.ts';

describe('deals', () => {
  it('D7: 40 % off up to $50 for one point of 0.7 cents', () => {
    const point = { micro: 700_000, currency: 'USD' } as const;
    expect(onePointPromotion(usd(12_500), 4_000, usd(5_000), point)).toEqual({
      takesOff: usd(5_000),
      costs: point,
    });
    expect(onePointPromotion(usd(10_000), 4_000, usd(5_000), point).takesOff).toEqual(usd(4_000));
    expect(onePointPromotion(usd(20_000), 4_000, usd(5_000), point).takesOff).toEqual(usd(5_000));
  });

  it('D8: $10 credit with a $50 card is 20 % in the advertisement and $6 at 60 % use', () => {
    expect(giftCardDeal(usd(5_000), usd(1_000), 6_000)).toEqual({ headline: 2_000, worth: usd(600) });
  });

  it('D9: a 2 % reload of $1,000 costs $30 against a 5 % card', () => {
    expect(reloadAgainstCard(usd(100_000), 200, 500)).toEqual(usd(-3_000));
    expect(reloadAgainstCard(usd(100_000), 200, 0)).toEqual(usd(2_000));
  });

  it('D10: $5 and 20 % of $110 is $27, $5 without the new device; the rebate shrinks with the price', () => {
    expect(tradeIn(usd(500), 2_000, usd(11_000))).toEqual({ alone: usd(500), withNewDevice: usd(2_700) });
    expect(tradeIn(usd(0), 2_000, usd(8_000)).withNewDevice).toEqual(usd(1_600));
  });

  it('D14: a drop that orders do not explain', () => {
    expect(unexplainedDrop(120_000, 15_000, 5_000)).toBe(100_000);
    expect(unexplainedDrop(120_000, 115_000, 5_000)).toBe(0);
    expect(dropWorth(100_000, { micro: 800_000, currency: 'USD' })).toEqual(usd(80_000));
    expect(dropWorth(100_000, { micro: 2_050_000, currency: 'USD' })).toEqual(usd(205_000));
  });
});
