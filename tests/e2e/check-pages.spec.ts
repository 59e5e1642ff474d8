import { test as base, expect, type Page } from '@playwright/test';
import type { CheckView } from '../../core/check/check-view.ts';
import type { CheckedPages } from '../../core/protocol/messages.ts';
import { brokenRules, expectAccessible } from '../support/accessible.ts';
import { Extension } from '../support/extension.ts';
import { FirefoxExtension } from '../support/firefox.ts';
import { HttpsShop } from '../support/https-shop.ts';
import { type SavedPage, savedPage } from '../support/shop.ts';
import { giftCardPage, rewardsPage, signInPage, unknownPage } from '../support/synthetic-pages.ts';

/** Every page of amazon.com that can be checked, in the order in which they are opened. */
const PATHS = [
  '/gc/balance',
  '/norushcredits',
  '/benefitsbalance',
  '/iss/credit/rewardscardmember',
  '/hp/shopwithpoints/servicing',
  '/tradein/ya',
];
/** Six pages take two seconds each at least, on a machine that may be busy. */
const PATIENT = { timeout: 100_000 };

const ORIGIN = 'https://www.amazon.com';
const [GIFT_CARD, REWARDS, BENEFITS] = PATHS.map((path) => ORIGIN + path) as [string, string, string];

const USUAL: readonly SavedPage[] = [
  giftCardPage(),
  rewardsPage([{ cents: 450, inDays: 3 }]),
  savedPage('benefits/us-several-lots'),
  savedPage('card-rewards/us-two-cards'),
  savedPage('shop-with-points/us-three'),
  savedPage('trade-in/us-three-states'),
];

/** The shop answers for itself: it counts every request that the browser makes. */
const test = base.extend<{ shop: HttpsShop; extension: Extension }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters that a fixture needs.
  shop: async ({}, use) => {
    const shop = new HttpsShop();
    await shop.start();
    for (const page of USUAL) put(shop, page);
    await use(shop);
    shop.stop();
  },
  extension: async ({ shop }, use) => {
    const extension = new Extension({ https: shop });
    await extension.start();
    await extension.setUp();
    await use(extension);
    await extension.remove();
  },
});

/** Without an icon of its own a page makes the browser ask for the shop's. */
function put(shop: HttpsShop, { url, html }: SavedPage): void {
  const icon = '<link rel="icon" href="data:,">';
  const { pathname, search } = new URL(url);
  shop.pages.set(
    pathname + search,
    html.includes('<head>') ? html.replace('<head>', `<head>${icon}`) : icon + html,
  );
}

async function begin(extension: Extension, pages: CheckedPages = 'all'): Promise<void> {
  expect(await extension.ask('check-pages', { pages: pages as 'all' })).toMatchObject({ ok: true });
}

async function view(extension: Extension): Promise<CheckView> {
  const answer = await extension.ask('check-state', {});
  if (!answer?.ok) throw new Error('the background does not answer');
  return answer.data;
}

async function lines(extension: Extension): Promise<string[]> {
  return (await view(extension)).lines.map(({ state, outcome }) => outcome?.kind ?? state);
}

const state = async (extension: Extension) => (await view(extension)).state;

/** The address of the tab in front: the driver tells every page that it is visible. */
function inFront(extension: Extension): Promise<string> {
  return extension.inExtension(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.url ?? '';
  }, null);
}

/** As its user reloads a page, also one whose process the browser has ended. */
function reloadInFront(extension: Extension): Promise<void> {
  return extension.inExtension(() => chrome.tabs.reload(), null);
}

/** The tab that the check opened. */
function checkTab(extension: Extension): Page | undefined {
  return extension.context.pages().find((page) => page.url().startsWith(ORIGIN));
}

/** As its user closes it: the browser knows of a tab before the driver does. Answers how many were closed. */
function closeCheckTab(extension: Extension): Promise<number> {
  return extension.inExtension(async (origin) => {
    const tabs = await chrome.tabs.query({ url: `${origin}/*` });
    await Promise.all(tabs.map(({ id = -1 }) => chrome.tabs.remove(id)));
    return tabs.length;
  }, ORIGIN);
}

