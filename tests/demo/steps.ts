import type { Page } from '@playwright/test';
import { expect as expectNow } from '../support/extension.ts';
import { accessibleText } from './accessible-text.ts';
import { CHECKOUT_STEPS } from './checkout-steps.ts';
import { PROGRAMME_STEPS } from './programme-steps.ts';
import { GIFT_CARD_URL, REWARDS_URL } from './shop-pages.ts';
import type { Step, Walk } from './walk.ts';

/** The walk, in order. A further page of the shop is one more step here and one more page in `shop-pages.ts`. */
export const STEPS: readonly Step[] = [
  { name: 'Install: the first-run page opens', run: seeFirstRunPage },
  { name: 'Choose amazon.com and allow it there', run: allow },
  { name: 'Open the gift card balance', run: (walk) => openPage(walk, GIFT_CARD_URL, /gift card page/i) },
  { name: 'Open the rewards', run: (walk) => openPage(walk, REWARDS_URL, /: rewards page/i) },
  ...CHECKOUT_STEPS,
  ...PROGRAMME_STEPS,
  { name: 'Look at the toolbar button', run: seeBadge },
  { name: 'See the notifications', run: seeNotifications },
  { name: 'Open the popup', run: seePopup },
  { name: 'Open the settings', run: seeSettings },
];

/** A slow machine is no failure. */
const expect = expectNow.configure({ timeout: 15_000 });

const POPUP = { width: 360, height: 560 };
const SHEET = { width: 760, height: 900 };

async function seeFirstRunPage({ extension, picture }: Walk): Promise<string[]> {
  await expect.poll(() => findTab(extension.context.pages(), '/welcome.html')).toBeTruthy();
  const welcome = welcomeTab(extension.context.pages());
  await expect(welcome.getByRole('checkbox', { name: /amazon\.com$/ }).first()).toBeChecked();
  await picture(welcome, 'first-run.png', SHEET);
  expect(await extension.registered(), 'scripts registered before anything was allowed').toBe(0);
  return [await welcome.title(), 'Nothing is read yet.'];
}

async function allow({ extension }: Walk): Promise<string[]> {
  const welcome = welcomeTab(extension.context.pages());
  await extension.allowHosts(['amazon.com']);
  await extension.remindAtAnyTime();
  await welcome.bringToFront();
  const button = welcome.locator('.button-primary');
  const words = await button.innerText();
  await button.click();
  await expect.poll(() => extension.registered()).toBeGreaterThan(0);
  await welcome.getByRole('button', { name: 'I’ll open them myself' }).click();
  await expect(welcome.getByRole('link').first()).toBeVisible();
  return [`[${words}] → ${await welcome.getByRole('heading', { level: 1 }).innerText()}`];
}

/** Follows the link on the first-run page, as the shopper does, and waits until what the page says is stored. */
async function openPage({ extension }: Walk, url: string, link: RegExp): Promise<string[]> {
  const welcome = welcomeTab(extension.context.pages());
  const before = (await extension.storedReadings()).length;
  await welcome.bringToFront();
  const opened = extension.context.waitForEvent('page');
  await welcome.getByRole('link', { name: link }).first().click();
  const page = await opened;
  await expect(page, 'where the link leads').toHaveURL(url);
  await expect.poll(() => extension.storedReadings(), 'what is stored').toHaveLength(before + 1);
  return [`${url}: read`];
}

async function seeBadge({ extension, note }: Walk): Promise<string[]> {
  await expect.poll(async () => (await extension.badge()).text, 'the badge').not.toBe('');
  const { text, title } = await extension.badge();
  note('badge.txt', `${text}\n${title}\n`);
  return [`${text}   ${title}`];
}

async function seeNotifications({ notifications }: Walk): Promise<string[]> {
  const shown = async () => (await notifications()).length;
  await expect.poll(shown, 'the notifications').toBeGreaterThan(0);
  return (await notifications()).map(({ title, message }) => `${title}   ${message}`);
}

async function seePopup({ extension, picture }: Walk): Promise<string[]> {
  const popup = await extension.popup();
  await expect(popup.locator('main'), 'the popup').toContainText('$3.00');
  await popup.emulateMedia({ colorScheme: 'light' });
  await picture(popup, 'popup-light.png', POPUP);
  await popup.emulateMedia({ colorScheme: 'dark' });
  await picture(popup, 'popup-dark.png', POPUP);
  const text = await accessibleText(popup.locator('body'));
  await popup.close();
  return text;
}

async function seeSettings({ extension, picture }: Walk): Promise<string[]> {
  const settings = await extension.open('options.html');
  await expect(settings.getByRole('heading', { level: 1 })).toBeVisible();
  await picture(settings, 'settings.png', SHEET);
  const title = await settings.title();
  await settings.close();
  return [title];
}

function findTab(pages: readonly Page[], file: string): Page | undefined {
  return pages.find((page) => page.url().endsWith(file));
}

function welcomeTab(pages: readonly Page[]): Page {
  const tab = findTab(pages, '/welcome.html');
  if (!tab) throw new Error('the first-run page is not open');
  return tab;
}
