import { describe, expect, test } from 'vitest';
import { snapshotOf } from '../../support/capture-document.ts';
import { capturedInChromium } from '../../support/chromium-captures.ts';
import { casesIn, documentOf, FIXTURES, REAL_PAGES } from '../../support/page-cases.ts';

/** Real pages that were saved without their style sheets: Chromium shows what Amazon's classes hide, jsdom knows them. */
const WITHOUT_STYLE_SHEETS = ['order/us-gift-card', 'order/us-promotion', 'signed-out/us-sign-in'];

const own = casesIn(FIXTURES);
const real = casesIn(REAL_PAGES).filter(({ name }) => !WITHOUT_STYLE_SHEETS.includes(name));
const cases = [...real, ...own];
const captures = await capturedInChromium(cases);

/** Tests read most pages from jsdom. What they say holds in a browser where both capture the same. */
describe.each(cases.map((page) => [page.name, page] as const))('%s', (_, page) => {
  test('is captured in jsdom as in Chromium, and left as it is', () => {
    const document = documentOf(page);
    const before = document.documentElement.outerHTML;
    expect(snapshotOf(document, page.url, page.capturedAt)).toEqual(captures.get(page));
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
