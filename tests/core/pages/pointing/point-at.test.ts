import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { confirmedReading, type PointedOutcome, pointAt } from '../../../../core/pages/pointing/point-at.ts';
import { pointablePage } from '../../../../core/pages/pointing/pointable.ts';
import { usd } from '../../../support/ledger.ts';
import { lookAt, spotAt } from '../../../support/read-document.ts';

const URL_ = 'https://www.amazon.com/gc/balance';

const row = (day: string, amount: string, closing: string) =>
  `<tr><td>${day}</td><td>Gift Card applied to Amazon.com order</td><td>${amount}</td><td>${closing}</td></tr>`;

function pageWith({ amount = '$41.27', closing = '$41.27', more = '' } = {}): Document {
  const html = `<!doctype html><html lang="en-us"><body><div id="wallet">Left on your cards: <b>${amount}</b></div>${more}
    <table>${row('May 12, 2026', '-$19.48', closing)}${row('May 2, 2026', '-$5.00', '$60.75')}</table></body></html>`;
  return new JSDOM(html, { url: URL_ }).window.document;
}

/** Points at what a selector finds. */
function pointed(document: Document, selector = 'b'): PointedOutcome | undefined {
  const looked = lookAt(document, URL_);
  return pointAt(looked.snapshot, spotAt(looked, document, selector).element.index);
}

function asked(document: Document) {
  const outcome = pointed(document);
  if (outcome?.kind !== 'ask') throw new Error(`not asked: ${outcome?.kind}`);
  return outcome;
}

/** What a page says with the user's word that the figure at this place is this amount. */
const confirmed = (document: Document, { place }: ReturnType<typeof asked>, amount: number) =>
  confirmedReading(lookAt(document, URL_).snapshot, place, usd(amount));
const pointable = (url: string) => pointablePage({ ...lookAt(pageWith(), URL_).snapshot, url });

describe('pointing at an amount', () => {
  test('asks whether this is it, and reads the page when it is', () => {
    const outcome = asked(pageWith());
    expect(outcome).toMatchObject({ amount: usd(4127), label: 'Left on your cards:', needsWord: false });
    expect(confirmed(pageWith(), outcome, 4127)).toMatchObject({ balance: usd(4127) });
  });

  test('needs the user’s word where nothing agrees, and takes it for this amount alone', () => {
    const document = pageWith({ amount: '$40.00' });
    const before = document.documentElement.outerHTML;
    const outcome = asked(document);
    expect(outcome.needsWord).toBe(true);
    expect(confirmed(document, outcome, 4000)).toMatchObject({
      balance: usd(4000),
      via: { balance: 'pointed, confirmed' },
    });
    expect(confirmed(document, outcome, 4001)).toBeUndefined();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('takes nothing that the page no longer says, however well its parts agree', () => {
    const outcome = asked(pageWith());
    const now = pageWith({ amount: '$99.00', closing: '$99.00' });
    expect(confirmed(now, outcome, 4127)).toBeUndefined();
    expect(confirmed(now, outcome, 9900)).toMatchObject({ balance: usd(9900) });
  });

  test('is refused, with the names of the fields, where the page says otherwise', () => {
    expect(pointed(pageWith({ amount: '$50.00' }))).toEqual({ kind: 'refused', missing: ['balance'] });
    const other = pageWith({ more: '<p>Your Gift Card Balance: $12.00</p>' });
    expect(pointed(other)).toEqual({ kind: 'refused', missing: ['balance'] });
  });

  test('keeps no place that could be two', () => {
    const twin = '<div id="wallet">Left on your cards: <i>$41.27</i></div>';
    expect(pointed(pageWith({ more: twin }))).toEqual({ kind: 'unclear' });
  });

  test('is nothing where the element holds no amount', () => {
    const { snapshot } = lookAt(pageWith(), URL_);
    expect(pointAt(snapshot, 0)).toBeUndefined();
    expect(pointAt(snapshot, 29_999)).toBeUndefined();
  });

  test('quotes no more than a label of the page', () => {
    const document = pageWith();
    document.querySelector('#wallet')?.prepend('long words '.repeat(40));
    expect(asked(document).label.length).toBeLessThanOrEqual(82);
  });

  test('is for the pages with such a figure', () => {
    expect(pointable(URL_)).toMatchObject({ page: 'gift-card-balance' });
    expect(pointable('https://www.amazon.com/gp/buy/spc/handlers/display.html')).toBeUndefined();
    expect(pointable('https://www.example.org/gc/balance')).toBeUndefined();
  });
});
