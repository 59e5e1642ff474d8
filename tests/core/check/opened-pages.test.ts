import { expect, test } from 'vitest';
import { silentPages, withOpened, withoutSite } from '../../../core/check/opened-pages.ts';

const GIFT_CARD = { page: 'gift-card-balance', marketplace: 'amazon.com' } as const;
const at = (second: number) => new Date(Date.UTC(2026, 10, 28, 9, 0, second)).toISOString() as never;

test('a page is silent a minute after it was opened, and not before', () => {
  const opened = withOpened([], { ...GIFT_CARD, at: at(0) });
  expect(silentPages(opened, at(59))).toEqual([]);
  expect(silentPages(opened, at(60))).toEqual(opened);
});

test('opened again it is not waited for anew, and a site that was heard of is forgotten', () => {
  const opened = withOpened([], { ...GIFT_CARD, at: at(0) });
  const again = withOpened(opened, { page: 'rewards', marketplace: 'amazon.com', at: at(50) });
  const both = withOpened(again, { ...GIFT_CARD, marketplace: 'amazon.de', at: at(50) });
  expect(again).toEqual(opened);
  expect(withoutSite(both, 'amazon.com').map(({ marketplace }) => marketplace)).toEqual(['amazon.de']);
});

test('under a clock that was put back nothing is said', () => {
  expect(silentPages(withOpened([], { ...GIFT_CARD, at: at(50) }), at(0))).toEqual([]);
});
