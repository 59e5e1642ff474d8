import type { Page } from '@playwright/test';
import { brokenRules } from '../support/accessible.ts';
import { expect, test } from '../support/extension.ts';

/** In the browser's own storage for sync, which is there without an account and goes nowhere. */
const sent = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { sync: { get(): Promise<Record<string, unknown>> } } };
    };
    return chrome.storage.sync.get();
  });

test('sync is off until it is turned on, takes a passphrase, and leaves nothing behind', async ({
  extension,
}) => {
  await extension.setUp();
  const page = await extension.open('options.html');
  const choice = page.getByRole('checkbox', { name: 'Share between my browsers' });
  await expect(choice).not.toBeChecked();
  expect(await sent(page)).toEqual({});

  await choice.check();
  await expect(page.getByText(/^Up to date/)).toBeVisible();
  expect(Object.keys(await sent(page)).length).toBeGreaterThan(1);
  await page.getByLabel('Passphrase (optional)').fill('correct horse battery');
  await page.getByRole('button', { name: 'Set passphrase' }).click();
  await expect(page.getByLabel('Another passphrase')).toHaveValue('');
  await expect(page.getByText(/^Up to date|^Changes will be sent/)).toBeVisible();
  expect(await brokenRules(page)).toEqual([]);

  await choice.uncheck();
  await expect(page.getByText('Devices', { exact: true })).toBeHidden();
  await expect.poll(() => sent(page)).toEqual({});
});
