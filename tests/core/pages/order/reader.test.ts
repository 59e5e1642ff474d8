import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../../../core/model/calendar-date.ts';
import { documentOf, fixture, knockOut } from '../../../support/page-cases.ts';
import { readDocument } from '../../../support/read-document.ts';

const URL_US = 'https://www.amazon.com/your-orders/order-details?orderID=111-5500001-6600001';

function order(body: string, url = URL_US, lang = 'en-us') {
  const html = `<html lang="${lang}"><body>${body}</body></html>`;
  return readDocument(documentOf({ html, url }), url);
}

const rows = (...lines: readonly (readonly [string, string])[]) =>
  `<ul>${lines.map(([label, amount]) => `<li><b>${label}</b> <b>${amount}</b></li>`).join('')}</ul>`;
const usd = (minor: number) => ({ minor, currency: 'USD' });

test('the number is the one the page prints, else the one in its address', () => {
  const list = rows(['Item(s) Subtotal:', '$5.00'], ['Grand Total:', '$5.00']);
  expect(order(list)).toMatchObject({ orderId: '111-5500001-6600001' });
  expect(order(`<p>Order # <bdi dir="ltr">\u200e111-5500002-6600002</bdi></p>${list}`)).toMatchObject({
    orderId: '111-5500002-6600002',
  });
  expect(order(`<p>Reordered from 111-5500002-6600002</p>${list}`)).toMatchObject({
    orderId: '111-5500001-6600001',
  });
  expect(order(list, 'https://www.amazon.com/gp/css/order-details?orderID=unknown')).toMatchObject({
    missing: ['orderId'],
  });
});

test('what a subscription takes off is a price and no promotion', () => {
  const list = rows(
    ['Item(s) Subtotal:', '$9.00'],
    ['Subscribe & Save:', '-$1.00'],
    ['Grand Total:', '$8.00'],
  );
  expect(order(list)).toMatchObject({ total: usd(800) });
  expect(order(list)).not.toHaveProperty('promotion');
});

test('free shipping lowers the shipping and is no promotion', () => {
  const list = rows(
    ['Item(s) Subtotal:', '$9.00'],
    ['Shipping & Handling:', '$2.99'],
    ['Free Shipping:', '-$2.99'],
    ['Promotion Applied:', '-$0.05'],
    ['Grand Total:', '$8.95'],
  );
  expect(order(list)).toMatchObject({ promotion: usd(-5), total: usd(895) });
});

test.each(['Shipping & Handling:', '<i>Ship</i><i><u>ping &</u> Handling:</i>'])(
  'a line that has lost its amount (%s) leaves no list with a gap, even where the rest adds up',
  (label) => {
    const list = rows(['Item(s) Subtotal:', '$9.00'], [label, ''], ['Grand Total:', '$9.00']);
    expect(order(list)).toMatchObject({ outcome: 'unrecognised', missing: ['total'] });
  },
);

test('a name of its own on a line that lowers the total is a promotion', () => {
  const list = rows(
    ['Item(s) Subtotal:', '$9.00'],
    ['P&G Promo Credit:', '-$4.00'],
    ['Grand Total:', '$5.00'],
  );
  expect(order(list)).toMatchObject({ promotion: usd(-400) });
});

describe('a refund', () => {
  const paid = [
    ['Item(s) Subtotal:', '$20.00'],
    ['Gift Card Amount:', '-$5.00'],
    ['Grand Total:', '$15.00'],
  ] as const;

  test('is stated when its parts make it, or when it is all that was paid', () => {
    expect(
      order(rows(...paid, ['Item(s) refund:', '$3.00'], ['Tax refund:', '$0.20'], ['Refund Total', '$3.20'])),
    ).toMatchObject({
      refund: usd(320),
    });
    expect(order(rows(...paid, ['Refund Total', '$20.00']))).toMatchObject({ refund: usd(2000) });
    expect(order(rows(...paid, ['Refund Total', '$15.00']))).toMatchObject({ refund: usd(1500) });
  });

  test('is left out when nothing else says it, and refused when something says otherwise', () => {
    expect(order(rows(...paid, ['Refund Total', '$3.20']))).not.toHaveProperty('refund');
    expect(order(rows(...paid, ['Item(s) refund:', '$3.00'], ['Refund Total', '$3.20']))).toMatchObject({
      missing: ['refund'],
    });
  });

  test('in the popover of its line counts as said twice', () => {
    const one = fixture('order/de-rounded-tax-refund');
    const document = documentOf(one);
    const trigger = document.querySelector('[data-a-popover]');
    const details = trigger?.getAttribute('data-a-popover') ?? '';
    trigger?.setAttribute('data-a-popover', details.replaceAll('27,10', '27,11'));
    expect(readDocument(document, one.url)).toMatchObject({ missing: ['refund'] });
    trigger?.removeAttribute('data-a-popover');
    expect(readDocument(document, one.url)).not.toHaveProperty('refund');
  });
});

