import { DISCLOSURE_VERSION } from '../../core/model/disclosure.ts';
import { expect, test } from '../support/extension.ts';
import { giftCardPage, rewardsPage } from '../support/synthetic-pages.ts';

/** What may be read: nothing before the first-run page is accepted, nothing where no host is granted, nothing in private. */
test('the first-run page opens at install; accepted there, the first page visited is read', async ({
  extension,
}) => {
  const welcome =
    extension.context.pages().find((page) => page.url().endsWith('/welcome.html')) ??
    (await extension.context.waitForEvent('page', (page) => page.url().endsWith('/welcome.html')));
  await extension.allowHosts(['amazon.com']);
  await welcome.bringToFront();
  await expect(welcome.getByRole('checkbox', { name: /amazon\.com$/ }).first()).toBeChecked();
  await welcome.locator('.button-primary').click();
  await expect.poll(() => extension.registered()).toBeGreaterThan(0);
  await expect(welcome.getByRole('button', { name: 'Check my pages' })).toBeVisible();

  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
});

test('declined, nothing is read, even where the browser grants the host', async ({ extension }) => {
  await extension.allowHosts(['amazon.com']);
  const welcome = await extension.open('welcome.html');
  await welcome.getByRole('button', { name: /not now|no,|decline/i }).click();
  expect(await extension.registered()).toBe(0);
  const page = await extension.visit(extension.shop.put(giftCardPage()));
  await page.waitForTimeout(1000);
  expect(await extension.ask('overview', {})).toMatchObject({
    ok: true,
    data: { accepted: false, accounts: [] },
  });
  expect(await extension.badge()).toMatchObject({ text: '' });
});

test('other pages of the shop and other shops are left alone', async ({ extension }) => {
  await extension.setUp(['amazon.com']);
  const { html } = giftCardPage();
  for (const url of [
    'https://www.amazon.com/dp/B000000000',
    'https://www.amazon.com/gc/balance-help',
    'https://www.amazon.de/gc/balance',
    'https://www.amazon.com/',
  ]) {
    const page = await extension.visit(extension.shop.put({ url, html }));
    await page.waitForTimeout(300);
    await page.close();
  }
  expect(await extension.ask('overview', {})).toMatchObject({
    ok: true,
    data: { accounts: [], notices: [] },
  });
});

test('a grant taken away in the browser is said in the popup, and what was read stays', async ({
  extension,
}) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  await extension.revokeHost('amazon.com');
  await expect.poll(() => extension.registered()).toBe(0);
  expect(await extension.ask('overview', {})).toMatchObject({
    data: { granted: [], notices: [{ kind: 'grant-lost', marketplace: 'amazon.com' }] },
  });
  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('$42.17');
  await extension.visit(extension.shop.put(giftCardPage({ cents: 1 })));
  await popup.waitForTimeout(500);
  expect(await extension.storedReadings()).toHaveLength(1);
});

test('nothing that a private window shows is stored', async ({ extension }) => {
  await extension.setUp();
  const tab = await extension.privateTab();
  await tab.goto(extension.shop.put(giftCardPage()));
  await tab.goto(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }])));
  await tab.waitForTimeout(1500);
  expect(await extension.ask('overview', {})).toMatchObject({
    ok: true,
    data: { accounts: [], notices: [] },
  });
  // The same page in an ordinary window is read: the script was there and held back.
  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
});

test('erased, everything is forgotten and nothing is read until it is accepted again', async ({
  extension,
}) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }])));
  await expect.poll(() => extension.badge()).toMatchObject({ text: '$3' });
  expect(await extension.ask('erase', {})).toEqual({ ok: true, data: null });
  expect(await extension.badge()).toMatchObject({ text: '' });
  expect(await extension.registered()).toBe(0);
  expect(await extension.alarms()).toEqual([]);
  expect(await extension.ask('overview', {})).toMatchObject({
    data: { accepted: false, ending: [], accounts: [] },
  });
});

test('accepted in an earlier version, everything goes on, and what is new can be accepted', async ({
  extension,
}) => {
  await extension.setUp();
  await extension.acceptedBefore(1);
  // As after an update: installed over the old one, with what that left in the profile.
  await extension.reload();
  await expect.poll(() => extension.registered()).toBe(1);

  await extension.visit(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }])));
  await expect.poll(() => extension.badge()).toMatchObject({ text: '$3' });
  await expect.poll(() => extension.notifications()).toHaveLength(1);
  expect(await extension.storedReadings()).toHaveLength(1);

  const popup = await extension.popup();
  const opening = extension.context.waitForEvent('page');
  await popup.getByText('1 more note').click();
  await popup.getByText('What Unspent reads has changed.').click();
  await popup.getByRole('link', { name: 'See what’s new' }).click();
  const welcome = await opening;
  await welcome.getByRole('button', { name: 'Agree' }).click();
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('You’re set. One last step');

  await popup.reload();
  await expect(popup.locator('main')).toContainText('$3.00');
  await expect(popup.getByRole('link', { name: 'See what’s new' })).toHaveCount(0);
  expect(await extension.ask('settings', {})).toMatchObject({
    data: { accepted: { version: DISCLOSURE_VERSION } },
  });
});
