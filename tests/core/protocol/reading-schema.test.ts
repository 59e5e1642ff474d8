import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { PageReading } from '../../../core/pages/reading.ts';
import type * as credit from '../../../core/protocol/credit-reading-schema.ts';
import { advisedReading, pageReading } from '../../../core/protocol/reading-schema.ts';
import type * as shop from '../../../core/protocol/shop-reading-schema.ts';
import {
  amazonPayReading,
  awsCreditsReading,
  benefitsReading,
  cardRewardsReading,
  checkoutReading,
  digitalProductReading,
  giftCardReading,
  orderReading,
  rewardsReading,
  shopWithPointsReading,
  thankYouReading,
  tradeInReading,
} from '../../support/readings.ts';

type OfPage<Kind> = DeepWritable<Extract<PageReading, { page: Kind; outcome: 'read' }>>;
type DeepWritable<T> = { -readonly [Name in keyof T]: DeepWritable<T[Name]> };

const gift = giftCardReading();
const rewards = rewardsReading();
const [row] = gift.activity ?? [];
const [lot] = rewards.lots;
const [offer] = checkoutReading().offers as [NonNullable<ReturnType<typeof checkoutReading>['offers'][0]>];
const [item] = checkoutReading().items as [NonNullable<ReturnType<typeof checkoutReading>['items'][0]>];
const [card] = cardRewardsReading().cards;
const [tradeIn] = tradeInReading().items;
const [aws] = awsCreditsReading().credits;
const usd = (minor: number) => ({ minor, currency: 'USD' as const });
const yen = { minor: 4217, currency: 'JPY' as const };

function accepts(reading: unknown): boolean {
  return pageReading.safeParse(reading).success;
}

describe('accepted as it is', () => {
  test.each<[string, PageReading]>([
    ['a gift card balance', gift],
    [
      'every optional field',
      giftCardReading({
        hold: { minor: 5, currency: 'USD' },
        more: true,
        continued: true,
        activity: [{ ...row!, pending: true }],
      }),
    ],
    ['no activity', giftCardReading({ activity: [] })],
    ['rewards', rewards],
    ['a lot whose end is not shown', rewardsReading({ lots: [{ ...lot!, expires: null }] })],
    [
      'yen in Japan',
      giftCardReading({ marketplace: 'amazon.co.jp', balance: { minor: 1, currency: 'JPY' }, activity: [] }),
    ],
    ['benefits', benefitsReading()],
    ['cards', cardRewardsReading()],
    ['programmes of points', shopWithPointsReading()],
    ['trade-ins', tradeInReading()],
    ['an Amazon Pay balance', amazonPayReading()],
    ['an Amazon Pay balance with its part', amazonPayReading({ giftCard: { minor: 1, currency: 'INR' } })],
    ['AWS credits', awsCreditsReading()],
    [
      'an AWS credit that says little',
      awsCreditsReading({ credits: [{ name: 'x', remaining: usd(0), expires: null }] }),
    ],
    ['no AWS credits', awsCreditsReading({ credits: [] })],
    ['a checkout', checkoutReading()],
    [
      'a checkout that says little',
      checkoutReading({ step: 'pay', total: null, lines: [], offers: [], items: [] }),
    ],
    [
      'a checkout with every optional field',
      checkoutReading({
        points: { available: usd(5), applied: usd(0) },
        offers: [
          {
            speed: '',
            selected: true,
            reward: { amount: usd(1), type: 'select digital purchases', expires: '2026-12-31' },
            discount: usd(1),
          },
        ],
        items: [
          {
            title: 'x'.repeat(500),
            quantity: 2,
            price: usd(9),
            digital: true,
            cardBack: 1000,
            asin: 'B0FAKE0001',
            seller: 'Sam',
          },
        ],
      }),
    ],
    ['a thank-you page', thankYouReading()],
    ['an order', orderReading()],
    [
      'an order with every optional field',
      orderReading({
        placed: '2026-11-01',
        giftCard: usd(-1),
        points: usd(-1),
        promotion: usd(-1),
        refund: usd(1),
        cancelled: true,
      }),
    ],
    ['an order of a digital product', orderReading({ orderId: 'D01-5500001-6600001' })],
    ['an old order', orderReading({ orderId: '4000-100001-2000001' })],
    ['a row of an old order', giftCardReading({ activity: [{ ...row!, orderId: '4000-100001-2000001' }] })],
    ['a digital product', digitalProductReading()],
    ['a digital product with a reward', digitalProductReading({ rewardShown: usd(100) })],
    [
      'unrecognised, by two words',
      { page: 'checkout', marketplace: 'amazon.de', outcome: 'unrecognised', missing: ['giftCard'] },
    ],
    ['signed out', { page: 'rewards', marketplace: 'amazon.de', outcome: 'signed-out' }],
    ['blocked', { page: 'gift-card-balance', marketplace: 'amazon.de', outcome: 'blocked' }],
    [
      'unrecognised',
      { page: 'rewards', marketplace: 'amazon.de', outcome: 'unrecognised', missing: ['lots[0].amount'] },
    ],
  ])('%s', (_, reading) => {
    expect(pageReading.parse(reading)).toEqual(reading);
  });
});