test.each([
  ['<h4>This order has been cancelled.</h4>', true],
  ['<p>Your order was canceled</p>', true],
  ['<h4 class="od-status-message"><span>Cancelled</span></h4>', true],
  ['<h4 class="od-status-message">Cancelled</h4><h4 class="od-status-message">Delivered</h4>', false],
  ['<div data-component="cancelled"> <div></div> </div>', false],
  ['<div data-component="cancelled"><p>Cancelled</p></div>', true],
  ['<div data-component="cancelled"><p>2 items</p></div>', false],
  ['<p>This order was cancelled. You have not been charged.</p>', true],
  ['<p>This order was cancelled if no payment was received by May 3, 2026.</p>', false],
  ['<p>Order cancelled items: 2</p>', false],
  ['<p>This order was cancelled in part.</p>', false],
  ['<p>Diese Bestellung wurde teilweise storniert.</p>', false],
  ['<p>Cette commande a été annulée.</p>', true],
  ['<p>Cette commande est annulée si le paiement échoue.</p>', false],
  ['<p>Este pedido ha sido cancelado.</p>', true],
  ['<p>L’ordine è stato annullato.</p>', true],
  ['<p>この注文はキャンセルされました。</p>', true],
  ['<p>この注文はキャンセルされる場合があります。</p>', false],
  ['<a href="#">Cancel items</a><p>You can still have this order cancelled by us</p>', false],
])('cancelled or not: %s', (words, cancelled) => {
  const reading = order(`${words}${rows(['Item(s) Subtotal:', '$5.00'], ['Grand Total:', '$5.00'])}`);
  expect(reading?.outcome).toBe('read');
  expect(Object.hasOwn(reading ?? {}, 'cancelled')).toBe(cancelled);
});

test('a cancelled order that shows no sums any more has no total; one that is not cancelled is not understood', () => {
  const cancelled = '<h4 class="od-status-message">Cancelled</h4>';
  expect(order(cancelled)).toMatchObject({ outcome: 'read', cancelled: true });
  expect(order(cancelled)).not.toHaveProperty('total');
  expect(order('<h4 class="od-status-message">Arriving tomorrow</h4>')).toMatchObject({ missing: ['total'] });
});

test.each([
  ['Order placed', 'October 7, 2026', 'Order # 111-5500001-6600001', '2026-10-07'],
  ['Order placed', 'October 7, 2026', '', '2026-10-07'],
  ['Order placed', 'soon', 'Delivered October 9, 2026', undefined],
  ['Order placed', '', 'Order # 111-5500001-6600001', undefined],
])('the day of an order is what follows the words: %s %s %s', (label, day, beside, placed) => {
  const block = `<div><div>${label}</div><div>${day}</div><div>${beside}</div></div>`;
  const reading = order(block + rows(['Item(s) Subtotal:', '$5.00'], ['Grand Total:', '$5.00']));
  expect(reading).toMatchObject({ outcome: 'read' });
  expect(reading && 'placed' in reading ? reading.placed : undefined).toBe(placed);
});

test.each([
  ['Payment Grand Total:', 'EUR 4.60', 'read'],
  ['Payment Total:', 'EUR 4.60', 'read'],
  ['Gift Card Amount:', '-EUR 4.60', 'unrecognised'],
  ['Total:', 'EUR 4.60', 'unrecognised'],
])(
  'an amount in another currency says what was charged, and else nothing is sure: %s %s',
  (label, amount, outcome) => {
    const list = rows(['Item(s) Subtotal:', '$5.00'], ['Grand Total:', '$5.00'], [label, amount]);
    expect(order(list)).toMatchObject({ outcome });
  },
);

