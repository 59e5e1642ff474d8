import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { FirefoxExtension } from '../support/firefox.ts';
import { eavesdrop, pryOpen } from '../support/hostile-page.ts';
import { savedPage } from '../support/shop.ts';

/** The panel against the page that it stands in, in Firefox, which names closed roots to any mouse listener. */

const saved = savedPage('checkout/us-instant-discount');
// Without an icon of its own Firefox asks for the shop's.
const CHECKOUT = { ...saved, html: saved.html.replace('<head>', '<head><link rel="icon" href="data:,">') };

test('in Firefox a page that searches, selects, hovers and listens learns no word and no address', async () => {
  test.setTimeout(90_000);
  const firefox = new FirefoxExtension();
  try {
    await firefox.startAccepted();
    const headers = { 'content-security-policy': "frame-src 'none'" };
    const page = await firefox.visit({ ...CHECKOUT, headers }, eavesdrop);
    const first = await shown(page);
    const { x, y, width, height } = await hostBox(page);
    expect(width).toBe(328);
    await page.mouse.click(x + width / 3, y + height / 2);
    await expect.poll(() => textOf(page)).toContain('How we know');
    const text = await textOf(page);
    // No browser without version 2 of the observer offers what lasts.
    expect(text).toContain('Hide for this order');
    expect(text).not.toContain('Don’t show tips like this');

    const open = await hostBox(page);
    for (const step of [2, 3, 4])
      await page.mouse.move(open.x + open.width / step, open.y + open.height / step);
    await page.mouse.down();
    await page.mouse.move(20, 20, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.down('Control');
    for (const key of ['a', 'c'] as const) await page.keyboard.press(key);
    await page.keyboard.up('Control');
    await page.keyboard.press('Tab');
    const words = [...text.split('\n'), ...first.split('\n')].filter((line) => line.length > 12);
    const learned = (await page.evaluate(pryOpen, words)).join('\n');
    for (const secret of [
      ...words,
      'moz-extension:',
      'tips.html',
      new URL(panelOf(page)?.url() ?? '').host,
    ]) {
      expect(learned).not.toContain(secret);
    }
    // The listening itself works: the hand over the panel gave away its frame, and nothing but that.
    expect(learned).toContain('<iframe title="Tips from Unspent"></iframe>');
    expect(firefox.strays).toEqual([]);
  } finally {
    await firefox.remove();
  }
});

test('in Firefox whoever frames a page of ours, with whatever nonce, gets nothing of it', async () => {
  test.setTimeout(90_000);
  const firefox = new FirefoxExtension();
  try {
    const welcome = await firefox.startAccepted();
    const page = await firefox.visit(CHECKOUT);
    await shown(page);
    const root = new URL('/', panelOf(page)?.url()).href;
    const nonce = await welcome.evaluate(async () => {
      const { tips } = await browser.storage.session.get('tips');
      return (tips as { nonce: string }[])[0]?.nonce ?? '';
    });
    expect(nonce).toMatch(/^[0-9a-f]{32}$/);
    const files = ['popup', 'options', 'ledger', 'welcome', 'sample'].map((name) => `${name}.html`);
    for (const file of [...files, 'tips.html', `tips.html#${'0'.repeat(32)}`, `tips.html#${nonce}`]) {
      await page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
      }, root + file);
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const drawn = await Promise.all(
      page
        .frames()
        .map((frame) => frame.evaluate(() => document.querySelectorAll('main').length).catch(() => 0)),
    );
    expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(1 + mainsOfCheckout);
  } finally {
    await firefox.remove();
  }
});

/** The page itself may have such an element. */
const mainsOfCheckout = CHECKOUT.html.match(/<main\b/g)?.length ?? 0;

function panelOf(page: Page) {
  return page.frames().find((frame) => /^moz-extension:.*\/tips\.html$/.test(frame.url()));
}

async function textOf(page: Page): Promise<string> {
  const text = await panelOf(page)?.evaluate(() => document.querySelector('main')?.innerText ?? '');
  return (text ?? '').replace(/\n+/g, '\n').trim();
}

async function shown(page: Page): Promise<string> {
  await expect.poll(() => textOf(page), { timeout: 15_000 }).toMatch(/\$\d/);
  await expect
    .poll(() =>
      page.evaluate(() => getComputedStyle(document.documentElement.lastElementChild as Element).visibility),
    )
    .toBe('visible');
  return textOf(page);
}

function hostBox(page: Page) {
  return page.evaluate(() => {
    const { x, y, width, height } = (
      document.documentElement.lastElementChild as Element
    ).getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** The extension API as far as these tests use it, in pages of ours. */
declare const browser: {
  readonly storage: { readonly session: { get(key: string): Promise<Record<string, unknown>> } };
};
