import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { spotsOn } from '../../../../core/page-view/amount-spots.ts';
import { describePlace, type PointedPlace } from '../../../../core/pages/pointing/pointed-place.ts';
import { usd } from '../../../support/ledger.ts';
import { lookAt, readDocument, readPointedDocument, spotAt } from '../../../support/read-document.ts';

const GIFT_CARD = 'https://www.amazon.com/gc/balance';
const REWARDS = 'https://www.amazon.com/norushcredits';

function parse(body: string, url: string): Document {
  return new JSDOM(`<!doctype html><html lang="en-us"><body>${body}</body></html>`, { url }).window.document;
}

interface GiftCardPage {
  readonly amount?: string;
  readonly label?: string;
  readonly rows?: string;
  readonly beside?: string;
}

/** A gift card page under ids and words that no reader knows. */
function giftCard({
  amount = '$41.27',
  label = 'Left on your cards',
  rows = ROWS,
  beside = '',
}: GiftCardPage = {}) {
  return `<main><h2>Everything you have</h2>
    <div id="wallet-box"><span>${label}:</span> <b class="wallet-figure">${amount}</b></div>${beside}
    <h3>What happened</h3><table>${rows}</table></main>`;
}

const row = (day: string, amount: string, closing: string) =>
  `<tr><td>${day}</td><td>Gift Card applied to Amazon.com order</td><td>${amount}</td><td>${closing}</td></tr>`;
const ROWS = row('May 12, 2026', '-$19.48', '$41.27') + row('May 2, 2026', '-$5.00', '$60.75');

/** What the user's pointing at the element of a selector keeps. */
function point(document: Document, url: string, selector: string): PointedPlace {
  const look = lookAt(document, url);
  return describePlace(look.view, spotAt(look, document, selector), spotsOn(look.view));
}

const PLACE = point(parse(giftCard(), GIFT_CARD), GIFT_CARD, '.wallet-figure');

function read(
  body: string,
  { url = GIFT_CARD, place = PLACE, confirmed = undefined as number | undefined } = {},
) {
  const money = confirmed === undefined ? undefined : usd(confirmed);
  return readPointedDocument(parse(body, url), url, place, money);
}

describe('a gift card page that no reader knows', () => {
  test('is not understood without help', () => {
    expect(readDocument(parse(giftCard(), GIFT_CARD), GIFT_CARD)).toMatchObject({
      outcome: 'unrecognised',
      missing: ['balance'],
    });
  });

  test('is read where the newest closing balance agrees with the place', () => {
    expect(read(giftCard())).toMatchObject({
      outcome: 'read',
      balance: usd(4127),
      activity: [{ amount: usd(-1948), closing: usd(4127) }, { amount: usd(-500) }],
      via: { balance: 'pointed', activity: 'shape' },
    });
  });

  test('is read on later visits with another amount', () => {
    const rows = row('June 1, 2026', '-$1.27', '$40.00') + ROWS;
    expect(read(giftCard({ amount: '$40.00', rows }))).toMatchObject({ outcome: 'read', balance: usd(4000) });
  });

  test('needs a second witness', () => {
    const page = giftCard({ amount: '$30.00' });
    expect(read(page)).toMatchObject({ outcome: 'unrecognised', missing: ['balance.witness'] });
    const twice = giftCard({ amount: '$30.00', beside: '<p>In your wallet</p><p>$30.00</p>' });
    expect(read(twice)).toMatchObject({ outcome: 'read', balance: usd(3000), hold: usd(1127) });
  });

  test('is read by the user’s word for exactly this amount', () => {
    const page = giftCard({ amount: '$30.00' });
    expect(read(page, { confirmed: 3000 })).toMatchObject({
      outcome: 'read',
      balance: usd(3000),
      via: { balance: 'pointed, confirmed' },
    });
    expect(read(page, { confirmed: 3001 })).toMatchObject({ outcome: 'unrecognised' });
  });

  test('is read by the user’s word without rows that cannot be read', () => {
    const page = giftCard({ amount: '$30.00', rows: '<tr><td>Rows come later</td></tr>' });
    expect(read(page)).toMatchObject({ outcome: 'unrecognised', missing: ['balance.witness'] });
    expect(read(page, { confirmed: 3000 })).toMatchObject({
      outcome: 'read',
      balance: usd(3000),
      missing: ['activity'],
      via: { balance: 'pointed, confirmed' },
    });
  });
});

