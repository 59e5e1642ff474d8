import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { type Extension, expect, test } from '../support/extension.ts';
import { eavesdrop, pryOpen } from '../support/hostile-page.ts';
import { savedPage } from '../support/shop.ts';
import { TipPanel } from '../support/tip-panel.ts';

/** The panel against the page that it stands in, in Chromium. */

const CHECKOUT = savedPage('checkout/us-instant-discount');

/** The one style element of the page. Without it the page would show what it means to hide. */
const ownStyle = createHash('sha256')
  .update(/<style>(.*?)<\/style>/s.exec(CHECKOUT.html)?.[1] ?? '')
  .digest('base64');

/** The checkout with its panel up. */
async function checkout(extension: Extension, headers: Readonly<Record<string, string>> = {}) {
  await extension.setUp();
  const page = await extension.context.newPage();
  await page.addInitScript(eavesdrop);
  await page.goto(extension.shop.put({ ...CHECKOUT, headers }));
  const panel = new TipPanel(page);
  return { page, panel };
}

async function shown(panel: TipPanel): Promise<string> {
  await expect.poll(() => panel.text()).toMatch(/\$\d/);
  return panel.text();
}

test('a page that searches, selects, copies, drags and listens learns no word and no address', async ({
  extension,
}) => {
  const { page, panel } = await checkout(extension);
  await shown(panel);
  await panel.open();
  await expect.poll(() => panel.buttons()).toContain('How we know');
  const words = (await panel.text()).split('\n').filter((line) => line.length > 12);
  const { x = 0, y = 0, width = 0, height = 0 } = (await panel.box()) ?? {};
  // A hand goes over it, drags out of it, and copies all there is.
  for (const step of [2, 3, 4]) await page.mouse.move(x + width / step, y + height / step);
  await page.mouse.down();
  await page.mouse.move(20, 20, { steps: 5 });
  await page.mouse.up();
  await page.locator('body').focus();
  await page.keyboard.press('Control+A');
  const pasted = await page.evaluate(async () => {
    const field = document.body.appendChild(document.createElement('div'));
    document.execCommand('copy');
    field.contentEditable = 'true';
    field.focus();
    document.execCommand('paste');
    return field.innerHTML;
  });
  const learned = [pasted, ...(await page.evaluate(pryOpen, words))].join('\n');
  for (const secret of [...words, extension.id, 'chrome-extension:', 'tips.html']) {
    expect(learned).not.toContain(secret);
  }
  // The listening itself works: it heard of the element.
  expect(learned).toContain('<div></div>');
});

test('whoever frames the panel’s page, with whatever nonce, gets nothing of it', async ({ extension }) => {
  const { page, panel } = await checkout(extension);
  await shown(panel);
  const address = `chrome-extension://${extension.id}/tips.html`;
  const nonces = await extension.inExtension(async () => {
    const { tips } = await chrome.storage.session.get('tips');
    return (tips as { nonce: string }[]).map(({ nonce }) => nonce);
  }, null);
  expect(nonces).toHaveLength(1);
  const elsewhere = await extension.visit(
    extension.shop.put({ url: 'https://elsewhere.example/', html: '<title>elsewhere</title><body>' }),
  );
  for (const from of [page, elsewhere]) {
    for (const nonce of ['', '0'.repeat(32), ...nonces]) await frame(from, `${address}#${nonce}`);
  }
  // Framed by the dynamic address too, as a page could that had got hold of it.
  const world = await extension.contentScript(page);
  const dynamic = String(await world(() => chrome.runtime.getURL('tips.html'), null));
  expect(dynamic).not.toContain(extension.id);
  for (const nonce of ['0'.repeat(32), ...nonces]) await frame(page, `${dynamic}#${nonce}`);
  await page.waitForTimeout(500);
  const drawn = await Promise.all(
    [page, elsewhere].flatMap((one) => one.frames()).map((one) => one.locator('main .head').count()),
  );
  expect(drawn.filter((count) => count > 0)).toEqual([1]);
});

test('no other page of ours comes up in a frame, at either address', async ({ extension }) => {
  const { page, panel } = await checkout(extension);
  await shown(panel);
  const world = await extension.contentScript(page);
  const dynamic = String(await world(() => chrome.runtime.getURL(''), null));
  const files = ['popup.html', 'options.html', 'ledger.html', 'welcome.html', 'sample.html'];
  for (const file of files) {
    for (const root of [dynamic, `chrome-extension://${extension.id}/`]) await frame(page, root + file);
  }
  await page.waitForTimeout(500);
  const addresses = page.frames().map((one) => one.url());
  expect(addresses.filter((url) => files.some((file) => url.endsWith(`/${file}`)))).toEqual([]);
});

const COVERS: Record<string, string> = {
  popover: 'popover',
  block: 'position:fixed;inset:0;background:#fff',
  'box-shadow': 'position:fixed;left:0;top:0;width:1px;height:1px;box-shadow:0 0 0 4000px #fff',
  outline: 'position:fixed;left:0;top:0;width:1px;height:1px;outline:4000px solid #fff',
  'half seen': 'position:fixed;inset:0;background:#fff8',
  'backdrop-filter': 'position:fixed;inset:0;backdrop-filter:blur(20px)',
};