describe('two sums of one name', () => {
  const it = (...lines: (readonly [string, string])[]) =>
    order(rows(...lines), URL_US.replace('.com', '.it'), 'it-it');
  const before = [
    ['Subtotale articoli:', '25,00 €'],
    ['Totale:', '25,00 €'],
    ['Importo Buono Regalo:', '-10,00 €'],
  ] as const;

  test('are the sum before a gift card and the total after it, in whichever order they stand', () => {
    expect(it(...before, ['Totale:', '15,00 €'])).toMatchObject({ total: { minor: 1500 } });
    expect(it(['Totale:', '15,00 €'], ...before)).toMatchObject({ total: { minor: 1500 } });
  });

  test('say nothing where the lines make neither, or one of them is no sum on the way', () => {
    expect(it(...before, ['Totale:', '16,00 €'])).toMatchObject({ missing: ['total'] });
    const [items, , card] = before;
    expect(it(items, ['Totale:', '24,00 €'], card, ['Totale:', '15,00 €'])).toMatchObject({
      missing: ['total'],
    });
  });
});

test.each([
  ['de', 'de-de', 'Geschenkgutschein-Betrag:'],
  ['fr', 'fr-fr', 'Montant de la carte-cadeau:'],
  ['fr', 'fr-fr', 'Montant du chèque-cadeau:'],
  ['es', 'es-es', 'Importe de la tarjeta de regalo:'],
  ['es', 'es-es', 'Importe del cheque regalo:'],
  ['it', 'it-it', 'Importo Buono Regalo:'],
])('what a gift card pays is called so on amazon.%s (%s): %s', (shop, language, label) => {
  const list = rows(
    ['Total:', '20,00 €'],
    ['Subtotal:', '20,00 €'],
    [label, '-8,00 €'],
    ['Total:', '12,00 €'],
  );
  expect(order(list, URL_US.replace('.com', `.${shop}`), language)).toMatchObject({
    giftCard: { minor: -800 },
    total: { minor: 1200 },
  });
});

describe('taxes', () => {
  const de = (...lines: (readonly [string, string])[]) =>
    order(rows(...lines), URL_US.replace('.com', '.de'), 'de-de');

  test('a cent of rounding is forgiven only where the sum is printed twice', () => {
    const lines = [
      ['Zwischensumme:', '168,00 €'],
      ['Geschätzte USt.:', '31,93 €'],
    ] as const;
    expect(de(...lines, ['Summe:', '199,94 €'], ['Gesamtsumme:', '199,94 €'])).toMatchObject({
      total: { minor: 19994 },
    });
    expect(de(...lines, ['Gesamtsumme:', '199,94 €'])).toMatchObject({ missing: ['total'] });
    expect(de(...lines, ['Summe:', '199,98 €'], ['Gesamtsumme:', '199,98 €'])).toMatchObject({
      missing: ['total'],
    });
  });

  test('prices may have the tax in them', () => {
    expect(
      de(
        ['Zwischensumme:', '20,00 €'],
        ['Summe ohne MwSt.:', '16,81 €'],
        ['MwSt.:', '3,19 €'],
        ['Gesamtsumme:', '20,00 €'],
      ),
    ).toMatchObject({ total: { minor: 2000 } });
  });
});

test.each([
  ['order/us-credits', '#od-subtotals'],
  ['order/us-credits', '#od-subtotals li:nth-child(11)'],
  ['order/us-credits', '#od-subtotals li:last-child'],
  ['order/de-gift-card', '#od-subtotals li:nth-child(7)'],
  ['order/uk-old-rows', '#od-subtotals .a-row:last-child'],
])('%s without %s is refused', (name, selector) => {
  const one = fixture(name);
  expect(readDocument(knockOut(one, selector), one.url)).toMatchObject({
    outcome: 'unrecognised',
    missing: ['total'],
  });
});

test.each([
  ['<span>Ordered on January 30, 2025</span>', '2025-01-30'],
  ['<span>Order placed</span> <span>May 12, 2026</span>', '2026-05-12'],
  ['<span>Ordered on May 1, 2026</span></div><div><span>Ordered on May 2, 2026</span>', undefined],
  ['<span>Order placed by Alex</span>', undefined],
])('the day of the order in %s is %s', (words, day) => {
  const { url, html } = fixture('order/us-credits');
  const reading = readDocument(
    documentOf({ url, html: html.replace('</body>', `<div>${words}</div></body>`) }),
    url,
  );
  expect(reading).toMatchObject({ outcome: 'read' });
  expect((reading as { placed?: CalendarDate }).placed).toBe(day);
});