test('every page is opened once, one after another, in a tab in the background that is closed in the end', async ({
  extension,
  shop,
}) => {
  await extension.ask('settings', {});
  await extension.open('options.html');
  await begin(extension);
  await begin(extension);
  await expect.poll(() => extension.context.pages().length).toBeGreaterThan(2);
  expect(await inFront(extension)).toContain('/options.html');
  await expect.poll(() => state(extension), PATIENT).toBe('ended');
  expect(shop.requests).toEqual(PATHS);
  const { lines: all, checked, of } = await view(extension);
  expect([checked, of]).toEqual([6, 6]);
  expect(all.slice(0, 2)).toMatchObject([
    { outcome: { kind: 'read', amounts: [{ minor: 4217 }], isPart: false } },
    { outcome: { kind: 'read', amounts: [{ minor: 450 }], isPart: false } },
  ]);
  expect(all.map(({ outcome }) => outcome?.kind)).toEqual(Array(6).fill('read'));
  expect(checkTab(extension)).toBeUndefined();
  expect(await extension.storedReadings()).toHaveLength(6);
  expect(await extension.alarms()).not.toContain('check');

  // Over again, of those that were read before: the same pages.
  shop.requests.length = 0;
  await begin(extension, 'read');
  expect(await view(extension)).toMatchObject({ state: 'running', purpose: 'update', of: 6 });
  await expect.poll(() => state(extension), PATIENT).toBe('ended');
  expect(shop.requests).toEqual(PATHS);
});

test('a background that is ended again and again loses no page and opens none that is not in the table', async ({
  extension,
  shop,
}) => {
  await begin(extension);
  for (let times = 0; times < 12 && (await state(extension)) === 'running'; times += 1) {
    await extension.killWorker();
    await new Promise((resolve) => setTimeout(resolve, 700 + times * 130));
  }
  await expect.poll(() => state(extension), PATIENT).toBe('ended');
  expect([...new Set(shop.requests)]).toEqual(PATHS);
  expect(shop.requests.length).toBeLessThanOrEqual(PATHS.length + 2);
  expect((await view(extension)).lines.map(({ outcome }) => outcome?.kind)).toEqual(Array(6).fill('read'));
  await expect.poll(() => checkTab(extension)).toBeUndefined();
});

test('a background that is ended goes on by its alarm, though nobody asks', async ({ extension, shop }) => {
  await begin(extension, [
    { page: 'gift-card-balance', marketplace: 'amazon.com' },
    { page: 'rewards', marketplace: 'amazon.com' },
  ]);
  await expect.poll(() => shop.requests.length).toBe(1);
  await extension.killWorker();
  await expect.poll(() => shop.requests.length, { timeout: 60_000 }).toBe(2);
  await expect.poll(() => checkTab(extension), { timeout: 60_000 }).toBeUndefined();
  await expect.poll(() => state(extension), PATIENT).toBe('ended');
});

test('a sign-in form comes to the front, and the run goes on by itself once the page is read', async ({
  extension,
  shop,
}) => {
  put(shop, signInPage(REWARDS));
  await extension.ask('settings', {});
  await extension.open('options.html');
  await begin(extension);
  await expect.poll(async () => (await lines(extension))[1]).toBe('signing-in');
  const tab = checkTab(extension);
  expect(await inFront(extension)).toBe(REWARDS);
  await extension.killWorker();
  put(shop, rewardsPage([{ cents: 450, inDays: 3 }]));
  await tab?.reload();
  await expect.poll(() => state(extension), PATIENT).toBe('ended');
  expect(await lines(extension)).toEqual(Array(6).fill('read'));
  expect(await inFront(extension)).toContain('/options.html');
});

test('a sign-in form at an address of its own is known too, and can be skipped', async ({
  extension,
  shop,
}) => {
  const away = 'https://www.amazon.com/ap/signin?openid.return_to=fake';
  put(shop, { url: GIFT_CARD, html: `<meta http-equiv="refresh" content="0; url=${away}">` });
  put(shop, signInPage(away));
  await begin(extension);
  await expect.poll(async () => (await lines(extension))[0]).toBe('signing-in');
  expect(await extension.ask('steer-check', { to: 'skip' })).toMatchObject({ ok: true });
  await expect.poll(() => state(extension), PATIENT).toBe('ended');
  expect(await lines(extension)).toEqual(['signed-out', ...Array(5).fill('read')]);
});

test('a robot check stops everything', async ({ extension, shop }) => {
  put(shop, { ...savedPage('blocked/us-puzzle'), url: REWARDS });
  await begin(extension);
  await expect.poll(() => state(extension)).toBe('blocked');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(shop.requests).toEqual(PATHS.slice(0, 2));
  expect(await lines(extension)).toEqual(['read', 'blocked', ...Array(4).fill('unchecked')]);
  expect(checkTab(extension)).toBeUndefined();
});

