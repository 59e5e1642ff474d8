import { expect, test } from 'vitest';
import { DISCLOSURE_VERSION, isAccepted, isUpToDate } from '../../../core/model/disclosure.ts';
import { coveredPages, pageKindFacts } from '../../../core/pages/page-kinds.ts';
import { PROGRAMMES } from '../../../core/programmes/index.ts';

const accepted = (version: number) => ({ accepted: { version, at: '2026-06-01T10:00:00.000Z' } }) as const;
const ALL = coveredPages(accepted(DISCLOSURE_VERSION));

test.each([
  ['nothing', {}, false, false],
  ['a version that never was', accepted(0), false, false],
  ['a version below zero', accepted(-3), false, false],
  ['the first version', accepted(1), true, false],
  ['the version of today', accepted(DISCLOSURE_VERSION), true, true],
  ['the version of a later release, after a downgrade', accepted(DISCLOSURE_VERSION + 5), true, true],
])('%s accepted', (_, settings, isAny, isToday) => {
  expect(isAccepted(settings)).toBe(isAny);
  expect(isUpToDate(settings)).toBe(isToday);
  expect(coveredPages(settings).length > 0).toBe(isAny);
});

test('the first version names every page that release 0.1 read', () => {
  expect(coveredPages(accepted(1))).toEqual([
    'gift-card-balance',
    'rewards',
    'benefits',
    'card-rewards',
    'shop-with-points',
    'trade-in',
    'amazon-pay',
    'aws-credits',
    'checkout',
    'thank-you',
    'order',
    'digital-product',
  ]);
});

test('a kind of page that a later version names first is covered from that version on', () => {
  const later = {
    ...Object.fromEntries(ALL.map((page) => [page, { disclosed: 1 }])),
    order: { disclosed: 3 },
  } as Parameters<typeof coveredPages>[1];
  expect(coveredPages(accepted(2), later)).toEqual(ALL.filter((page) => page !== 'order'));
  expect(coveredPages(accepted(3), later)).toEqual(ALL);
  expect(coveredPages(accepted(4), later)).toEqual(ALL);
});

test('no page waits for a version that does not exist yet', () => {
  expect(coveredPages(accepted(DISCLOSURE_VERSION + 1))).toEqual(ALL);
});

test('no programme claims a newer comparison with a real page than the row of that page', () => {
  for (const { ways } of Object.values(PROGRAMMES)) {
    for (const way of ways) {
      if (way.by !== 'page' || way.verified === null) continue;
      expect(pageKindFacts(way.page).compared ?? '').toSatisfy(
        (compared) => compared >= (way.verified ?? ''),
      );
    }
  }
});