test.each([
  ['Gift Card Promotion:', 'other'],
  ['Promotional gift card credit:', 'credit'],
  ['No-Rush reward:', 'credit'],
  ['Your Coupon Savings:', 'coupon'],
  ['Shipping discount:', 'shipping'],
  ['Multibuy Discount:', 'other'],
])('%s takes something off as %s and is no gift card', (label, kind) => {
  const list = rows(['Item(s) Subtotal:', '$9.00'], [label, '-$4.00'], ['Grand Total:', '$5.00']);
  const said = { label: label.slice(0, -1), amount: usd(-400), kind };
  expect(order(list)).toMatchObject({ promotion: usd(-400), promotions: [said] });
  expect(order(list)).not.toHaveProperty('giftCard');
});

test('credit that has expired is none, also in English on a page in another language', () => {
  const { url, html } = fixture('order/us-credit-not-used');
  const there = html.replace(/lang="en-us"/i, 'lang="fr-FR"');
  expect(there).not.toBe(html);
  const kinds = ['shipping', 'other', 'coupon', 'other'];
  expect(readDocument(documentOf({ url, html: there }), url)).toMatchObject({
    promotions: kinds.map((kind) => ({ kind })),
  });
});

test.each(['Gift Card (pending):', 'Pending gift card:'])('%s has not paid', (label) => {
  const list = rows(['Item(s) Subtotal:', '$9.00'], [label, '-$4.00'], ['Grand Total:', '$5.00']);
  expect(order(list)).toMatchObject({ total: usd(500) });
  expect(order(list)).not.toHaveProperty('giftCard');
});

describe('a figure among the lines that is no part of the sum', () => {
  const sum = [
    ['Item(s) Subtotal:', '$30.00'],
    ['Shipping & Handling:', '$5.00'],
  ] as const;
  const grand = ['Grand Total:', '$35.00'] as const;

  test.each(['FSA or HSA eligible:', 'SNAP EBT eligible:', 'You saved:', 'Due today:', 'Amount financed:'])(
    '%s',
    (label) => {
      expect(order(rows(...sum, [label, '$9.00'], grand))).toMatchObject({ total: usd(3500) });
      expect(order(rows(...sum, grand, [label, '$9.00']))).toMatchObject({ total: usd(3500) });
    },
  );

  test('an unknown one that takes something off is a part, or nothing is sure', () => {
    expect(order(rows(...sum, ['Mystery:', '-$9.00'], grand))).toMatchObject({ missing: ['total'] });
  });
});

describe('an order of several parcels', () => {
  const parcel = (goods: number, name: string) =>
    `<div>${rows(['Item(s) Subtotal:', `$${goods}.00`], ['Shipping:', '$1.00'], [name, `$${goods + 1}.00`])}</div>`;
  const both = (name: string) => parcel(10, name) + parcel(20, name);

  test('has the summary that those of its parcels make', () => {
    const whole = rows(['Item(s) Subtotal:', '$30.00'], ['Shipping:', '$2.00'], ['Grand Total:', '$32.00']);
    expect(order(`${both('Order Total:')}<div>${whole}</div>`)).toMatchObject({ total: usd(3200) });
    expect(order(`<p>Order Total: $32.00</p>${both('Total for this Shipment:')}`)).toMatchObject({
      total: usd(3200),
    });
  });

  test('says nothing where no total is theirs together', () => {
    expect(order(both('Grand Total:'))).toMatchObject({ missing: ['summary'] });
    expect(order(`<p>Order Total: $33.00</p>${both('Total for this Shipment:')}`)).toMatchObject({
      outcome: 'unrecognised',
    });
  });
});

test.each(['$5.00 (EUR 4.60)', '$5.00 / €4,60', '<span>$5.00</span> <span>EUR 4.60</span>'])(
  'the same amount in another currency beside it changes nothing: %s',
  (amount) => {
    expect(order(rows(['Item(s) Subtotal:', amount], ['Grand Total:', amount]))).toMatchObject({
      total: usd(500),
    });
  },
);

test('lines that only line breaks part are lines', () => {
  const list = '<div>Item(s) Subtotal: $9.00<br>----<br>Gift Card: -$4.00<br><b>Grand Total: $5.00</b></div>';
  expect(order(list)).toMatchObject({ total: usd(500), giftCard: usd(-400) });
});
