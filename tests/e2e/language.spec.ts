import { test as plain } from '@playwright/test';
import { expect, test } from '../support/extension.ts';
import { FirefoxExtension } from '../support/firefox.ts';
import { savedPage } from '../support/shop.ts';
import { rewardsPage } from '../support/synthetic-pages.ts';
import { TipPanel } from '../support/tip-panel.ts';

const REWARDS = rewardsPage([{ cents: 300, inDays: 3 }]);

test('a language that is picked is spoken at once, everywhere, and after the browser was closed', async ({
  extension,
}) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(REWARDS));
  await expect.poll(() => extension.badge()).toMatchObject({ title: /\$3\.00 expires by/ });

  const [settings, popup] = [await extension.open('options.html'), await extension.popup()];
  await expect(popup.locator('main')).toContainText('in 3 days');
  await settings.getByLabel('Language', { exact: true }).selectOption('Deutsch');

  await expect(settings.locator('h1')).toHaveText('Einstellungen');
  await expect(settings).toHaveTitle(/^Einstellungen/);
  await expect(popup.locator('main')).toContainText('in 3 Tagen');
  expect(await popup.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'de',
    'ltr',
  ]);
  await expect.poll(() => extension.badge()).toMatchObject({ title: /3,00\s\$ läuft bis/ });

  await extension.restart();
  const reopened = await extension.popup();
  await expect(reopened.locator('main')).toContainText('in 3 Tagen');
  await expect.poll(() => extension.badge()).toMatchObject({ title: /3,00\s\$ läuft bis/ });

  const again = await extension.open('options.html');
  await again.getByLabel('Sprache', { exact: true }).selectOption('Wie im Browser');
  await expect(again.locator('h1')).toHaveText('Settings');
  await expect(reopened.locator('main')).toContainText('in 3 days');
});

test('a popup speaks the language that came with other settings, and not the one it spoke last', async ({
  extension,
}) => {
  await extension.setUp();
  await (await extension.popup()).close();
  await extension.inExtension(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, language: 'de' } });
  }, null);
  const popup = await extension.popup();
  expect(await popup.evaluate(() => document.documentElement.lang)).toBe('de');
});

test('the tips on a page are in the language that is picked', async ({ extension }) => {
  await extension.setUp();
  const settings = await extension.open('options.html');
  await settings.getByLabel('Language', { exact: true }).selectOption('Deutsch');
  await expect(settings.locator('h1')).toHaveText('Einstellungen');
  const page = await extension.visit(extension.shop.put(savedPage('checkout/us-instant-discount')));
  const panel = new TipPanel(page);
  await expect.poll(() => panel.text()).toMatch(/\d,\d\d\s\$/);
});

plain('in Firefox, a language that is picked is spoken by pages and background', async () => {
  plain.setTimeout(180_000);
  const firefox = new FirefoxExtension();
  try {
    const welcome = await firefox.startAccepted();
    await firefox.visit(REWARDS);
    await expect.poll(() => firefox.overview(welcome)).toMatchObject({ data: { ending: [{}] } });

    const settings = await firefox.open(welcome, 'options.html', '.settings select');
    await settings.evaluate(() => {
      const languages = [...document.querySelectorAll('select')].find((list) =>
        [...list.options].some(({ value }) => value === 'de'),
      );
      if (!languages) throw new Error('no list of languages');
      languages.value = 'de';
      languages.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(() => settings.evaluate(() => document.title)).toMatch(/^Einstellungen/);
    await expect
      .poll(() => settings.evaluate(() => browser.action.getTitle({})))
      .toMatch(/3,00\s\$ läuft bis/);
    const popup = await firefox.popup(welcome);
    expect(await popup.evaluate(() => document.body.innerText)).toContain('in 3 Tagen');
    expect(firefox.strays).toEqual([]);
  } finally {
    await firefox.remove();
  }
});

declare const chrome: {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<{ settings: object }>;
      set(values: object): Promise<void>;
    };
  };
};
declare const browser: { readonly action: { getTitle(of: object): Promise<string> } };
