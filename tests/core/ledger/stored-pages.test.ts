import { describe, expect, it } from 'vitest';
import { type StoredCheckout, storedPartOf } from '../../../core/ledger/stored-pages.ts';
import type { CheckoutReading } from '../../../core/pages/reading.ts';
import { usd } from '../../support/ledger.ts';
import {
  checkoutReading,
  digitalProductReading,
  giftCardReading,
  orderReading,
  PURCHASE,
  rewardsReading,
  thankYouReading,
} from '../../support/readings.ts';

describe('what is kept of a page', () => {
  it('is of a checkout what was paid and chosen, and nothing of what was bought', () => {
    const kept = storedPartOf(checkoutReading());
    expect(kept).toEqual({
      page: 'checkout',
      marketplace: 'amazon.com',
      outcome: 'read',
      via: { total: 'lines' },
      purchaseId: PURCHASE,
      total: usd(2000),
      giftCard: usd(-1000),
      chosen: [{ reward: { amount: usd(150), type: 'select digital purchases' } }],
    });
    expect(JSON.stringify(kept)).not.toMatch(/lamp|B0FAKE|Ltd|Items|Tomorrow|Alex|A1FAKE/i);
  });

  it('is nothing of a digital product, nor of a checkout that does not name its purchase', () => {
    const { purchaseId: _, ...unnamed } = checkoutReading();
    expect(storedPartOf(digitalProductReading())).toBeUndefined();
    expect(storedPartOf(unnamed)).toBeUndefined();
  });

  it('is of an order its sums and day', () => {
    const order = orderReading({ giftCard: usd(-500), placed: '2026-11-03', refund: usd(100) });
    expect(storedPartOf(order)).toEqual({
      page: 'order',
      marketplace: 'amazon.com',
      outcome: 'read',
      via: { total: 'lines' },
      orderId: order.orderId,
      placed: '2026-11-03',
      total: usd(2000),
      giftCard: usd(-500),
    });
  });

  it.each([giftCardReading(), rewardsReading(), thankYouReading()])(
    'never says whose $page it is',
    (page) => {
      expect(storedPartOf(page)).toBeDefined();
      expect(storedPartOf(page)).not.toHaveProperty('account');
    },
  );
});

describe('what a checkout says was paid', () => {
  const giftCard = (minor: number) =>
    ({ kind: 'gift-card', label: 'Gift Card', amount: usd(minor) }) as const;

  it.each<[string, Partial<CheckoutReading>, StoredCheckout['giftCard']]>([
    ['in one line', { lines: [giftCard(-1000)] }, usd(-1000)],
    ['in two lines', { lines: [giftCard(-1000), giftCard(-200)], giftCard: {} }, usd(-1200)],
    ['in the box as a negative amount', { giftCard: { applied: usd(-1000) } }, usd(-1000)],
    ['in line and box as different amounts', { giftCard: { applied: usd(999) } }, undefined],
    ['in the box alone', { lines: [] }, undefined],
    ['in a line that adds to the total', { lines: [giftCard(1000)] }, undefined],
    ['on a step without a summary', { total: null }, undefined],
  ])('%s', (_, changes, expected) => {
    expect(storedPartOf(checkoutReading(changes))).toHaveProperty('chosen');
    expect((storedPartOf(checkoutReading(changes)) as StoredCheckout).giftCard).toEqual(expected);
  });

  it('by points and promotions too', () => {
    const kept = storedPartOf(
      checkoutReading({
        points: { applied: usd(300) },
        lines: [
          { kind: 'points', label: 'Rewards Points', amount: usd(-300) },
          { kind: 'promotion', label: 'Promotion', amount: usd(-100) },
          { kind: 'promotion', label: 'Coupon', amount: usd(-50) },
        ],
      }),
    );
    expect(kept).toMatchObject({ points: usd(-300), promotion: usd(-150) });
  });
});
