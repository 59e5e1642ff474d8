import path from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { findChromium } from '../support/browsers.ts';
import { bundledAs } from '../support/bundled.ts';
import { HIDING, HIDING_IN_BROWSERS, SHOWING } from '../support/shown-words.ts';

/** What readers see where styles are computed and boxes are laid out. Every page is one of our own, with no address. */
test.describe('what a shopper sees in Chromium', () => {
  let browser: Browser;
  let page: Page;
  let script: string;

  test.beforeAll(async () => {
    script = await bundledAs('support', path.resolve(import.meta.dirname, '../support/shown-words.ts'));
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    page = await browser.newPage();
  });
  test.afterAll(() => browser.close());

  const words = async (html: string): Promise<string> => {
    await page.setContent(`<!doctype html><body>${html}`);
    return page.evaluate<string>(`(() => { ${script}; return support.shownWords(document); })()`);
  };

  /** What readers see of each of these pages, by name. */
  const wordsOfAll = async (pages: Readonly<Record<string, string>>) => {
    const said: Record<string, string> = {};
    for (const [name, html] of Object.entries(pages)) said[name] = await words(html);
    return said;
  };

  test('leaves out what is hidden', async () => {
    const around = (html: string) => `<p>before</p>${html}<p>after</p>`;
    const pages = mapValues({ ...HIDING, ...HIDING_IN_BROWSERS }, around);
    expect(await wordsOfAll(pages)).toEqual(mapValues(pages, () => 'before after'));
  });

  test('has all that is shown', async () => {
    expect(await wordsOfAll(SHOWING)).toEqual(mapValues(SHOWING, () => 'seen'));
  });

  test('asks again at the next look', async () => {
    expect(await words('<style>.m { display: none }</style><b class="m">late</b>')).toBe('');
    await page.evaluate(() => document.querySelector('b')?.removeAttribute('class'));
    const said = await page.evaluate(`(() => { ${script}; return support.shownWords(document); })()`);
    expect(said).toBe('late');
  });
});

function mapValues(
  record: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
