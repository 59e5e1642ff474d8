import { describe, expect, test } from 'vitest';
import type { PageReading } from '../../../core/pages/reading.ts';
import { documentOf, fixture, withoutEach } from '../../support/page-cases.ts';
import { readDocument } from '../../support/read-document.ts';

/** The values of a reading that can be wrong, each in a few words. */
function valuesOf(reading: PageReading | undefined): Set<string> {
  if (reading?.outcome !== 'read') return new Set();
  const told = new Set<string>();
  const tell = (name: string, value: unknown) => {
    if (value !== undefined && value !== null) told.add(`${name} ${JSON.stringify(value)}`);
  };
  if (reading.page === 'checkout') {
    tell('total', reading.total);
    for (const { kind, amount } of reading.lines) tell(`line ${kind}`, amount);
    for (const [name, value] of Object.entries(reading.giftCard ?? {})) tell(`gift card ${name}`, value);
    for (const [name, value] of Object.entries(reading.points ?? {})) tell(`points ${name}`, value);
    for (const { reward, discount } of reading.offers) {
      tell('reward', reward?.amount);
      tell('discount', discount);
    }
    for (const { price } of reading.items) tell('price', price);
  }
  if (reading.page === 'order') {
    const { total, giftCard, points, promotion, refund } = reading;
    for (const [name, value] of Object.entries({ total, giftCard, points, promotion, refund }))
      tell(name, value);
  }
  if (reading.page === 'digital-product') {
    tell('price', reading.price);
    tell('reward', reading.rewardShown);
  }
  return told;
}

describe.each([
  'checkout/us-gift-card-no-rush',
  'checkout/uk-vat',
  'checkout/jp-points',
  'checkout/in-marketplace-fee',
  'checkout/us-instant-discount',
  'checkout/us-old-single-page',
  'checkout/us-old-pay-covered',
  'checkout/us-old-delivery-step',
  'order/de-rounded-tax-refund',
  'order/fr-gift-card',
  'order/it-gift-card',
  'digital-product/us-kindle',
  'digital-product/us-video',
])('%s', (name) => {
  test('says nothing new when any one element is removed', () => {
    const page = fixture(name);
    const known = valuesOf(readDocument(documentOf(page), page.url));
    expect(known.size).toBeGreaterThan(0);
    for (const { document, removed } of withoutEach(page)) {
      const fresh = [...valuesOf(readDocument(document, page.url))].filter((value) => !known.has(value));
      expect(fresh, removed).toEqual([]);
    }
  });
});
