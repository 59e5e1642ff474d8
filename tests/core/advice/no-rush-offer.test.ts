import { describe, expect, it } from 'vitest';
import { noRushOffer } from '../../../core/advice/no-rush-offer.ts';
import type { DeliveryOffer } from '../../../core/pages/reading.ts';
import { checkout, DIGITAL, history, input, told, usd, valuesOf } from './advice-input.ts';

const fast: DeliveryOffer = { speed: 'Tomorrow', selected: true };
const rewarded = (minor: number, selected = false): DeliveryOffer => ({
  speed: 'No-Rush',
  selected,
  reward: { amount: usd(minor), type: DIGITAL },
});
const discounted = (minor: number, selected = false): DeliveryOffer => ({
  speed: 'Amazon Day',
  selected,
  discount: usd(minor),
});

function tipsFor(offers: readonly DeliveryOffer[], used = 0, over = 0) {
  return noRushOffer(input(checkout({ offers }), { history: history(used, over) }));
}

describe('delivery offers', () => {
  it('a reward counts at what will be used of it', () => {
    const [tip] = tipsFor([fast, rewarded(150)], 9, 13);
    expect(told(tip)).toEqual({
      key: 'advice_delivery_reward',
      atStake: 63,
      lines: ['advice_line_history', 'advice_line_use_share', 'advice_line_share_of'],
    });
    expect(valuesOf(tip, 'advice_line_use_share')).toEqual({ used: 9, ended: 22, share: 4_200 });
    expect(tip).toMatchObject({ confidence: 'from-records', source: { rule: 'D1' } });
  });

  it('without a history its worth is said to be unknown', () => {
    expect(told(tipsFor([fast, rewarded(150)])[0])).toMatchObject({
      key: 'advice_delivery_reward_unknown',
      atStake: 150,
    });
  });

  it('a discount counts in full', () => {
    expect(told(tipsFor([fast, discounted(150)], 9, 13)[0])).toMatchObject({
      key: 'advice_delivery_discount',
      atStake: 150,
    });
  });

  it.each([
    ['the better of two', [fast, rewarded(150), discounted(60)], 'advice_delivery_reward', 63],
    [
      'a certain one before an equal uncertain one',
      [fast, rewarded(150), discounted(63)],
      'advice_delivery_discount',
      63,
    ],
    [
      'only what it brings beyond the chosen speed',
      [discounted(50, true), rewarded(150)],
      'advice_delivery_reward',
      13,
    ],
    [
      'a discount beyond the chosen reward',
      [rewarded(150, true), discounted(100)],
      'advice_delivery_discount',
      37,
    ],
    [
      'the part of a chosen reward that will likely lapse',
      [rewarded(150, true)],
      'advice_delivery_may_expire',
      87,
    ],
  ])('%s', (_what, offers, key, atStake) => {
    expect(tipsFor(offers, 9, 13).map(told)).toMatchObject([{ key, atStake }]);
  });

  it.each([
    ['nothing is offered', [fast], 9],
    ['the chosen speed brings as much', [discounted(63, true), rewarded(150)], 9],
    ['two speeds are chosen, for two parcels', [fast, { ...fast, speed: 'Monday' }, discounted(150)], 9],
    [
      'the chosen reward is worth an unknown amount, and no more than it is offered',
      [rewarded(150, true), discounted(150)],
      0,
    ],
    ['the chosen discount meets a reward of unknown worth', [discounted(10, true), rewarded(150)], 0],
    ['an offer of nothing', [fast, discounted(0), rewarded(0)], 9],
  ])('silent when %s', (_when, offers, used) => {
    expect(tipsFor(offers, used, used ? 13 : 0)).toEqual([]);
  });
});
