import { describe, expect, test } from 'vitest';
import type { CheckoutReading, PageReading } from '../../../../core/pages/reading.ts';
import { documentOf, fixture, knockOut, type PageCase } from '../../../support/page-cases.ts';
import { readDocument } from '../../../support/read-document.ts';

type SavedPage = Pick<PageCase, 'url' | 'html'>;

const URL_US = 'https://www.amazon.com/checkout/p/p-111-5500001-6600001/spc';

function page(body: string, url = URL_US, lang = 'en-us'): SavedPage {
  const html = `<!doctype html><html lang="${lang}"><head><style>.js-hide{display:none}</style></head><body>${body}</body></html>`;
  return { url, html };
}

const read = (one: SavedPage): PageReading | undefined => readDocument(documentOf(one), one.url);

function checkout(one: SavedPage): CheckoutReading {
  const reading = read(one);
  if (reading?.outcome !== 'read' || reading.page !== 'checkout') {
    throw new Error(`not read: ${JSON.stringify(reading)}`);
  }
  return reading;
}

function summary(...rows: readonly (readonly [label: string, amount: string, token?: string])[]): string {
  const lines = rows.map(
    ([label, amount, token]) =>
      `<li><span>${label}</span> <span>${token ? `<input type="hidden" name="subtotalLineType" value="${token}">` : ''}${amount}</span></li>`,
  );
  return `<ul>${lines.join('')}</ul>`;
}

const minors = (reading: CheckoutReading) => reading.lines.map(({ kind, amount }) => [kind, amount.minor]);

describe('the words of the page', () => {
  test('labels, speeds, titles and sellers are those of the page', () => {
    const reading = checkout(fixture('checkout/us-gift-card-no-rush'));
    expect(reading.lines.map(({ label }) => label)).toEqual([
      'Items',
      'Shipping & handling',
      'Promotion Applied',
      'Total before tax',
      'Estimated Regulatory Fees',
      'Estimated tax to be collected',
      'Gift Card',
      'Order total',
    ]);
    expect(reading.offers.map(({ speed }) => speed)).toEqual(['Tomorrow, Nov. 24', 'FREE No-Rush Shipping']);
    expect(reading.items).toMatchObject([{ title: 'Example kettle, blue', seller: 'Amazon.com' }]);
  });

  test('a way with a name goes by it, the others by the bold words that begin them', () => {
    const speeds = (name: string) => checkout(fixture(name)).offers.map(({ speed }) => speed);
    expect(speeds('checkout/us-amazon-day')).toEqual(['Wednesday, Nov. 25', 'FREE Amazon Day Delivery']);
    expect(speeds('checkout/de-gift-card')).toEqual(['Mittwoch, 25. November', 'GRATIS Versand ohne Eile']);
    expect(speeds('checkout/us-old-delivery-step')).toEqual([
      'FREE Two-Day Shipping',
      'FREE No-Rush Shipping',
    ]);
  });

  test('bold words further down name no way', () => {
    const { html, url } = fixture('checkout/us-ways-side-by-side');
    const bold = html.replace('<span>FREE Prime Delivery</span>', '<b>FREE Prime Delivery</b>');
    expect(bold).not.toBe(html);
    expect(checkout({ url, html: bold }).offers[0]?.speed).toBe('Wednesday, Dec 2');
  });
});