test('what is not understood, says nothing, or is partly read holds nothing up', async ({
  extension,
  shop,
}) => {
  put(shop, unknownPage(GIFT_CARD));
  // Never loaded to its end: no script of ours runs in it.
  put(shop, { url: REWARDS, html: '<title>Rewards</title><script src="/never"></script>' });
  shop.silent.add('/never');
  const part = savedPage('benefits/us-several-lots');
  put(shop, { url: BENEFITS, html: part.html.replace('</body>', '<button>Show more</button></body>') });
  await begin(extension);
  await expect.poll(async () => (await lines(extension))[1]).toBe('late');
  await expect.poll(() => state(extension), PATIENT).toBe('ended');
  const { lines: all } = await view(extension);
  expect(all.map(({ outcome }) => outcome?.kind)).toEqual([
    'unrecognised',
    'no-answer',
    ...Array(4).fill('read'),
  ]);
  expect(all[2]?.outcome).toMatchObject({ isPart: true });

  shop.silent.clear();
  put(shop, rewardsPage([{ cents: 450, inDays: 3 }]));
  await begin(extension, [{ page: 'rewards', marketplace: 'amazon.com' }]);
  await expect.poll(() => state(extension), PATIENT).toBe('ended');
  expect((await lines(extension))[1]).toBe('read');
});

test('its tab closed, it stops, and goes on when its user says so', async ({ extension, shop }) => {
  await begin(extension);
  await expect.poll(() => shop.requests.length).toBeGreaterThanOrEqual(2);
  await expect.poll(() => closeCheckTab(extension)).toBe(1);
  await expect.poll(() => state(extension)).toBe('stopped');
  const { checked } = await view(extension);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(shop.requests.length).toBeLessThanOrEqual(checked + 1);
  expect(await extension.ask('steer-check', { to: 'continue' })).toMatchObject({ ok: true });
  await expect.poll(() => state(extension), PATIENT).toBe('ended');
  expect((await view(extension)).checked).toBe(6);
});

test('a page that says nothing while it is hidden can be brought forward', async ({ extension, shop }) => {
  const { url, html } = rewardsPage([{ cents: 450, inDays: 3 }]);
  put(shop, { url, html: html.replace('<body>', '<body><script src="/never"></script>') });
  shop.silent.add('/never');
  await extension.ask('settings', {});
  await extension.open('options.html');
  await begin(extension);
  await expect.poll(async () => (await lines(extension))[1]).toBe('late');
  expect(await extension.ask('steer-check', { to: 'show' })).toMatchObject({ ok: true });
  await expect.poll(() => inFront(extension)).toBe(REWARDS);
  shop.silent.clear();
  put(shop, { url, html });
  await reloadInFront(extension);
  await expect.poll(async () => (await lines(extension))[1], PATIENT).toBe('read');
  await expect.poll(() => inFront(extension)).toContain('/options.html');
});

test('a page out of the browser’s cache is loaded once more, past it', async ({ extension, shop }) => {
  shop.cacheControl = 'max-age=600';
  await begin(extension, [{ page: 'gift-card-balance', marketplace: 'amazon.com' }]);
  await expect.poll(() => state(extension), PATIENT).toBe('ended');
  put(shop, giftCardPage({ cents: 1234 }));
  // A machine that is too busy to draw a hidden page in time gets another try.
  await expect(async () => {
    shop.requests.length = 0;
    await begin(extension, 'read');
    await expect.poll(() => state(extension), PATIENT).toBe('ended');
    expect((await view(extension)).lines[0]?.outcome).toMatchObject({
      kind: 'read',
      amounts: [{ minor: 1234 }],
    });
    expect(shop.requests).toEqual(['/gc/balance']);
  }).toPass({ timeout: 150_000 });
});

test('a private window starts nothing', async ({ extension, shop }) => {
  await extension.privateTab();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await extension.ask('check-pages', { pages: 'all' })).toEqual({ ok: false, code: 'private' });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(shop.requests).toEqual([]);
});

