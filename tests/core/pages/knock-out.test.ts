import { describe, expect, test } from 'vitest';
import type {
  AwsCreditsReading,
  CardRewardsReading,
  PageReading,
  ShopWithPointsReading,
  TradeInReading,
} from '../../../core/pages/reading.ts';
import { documentOf, fixture, knockOut, withoutEach } from '../../support/page-cases.ts';
import { readDocument } from '../../support/read-document.ts';

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
  ['benefits/us-two-types', 'h1', ['heading']],
  ['benefits/us-two-types', '.block:nth-of-type(3) h6', ['types[0].name']],
  ['benefits/us-two-types', '.block:nth-of-type(4) h3', ['types[1].balance']],
  ['benefits/us-two-types', '.block', ['types']],
  ['benefits/us-none', 'main p', ['types']],
  ['card-rewards/us-text-only', 'h2', ['cards']],
  ['card-rewards/us-text-only', 'p:nth-of-type(1)', ['cards[0].points']],
  ['card-rewards/us-text-only', 'p:nth-of-type(2)', ['cards[0].amount']],
  ['card-rewards/us-two-cards', '.card:nth-of-type(1) p:nth-of-type(2)', ['cards[0].amount']],
  ['card-rewards/us-no-card', 'main p', ['cards']],
  ['shop-with-points/us-three', '.programme:nth-of-type(1) h2', ['programmes']],
  ['shop-with-points/us-account', 'li', ['programmes[0].points']],
  ['shop-with-points/us-none', 'main p', ['programmes']],
  ['trade-in/us-three-states', 'tr:first-child', ['items']],
  ['trade-in/us-three-states', 'tr:nth-child(2) > td:nth-child(1)', ['items']],
  ['trade-in/us-three-states', 'tr:nth-child(2) > td:nth-child(3)', ['items']],
  ['trade-in/us-three-states', 'tr:nth-child(2) > td:nth-child(4)', ['items']],
  ['trade-in/us-older-form', '#totalExpected_1', ['items[0].amount']],
  ['trade-in/us-older-form', '#order_info_OPEN_1 .title-box', ['items[0].title']],
  ['trade-in/us-older-form', '#status_OPEN_2', ['items[1].status']],
  ['trade-in/us-none', 'main p', ['items']],
  ['amazon-pay/in-rupee-sign', '.currency-green', ['balance']],
  ['amazon-pay/in-no-id', 'h2', ['balance']],
  ['amazon-pay/in-no-id', 'main p', ['balance']],
  ['aws-credits/us-three-credits', '[role=row]:first-child:has([role=columnheader])', ['credits']],
  ['aws-credits/us-three-credits', '[role=columnheader]:nth-child(3)', ['credits']],
  ['aws-credits/us-three-credits', '[role=rowgroup]:nth-child(2) > [role=row]:nth-child(2)', ['total']],
  ['aws-credits/us-three-credits', '[role=row]:nth-child(2) > [role=cell]:nth-child(6)', ['credits']],
  ['aws-credits/us-few-columns', '.summary', ['total']],
  ['aws-credits/us-european-dates', 'tbody tr:nth-child(2) td:nth-child(3)', ['credits']],
  ['aws-credits/us-empty', 'main > p', ['credits']],
];

test.each(REQUIRED)('%s without %s is refused', (name, selector, missing) => {
  const page = fixture(name);
  const reading = readDocument(knockOut(page, selector), page.url);
  expect(reading).toMatchObject({ outcome: 'unrecognised' });
  expect(reading?.outcome === 'unrecognised' && reading.missing).toEqual(
    expect.arrayContaining([...missing]),
  );
});

/** What of a list is missing by name where a part of it is removed: the rest stands, and the list is not whole. */
const PARTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['card-rewards/us-two-cards', '.card:nth-of-type(2)', ['cards[1].amount']],
  ['shop-with-points/us-three', '.programme:nth-of-type(1) li:first-child', ['programmes[0].points']],
  ['shop-with-points/us-three', '.programme:nth-of-type(3) li', ['programmes[2].points']],
];

test.each(PARTS)('%s without %s is read in part', (name, selector, missing) => {
  const page = fixture(name);
  const reading = readDocument(knockOut(page, selector), page.url);
  expect(reading).toMatchObject({ outcome: 'read', missing });
  expect(reading).not.toHaveProperty('whole');
});

test('benefits without their total are a part, each type by its own lots', () => {
  const page = fixture('benefits/us-two-types');
  const reading = readDocument(knockOut(page, 'h2'), page.url);
  expect(reading).toMatchObject({ outcome: 'read', types: [{}, {}], lots: [{}, {}] });
  expect(reading).not.toHaveProperty('total');
  expect(reading).not.toHaveProperty('whole');
});

/** Pages that list things with amounts: what of each can be wrong. */
const LISTED = {
  'card-rewards': ({ cards }: CardRewardsReading) =>
    cards.map(({ tail, points, amount }) => ({ tail, points, amount })),
  'shop-with-points': ({ programmes }: ShopWithPointsReading) =>
    programmes.flatMap(({ points, amount }) => [{ points }, { amount }]),
  'trade-in': ({ items }: TradeInReading) => items.map(({ amount, state }) => ({ amount, state })),
  'aws-credits': ({ credits }: AwsCreditsReading) =>
    credits.flatMap(({ initial, remaining, expires }) => [{ remaining, expires }, { initial }]),
};

/** The values of a reading that can be wrong. */
function valuesOf(reading: PageReading): Set<string> {
  if (reading.outcome !== 'read') return new Set();
  if (reading.page === 'gift-card-balance') {
    const rows = (reading.activity ?? []).map(({ date, amount, closing }) =>
      JSON.stringify({ date, amount, closing }),
    );
    return new Set([`balance ${JSON.stringify(reading.balance)}`, ...rows]);
  }
  const listed = LISTED[reading.page as keyof typeof LISTED];
  if (listed) return new Set(listed(reading as never).map((one) => JSON.stringify(one)));
  if (reading.page === 'amazon-pay') return new Set([JSON.stringify(reading.balance)]);
  if (reading.page !== 'rewards' && reading.page !== 'benefits') return new Set();
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
  'benefits/us-two-types',
  'card-rewards/us-two-cards',
  'card-rewards/us-text-only',
  'shop-with-points/us-three',
  'trade-in/us-three-states',
  'trade-in/us-older-form',
  'amazon-pay/in-rs',
  'aws-credits/us-three-credits',
  'aws-credits/us-european-dates',
  'aws-credits/us-few-columns',
])('%s', (name) => {
  test('says nothing new when any one element is removed', () => {
    const page = fixture(name);
    const whole = readDocument(documentOf(page), page.url) as PageReading;
    const known = valuesOf(whole).add('total undefined').add('{}');
    for (const { document, removed } of withoutEach(page)) {
      const reading = readDocument(document, page.url) as PageReading;
      const fresh = [...valuesOf(reading)].filter((value) => !known.has(value));
      expect(fresh, removed).toEqual([]);
    }
  });
});