describe('a summary that is not understood is refused', () => {
  test.each([
    [
      'two currencies',
      summary(['Items:', '$20.00'], ['Import charge:', 'EUR 3.00'], ['Order total:', '$20.00']),
    ],
    ['a line without words', summary(['Items:', '$20.00'], ['', '$3.00'], ['Order total:', '$20.00'])],
    ['a line without amount', summary(['Items:', '$20.00'], ['Gift Card:', ''], ['Order total:', '$20.00'])],
    ['a second amount in a line', summary(['Items:', '$20.00 $18.00'], ['Order total:', '$20.00'])],
    [
      'an unknown line that breaks the sum',
      summary(['Items:', '$20.00'], ['Mystery:', '$3.00'], ['Order total:', '$20.00']),
    ],
    ['a cent too much', summary(['Items:', '$20.00'], ['Shipping:', '$1.01'], ['Order total:', '$21.00'])],
    ['no total', summary(['Items:', '$20.00'], ['Shipping:', '$1.00'])],
    ['a total alone', summary(['Order total:', '$20.00'])],
    ['two totals', summary(['Items:', '$20.00'], ['Order total:', '$20.00'], ['Order total:', '$20.00'])],
    [
      'a negative total',
      summary(['Items:', '$5.00'], ['Promotion Applied:', '-$9.00'], ['Order total:', '-$4.00']),
    ],
    [
      'a token that contradicts the words',
      summary(['Items:', '$20.00', 'SPECIAL_PAYMENTS_GIFT_CARD_BALANCE'], ['Order total:', '$20.00']),
    ],
    [
      'a sum on the way that is none',
      summary(
        ['Items:', '$20.00'],
        ['Total before tax:', '$19.00'],
        ['Tax:', '$2.00'],
        ['Order total:', '$22.00'],
      ),
    ],
    ['nothing at all', '<h1>Sorry</h1>'],
  ])('%s', (_, body) => {
    expect(read(page(body))).toMatchObject({ outcome: 'unrecognised', missing: ['total'] });
  });

  test('two lists that are both shown and differ', () => {
    const lists = [20, 30].map(
      (dollars) => `<div>${summary(['Items:', `$${dollars}.00`], ['Order total:', `$${dollars}.00`])}</div>`,
    );
    expect(read(page(lists.join('')))).toMatchObject({ missing: ['summary'] });
  });

  test('a total beside the button that differs', () => {
    const body = `${summary(['Items:', '$20.00'], ['Order total:', '$20.00'])}<div><p>Order total: $21.00</p><button>Place your order</button></div>`;
    expect(read(page(body))).toMatchObject({ missing: ['total.one'] });
  });
});

