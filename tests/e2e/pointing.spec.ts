import type { Page } from '@playwright/test';
import type { MessageName } from '../../core/protocol/messages.ts';
import { deliveryOf } from '../support/deliveries.ts';
import { type Extension, expect, test } from '../support/extension.ts';
import { documentOf } from '../support/page-cases.ts';
import { lookAt, spotAt } from '../support/read-document.ts';
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
  await expect.poll(() => card.text()).toContain('Pick your gift card balance');
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

/** Does what opens the window of ours that asks, and gives that. */
async function question(extension: Extension, act: () => Promise<unknown>): Promise<Page> {
  const opened = extension.context.waitForEvent('page', (page) => page.url().includes('confirm-place'));
  await act();
  const asking = await opened;
  await expect(asking.getByRole('heading')).toBeVisible();
  // What is pressed in the first moment does not count.
  await asking.waitForTimeout(600);
  return asking;
}

const answerYes = (asking: Page) => asking.getByRole('button', { name: /^Yes/ }).click();

async function clickOn(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not in sight`);
  await page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

const pickFigure = (extension: Extension, page: Page) =>
  question(extension, () => clickOn(page, '.wallet-figure'));

test('pointing at a balance reads a page that was not understood, and the next visits by itself', async ({
  extension,
}) => {
  await extension.setUp();
  const page = await visitInVain(extension, strangeGiftCardPage());
  const before = await extension.popup();
  const closed = before.waitForEvent('close');
  await before.getByText('Unspent can’t read this page.').click();
  await before.getByRole('button', { name: 'Show Unspent the amount' }).click();
  await closed;
  const card = cardOn(page);
  await expect.poll(() => card.text()).toContain('Pick your gift card balance');
  const asking = await pickFigure(extension, page);
  await expect(asking.locator('main')).toContainText('Is this your gift card balance now?');
  await expect(asking.locator('main')).toContainText('$41.27');
  await expect(asking.locator('main')).toContainText('The page calls it “Left on your cards:”.');
  await expect.poll(() => card.text()).toBe('');
  expect(await balance(extension)).toBeUndefined();
  await answerYes(asking);
  await expect(asking.getByRole('heading', { name: 'Got it' })).toBeFocused();
  const gone = asking.waitForEvent('close');
  await asking.getByRole('button', { name: 'Close' }).click();
  await gone;
  const popup = await extension.popup();
  await expect(popup.getByText('$41.27').filter({ visible: true })).toHaveCount(1);
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
  const asking = await question(extension, () => page.keyboard.press('Enter'));
  await asking.keyboard.press('Tab');
  await asking.keyboard.press('Enter');
  await expect(asking.getByRole('heading', { name: 'Got it' })).toBeFocused();
  await expect.poll(() => balance(extension)).toBe(4127);
});

test('without a second witness the exact amount is asked for, and counts once', async ({ extension }) => {
  await extension.setUp();
  const { page } = await startOn(extension, strangeGiftCardPage({ closing: '$50.00' }));
  const asking = await pickFigure(extension, page);
  await expect(asking.locator('main')).toContainText('Nothing else on this page confirms it');
  expect(await balance(extension)).toBeUndefined();
  await asking.getByRole('button', { name: 'Yes, exactly' }).click();
  await expect(asking.locator('main')).toContainText('Saved on your word');
  await expect.poll(() => balance(extension)).toBe(4127);
  await visitInVain(extension, strangeGiftCardPage({ amount: '$30.00', closing: '$50.00' }));
  expect(await balance(extension)).toBe(4127);
});

test('a page that says something else is refused, and nothing is kept', async ({ extension }) => {
  await extension.setUp();
  const { page } = await startOn(
    extension,
    strangeGiftCardPage({ more: '<p>Your Gift Card Balance: $12.00</p>' }),
  );
  const asking = await pickFigure(extension, page);
  await expect(asking.locator('main')).toContainText('Couldn’t use this amount');
  await expect(asking.getByRole('button', { name: /^Yes/ })).toHaveCount(0);
  expect(await balance(extension)).toBeUndefined();
  expect(await places(extension)).toBe(0);
});

test('another place can be picked from the question', async ({ extension }) => {
  await extension.setUp();
  const { page, card } = await startOn(extension, strangeGiftCardPage());
  // The closing balance is the same amount in another place.
  const asking = await pickFigure(extension, page);
  await expect(asking.locator('main')).toContainText('$41.27');
  const gone = asking.waitForEvent('close');
  await asking.getByRole('button', { name: 'No, another one' }).click();
  await gone;
  await expect.poll(() => card.text()).toContain('Pick your gift card balance');
  await expect((await pickFigure(extension, page)).locator('main')).toContainText('$41.27');
  expect(await balance(extension)).toBeUndefined();
});

test('the question outlives the background, and ends with a page that went on', async ({ extension }) => {
  await extension.setUp();
  const { page } = await startOn(extension, strangeGiftCardPage());
  const asking = await pickFigure(extension, page);
  await extension.killWorker();
  await asking.reload();
  await expect(asking.locator('main')).toContainText('$41.27');
  await asking.waitForTimeout(600);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('.wallet-figure, td:last-child')) {
      element.textContent = '$99.00';
    }
  });
  await extension.killWorker();
  await answerYes(asking);
  await expect(asking.locator('main')).toContainText('The page has changed');
  expect(await balance(extension)).toBeUndefined();
});

test('a place once kept never outweighs a contradiction, and can be forgotten', async ({ extension }) => {
  await extension.setUp();
  const { page } = await startOn(extension, strangeGiftCardPage());
  const asking = await pickFigure(extension, page);
  await answerYes(asking);
  await expect(asking.getByRole('heading', { name: 'Got it' })).toBeVisible();
  await visitInVain(extension, strangeGiftCardPage({ amount: '$99.00' }));
  expect(await balance(extension)).toBe(4127);
  const settings = await extension.open('options.html');
  await settings.getByRole('button', { name: 'Forget: Gift card page, amazon.com' }).click();
  await expect(settings.getByText('Amounts you showed')).toBeHidden();
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
  // What a script presses or types does not count.
  await page.evaluate(`{
    const { x, y } = document.querySelector('.wallet-figure').getBoundingClientRect();
    const at = { bubbles: true, composed: true, clientX: x + 4, clientY: y + 4 };
    for (const target of [${host}, document.elementFromPoint(x + 4, y + 4)])
      for (const type of ['pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target.dispatchEvent(new MouseEvent(type, at));
    ${host}.click();
    for (const key of ['Tab', 'ArrowDown', 'Enter'])
      for (const target of [${host}, window])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }`);
  expect(await card.text()).toContain('Pick your gift card balance');
  expect(await card.text()).not.toContain('$');
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
  await expect.poll(() => card.text()).not.toBe('');
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;pointer-events:none;opacity:0.5';
    document.body.append(cover);
    cover.showPopover();
  });
  await clickOn(page, '.wallet-figure');
  await expect.poll(() => card.text()).toBe('');
  expect(await extension.ask('picked-place', {})).toEqual({ ok: true, data: null });
  expect(await balance(extension)).toBeUndefined();
  expect(await places(extension)).toBe(0);
});

test('a page cannot say by itself that the user pointed', async ({ extension }) => {
  await extension.setUp();
  const page = await visit(extension, strangeGiftCardPage());
  const send = await sender(extension, page);
  const forged = deliveryOf(strangeGiftCardPage());
  expect(await send('pick-place', { snapshot: forged.snapshot, element: 9 })).toEqual({
    ok: false,
    code: 'not-allowed',
  });
  expect(await extension.ask('picked-place', {})).toEqual({ ok: true, data: null });
});

test('a page that picks a false amount in the user’s name gets a question, and nothing stored', async ({
  extension,
}) => {
  await extension.setUp();
  const { page } = await startOn(extension, strangeGiftCardPage());
  const send = await sender(extension, page);
  const forged = strangeGiftCardPage({ amount: '$999.00', closing: '$999.00' });
  const document = documentOf(forged);
  const looked = lookAt(document, forged.url);
  const { element } = spotAt(looked, document, '.wallet-figure');
  const request = { snapshot: JSON.stringify(looked.snapshot), element: element.index };
  const asking = await question(extension, () => send('pick-place', request));
  await expect(asking.locator('main')).toContainText('$999.00');
  // Neither a second place nor the answer is the page's to give.
  const shown = await extension.ask('picked-place', {});
  const id = shown?.ok ? shown.data?.id : undefined;
  expect(await send('pick-place', request)).toMatchObject({ code: 'not-allowed' });
  expect(await send('keep-place', { id })).toMatchObject({ code: 'not-allowed' });
  expect(await balance(extension)).toBeUndefined();
  // Even a user who says yes to it is asked of the page that is there.
  await answerYes(asking);
  await expect(asking.locator('main')).toContainText('The page has changed');
  expect(await balance(extension)).toBeUndefined();
  expect(await places(extension)).toBe(0);
});

test('the second click of a double click confirms nothing', async ({ extension }) => {
  await extension.setUp();
  const { page } = await startOn(extension, strangeGiftCardPage());
  const opened = extension.context.waitForEvent('page', (one) => one.url().includes('confirm-place'));
  await clickOn(page, '.wallet-figure');
  const asking = await opened;
  await asking.evaluate(() => {
    new MutationObserver(() => document.querySelector<HTMLElement>('.button-primary')?.click()).observe(
      document,
      { childList: true, subtree: true },
    );
    document.querySelector<HTMLElement>('.button-primary')?.click();
  });
  await expect(asking.getByRole('button', { name: 'Yes' })).toBeVisible();
  await asking.waitForTimeout(600);
  await expect(asking.getByRole('button', { name: 'Yes' })).toBeVisible();
  expect(await balance(extension)).toBeUndefined();
});

/** Sends messages as a script of ours in the page does: what a page's broken process can do too. */
async function sender(extension: Extension, page: Page) {
  const inContentScript = await extension.contentScript(page);
  return (name: MessageName, request: object) =>
    inContentScript((message) => chrome.runtime.sendMessage(message), { name, request });
}

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