for (const [name, style] of Object.entries(COVERS)) {
  test(`a kind of tip is not turned off through a cover: ${name}`, async ({ extension }) => {
    const { page, panel } = await checkout(extension);
    await shown(panel);
    await panel.open();
    await page.waitForTimeout(800);
    await page.evaluate((look) => {
      const cover = document.documentElement.appendChild(document.createElement('div'));
      if (look === 'popover') {
        cover.popover = 'manual';
        cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;background:#fff';
        cover.showPopover();
      } else cover.style.cssText = `${look};z-index:2147483647`;
      cover.style.pointerEvents = 'none';
    }, style);
    // At once, and again when the browser has had time to look.
    for (const pause of [0, 700]) {
      await page.waitForTimeout(pause);
      await clickThrough(page, panel, 'Don’t show tips like this');
      await expect.poll(() => panel.text()).toContain('Something on the page covers this panel.');
    }
    expect(await extension.ask('advice-settings', {})).toMatchObject({ data: { hintsOff: [] } });
  });
}

test('a page cannot fade, mask or move the panel by styling its element: it is gone or stays as it is', async ({
  extension,
}) => {
  const { page, panel } = await checkout(extension);
  await shown(panel);
  const before = await panel.box();
  await page.addStyleTag({
    content:
      'html > div { opacity: 0 !important; mask-image: linear-gradient(#0000, #0000) !important; left: 0 !important; display: none !important }',
  });
  await page.waitForTimeout(300);
  expect(await panel.box()).toEqual(before);
  const look = await page.evaluate(() => {
    const { opacity, maskImage } = getComputedStyle(document.documentElement.lastElementChild as Element);
    return { opacity, maskImage };
  });
  expect(look).toEqual({ opacity: '1', maskImage: 'none' });
});

for (const [name, headers] of Object.entries({
  'no frames': { 'content-security-policy': "frame-src 'none'; child-src 'none'" },
  'no styles but its own': {
    'content-security-policy': `default-src 'none'; style-src-elem 'sha256-${ownStyle}'; style-src-attr 'none'`,
  },
  'as Amazon sends them': {
    'content-security-policy': 'upgrade-insecure-requests',
    'x-frame-options': 'SAMEORIGIN',
  },
  alone: {
    'cross-origin-opener-policy': 'same-origin',
    'document-isolation-policy': 'isolate-and-credentialless',
  },
})) {
  test(`the panel comes up whatever the page’s headers: ${name}`, async ({ extension }) => {
    const { panel } = await checkout(extension, headers);
    await shown(panel);
    expect((await panel.box())?.width).toBe(328);
  });
}

for (const [name, headers] of Object.entries({
  'require-corp': { 'cross-origin-embedder-policy': 'require-corp' },
  credentialless: { 'cross-origin-embedder-policy': 'credentialless' },
}))
  test(`where the headers forbid the frame, it is taken away, the badge says so, and the popup has the tip: ${name}`, async ({
    extension,
  }) => {
    const { page, panel } = await checkout(extension, headers);
    const badge = () =>
      extension.inExtension(async () => {
        const tabs = await chrome.tabs.query({ url: 'https://www.amazon.com/*' });
        const tabId = tabs[0]?.id;
        return {
          text: await chrome.action.getBadgeText({ tabId }),
          title: await chrome.action.getTitle({ tabId }),
        };
      }, null);
    await expect
      .poll(badge, { timeout: 15_000 })
      .toEqual({ text: 'i', title: '1 tip for this page: open Unspent to read it.' });
    expect(await panel.box()).toBeUndefined();
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.tagName)).toBe('BODY');
    const popup = await extension.popup();
    await page.bringToFront();
    await popup.reload();
    await expect(popup.getByRole('region', { name: 'Tip for this page' })).toContainText('$');
  });

test('the popup has the tips of the page in front, and none of another page', async ({ extension }) => {
  const { page, panel } = await checkout(extension);
  await shown(panel);
  await panel.open();
  const [, , first = ''] = (await panel.text()).split('\n');
  const popup = await extension.popup();
  await expect(popup.getByRole('region', { name: 'Tip for this page' })).toHaveCount(0);
  await page.bringToFront();
  await popup.reload();
  const section = popup.getByRole('region', { name: 'Tip for this page' });
  await expect(section).toContainText(first || '-');
  await section.getByRole('button', { name: 'Don’t show tips like this' }).first().click();
  await expect(section).toHaveCount(0);
  expect(await extension.ask('advice-settings', {})).toMatchObject({
    data: { hintsOff: [expect.any(String)] },
  });
});

/** Puts an address into a frame of a page's own. */
async function frame(page: Page, url: string): Promise<void> {
  await page.evaluate((src) => {
    const made = document.createElement('iframe');
    made.src = src;
    document.body.append(made);
  }, url);
}

/** Presses where a button stands, whatever lies over it. */
async function clickThrough(page: Page, panel: TipPanel, words: string): Promise<void> {
  const button = (await panel.frame())?.locator('button').filter({ hasText: words }).first();
  const box = await button?.boundingBox();
  if (!box) throw new Error(`no button ${words}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

declare const chrome: {
  readonly runtime: { getURL(file: string): string };
  readonly storage: { readonly session: { get(key: string): Promise<Record<string, unknown>> } };
  readonly tabs: { query(what: object): Promise<{ id?: number }[]> };
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
};