describe('a summary is found by what it says', () => {
  const plain = [
    ['items', 2000],
    ['total', 2000],
  ];
  test.each([
    ['a list', summary(['Items:', '$20.00'], ['Order total:', '$20.00'])],
    [
      'a table',
      '<table><tr><td>Items:</td><td>$20.00</td></tr><tr><td>Order total:</td><td>$20.00</td></tr></table>',
    ],
    ['words and amount in one text', '<div><p>Items: $20.00</p><p>Order total:$20.00</p></div>'],
    ['the amount first', '<div><p><b>$20.00</b> Items</p><p><b>$20.00</b> Order total</p></div>'],
    [
      'amounts in pieces',
      summary(['Items:', '<i>$</i><i>20</i><i>.00</i>'], ['Order total:', '$2<i>0.00</i>']),
    ],
    ['words in pieces', summary(['It<b>ems:</b>', '$20.00'], ['Order <b>tot</b>al:', '$20.00'])],
    [
      'marks and spaces',
      summary(['\u200eItems\u00a0:', '\u2066$20.00\u2069'], ['Order\u00a0 total:', ' $20.00\n']),
    ],
    [
      'an advertisement between',
      `<div><div><b>Items:</b> <b>$20.00</b></div><section><p>Was: $30.00</p></section><div><b>Order total:</b> <b>$20.00</b></div></div>`,
    ],
    [
      'an advertisement in a line',
      summary(['Items: <div>List price: $31.00</div>', '$20.00'], ['Order total:', '$20.00']),
    ],
    [
      'a hidden line',
      `<ul><li>Items: $20.00</li><li class="js-hide">Gift Card: -$5.00</li><li>Order total: $20.00</li></ul>`,
    ],
    ['a struck-out price', summary(['Items:', '<s>$25.00</s> $20.00'], ['Order total:', '$20.00'])],
    [
      'a shorter copy',
      `${summary(['Items:', '$20.00'], ['Order total:', '$20.00'])}<div><p>Order total: $20.00</p></div>`,
    ],
  ])('%s', (_, body) => {
    expect(minors(checkout(page(body)))).toEqual(plain);
  });

  test('both ways to write a minus', () => {
    for (const amount of ['-$5.09', '$-5.09', '−$5.09', '- $5.09']) {
      const body = summary(['Items:', '$20.00'], ['Gift Card:', amount], ['Order total:', '$14.91']);
      expect(checkout(page(body)).giftCard).toEqual({ applied: { minor: 509, currency: 'USD' } });
    }
  });

  test.each([
    ['Amazon Geschenkgutschein-Guthaben', 'gift-card'],
    ['Saldo buono regalo', 'gift-card'],
    ['Amex Points', 'points'],
    ['P&G Promo Credit', 'promotion'],
    ['Code promo RENTREE', 'promotion'],
    ['クーポン（10%OFF）', 'promotion'],
    ['Courtesy credit', 'other'],
    ['Subscribe & Save', 'other'],
    ['Free Shipping', 'shipping'],
  ])('%s takes off as %s', (label, kind) => {
    const body = summary(['Items:', '$20.00'], [label, '-$5.00'], ['Order total:', '$15.00']);
    expect(minors(checkout(page(body)))).toContainEqual([kind, -500]);
  });

  test('a line that goes on outside its element is read as a whole', () => {
    for (const cut of [
      'Order |total: $20.00',
      'Or|der total: $20|.00',
      'Order total: $2|0.00',
      'Order total|: $|20.00',
    ]) {
      const [first, ...rest] = cut.split('|');
      const line = `<div>${first}${rest.map((piece) => `<b>${piece}</b>`).join('')}</div>`;
      const reading = read(
        page(`${summary(['Items:', '$20.00'], ['Order total:', '$20.00'])}<section>${line}</section>`),
      );
      expect(reading, cut).toMatchObject({ outcome: 'read', total: { minor: 2000 } });
      const alone = read(page(`<div><div>Items: $20.00</div>${line}</div>`));
      if (alone?.outcome === 'read') expect(alone, cut).toMatchObject({ total: { minor: 2000 } });
    }
  });

  test('a gift card that is bought does not pay', () => {
    const body = summary(['Items:', '$20.00'], ['Gift card:', '$5.00'], ['Order total:', '$25.00']);
    expect(minors(checkout(page(body)))).toContainEqual(['other', 500]);
    expect(checkout(page(body)).giftCard).toBeUndefined();
  });

  test('a sum on the way with unknown words is no part of the sum', () => {
    const body = summary(
      ['Items:', '$20.00'],
      ['Shipping:', '$3.00'],
      ['So far:', '$23.00'],
      ['Tax:', '$1.00'],
      ['Order total:', '$24.00'],
    );
    expect(minors(checkout(page(body)))).toEqual([
      ['items', 2000],
      ['shipping', 300],
      ['other', 2300],
      ['tax', 100],
      ['total', 2400],
    ]);
  });
});

describe('gift card and points', () => {
  const box = (words: string, checked = '') =>
    page(
      `<form class="pmts-form"><label><input type="checkbox" ${checked}>${words}</label></form>`,
      'https://www.amazon.com/gp/buy/payselect/handlers/display.html',
    );

  test('what is applied is stated only while the box is ticked', () => {
    const words = 'Use $12.34 of your $50.00 gift card balance';
    expect(checkout(box(words, 'checked')).giftCard).toEqual({
      available: { minor: 5000, currency: 'USD' },
      applied: { minor: 1234, currency: 'USD' },
      selected: true,
    });
    expect(checkout(box(words)).giftCard).toEqual({
      available: { minor: 5000, currency: 'USD' },
      selected: false,
    });
  });

  test('a box ticked after the page has loaded is seen', () => {
    const one = fixture('checkout/us-old-pay-part');
    const document = documentOf(one);
    const input = document.querySelector<HTMLInputElement>('#pm_gc_checkbox');
    if (input) input.checked = true;
    expect(readDocument(document, one.url)).toMatchObject({ giftCard: { selected: true } });
  });

  test.each(['Use $60.00 of your $50.00 gift card balance'])(
    'more applied than there is contradicts itself: %s',
    (words) => {
      expect(read(box(words, 'checked'))).toMatchObject({ outcome: 'unrecognised', missing: ['giftCard'] });
    },
  );

  test.each([
    ['Use $12.34 from your gift card balance', { applied: { minor: 1234, currency: 'USD' }, selected: true }],
    ['Use your gift card balance ($12.34)', { available: { minor: 1234, currency: 'USD' }, selected: true }],
    ['Use your gift card balance', { selected: true }],
    ['Reload $100.00 to your gift card balance and pay from it', undefined],
    ['Auto-reload when gift card balance falls below $10.00', undefined],
    ['Do not use your $12.34 gift card balance', undefined],
  ])('a box says what each of its words says: %s', (words, giftCard) => {
    expect(checkout(box(words, 'checked')).giftCard).toEqual(giftCard);
  });

  test('advertising for gift cards is nobody’s balance', () => {
    expect(checkout(box('Get a $50 Amazon Gift Card instantly upon approval')).giftCard).toBeUndefined();
    expect(checkout(box('Send a gift card from $25.00')).giftCard).toBeUndefined();
  });

  test('points are stated by the line that pays and by a choice that says what there is', () => {
    const body = `${summary(['Items:', '$20.00'], ['Rewards Points:', '-$5.00'], ['Order total:', '$15.00'])}<label><input type="radio" name="pay">Use points: $12.00 available</label>`;
    expect(checkout(page(body)).points).toEqual({
      available: { minor: 1200, currency: 'USD' },
      applied: { minor: 500, currency: 'USD' },
    });
  });
});

