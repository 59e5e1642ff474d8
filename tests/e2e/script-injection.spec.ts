import type { Page } from '@playwright/test';
import { DEFAULT_ADVICE_SETTINGS } from '../../core/model/advice-settings.ts';
import { expect, test } from '../support/extension.ts';
import { MARK, SCRIPT_INJECTIONS } from '../support/script-injections.ts';
import { savedPage } from '../support/shop.ts';
import { rewardsPage } from '../support/synthetic-pages.ts';
import { TipPanel } from '../support/tip-panel.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

test('200 titles and names that try to be scripts are text, on the page, in the panel and in the popup', async ({
  extension,
}) => {
  expect(SCRIPT_INJECTIONS).toHaveLength(200);
  await extension.setUp();

  // Types of reward are shown in the popup, in notifications and in tips; titles of items only pass by.
  const { url, html } = rewardsPage([{ cents: 300, inDays: 5 }]);
  for (const [at, name] of SCRIPT_INJECTIONS.entries()) {
    if (at % 20 !== 0) continue;
    const named = html.replace('Digital content and services', () => escaped(`Digital ${name}`));
    await (await extension.visit(extension.shop.put({ url, html: named }))).close();
  }
  // With something to say of this checkout.
  await extension.ask('save-advice-settings', { ...DEFAULT_ADVICE_SETTINGS, savingGiftCard: true });
  const checkout = savedPage('checkout/us-gift-card-no-rush');
  const item = /<div class="lineitem-container"[\s\S]*?quantity-display">2<\/span><\/div><\/div>/;
  const block = item.exec(checkout.html)?.[0] ?? '';
  expect(block).not.toBe('');
  const items = SCRIPT_INJECTIONS.map((title) => block.replace('Example kettle, blue', () => escaped(title)));
  const page = await extension.visit(
    extension.shop.put({ url: checkout.url, html: checkout.html.replace(item, () => items.join('\n')) }),
  );
  const panel = new TipPanel(page);
  await expect.poll(() => panel.text()).toMatch(/\$\d/);
  expect(await isMarked(page)).toBe(false);

  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('$3.00');
  expect(await isMarked(popup)).toBe(false);
  expect(await popup.locator('main :is(script, iframe, object, svg[onload], img[onerror])').count()).toBe(0);
});

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate((mark) => mark in window, MARK);
}