describe('a contradiction wins over pointing and over the user’s word', () => {
  test.each([
    ['a known label says another amount', { beside: '<p>Your Gift Card Balance: $12.00</p>' }],
    ['the id says another amount', { beside: '<p id="gc-ui-balance-gc-balance-value">$12.00</p>' }],
    ['a plain label says another amount', { beside: '<p>Balance: $12.00</p>' }],
    ['it is above the newest closing balance', { amount: '$50.00' }],
    ['it has lost its cents', { amount: '$41' }],
    ['it is another currency', { amount: '€41.27' }],
    ['it is struck out', { amount: '<s>$41.27</s>' }],
    ['it is hidden', { amount: '<span style="display:none">$41.27</span>' }],
    ['it is two amounts', { amount: '$41.27 $12.00' }],
    ['it is negative', { amount: '-$41.27' }],
  ] as const)('%s', (_, changed) => {
    const page = giftCard(changed);
    expect(read(page)).toMatchObject({ outcome: 'unrecognised' });
    for (const confirmed of [4127, 4100, 5000, 1200, -4127]) {
      expect(read(page, { confirmed })).toMatchObject({ outcome: 'unrecognised' });
    }
  });

  test('a place in the activity is no witness for the balance: it would vouch for itself', () => {
    const body = giftCard();
    const place = point(parse(body, GIFT_CARD), GIFT_CARD, 'tr:first-child td:last-child');
    expect(read(body, { place })).toMatchObject({ outcome: 'unrecognised', missing: ['balance'] });
    expect(read(body, { place, confirmed: 4127 })).toMatchObject({ outcome: 'unrecognised' });
  });
});

describe('the rewards page', () => {
  const page = ({
    total = '$7.50',
    types = '<h6>Books</h6><h3>$5.00</h3><h6>Films</h6><h3>$2.50</h3>',
  } = {}) => `<h1>Your perks</h1><p>All in all <b id="perks-sum">${total}</b></p><section>${types}</section>`;
  const place = point(parse(page(), REWARDS), REWARDS, '#perks-sum');
  const readRewards = (body: string, confirmed?: number) => read(body, { url: REWARDS, place, confirmed });

  test('is read where its types sum to the total that was pointed at', () => {
    expect(readDocument(parse(page(), REWARDS), REWARDS)).toMatchObject({ missing: ['heading'] });
    expect(readRewards(page())).toMatchObject({
      outcome: 'read',
      total: usd(750),
      types: [
        { name: 'Books', balance: usd(500) },
        { name: 'Films', balance: usd(250) },
      ],
      lots: [
        { type: 'Books', expires: null },
        { type: 'Films', expires: null },
      ],
      via: { total: 'pointed' },
    });
  });

  test('is refused where they do not, whatever the user says', () => {
    expect(readRewards(page({ total: '$8.00' }))).toMatchObject({ missing: ['total'] });
    expect(readRewards(page({ total: '$8.00' }), 800)).toMatchObject({ missing: ['total'] });
  });

  test('is refused where one type was pointed at that is as much as the others', () => {
    const types = '<h6>Books</h6><h3 id="one">$5.00</h3><h6>Films</h6><h3 id="two">$5.00</h3>';
    const body = page({ total: '$10.00', types });
    for (const [selector, missing] of [
      ['#one', 'total.witness'],
      ['#two', 'types'],
    ] as const) {
      const type = point(parse(body, REWARDS), REWARDS, selector);
      expect(read(body, { url: REWARDS, place: type })).toMatchObject({ missing: [missing] });
      expect(read(body, { url: REWARDS, place: type, confirmed: 500 })).toMatchObject({ missing: [missing] });
    }
  });

  test('is refused where a lot was pointed at: it would be missing from the lots', () => {
    const types = '<h6>Books</h6><h3>$5.00</h3><p>$5.00 expires on November 26, 2026.</p>';
    const body = page({ total: '', types });
    const lot = point(parse(body, REWARDS), REWARDS, 'p:last-child');
    expect(read(body, { url: REWARDS, place: lot, confirmed: 500 })).toMatchObject({ missing: ['total'] });
  });

  test('is refused where it shows a total and no types: they would seem to be gone', () => {
    expect(readRewards(page({ types: '' }), 750)).toMatchObject({ missing: ['types'] });
  });

  test('shows nothing left only by the user’s word', () => {
    const empty = page({ total: '$0.00', types: '' });
    expect(readRewards(empty)).toMatchObject({ missing: ['total.witness'] });
    expect(readRewards(empty, 0)).toMatchObject({ outcome: 'read', total: usd(0), lots: [] });
  });

  test('is refused where a last day may stand in words that are not known', () => {
    const types = '<h6>Books</h6><h3>$7.50</h3><p>$7.50 melts on November 26, 2026.</p>';
    expect(readRewards(page({ types }), 750)).toMatchObject({ missing: ['lots'] });
  });
});
