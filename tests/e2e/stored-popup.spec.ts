import type { Page } from '@playwright/test';
import { deliveryOf } from '../support/deliveries.ts';
import { type Extension, expect, test } from '../support/extension.ts';
import { giftCardPage, rewardsPage } from '../support/synthetic-pages.ts';

/** The popup without a background: what it paints then is the record, see `core/protocol/now-record.ts`. */

/** Opens the popup with the background ended and no way to wake it. */
async function popupAlone(extension: Extension): Promise<Page> {
  await extension.killWorker();
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    Object.assign(chrome.runtime, { sendMessage: () => new Promise(() => {}) });
  });
  await page.goto(`chrome-extension://${extension.id}/popup.html`);
  await expect(page.locator('main')).toBeVisible();
  return page;
}

test('the popup paints what is stored while the background is asleep', async ({ extension }) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage()));
  await extension.visit(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }])));
  await expect.poll(() => extension.storedReadings()).toHaveLength(2);
  // A reading is acknowledged once it is recorded too; before that the page sends it again and wakes the background.
  await expect.poll(() => recorded(extension)).toMatch(/4217.*300|300.*4217/s);
  const alone = await popupAlone(extension);
  for (const words of ['$42.17', '$3.00', 'in 3 days']) {
    await expect(alone.locator('main')).toContainText(words);
  }
  expect(await extension.isAwake()).toBe(false);
});

test('with nothing read the popup says so while the background is asleep', async ({ extension }) => {
  await extension.setUp();
  const alone = await popupAlone(extension);
  await expect(alone.locator('main')).toContainText('No credits yet');
  expect(await extension.isAwake()).toBe(false);
});

test('what the popup paints is never older than the last reading that was acknowledged', async ({
  extension,
}) => {
  await extension.setUp();
  const tab = await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  const script = await extension.contentScript(tab);
  for (let cents = 5001; cents <= 5012; cents += 1) {
    expect(await script(deliver, deliveryOf(giftCardPage({ cents })))).toMatchObject({
      data: { stored: true },
    });
    const popup = await popupAlone(extension);
    await expect(popup.locator('main')).toContainText(`$${(cents / 100).toFixed(2)}`);
    await popup.close();
  }
});

test('a damaged record is passed over and the background asked', async ({ extension }) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  await extension.inExtension(
    () => chrome.storage.local.set({ 'now:credits': '{"version":1,"state":{' }),
    null,
  );
  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('$42.17');
});

test('a script in a page cannot read what is stored', async ({ extension }) => {
  await extension.setUp();
  const tab = await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  const script = await extension.contentScript(tab);
  await expect(script(() => chrome.storage.local.get(null), null)).rejects.toThrow(/not allowed/);
});

/** The credits of the record, as they stand there. */
function recorded(extension: Extension): Promise<string> {
  return extension.inExtension(
    async () => JSON.stringify((await chrome.storage.local.get(null))['now:credits']),
    null,
  );
}

/** Runs in the content script. */
function deliver(request: object): Promise<unknown> {
  return chrome.runtime.sendMessage({ name: 'deliver-page', request });
}

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly storage: {
    readonly local: { set(items: object): Promise<void>; get(keys: null): Promise<Record<string, unknown>> };
  };
};
