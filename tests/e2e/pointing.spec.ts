import type { Page } from '@playwright/test';
import { type Extension, expect, test } from '../support/extension.ts';
import type { SavedPage } from '../support/shop.ts';
import { strangeGiftCardPage } from '../support/synthetic-pages.ts';
import { TipPanelOnPage } from '../support/tip-panel-on-page.ts';

const PAGE = { page: 'gift-card-balance', marketplace: 'amazon.com' } as const;

/** The card in the page. */
function cardOn(page: Page): TipPanelOnPage {
  return new TipPanelOnPage(page, { role: 'dialog', name: /^Unspent: / });
}

async function visit(extension: Extension, saved: SavedPage): Promise<Page> {
  return extension.visit(extension.shop.put(saved));
}

/** Opens the page and starts pointing as the popup does. */
async function startOn(
  extension: Extension,
  saved: SavedPage,
): Promise<{ page: Page; card: TipPanelOnPage }> {
  const page = await visit(extension, saved);
  expect(await extension.ask('point', PAGE)).toEqual({ ok: true, data: null });
  const card = cardOn(page);
  await expect.poll(() => card.text()).toContain('Point at your gift card balance');
  return { page, card };
}

/** Visits a page twice and waits until it is said not to be understood. Gives the second visit. */
async function visitInVain(extension: Extension, saved: SavedPage): Promise<Page> {
  await visit(extension, saved);
  const page = await visit(extension, saved);
  await expect.poll(() => failures(extension), { timeout: 15_000 }).toBe(1);
  return page;
}

async function failures(extension: Extension): Promise<number> {
  const overview = await extension.ask('overview', {});
  return overview?.ok ? overview.data.notices.filter(({ kind }) => kind === 'unrecognised').length : -1;
}

async function balance(extension: Extension): Promise<number | undefined> {
  const overview = await extension.ask('overview', {});
  const holdings = overview?.ok ? overview.data.accounts.flatMap((account) => account.holdings) : [];
  return holdings.find(({ programme }) => programme === 'gift-card')?.amount?.minor;
}

async function places(extension: Extension): Promise<number> {
  const answer = await extension.ask('pointed-places', {});
  return answer?.ok ? answer.data.length : -1;
}

/** Clicks in the page until the card says something; what is pressed too soon after a change does not count. */
async function clickUntil(card: TipPanelOnPage, click: () => Promise<void>, said: RegExp): Promise<void> {
  await expect(async () => {
    await click();
    await expect.poll(() => card.text(), { timeout: 1000 }).toMatch(said);
  }).toPass();
}