test('what is not granted, not in the table, or agreed to in an earlier version is never opened', async ({
  extension,
  shop,
}) => {
  await begin(extension, [
    { page: 'gift-card-balance', marketplace: 'amazon.de' },
    { page: 'checkout', marketplace: 'amazon.com' },
    { page: 'aws-credits', marketplace: 'amazon.com' },
  ]);
  expect(await state(extension)).toBe('idle');
  await extension.acceptedBefore(1);
  expect(await extension.ask('check-pages', { pages: 'all' })).toEqual({ ok: false, code: 'not-accepted' });
  expect(await lines(extension)).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(shop.requests).toEqual([]);
});

test('access taken away or everything erased in the middle, it ends and forgets', async ({
  extension,
  shop,
}) => {
  await begin(extension);
  await expect.poll(() => shop.requests.length).toBe(1);
  await extension.revokeHost('amazon.com');
  await expect.poll(() => state(extension)).toBe('stopped');
  await expect.poll(() => checkTab(extension)).toBeUndefined();
  const { length } = shop.requests;
  expect(length).toBeLessThan(PATHS.length);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(shop.requests).toHaveLength(length);
  expect(await extension.ask('erase', {})).toMatchObject({ ok: true });
  expect(await extension.alarms()).toEqual([]);
  expect(await view(extension)).toMatchObject({ state: 'idle', lines: [] });
});

test('the first-run page shows what comes of each page while it is checked, and the popup updates them all', async ({
  extension,
  shop,
}) => {
  put(shop, unknownPage(BENEFITS));
  const welcome = await extension.open('welcome.html');
  await welcome.getByRole('button', { name: 'Check my pages' }).click();
  await expect(welcome.getByRole('status').first()).toHaveText(/^Checking your pages: \d of 6$/);
  await extension.killWorker();
  await expect(welcome.locator('.check-line').first()).toContainText('$42.17', PATIENT);
  await expect(welcome.locator('.check-line').nth(1)).toContainText(/\$4\.50First expires \w/, PATIENT);
  await expect(welcome.locator('.check-line').nth(2)).toContainText(
    'Couldn’t read this pageHelp fix it',
    PATIENT,
  );
  await expect(welcome.getByRole('status').first()).toHaveText('Checked 6 pages', PATIENT);
  await expect(welcome.getByRole('link', { name: 'Show me my credits' })).toBeVisible();
  await expectAccessible(welcome);

  put(shop, giftCardPage({ cents: 1234 }));
  shop.requests.length = 0;
  const popup = await extension.popup();
  await expect(popup.getByText('Oldest figure: just now')).toBeVisible();
  await popup.getByRole('button', { name: 'Update all' }).click();
  await expect(popup.getByRole('status').filter({ hasText: /^Updating: \d of 5$/ })).toBeVisible();
  expect(await brokenRules(popup)).toEqual([]);
  await expect(popup.getByRole('status').filter({ hasText: 'Updated 5 pages' })).toBeVisible(PATIENT);
  await expect(popup.locator('main')).toContainText('$12.34');
  // The page that could not be read was not read before.
  expect(shop.requests).toEqual(PATHS.filter((path) => path !== '/benefitsbalance'));
});

test('a page that its user opens has its line on an open first-run page', async ({ extension }) => {
  const welcome = await extension.open('welcome.html');
  await welcome.getByRole('button', { name: 'I’ll open them myself' }).click();
  await welcome.getByRole('link', { name: /Gift card page/ }).click();
  await expect(welcome.locator('.check-line').first()).toContainText('$42.17');
});

test('in Firefox the pages are checked from the first-run page, each once', async ({ shop }) => {
  const firefox = new FirefoxExtension();
  try {
    const welcome = await firefox.startAccepted(shop);
    await welcome.evaluate(() => document.querySelector<HTMLElement>('.sheet .button-primary')?.click());
    const said = () =>
      welcome.evaluate(() => document.querySelector('.panel [role=status]')?.textContent ?? '');
    await expect.poll(said).toMatch(/^Checking your pages/);
    await expect.poll(said, PATIENT).toBe('Checked 6 pages');
    const first = await welcome.evaluate(() => document.querySelector('.check-line')?.textContent);
    expect(first).toContain('$42.17');
    expect(shop.requests).toEqual(PATHS);
  } finally {
    await firefox.remove();
  }
});

/** The extension API as far as these tests use it, in a page of ours. */
declare const chrome: {
  readonly tabs: {
    query(of: object): Promise<{ id?: number; url?: string }[]>;
    reload(): Promise<void>;
    remove(id: number): Promise<void>;
  };
};