describe('what a delivery brings', () => {
  const offers = (sentence: string, lang = 'en-us', url = URL_US) =>
    read(
      page(
        `${summary(['Items:', '$20.00'], ['Order total:', '$20.00']).replaceAll('$', lang === 'de-de' ? '€' : '$')}
        <div><div><label><input type="radio" name="ship" checked>Tomorrow</label></div>
        <div><label><input type="radio" name="ship"><b>FREE No-Rush Shipping</b></label><p>${sentence}</p></div></div>`,
        url,
        lang,
      ),
    );

  test.each(['FREE', '<b>FREE</b>', '<span>FREE</span> <span>$0.00</span>', '$5.99'])(
    'a way that only says what it costs (%s) leaves no list with a gap',
    (label) => {
      const lines = summary(['Items:', '$20.00'], ['Order total:', '$20.00']);
      const ways = ['Tomorrow', label].map(
        (way) => `<div><label><input type="radio" name="ship">${way}</label></div>`,
      );
      const body = `${lines}<div>${ways.join('').replace('name', 'checked name')}</div>`;
      expect(read(page(body, URL_US))).toMatchObject({
        outcome: 'read',
        total: { minor: 2000 },
        offers: [],
        missing: ['offers'],
      });
    },
  );

  const second = (sentence: string) => {
    const reading = offers(sentence);
    return reading?.outcome === 'read' && reading.page === 'checkout' ? reading.offers[1] : reading;
  };

  test.each([
    [
      'Get a $1 reward for select digital purchases. One reward per purchase.',
      100,
      'select digital purchases',
    ],
    ['Get US$4 reward for select digital purchases.', 400, 'select digital purchases'],
    ['Choose FREE Amazon Day Delivery for fewer boxes and a $2 digital credit', 200, 'digital'],
    [
      'We will apply a $1 books and ebooks credit to your account once your order ships.',
      100,
      'books and ebooks',
    ],
    [
      'a $1 digital reward (applicable to select eBooks, digital music, videos, and apps)',
      100,
      'select eBooks, digital music, videos, and apps',
    ],
  ])('%s', (sentence, minor, type) => {
    expect(second(sentence)).toMatchObject({ reward: { amount: { minor, currency: 'USD' }, type } });
  });

  test('the end of a reward, where its details say it', () => {
    expect(
      second(
        'Get a $1 reward for select digital purchases. This No-Rush credit expires on December 31, 2026.',
      ),
    ).toMatchObject({ reward: { expires: '2026-12-31' } });
  });

  test.each(['Get $1.50 off this order', 'Save $1.50 on this order', 'An instant discount of $1.50'])(
    'taken off at once: %s',
    (sentence) => {
      expect(second(sentence)).toMatchObject({ discount: { minor: 150 } });
      expect(second(sentence)).not.toHaveProperty('reward');
    },
  );

  test.each([
    'FREE',
    '$5.99',
    'Get a $50 Amazon Gift Card instantly upon approval for the Prime Visa',
    'Get a reward for select digital purchases',
    '3 % off these items',
  ])('nothing: %s', (sentence) => {
    expect(second(sentence)).not.toHaveProperty('reward');
    expect(second(sentence)).not.toHaveProperty('discount');
  });

  test('a status above a way to deliver takes back what the way brings', () => {
    const ways = (above: string) => `${summary(['Articoli:', '36,00 €'], ['Totale ordine:', '36,00 €'])}
      <div><div>${above}<label><input type="radio" name="ship" checked><b>Consegna standard GRATUITA</b> Ricevi uno sconto immediato di 2,00 € su questo ordine</label></div>
      <div><label><input type="radio" name="ship"><b>lunedì 30 novembre</b></label></div></div>`;
    const italian = (above: string) => read(page(ways(above), URL_US.replace('.com', '.it'), 'it-it'));
    expect(italian('')).toMatchObject({ offers: [{ discount: { minor: 200 } }, {}] });
    expect(italian('<p>In arrivo</p>')).not.toHaveProperty('offers.0.discount');
  });

  test('two rewards that differ are a contradiction', () => {
    const reading = offers('Get a $1 reward for select digital purchases. Get a $2 reward for select apps.');
    expect(reading).toMatchObject({ outcome: 'read', missing: ['offers[1].reward'] });
    expect(second('Get a $1 reward for select digital purchases. Get a $2 reward for select apps.')).toEqual({
      speed: 'FREE No-Rush Shipping',
      selected: false,
    });
  });

  test.each([
    'Get a $10 credit after 3 Amazon Day deliveries.',
    'Get up to a $5 reward for select digital purchases.',
    'Chance to win a $100 credit.',
    'This order is not eligible for a $1 reward.',
    'Get $5 off your next order.',
    'Up to $5.00 off with slower delivery.',
    'Get a $1 reward each month',
    'Get a $1 reward on your 4th order',
    'Get a $1 reward if you are new here',
    'Your friend gets a $5 credit',
    'Late? Get a $5 credit',
    '$5.99 Two-Day Shipping, no digital reward',
    'Get a $5 reward with orders over $50',
  ])('an offer that is not surely of this order: %s', (sentence) => {
    const reading = offers(sentence);
    expect(reading).toMatchObject({ outcome: 'read', total: { minor: 2000 } });
    expect(second(sentence)).toEqual({ speed: 'FREE No-Rush Shipping', selected: false });
  });

  test.each([
    'Get a $1 reward for eBooks. Not available for this order.',
    'Get a $1 reward for eBooks. Only for new members.',
    'Get a $1 reward for eBooks<br>after three deliveries',
    'Received in 2026<br>Get a $1 reward for eBooks',
    'Get a $1 reward for eBooks<br>500 points give this amount',
  ])('a sentence beside a reward that changes it takes it back: %s', (sentence) => {
    expect(second(sentence)).toEqual({ speed: 'FREE No-Rush Shipping', selected: false });
    expect(offers(sentence)).toMatchObject({ missing: ['offers[1].reward'] });
  });

  test('a status above a discount takes it back', () => {
    expect(offers('Received in 2026<br>Get $1.50 off this order')).toMatchObject({
      missing: ['offers[1].discount'],
    });
    expect(second('Arriving Friday, Nov 27<br>Get $1.50 off this order')).toHaveProperty('discount');
  });

  test('English words change a reward on a page in another language', () => {
    const { html } = fixture('checkout/us-reward-not-here');
    const there = html.replaceAll(/\$([\d.]+)/g, (_, number) => `${number.replace('.', ',')} €`);
    const url = URL_US.replace('.com', '.es');
    const reading = checkout({ url, html: there.replace('lang="en-us"', 'lang="es-es"') });
    expect(reading.offers.map(({ reward }) => reward)).toEqual([undefined, undefined]);
    expect(reading.missing).toEqual(['offers[1].reward']);
  });

  test('a percentage names no amount', () => {
    const reading = checkout(fixture('checkout/de-gift-card'));
    expect(reading.offers[1]).toEqual({ speed: 'GRATIS Versand ohne Eile', selected: false });
  });
});