async function clickOn(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not in sight`);
  await page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

const chooseFigure = (page: Page, card: TipPanelOnPage) =>
  clickUntil(card, () => clickOn(page, '.wallet-figure'), /Is this your gift card balance now\?\n\$41\.27/);

test('pointing at a balance reads a page that was not understood, and the next visits by itself', async ({
  extension,
}) => {
  await extension.setUp();
  const page = await visitInVain(extension, strangeGiftCardPage());
  const before = await extension.popup();
  const closed = before.waitForEvent('close');
  await before.getByRole('button', { name: 'Point at the amount on the page' }).click();
  await closed;
  const card = cardOn(page);
  await expect.poll(() => card.text()).toContain('Point at your gift card balance');
  await chooseFigure(page, card);
  expect(await card.text()).toContain('The page calls it “Left on your cards:”.');
  await clickUntil(card, () => card.press(/^Yes$/), /^Unspent\nRead\n\$41\.27/);
  const popup = await extension.popup();
  await expect(popup.getByText('$41.27')).toBeVisible();
  expect(await failures(extension)).toBe(0);
  await visit(extension, strangeGiftCardPage({ amount: '$21.79', closing: '$21.79' }));
  await expect.poll(() => balance(extension)).toBe(2179);
});

test('by keyboard alone', async ({ extension }) => {
  await extension.setUp();
  const { page, card } = await startOn(extension, strangeGiftCardPage());
  for (const [key, said] of [
    ['ArrowDown', /\$25\.00/],
    ['Tab', /\$41\.27 · Left on your cards/],
    ['ArrowUp', /\$25\.00/],
    ['ArrowRight', /\$41\.27/],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => card.text()).toMatch(said);
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => card.text()).toContain('Is this your gift card balance now?');
  await page.keyboard.press('Tab');
  await clickUntil(card, () => page.keyboard.press('Enter'), /^Unspent\nRead/);
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toBe('');
  await expect.poll(() => balance(extension)).toBe(4127);
});

test('without a second witness the exact amount is asked for, and counts once', async ({ extension }) => {
  await extension.setUp();
  const { page, card } = await startOn(extension, strangeGiftCardPage({ closing: '$50.00' }));
  await chooseFigure(page, card);
  await clickUntil(card, () => card.press(/^Yes$/), /Is it exactly \$41\.27 now\?/);
  expect(await balance(extension)).toBeUndefined();
  await clickUntil(card, () => card.press(/^Yes, exactly$/), /Kept on your word/);
  await expect.poll(() => balance(extension)).toBe(4127);
  await visitInVain(extension, strangeGiftCardPage({ amount: '$30.00', closing: '$50.00' }));
  expect(await balance(extension)).toBe(4127);
});

test('a page that says something else is refused, and nothing is kept', async ({ extension }) => {
  await extension.setUp();
  const { page, card } = await startOn(
    extension,
    strangeGiftCardPage({ more: '<p>Your Gift Card Balance: $12.00</p>' }),
  );
  await chooseFigure(page, card);
  await clickUntil(card, () => card.press(/^Yes$/), /Not read/);
  expect(await balance(extension)).toBeUndefined();
  expect(await places(extension)).toBe(0);
});

test('a place once kept never outweighs a contradiction, and can be forgotten', async ({ extension }) => {
  await extension.setUp();
  const { page, card } = await startOn(extension, strangeGiftCardPage());
  await chooseFigure(page, card);
  await clickUntil(card, () => card.press(/^Yes$/), /^Unspent\nRead/);
  await visitInVain(extension, strangeGiftCardPage({ amount: '$99.00' }));
  expect(await balance(extension)).toBe(4127);
  const settings = await extension.open('options.html');
  await settings.getByRole('button', { name: 'Forget the place: The gift card page of amazon.com' }).click();
  await expect(settings.getByText('Places you pointed at')).toBeHidden();
  expect(await places(extension)).toBe(0);
});

test('the page is not touched, and nothing is left behind', async ({ extension }) => {
  await extension.setUp();
  const saved = strangeGiftCardPage();
  const page = await visit(extension, saved);
  const before = await page.content();
  await extension.ask('point', PAGE);
  const card = cardOn(page);
  await expect.poll(() => card.text()).not.toBe('');
  await clickUntil(card, () => clickOn(page, '#buy'), /No amount here/);
  expect(await page.title()).toBe('Amazon');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toBe('');
  expect(await page.content()).toBe(before);
  await clickOn(page, '#buy');
  expect(await page.title()).toBe('pressed');
});

test('a page that presses, clones, hides, covers or removes the overlay gains nothing', async ({
  extension,
}) => {
  await extension.setUp();
  const { page, card } = await startOn(extension, strangeGiftCardPage());
  const host = 'document.documentElement.lastElementChild';
  expect(await page.evaluate(`[${host}.shadowRoot, ${host}.innerHTML]`)).toEqual([null, '']);
  await chooseFigure(page, card);
  // What a script presses or types does not count.
  await page.evaluate(`for (const type of ['pointermove', 'click']) ${host}.dispatchEvent(
    new MouseEvent(type, { bubbles: true, composed: true, clientX: 100, clientY: 100 }));
    ${host}.click();
    for (const key of ['Tab', 'Enter']) ${host}.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))`);
  expect(await card.text()).toContain('Is this your gift card balance now?');
  const meddling = [
    `${host}.style.setProperty('opacity', '0.001', 'important')`,
    `${host}.remove()`,
    `${host}.hidePopover()`,
    `document.body.append(${host})`,
    `${host}.append('x')`,
  ];
  for (const [at, meddle] of meddling.entries()) {
    if (at > 0) await extension.ask('point', PAGE);
    await expect.poll(() => card.text()).not.toBe('');
    await page.evaluate(meddle);
    await expect.poll(() => card.text()).toBe('');
  }
  // Something laid over it that lets presses through: then none counts.
  await extension.ask('point', PAGE);
  await chooseFigure(page, card);
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;pointer-events:none;opacity:0.5';
    document.body.append(cover);
    cover.showPopover();
  });
  await page.waitForTimeout(400);
  await card.press(/^Yes$/);
  await expect.poll(() => card.text()).toBe('');
  expect(await balance(extension)).toBeUndefined();
  expect(await places(extension)).toBe(0);
});

test('a page cannot say by itself that the user pointed', async ({ extension }) => {
  await extension.setUp();
  const page = await visit(extension, strangeGiftCardPage());
  const inContentScript = await extension.contentScript(page);
  const place = { label: [1], heading: [], around: [], ids: [], names: [], outer: [] };
  const say = () =>
    inContentScript((message) => chrome.runtime.sendMessage(message), {
      name: 'keep-place',
      request: { page: 'gift-card-balance', place },
    });
  expect(await say()).toEqual({ ok: false, code: 'not-allowed' });
  expect(await places(extension)).toBe(0);
});

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
