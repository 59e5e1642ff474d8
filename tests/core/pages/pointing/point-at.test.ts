import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import {
  type PointedOutcome,
  pointAt,
  pointablePage,
  wordFor,
} from '../../../../core/pages/pointing/point-at.ts';
import type { PointedPlace } from '../../../../core/pages/pointing/pointed-place.ts';
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

const spotOf = (document: Document, selector = 'b') => spotAt(lookAt(document, URL_), document, selector);

/** Points at what a selector finds, on the page as it is now. */
function pointed(document: Document, selector = 'b', shown = spotOf(document, selector)): PointedOutcome {
  const { snapshot } = lookAt(document, URL_);
  const isThere = document.querySelector(selector) !== null;
  return pointAt(snapshot, shown.amount, isThere ? spotOf(document, selector).element.index : undefined);
}

const word = (document: Document, place: PointedPlace, amount: number) =>
  wordFor(lookAt(document, URL_).snapshot, place, usd(amount));
const pointable = (url: string) => pointablePage({ ...lookAt(pageWith(), URL_).snapshot, url });

describe('pointing at an amount', () => {
  test('reads the page where something else agrees', () => {
    expect(pointed(pageWith())).toMatchObject({ kind: 'read', reading: { balance: usd(4127) } });
  });

  test('asks for the user’s word where nothing agrees, and takes it for this amount alone', () => {
    const document = pageWith({ amount: '$40.00' });
    const before = document.documentElement.outerHTML;
    const outcome = pointed(document);
    if (outcome.kind !== 'needs-word') throw new Error(outcome.kind);
    expect(word(document, outcome.place, 4000)).toMatchObject({
      balance: usd(4000),
      via: { balance: 'pointed, confirmed' },
    });
    expect(word(document, outcome.place, 4001)).toBeUndefined();
    expect(document.documentElement.outerHTML).toBe(before);
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

  test('takes nothing that has changed since it was shown', () => {
    const document = pageWith();
    const shown = spotOf(document);
    const [element] = document.getElementsByTagName('b');
    if (element) element.textContent = '$42.00';
    expect(pointed(document, 'b', shown)).toEqual({ kind: 'changed' });
    element?.remove();
    expect(pointed(document, 'b', shown)).toEqual({ kind: 'changed' });
  });

  test('is for the pages with such a figure', () => {
    expect(pointable(URL_)).toMatchObject({ page: 'gift-card-balance' });
    expect(pointable('https://www.amazon.com/gp/buy/spc/handlers/display.html')).toBeUndefined();
    expect(pointable('https://www.example.org/gc/balance')).toBeUndefined();
  });
});
