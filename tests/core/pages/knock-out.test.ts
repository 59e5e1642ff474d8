import { describe, expect, test } from 'vitest';
import { readPage } from '../../../core/pages/index.ts';
import type { PageReading } from '../../../core/pages/page-reading.ts';
import { documentOf, fixture, knockOut } from '../../support/page-cases.ts';

/** What a page cannot do without, each removed alone, and what is then said to be missing. */
const REQUIRED: readonly (readonly [string, string, readonly string[]])[] = [
  ['gift-card-balance/us', '#gc-ui-balance-gc-balance-value', ['balance']],
  ['gift-card-balance/us', '#gc-balance-table', ['balance']],
  ['gift-card-balance/us', 'tr:nth-child(3) > td:first-child', ['activity[1]']],
  ['gift-card-balance/us', 'tr:nth-child(3) > td:nth-child(3)', ['activity.columns']],
  ['gift-card-balance/us', 'tr:nth-child(3) > td:nth-child(4)', ['activity.columns']],
  ['gift-card-balance/us', 'td:nth-child(3)', ['activity[0].closing']],
  ['gift-card-balance/us', 'td:first-child', ['activity']],
  ['gift-card-balance/us', 'table', ['activity']],
  ['gift-card-balance/us-older-wording', 'h3 > span', ['balance']],
  ['gift-card-balance/us-older-wording', 'tr:nth-child(2) > td:last-child', ['activity[0]']],
  ['gift-card-balance/us-list', 'section:first-of-type p', ['balance']],
  ['gift-card-balance/us-no-activity', 'main section:last-of-type', ['activity']],
  ['rewards/us-two-types', 'h1', ['heading']],
  ['rewards/us-undated-rest', 'div:nth-child(2) > h1', ['total']],
  ['rewards/us-two-types', '.block:nth-of-type(3) h6', ['types[0].name']],
  ['rewards/us-two-types', '.block:nth-of-type(4) h6', ['types[1].name']],
  ['rewards/us-two-types', '.block:nth-of-type(3) h3', ['types[0].balance']],
  ['rewards/us-two-types', '.block:nth-of-type(4) h3', ['types[1].balance']],
  ['rewards/us-two-types', '.block', ['types']],
  ['rewards/us-no-total', 'p', ['total']],
];

test.each(REQUIRED)('%s without %s is refused', (name, selector, missing) => {
  const page = fixture(name);
  const reading = readPage(knockOut(page, selector), page.url);
  expect(reading).toMatchObject({ outcome: 'unrecognised' });
  expect(reading?.outcome === 'unrecognised' && reading.missing).toEqual(
    expect.arrayContaining([...missing]),
  );
});

/** The values of a reading that can be wrong. */
function valuesOf(reading: PageReading): Set<string> {
  if (reading.outcome !== 'read') return new Set();
  if (reading.page === 'gift-card-balance') {
    const rows = reading.activity.map(({ date, amount, closing }) =>
      JSON.stringify({ date, amount, closing }),
    );
    return new Set([`balance ${JSON.stringify(reading.balance)}`, ...rows]);
  }
  if (reading.page !== 'rewards') return new Set();
  return new Set([
    `total ${JSON.stringify(reading.total)}`,
    ...reading.types.map((type) => JSON.stringify(type)),
    ...reading.lots.filter(({ expires }) => expires).map((lot) => JSON.stringify(lot)),
  ]);
}

/** Two twins are one value here; what counts is that nothing new comes up. */
describe.each([
  'gift-card-balance/us',
  'gift-card-balance/us-older-wording',
  'gift-card-balance/us-list',
  'gift-card-balance/jp',
  'gift-card-balance/us-pending',
  'rewards/us-two-types',
  'rewards/us-several-lots',
])('%s', (name) => {
  test('says nothing new when any one element is removed', () => {
    const page = fixture(name);
    const whole = readPage(documentOf(page), page.url) as PageReading;
    const known = valuesOf(whole).add('total undefined');
    const count = documentOf(page).body.querySelectorAll('*').length;
    for (let at = 0; at < count; at++) {
      const document = documentOf(page);
      const element = document.body.querySelectorAll('*')[at];
      const told = element?.outerHTML.slice(0, 60);
      element?.remove();
      const reading = readPage(document, page.url) as PageReading;
      const fresh = [...valuesOf(reading)].filter((value) => !known.has(value));
      expect(fresh, told).toEqual([]);
    }
  });
});
