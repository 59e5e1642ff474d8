import { expect, type Page, test } from '@playwright/test';
import type { Instant } from '../../core/model/calendar-date.ts';
import { Extension } from '../support/extension.ts';
import { FirefoxExtension } from '../support/firefox.ts';
import { HttpsShop } from '../support/https-shop.ts';
import { fixture } from '../support/page-cases.ts';

const BALANCE = '/gc/balance';
const ELSEWHERE = '/gp/elsewhere';
const url = (path: string) => `https://www.amazon.com${path}`;
const first = fixture('gift-card-balance/us').html;

/** With each of these headers Amazon could send its pages; only the last keeps no copy. */
const HEADERS = [
  ['no-cache', 1],
  ['private, max-age=0', 1],
  ['no-store', 2],
] as const;

let shop: HttpsShop;

test.beforeEach(async () => {
  shop = new HttpsShop();
  shop.pages.set(BALANCE, first).set(ELSEWHERE, '<!doctype html><p>Elsewhere</p>');
  await shop.start();
});
test.afterEach(() => shop.stop());

for (const [header, requests] of HEADERS) {
  const what = requests === 1 ? 'an old copy, and changes nothing' : 'asked for again, and read';

  test(`Back in Chromium with ${header} is ${what}`, async () => {
    const extension = new Extension({ https: shop });
    try {
      await extension.start();
      await extension.setUp();
      shop.cacheControl = header;
      const page = await extension.visit(url(BALANCE));
      await expect.poll(async () => (await extension.storedReadings()).length).toBe(1);
      await page.goto(url(ELSEWHERE));
      await page.goBack();
      await expect(page.locator('body')).toContainText('Gift Card');
      expect(await navigationType(page)).toBe('back_forward');
      expect(shop.asked.get(BALANCE)).toBe(requests);
      // A page that is read is read at once; one that is not understood is said to be so after three seconds.
      await page.waitForTimeout(4_000);
      await expect.poll(async () => (await extension.storedReadings()).length).toBe(requests);
    } finally {
      await extension.remove();
    }
  });

  test(`a restored session in Chromium with ${header} is ${what}`, async () => {
    const extension = new Extension({ https: shop, restores: true });
    try {
      await extension.start();
      await extension.setUp();
      shop.cacheControl = header;
      await extension.visit(url(BALANCE));
      await expect.poll(async () => (await extension.storedReadings()).length).toBe(1);
      await extension.restart();
      await expect.poll(() => extension.registered()).toBeGreaterThan(0);
      const page = await extension.restoredPage(url(BALANCE));
      await extension.contentScript(page);
      expect(await navigationType(page)).toBe('back_forward');
      expect(shop.asked.get(BALANCE)).toBe(requests);
      await page.waitForTimeout(4_000);
      await expect.poll(async () => (await extension.storedReadings()).length).toBe(requests);
    } finally {
      await extension.remove();
    }
  });

  test(`Back in Firefox with ${header} is ${what}`, async () => {
    const firefox = new FirefoxExtension();
    try {
      const welcome = await firefox.startAccepted(shop);
      shop.cacheControl = header;
      const page = await firefox.browser.newPage();
      await page.goto(url(BALANCE));
      const readAt = async () => {
        const { data } = (await firefox.overview(welcome)) as {
          data: { accounts: { holdings: { asOf?: Instant }[] }[] };
        };
        return data.accounts[0]?.holdings[0]?.asOf;
      };
      await expect.poll(readAt).toBeDefined();
      const before = await readAt();
      await page.goto(url(ELSEWHERE));
      await page.goBack();
      await page.waitForFunction(() => document.body.textContent?.includes('Gift Card'));
      expect(shop.asked.get(BALANCE)).toBe(requests);
      await page.waitForNetworkIdle({ idleTime: 4_000 }).catch(() => undefined);
      if (requests === 1) expect(await readAt()).toBe(before);
      else await expect.poll(readAt).not.toBe(before);
    } finally {
      await firefox.remove();
    }
  });
}

function navigationType(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return entry?.type;
  });
}
