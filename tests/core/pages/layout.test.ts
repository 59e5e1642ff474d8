// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { documentOf, fixture } from '../../support/page-cases.ts';
import { readDocument } from '../../support/read-document.ts';
import { rewardsPage, SAM } from '../../support/synthetic-pages.ts';

const URL_OF_REWARDS = 'https://www.amazon.com/norushcredits';
const TODAY = '2026-11-01';

function layoutOf(html: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const reading = readDocument(document, URL_OF_REWARDS, `${TODAY}T18:00:00.000Z`);
  if (reading?.outcome !== 'read') throw new Error(`not read: ${JSON.stringify(reading)}`);
  return reading.layout;
}

const page = (lots: Parameters<typeof rewardsPage>[0], shopper?: typeof SAM) =>
  rewardsPage(lots, { today: TODAY, ...(shopper && { shopper }) }).html;
const ONE = page([{ cents: 300, inDays: 9 }]);

it('is the same however often a row repeats, whatever it says and whoever reads it', () => {
  const layout = layoutOf(ONE);
  expect(layout?.length).toBeGreaterThan(0);
  expect(layoutOf(page([{ cents: 25, inDays: 2 }]))).toEqual(layout);
  expect(layoutOf(page([11, 12, 13, 40, 50].map((inDays) => ({ cents: inDays, inDays }))))).toEqual(layout);
  expect(layoutOf(page([{ cents: 300, inDays: 9 }], SAM))).toEqual(layout);
});

it.each([
  ['another element around it', ONE.replace('<p>', '<blockquote><p>').replace('</p>', '</p></blockquote>')],
  ['rows of a list', ONE.replace('<p>', '<ul><li>').replace('</p>', '</li></ul>')],
  [
    'name and amount in each other’s place',
    ONE.replace(/h6/g, 'h0').replace(/h3/g, 'h6').replace(/h0/g, 'h3'),
  ],
])('is another one with %s', (_, html) => {
  expect(html).not.toBe(ONE);
  expect(layoutOf(html)).not.toEqual(layoutOf(ONE));
});

it('tells the columns of a table apart', () => {
  const saved = fixture('benefits/us-rows-of-a-table');
  const before = readDocument(documentOf(saved), saved.url, saved.capturedAt);
  const moved = documentOf(saved);
  for (const row of moved.querySelectorAll('tr')) row.prepend(moved.createElement('td'));
  const after = readDocument(moved, saved.url, saved.capturedAt);
  expect(after).toMatchObject({ outcome: 'read' });
  expect((after as { layout?: unknown }).layout).not.toEqual((before as { layout?: unknown }).layout);
});

it('is kept of no page that was compared with real ones', () => {
  const saved = fixture('gift-card-balance/us');
  expect(readDocument(documentOf(saved), saved.url, saved.capturedAt)).not.toHaveProperty('layout');
});