describe('steps', () => {
  const body = summary(['Items:', '$20.00'], ['Order total:', '$20.00']);
  test.each([
    ['/checkout/p/p-111-5500001-6600001/spc', 'review'],
    ['/-/es/checkout/p/p-111-5500001-6600001/spc?ref_=x', 'review'],
    ['/checkout/p/p-111-5500001-6600001/pay', 'pay'],
    ['/checkout/p/p-111-5500001-6600001/shipoptionselect', 'delivery'],
    ['/checkout/p/p-111-5500001-6600001/address', 'delivery'],
    ['/checkout/p/p-111-5500001-6600001/whatever', 'review'],
    ['/gp/buy/spc/handlers/display.html', 'single'],
    ['/gp/buy/payselect/handlers/display.html/ref=x', 'pay'],
  ])('%s is %s', (path, step) => {
    expect(checkout(page(body, `https://www.amazon.com${path}`)).step).toBe(step);
  });

  test.each([
    '/checkout/entry/cart',
    '/checkout/byg',
    '/cart/byc',
    '/checkout/p',
    '/gp/buy/other/handlers/display.html',
  ])('%s is none of ours', (path) => {
    expect(read(page(body, `https://www.amazon.com${path}`))).toBeUndefined();
  });
});

test('items without prices that make the sum are stated without price', () => {
  const one = fixture('checkout/us-gift-card-no-rush');
  const document = documentOf(one);
  const price = document.querySelector('.lineitem-container .a-offscreen');
  if (price) price.textContent = '$18.00';
  expect(readDocument(document, one.url)).toMatchObject({ items: [{ asin: 'B0FAKE0001', quantity: 2 }] });
  expect(JSON.stringify(readDocument(document, one.url))).not.toContain('"price"');
});

