import { describe, expect, it } from 'vitest';
import { digitalKindsIn, fitOf, isDigitalOnly } from '../../../core/advice/credit-fit.ts';
import type { CheckoutItem } from '../../../core/pages/reading.ts';
import { checkout, lot } from './advice-input.ts';

describe('what the name of a credit says', () => {
  const all = ['ebook', 'music', 'video', 'app'];
  it.each([
    ['Digital content and services', all, true],
    ['select digital purchases', all, true],
    ['select eBooks, digital music, videos, and apps', all, true],
    ['Digital music', ['music'], true],
    ['Kindle books', ['ebook'], false],
    ['books and ebooks', ['ebook'], false],
    ['Amazon Instant Video', ['video'], false],
    ['digital video games', [], true],
    ['Amazon Appstore', ['app'], false],
    ['Grocery and household', [], false],
    ['Courtesy credit', [], false],
    ['', [], false],
  ])('"%s": %j, digital only %s', (name, kinds, digitalOnly) => {
    expect(digitalKindsIn(name)).toEqual(kinds);
    expect(isDigitalOnly(name)).toBe(digitalOnly);
  });
});

describe('whether a credit fits an order', () => {
  const digital = lot(300, '2026-11-27');
  const courtesy = lot(500, '2026-11-27', { programme: 'promotional', type: 'Courtesy credit' });
  const item = (title: string, more: Partial<CheckoutItem> = {}): CheckoutItem => ({
    title,
    quantity: 1,
    ...more,
  });
  const ours = item('Lamp', { seller: 'Amazon.com Services LLC' });
  const theirs = item('Cable', { seller: 'Example Goods' });
  const book = item('Book', { digital: true });

  it.each([
    ['digital and a parcel', digital, [ours], { fits: false, because: 'digital-only' }],
    ['digital and a digital item', digital, [ours, book], { fits: true, items: [book] }],
    [
      'digital music and a digital item of unknown kind',
      lot(300, null, { type: 'Digital music' }),
      [book],
      undefined,
    ],
    ['books and a parcel', lot(300, null, { type: 'books and ebooks' }), [ours], undefined],
    ['courtesy and an item by Amazon', courtesy, [theirs, ours], { fits: true, items: [ours] }],
    ['courtesy and only other sellers', courtesy, [theirs], { fits: false, because: 'sold-by-amazon' }],
    ['courtesy and a seller that is not shown', courtesy, [theirs, item('Pen')], undefined],
    [
      'a seller that only sounds like Amazon',
      courtesy,
      [item('Pen', { seller: 'Amazonia Pens' })],
      { fits: false, because: 'sold-by-amazon' },
    ],
    [
      'courtesy and gift cards only',
      courtesy,
      [item('Amazon.com eGift Card', { seller: 'Amazon.com' })],
      { fits: false, because: 'no-gift-cards' },
    ],
    [
      'a box for gift cards is goods',
      courtesy,
      [item('Gift card holder, red', { seller: 'Amazon.com' })],
      { fits: true },
    ],
    [
      'a credit whose name says nothing',
      lot(500, null, { programme: 'promotional', type: 'Welcome bonus' }),
      [ours],
      undefined,
    ],
    ['no items shown', digital, [], undefined],
  ])('%s', (_what, credit, items, fit) => {
    const found = fitOf(credit, checkout({ items }));
    if (fit === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(fit);
  });

  it('an order that is not seen to ship leaves a digital reward open', () => {
    expect(fitOf(digital, checkout({ items: [ours], lines: [] }))).toBeUndefined();
  });
});
