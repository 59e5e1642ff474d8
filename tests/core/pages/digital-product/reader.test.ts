import { describe, expect, test } from 'vitest';
import { documentOf, fixture, knockOut } from '../../../support/page-cases.ts';
import { readDocument } from '../../../support/read-document.ts';

const URL_US = 'https://www.amazon.com/dp/B0FAKE0050';
const product = (body: string, url = URL_US) =>
  readDocument(documentOf({ html: `<html lang="en-us"><body>${body}</body></html>`, url }), url);

describe('a product that is not digital is none of ours', () => {
  test.each([
    [
      'a printed book beside its Kindle book',
      `<h1><span id="productTitle">A Book</span> <span>Paperback</span></h1><div id="tmmSwatches">
       <div id="tmm-grid-swatch-KINDLE" class="swatchElement"><a href="/dp/B0FAKE0051">Kindle $9.99</a></div>
       <div id="tmm-grid-swatch-PAPERBACK" class="swatchElement selected"><a>Paperback $14.99</a></div></div>
       <div id="corePrice_feature_div">$14.99</div>`,
    ],
    [
      'a kettle',
      '<h1 id="productTitle">Kettle</h1><div id="corePrice_feature_div">$24.99</div><p>Price: $24.99</p><button>Buy Now</button>',
    ],
    ['a page without price', '<h1 id="productTitle">A Book</h1><div id="kindle-price">Not for sale</div>'],
    ['an empty page', ''],
  ])('%s', (_, body) => {
    expect(product(body)).toBeUndefined();
  });

  test('nor is any other page of the shop', () => {
    const one = fixture('digital-product/us-kindle');
    for (const path of ['/s?k=book', '/dp/short', '/hz/wishlist/ls/1', '/gp/video/detail/amzn1.dv.gti.1']) {
      expect(readDocument(documentOf(one), `https://www.amazon.com${path}`)).toBeUndefined();
    }
  });
});

test('a price in one place only is not stated', () => {
  const one = fixture('digital-product/us-kindle');
  expect(readDocument(knockOut(one, '#tmmSwatches'), one.url)).toMatchObject({ missing: ['price'] });
});

test('two prices in one place contradict, though the first of them stands elsewhere too', () => {
  const one = fixture('digital-product/us-kindle');
  const document = documentOf(one);
  const place = document.querySelector('#kindle-price');
  if (place)
    place.innerHTML = ['$9.99', '$4.99'].map((text) => `<b class="a-offscreen">${text}</b>`).join('');
  expect(readDocument(document, one.url)).toMatchObject({ missing: ['price'] });
});

test('the number in the page’s form must be the one in the address', () => {
  const one = fixture('digital-product/us-kindle');
  const document = documentOf(one);
  document.querySelector('#ASIN')?.setAttribute('value', 'B0FAKE0099');
  expect(readDocument(document, one.url)).toMatchObject({ missing: ['asin'] });
});

describe('a reward that the page says applies', () => {
  const withWords = (words: string) => {
    const one = fixture('digital-product/us-kindle-unlimited');
    const document = documentOf(one);
    const paragraph = document.createElement('p');
    paragraph.append(words);
    document.querySelector('#dp')?.append(paragraph);
    return readDocument(document, one.url);
  };

  test.each([
    ['$1.00 promotional credit applied', 100],
    ['You have $3.00 in digital rewards', 300],
    ['$2.00 No-Rush digital credit will be applied', 200],
  ])('%s', (words, minor) => {
    expect(withWords(words)).toMatchObject({ rewardShown: { minor, currency: 'USD' } });
  });

  test.each([
    'Get a $5.00 credit when you buy three books',
    'Rewards cards from $25.00',
    'Order this title and have a $2.00 digital reward applied to your next order',
    'Up to $2.00 promotional credit applied',
    '$2.00 promotional credit applied to your friend’s account',
    '$2.00 promotional credit available if you spend $30',
    '$1.00 promotional credit applied. You have $3.00 in digital rewards',
  ])('not stated: %s', (words) => {
    expect(withWords(words)).toMatchObject({ outcome: 'read' });
    expect(withWords(words)).not.toHaveProperty('rewardShown');
  });

  test.each([
    ['50% off', undefined],
    ['Save $2.50 (28%)', { minor: 100 }],
  ])('below %s', (words, stated) => {
    const one = fixture('digital-product/us-kindle');
    const document = documentOf(one);
    document.querySelector('#rewardMsg')?.insertAdjacentHTML('beforebegin', `<div>${words}</div>`);
    const reading = readDocument(document, one.url);
    expect(reading).toMatchObject({ outcome: 'read', price: { minor: 999 } });
    if (stated) expect(reading).toMatchObject({ rewardShown: stated });
    else expect(reading).not.toHaveProperty('rewardShown');
  });

  test('not stated: the line above it says on what condition', () => {
    const one = fixture('digital-product/us-reward-with-condition');
    expect(readDocument(documentOf(one), one.url)).not.toHaveProperty('rewardShown');
  });
});

test.each(['$6.49 per month', 'from $6.49', 'Rent $6.49'])('is no price: %s', (words) => {
  const one = fixture('digital-product/us-kindle-or-to-buy');
  const document = documentOf(one);
  expect(readDocument(document, one.url)).toMatchObject({ price: { minor: 649 } });
  const place = document.querySelector('#kindle-price');
  if (place) place.textContent = words;
  expect(readDocument(document, one.url)).toMatchObject({ outcome: 'unrecognised', missing: ['price'] });
});