describe('an item that says no number', () => {
  const one = fixture('checkout/us-gift-card-no-rush');
  const without = (price: string) => {
    const document = documentOf(one);
    for (const shown of document.querySelectorAll('.lineitem-container .quantity-display')) shown.remove();
    const printed = document.querySelector('.lineitem-container .a-offscreen');
    if (printed) printed.textContent = price;
    return readDocument(document, one.url) as unknown as { readonly items: readonly object[] };
  };

  test('has none, and no price: nothing tells how many these are', () => {
    const [item] = without('$19.00').items;
    expect(item).toMatchObject({ asin: 'B0FAKE0001' });
    expect(item).not.toHaveProperty('quantity');
    expect(item).not.toHaveProperty('price');
  });

  test('is one where its price makes what the items cost', () => {
    expect(without('$38.00').items).toMatchObject([{ quantity: 1, price: { minor: 3800 } }]);
  });
});

test('an item whose number is said in two ways leaves no list with a gap', () => {
  const one = fixture('checkout/us-gift-card-no-rush');
  const document = documentOf(one);
  document.querySelector('.lineitem-container')?.append('Qty: 3');
  expect(readDocument(document, one.url)).toMatchObject({ outcome: 'read', items: [], missing: ['items'] });
});

test.each([
  ['checkout/us-gift-card-no-rush', '#subtotals-marketplace-table > li:nth-child(7)'],
  ['checkout/us-gift-card-no-rush', '#subtotals-marketplace-table > li:last-child'],
  ['checkout/us-gift-card-no-rush', '#subtotals'],
  ['checkout/us-gift-card-no-rush', '#subtotals li:last-child .order-summary-line-definition'],
  ['checkout/us-old-single-page', 'tr:nth-child(6)'],
  ['checkout/us-old-single-page', '#order-summary-box'],
  ['checkout/us-old-pay-covered', '#select-payments-view'],
  ['checkout/us-delivery-step', '#col-delivery-group'],
])('%s without %s is refused', (name, selector) => {
  const one = fixture(name);
  expect(readDocument(knockOut(one, selector), one.url)).toMatchObject({ outcome: 'unrecognised' });
});
