import { describe, expect, test } from 'vitest';
import { type DeliveredReading, deliveredReading } from '../../../core/protocol/reading-schema.ts';
import { giftCardReading, rewardsReading } from '../../support/readings.ts';

const gift = giftCardReading();
const rewards = rewardsReading();
const [row] = gift.activity;
const [lot] = rewards.lots;
const yen = { minor: 4217, currency: 'JPY' };

function accepts(reading: unknown): boolean {
  return deliveredReading.safeParse(reading).success;
}

describe('accepted as it is', () => {
  test.each<[string, DeliveredReading]>([
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
    ['signed out', { page: 'rewards', marketplace: 'amazon.de', outcome: 'signed-out' }],
    ['blocked', { page: 'gift-card-balance', marketplace: 'amazon.de', outcome: 'blocked' }],
    [
      'unrecognised',
      { page: 'rewards', marketplace: 'amazon.de', outcome: 'unrecognised', missing: ['lots.0.amount'] },
    ],
  ])('%s', (_, reading) => {
    expect(deliveredReading.parse(reading)).toEqual(reading);
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
    ['a page that is not delivered yet', { ...gift, page: 'thank-you', purchaseId: '1' }],
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