describe('refused', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'gift-card-balance'],
    ['a list', [gift]],
    ['a field too many', { ...gift, html: '<b>' }],
    ['a field too many below', { ...gift, balance: { ...gift.balance, text: '$42.17' } }],
    ['a field too few', { ...gift, balance: undefined }],
    ['an optional field that is there and undefined', { ...gift, hold: undefined }],
    ['an unknown page', { ...gift, page: 'cart' }],
    ['a page with the fields of another', { ...gift, page: 'thank-you', purchaseId: '111-5500009-6600009' }],
    ['a purchase id that is none', thankYouReading({ purchaseId: '<b>1</b>' })],
    ['another currency at the bottom of a checkout', checkoutReading({ giftCard: { applied: yen } })],
    ['half an item', checkoutReading({ items: [{ title: 'Lamp', quantity: 0.5 }] })],
    ['an endless title', digitalProductReading({ title: 'x'.repeat(1001) })],
    [
      'endless lines',
      checkoutReading({ lines: Array.from({ length: 201 }, () => checkoutReading().lines[0]!) }),
    ],
    ['endless ways to deliver', checkoutReading({ offers: Array.from({ length: 201 }, () => offer) })],
    ['endless items', checkoutReading({ items: Array.from({ length: 501 }, () => item) })],
    ['a product number that is none', digitalProductReading({ asin: 'B0FAKE' })],
    ['a card that gives back more than all', checkoutReading({ items: [{ ...item, cardBack: 10_001 }] })],
    ['a card number', cardRewardsReading({ cards: [{ ...card!, tail: '4000000000000002' }] })],
    ['half a point', cardRewardsReading({ cards: [{ ...card!, points: 0.5 }] })],
    ['points below zero', shopWithPointsReading({ programmes: [{ name: 'x', points: -1 }] })],
    ['endless cards', cardRewardsReading({ cards: Array.from({ length: 51 }, () => card!) })],
    [
      'a trade-in in a state of its own',
      tradeInReading({ items: [{ ...tradeIn!, state: 'lost' as never }] }),
    ],
    ['an AWS credit in euros', awsCreditsReading({ credits: [{ ...aws!, remaining: yen as never }] })],
    ['endless AWS credits', awsCreditsReading({ credits: Array.from({ length: 501 }, () => aws!) })],
    [
      'endless services',
      awsCreditsReading({ credits: [{ ...aws!, services: Array.from({ length: 501 }, () => 'x') }] }),
    ],
    ['AWS credits in a shop', awsCreditsReading({ marketplace: 'amazon.com' })],
    ['a gift card at AWS', giftCardReading({ marketplace: 'aws' })],
    ['a shop page that is signed out at AWS', { page: 'rewards', marketplace: 'aws', outcome: 'signed-out' }],
    ['an unknown marketplace', { ...gift, marketplace: 'amazon.example' }],
    ['a marketplace from the prototype', { ...gift, marketplace: 'constructor' }],
    ['another currency than the shop has', { ...gift, balance: yen }],
    ['another currency in a row', { ...gift, activity: [{ ...row, amount: yen }] }],
    ['another currency in a lot', { ...rewards, lots: [{ ...lot, amount: yen }] }],
    ['an unknown currency', { ...gift, balance: { minor: 1, currency: 'XXX' } }],
    ['half a cent', { ...gift, balance: { minor: 0.5, currency: 'USD' } }],
    ['more than a double counts exactly', { ...gift, balance: { minor: 2 ** 53, currency: 'USD' } }],
    ['an infinite amount', { ...gift, balance: { minor: Number.POSITIVE_INFINITY, currency: 'USD' } }],
    ['an amount as text', { ...gift, balance: { minor: '4217', currency: 'USD' } }],
    ['a day that the calendar lacks', { ...gift, activity: [{ ...row, date: '2026-02-30' }] }],
    ['a day with an hour', { ...rewards, lots: [{ ...lot, expires: '2026-06-30T00:00:00Z' }] }],
    ['an order id that is none', { ...gift, activity: [{ ...row, orderId: '<script>' }] }],
    ['an endless name', { ...gift, account: { name: 'x'.repeat(301) } }],
    ['endless activity', { ...gift, activity: Array.from({ length: 501 }, () => row) }],
    ['endless types', { ...rewards, types: Array.from({ length: 501 }, () => rewards.types[0]) }],
    ['endless lots', { ...rewards, lots: Array.from({ length: 501 }, () => lot) }],
    ['text of the page among the names', { ...gift, via: { balance: 'Your balance is $42.17' } }],
    [
      'endless ways',
      { ...gift, via: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`f${i}`, 'id'])) },
    ],
    ['a prototype', JSON.parse(JSON.stringify(gift).replace('{', '{"__proto__":{"ok":true},'))],
    ['unrecognised with data', { ...gift, outcome: 'unrecognised', missing: [] }],
    ['signed out with data', { ...gift, outcome: 'signed-out' }],
  ])('%s', (_, reading) => {
    expect(accepts(reading)).toBe(false);
  });
});

