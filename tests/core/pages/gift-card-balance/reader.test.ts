import { describe, expect, test } from 'vitest';
import type { PageReading } from '../../../../core/pages/reading.ts';
import { documentOf, fixture, type PageCase } from '../../../support/page-cases.ts';
import { readDocument } from '../../../support/read-document.ts';

const us = fixture('gift-card-balance/us');
const list = fixture('gift-card-balance/us-list');

/** A page after a change; what it says apart from the ways in which it was found. */
function changed(page: PageCase, change: (document: Document) => void): PageReading | undefined {
  const document = documentOf(page);
  change(document);
  const reading = readDocument(document, page.url);
  return reading?.outcome === 'read' ? { ...reading, via: {} } : reading;
}

const whole = changed(us, () => {});
const all = (document: Document, selector: string) => [...document.querySelectorAll(selector)];

function wrap(element: Element, tag: string, times: number): void {
  for (let at = 0; at < times; at++) {
    const wrapper = element.ownerDocument.createElement(tag);
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
}

function retag(element: Element, tag: string): Element {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Turns the table into plain elements. Returns its rows, the headings first. */
function toList(document: Document): [Element, Element, Element, ...Element[]] {
  for (const cell of all(document, 'td, th')) retag(cell, 'div');
  const rows = all(document, 'tr').map((row) => retag(row, 'div'));
  for (const selector of ['tbody', 'table']) {
    for (const element of all(document, selector)) retag(element, 'section');
  }
  if (rows.length < 3) throw new Error('the table has too few rows');
  return rows as [Element, Element, Element];
}

describe('the same page in another shape says the same', () => {
  test('without ids and classes', () => {
    const reading = changed(us, (document) => {
      for (const element of all(document, 'main *')) {
        element.removeAttribute('id');
        if (!element.classList.contains('hide')) element.removeAttribute('class');
      }
    });
    expect(reading).toEqual(whole);
  });

  test('with every text of the page in pieces', () => {
    const reading = changed(us, (document) => {
      for (const element of all(document, 'h2, h2 span, td, th, td span')) {
        for (const node of [...element.childNodes]) {
          if (node.nodeType !== 3) continue;
          const text = node.textContent ?? '';
          const pieces = [text.slice(0, text.length / 2), text.slice(text.length / 2)].map((piece) => {
            const span = document.createElement('span');
            span.textContent = piece;
            return span;
          });
          (node as Text).replaceWith(...pieces);
        }
      }
    });
    expect(reading).toEqual(whole);
  });

  test('as a list, a row and a cell of it wrapped', () => {
    const reading = changed(us, (document) => {
      const [, first, second] = toList(document);
      wrap(first, 'section', 3);
      wrap(second.lastElementChild ?? second, 'div', 2);
    });
    expect(reading).toEqual(whole);
  });

  test('with an advert before the headings and between the rows; in a row it takes that row back', () => {
    const reading = changed(us, (document) => {
      const [heading, first] = toList(document);
      for (const place of [heading.firstElementChild, first]) {
        const advert = document.createElement('div');
        advert.textContent = 'Was: $12.34';
        place?.before(advert);
      }
    });
    expect(reading).toEqual(whole);
    const inRow = changed(us, (document) => {
      all(document, 'tr')[1]?.lastElementChild?.append(' Was: $12.34');
    });
    expect(inRow).toMatchObject({ outcome: 'read', missing: ['activity[0].closing'] });
  });

  test('oldest row first', () => {
    const reading = changed(us, (document) => {
      const rows = all(document, 'tr').slice(1);
      rows[0]?.parentElement?.append(...rows.reverse());
    });
    expect(reading).toEqual(whole);
  });

  test('with plain spaces in groups of digits', () => {
    const page = fixture('gift-card-balance/fr');
    const reading = changed(page, (document) => {
      for (const element of all(document, 'td, h2 span')) {
        if (element.children.length === 0)
          element.textContent = (element.textContent ?? '').replace(/\s/g, ' ');
      }
    });
    expect(reading).toEqual(changed(page, () => {}));
  });
});

describe('what is half there is refused', () => {
  const refused = (missing: readonly string[]) => ({ outcome: 'unrecognised', missing });
  /** The balance stands, since the rows are not what says it. */
  const lost = (missing: readonly string[]) => ({ outcome: 'read', missing });

  test('an amount that lost its decimals', () => {
    const reading = changed(list, (document) => {
      const balance = document.querySelector('b');
      if (balance) balance.textContent = '$30';
    });
    expect(reading).toMatchObject(refused(['amounts']));
  });

  test('a last row without its amounts, the other one wrapped', () => {
    const reading = changed(fixture('gift-card-balance/ca'), (document) => {
      for (const cell of all(document, 'tr:last-child > td:nth-child(n+3)')) cell.remove();
      wrap(toList(document)[1], 'section', 2);
    });
    expect(reading).toMatchObject(lost(['activity[1]']));
  });

  test.each([
    [
      'every row in an element of its own',
      (rows: readonly Element[]) => rows.map((row) => wrap(row, 'div', 1)),
    ],
    ['that row in other elements', ([, , row]: readonly Element[]) => row && wrap(row, 'section', 3)],
    ['that row of another sort', ([, , row]: readonly Element[]) => row && retag(row, 'ol')],
  ])('a day that there is not, in a list with %s', (_, change) => {
    const reading = changed(fixture('gift-card-balance/us-impossible-day'), (document) => {
      change(toList(document));
    });
    expect(reading).toMatchObject(lost(['activity[1]']));
  });

  test('one amount without headings, when nothing tells it from a balance', () => {
    const reading = changed(list, (document) => {
      for (const cell of all(document, 'li span:last-child:not(:first-child)')) cell.remove();
      for (const text of all(document, 'li p')) text.textContent = '…';
    });
    expect(reading).toMatchObject(lost(['activity.columns']));
  });

  test('a balance that only its label says, beside other amounts', () => {
    const page = fixture('gift-card-balance/us-older-wording');
    const reading = changed(page, (document) => {
      document.querySelector('[href="/gc/redeem"]')?.remove();
      const price = document.createElement('b');
      price.textContent = '$24.99';
      document.querySelector('main')?.append(price);
    });
    expect(reading).toMatchObject(refused(['balance.witness']));
  });
});

test('the account is known by the link when its id is gone', () => {
  const reading = changed(us, (document) => {
    document.getElementById('nav-link-accountList-nav-line-1')?.removeAttribute('id');
  });
  expect(reading).toMatchObject({ account: { name: 'Alex' } });
});

test('a later page says so by its link back, and by its address when it has none at all', () => {
  const page = fixture('gift-card-balance/us-last-page');
  expect(changed(page, (document) => document.querySelector('nav')?.remove())).toMatchObject({
    continued: true,
  });
  const first = fixture('gift-card-balance/us-fifteen-rows');
  expect(changed({ ...first, url: `${first.url}?prev=fake` }, () => {})).not.toHaveProperty('continued');
});

test.each([
  ['May 12, 2026', '2026-05-12'],
  ['12 de mayo de 2026', '2026-05-12'],
  ['2/3/2026', '2026-02-03'],
  ['02.03.2026', undefined],
])('a row of %s on an English page of amazon.com has the day %s', (printed, day) => {
  const url = 'https://www.amazon.com/gc/balance';
  const html = `<html lang="en-us"><h2>Your Gift Card Balance: <span>$5.00</span></h2><table>
    <tr><th>Date</th><th>Description</th><th>Amount</th><th>Closing balance</th></tr>
    <tr><td>${printed}</td><td>Gift Card added</td><td>$5.00</td><td>$5.00</td></tr></table></html>`;
  expect(readDocument(documentOf({ url, html }), url)).toMatchObject(
    day ? { outcome: 'read', activity: [{ date: day }] } : { outcome: 'read', missing: ['activity'] },
  );
});
