import { expect, test } from 'vitest';
import { marketplaceById } from '../../../core/model/marketplaces.ts';
import type { PageSnapshot } from '../../../core/model/page-snapshot.ts';
import { unexplained } from '../../../core/page-view/closed-world/unexplained.ts';
import type { PageElement } from '../../../core/page-view/page-element.ts';
import { type PageView, viewPage } from '../../../core/page-view/page-view.ts';
import { readPage } from '../../../core/pages/index.ts';
import { hostileSnapshot } from '../../support/hostile-snapshots.ts';

/** Work that a page could make grow faster than itself is counted, and a page that makes too much of it says nothing. */

const URL_ = 'https://www.amazon.com/gc/balance';

function view(nodes: PageSnapshot['nodes']): PageView {
  const snapshot = { ...hostileSnapshot('empty elements', URL_), nodes };
  return viewPage(snapshot, marketplaceById('amazon.com')) as PageView;
}

/** So many amounts, each in a line of its own, and so many remarks below them. */
function amountsAndRemarks(amounts: number, remarks: number): PageView {
  const lines = [...Array(amounts).fill('$5.00'), ...Array(remarks).fill('It has expired.')];
  return view([
    [-1, 'html', 0],
    [0, 'body', 0],
    ...lines.flatMap((text, at) => [[1, 'p', 0] as const, [at + 2, text] as const]),
  ]);
}

function takenBack(page: PageView): number {
  const amounts = page.page.querySelectorAll('p').filter(({ textContent }) => textContent === '$5.00');
  const statements = amounts.map((at, number) => ({
    name: `lots[${number}]`,
    field: { kind: 'read', value: 5, ways: ['label'], at: [at] } as const,
  }));
  return unexplained(page, statements, []).size;
}

test('a remark takes back the amount above it and no other, on a page as large as real ones', () => {
  expect(takenBack(amountsAndRemarks(100, 100))).toBe(1);
});

test('on a page with more amounts and remarks than can be compared nothing stands', () => {
  expect(takenBack(amountsAndRemarks(1_500, 1_500))).toBe(1_500);
});

/** So many lines between two tags of the page. */
function lines(count: number, text: string): PageSnapshot['nodes'] {
  return Array.from({ length: count }, (_, at) => [[1, 'p', 0] as const, [at + 2, text] as const]).flat();
}

function readLines(url: string, count: number, text: string) {
  const nodes = [[-1, 'html', 0] as const, [0, 'body', 0] as const, ...lines(count, text)];
  return readPage({ ...hostileSnapshot('empty elements', url), nodes });
}

test('a page with more amounts than any order has is refused by name', () => {
  const url = 'https://www.amazon.com/gp/your-account/order-details?orderID=111-5500001-6600001';
  expect(readLines(url, 801, 'Fee $1.00')).toMatchObject({
    outcome: 'unrecognised',
    missing: expect.arrayContaining(['summary']),
  });
});

test('a list of credits with more lines than any has is refused by name', () => {
  const url = 'https://www.amazon.com/norushcredits';
  expect(readLines(url, 4_001, 'Your No-Rush Reward Balance')).toMatchObject({ missing: ['size'] });
});

test('an element is asked once whether it fits, however many stand in it', () => {
  const depth = 100;
  const page = view([
    [-1, 'html', 0],
    ...Array.from({ length: depth }, (_, at) => [at, 'div', 0] as const),
    ...Array.from({ length: 500 }, () => [depth, 'i', 0] as const),
  ]);
  let asked = 0;
  for (const element of page.page.elements) {
    const own = element.matches.bind(element);
    (element as { matches: PageElement['matches'] }).matches = (selector) => {
      asked += 1;
      return own(selector);
    };
  }
  for (const element of page.page.elements) element.closest('h1, h2');
  expect(asked).toBe(page.page.elements.length);
});

test('a page is asked for a class or an attribute once, and for no class that nobody wants', () => {
  const page = view([
    [-1, 'html', 0],
    ...Array.from({ length: 500 }, (_, at) => [0, 'i', { class: `a${at} b${at}`, id: `c${at}` }] as const),
  ]);
  let asked = 0;
  for (const element of page.page.elements) {
    const own = element.getAttribute.bind(element);
    (element as { getAttribute: PageElement['getAttribute'] }).getAttribute = (name) => {
      asked += 1;
      return own(name);
    };
  }
  const [first] = page.page.elements as [PageElement];
  for (let times = 0; times < 100; times++) first.page.having('.wanted');
  expect(asked).toBe(501);
});