describe('asking for advice', () => {
  test.each([checkoutReading(), orderReading(), digitalProductReading()])('about a $page page', (reading) => {
    expect(advisedReading.parse(reading)).toEqual(reading);
  });

  test.each([
    gift,
    rewards,
    awsCreditsReading(),
    checkoutReading({ marketplace: 'aws' }),
    thankYouReading(),
    { page: 'checkout', marketplace: 'amazon.com', outcome: 'signed-out' },
  ])('about another page is refused', (reading) => {
    expect(advisedReading.safeParse(reading).success).toBe(false);
  });

  test('in another currency is refused', () => {
    expect(advisedReading.safeParse(digitalProductReading({ price: yen as never })).success).toBe(false);
  });
});

test('the schemas are the types of the readings, field by field', () => {
  expectTypeOf<z.output<typeof shop.checkout>>().toEqualTypeOf<OfPage<'checkout'>>();
  expectTypeOf<z.output<typeof shop.thankYou>>().toEqualTypeOf<OfPage<'thank-you'>>();
  expectTypeOf<z.output<typeof shop.order>>().toEqualTypeOf<OfPage<'order'>>();
  expectTypeOf<z.output<typeof credit.rewards>>().toEqualTypeOf<OfPage<'rewards'>>();
  expectTypeOf<z.output<typeof credit.benefits>>().toEqualTypeOf<OfPage<'benefits'>>();
  expectTypeOf<z.output<typeof credit.cardRewards>>().toEqualTypeOf<OfPage<'card-rewards'>>();
  expectTypeOf<z.output<typeof credit.shopWithPoints>>().toEqualTypeOf<OfPage<'shop-with-points'>>();
  expectTypeOf<z.output<typeof credit.tradeIn>>().toEqualTypeOf<OfPage<'trade-in'>>();
  expectTypeOf<z.output<typeof credit.amazonPay>>().toEqualTypeOf<OfPage<'amazon-pay'>>();
  expectTypeOf<z.output<typeof credit.awsCredits>>().toEqualTypeOf<OfPage<'aws-credits'>>();
  expectTypeOf<z.output<typeof shop.digitalProduct>>().toEqualTypeOf<OfPage<'digital-product'>>();
});
