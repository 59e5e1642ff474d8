import path from 'node:path';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { pageKindOf } from '../../core/pages/addresses.ts';
import { HOSTILE_PAGES } from '../drift/hostile-pages.ts';
import { ADDRESSES } from '../drift/random-page.ts';
import { findChromium } from '../support/browsers.ts';
import { bundledAs } from '../support/bundled.ts';
import { PageWork } from '../support/page-work.ts';

/** One address of each kind of page. */
const ONE_OF_EACH = [...new Map(ADDRESSES.map((url) => [pageKindOf(url)?.page, url])).values()];
/** `UNSPENT_HOSTILE=all npm test` makes every page of a hundred thousand nodes, not only these. */
const HUGE =
  process.env.UNSPENT_HOSTILE === 'all'
    ? Object.keys(HOSTILE_PAGES)
    : ['rows of an activity', 'words', 'empty elements', 'ways to deliver', 'chains as deep as they go'];

/** Two sizes of a page, both within what readers look at. */
const [SMALL, LARGE] = [600, 2400];
/** Four times the page is four times the work, and three quarters as much again for what does not divide evenly. */
const MOST_GROWTH = 7;

test.describe('pages that are made to keep readers busy', () => {
  test.setTimeout(600_000);
  let browser: Browser;
  let work: PageWork;

  test.beforeAll(async () => {
    const script = await bundledAs('pages', path.resolve(import.meta.dirname, '../support/read-document.ts'));
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    work = await PageWork.of(await browser.newPage(), script);
  });
  test.afterAll(() => browser.close());

  /** The steps that each reader takes over a page. */
  const stepsOf = async (html: string): Promise<Map<string, number>> => {
    const steps = new Map<string, number>();
    await work.show(html);
    for (const url of ONE_OF_EACH) steps.set(url, (await work.read(url)).steps);
    return steps;
  };

  test('no work grows faster than the page', async () => {
    const grown: Record<string, string[]> = {};
    for (const [name, html] of Object.entries(HOSTILE_PAGES)) {
      const [small, large] = [await stepsOf(html(SMALL)), await stepsOf(html(LARGE))];
      grown[name] = ONE_OF_EACH.flatMap((url) => {
        const growth = (large.get(url) ?? Number.NaN) / (small.get(url) ?? Number.NaN);
        return growth < MOST_GROWTH ? [] : [`${url}: ${small.get(url)} to ${large.get(url)}`];
      });
    }
    expect(grown).toEqual(Object.fromEntries(Object.keys(HOSTILE_PAGES).map((name) => [name, []])));
  });

  test('a page of a hundred thousand nodes is not understood, after one look at it', async () => {
    for (const name of HUGE) {
      await work.show(HOSTILE_PAGES[name]?.(100_000) ?? '');
      for (const url of ONE_OF_EACH) {
        const { reading, steps } = await work.read(url);
        expect({ name, url, understood: isUnderstood(reading) }).toEqual({ name, url, understood: false });
        expect(steps, `${name} at ${url}`).toBeLessThan(40 * 100_000);
      }
    }
  });
});

/** Of a product it is not known that it is digital: then it is none of ours. */
function isUnderstood(reading: unknown): boolean {
  return reading !== null && (reading as { outcome?: unknown }).outcome !== 'unrecognised';
}
