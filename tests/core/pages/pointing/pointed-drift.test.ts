import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { spotsOn } from '../../../../core/page-view/amount-spots.ts';
import { pageKindOf } from '../../../../core/pages/addresses.ts';
import { isPointedPage } from '../../../../core/pages/pointing/pointed.ts';
import { describePlace } from '../../../../core/pages/pointing/pointed-place.ts';
import { change } from '../../../drift/bench.ts';
import { judge } from '../../../drift/judge.ts';
import { KIND_GROUPS } from '../../../drift/kinds/index.ts';
import { Pages, type SavedPage } from '../../../drift/saved-page.ts';
import { schedule } from '../../../drift/schedule.ts';
import { casesIn, documentOf, FIXTURES } from '../../../support/page-cases.ts';
import { lookAt, readDocument, readPointedDocument } from '../../../support/read-document.ts';
import { strangeGiftCardPage, strangeRewardsPage } from '../../../support/synthetic-pages.ts';

/** How many changed pages in all; many more by hand. */
const COUNT = Number(process.env.UNSPENT_POINTED_PAGES ?? 102);

/** As if the user had pointed at each of the first amounts of a page: at the right one, and at wrong ones. */
function pointings({ html, url }: Pick<SavedPage, 'html' | 'url'>) {
  const address = pageKindOf(url);
  if (!address || !isPointedPage(address.page)) throw new Error(`nothing to point at: ${url}`);
  const document = new JSDOM(html, { url }).window.document;
  const { view } = lookAt(document, url);
  const on = spotsOn(view);
  return on.spots.slice(0, 12).map((spot) => ({ amount: spot.amount, place: describePlace(view, spot, on) }));
}

const cases = casesIn(FIXTURES).filter(({ url }) => {
  const page = pageKindOf(url)?.page;
  return page !== undefined && isPointedPage(page);
});

describe('wherever the user points', () => {
  test.each(cases.map((saved) => [saved.name, saved] as const))('%s is never read wrong', (_, saved) => {
    const document = documentOf(saved);
    const page = { ...new Pages(saved).fresh(), mayRefuse: true };
    for (const { place } of pointings(saved)) {
      const { verdict, because } = judge(readPointedDocument(document, saved.url, place), page);
      expect(verdict === 'wrong' ? because : []).toEqual([]);
    }
  });
});

describe('a page that only pointing reads', () => {
  const usd = (minor: number) => ({ minor, currency: 'USD' });
  const subjects: SavedPage[] = [
    {
      ...strangeGiftCardPage(),
      name: 'gift card',
      expected: {
        outcome: 'read',
        balance: usd(4127),
        activity: [
          { date: '2026-05-12', amount: usd(-1948), closing: usd(4127) },
          { date: '2026-05-02', amount: usd(-500), closing: usd(6075) },
        ],
      },
    },
    {
      ...strangeRewardsPage(),
      name: 'rewards',
      expected: { outcome: 'read', total: usd(750), types: [{ balance: usd(500) }, { balance: usd(250) }] },
    },
  ];

  test.each(subjects)('$name: changed in any way it is read right or refused', (saved) => {
    const pages = new Pages(saved);
    const all = pointings(saved);
    const wrong: string[] = [];
    let right = 0;
    let refused = 0;
    for (const { number, plan } of schedule(saved.name, [{ kinds: KIND_GROUPS.form ?? [], every: 1 }])) {
      if (number >= COUNT) break;
      const changed = pages.fresh();
      change(changed, plan);
      for (const { place, part } of changed.late) place.replaceWith(part);
      const url = new URL(changed.url);
      expect(readDocument(changed.document, url)?.outcome).not.toBe('read');
      for (const [at, { place }] of all.entries()) {
        const reading = readPointedDocument(changed.document, url, place);
        const { verdict, because } = judge(reading, { ...changed, mayRefuse: true });
        if (verdict === 'wrong') wrong.push(`${number}, amount ${at}: ${because.join('; ')}`);
        else if (reading?.outcome === 'read') right += 1;
        else refused += 1;
      }
    }
    pages.close();
    expect(wrong).toEqual([]);
    expect(Math.min(right, refused)).toBeGreaterThan(COUNT / 4);
  });
});
