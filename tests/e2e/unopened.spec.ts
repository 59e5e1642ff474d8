import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/extension.ts';
import { giftCardPage, rewardsPage } from '../support/synthetic-pages.ts';

/** Spoils every file of the databases of a profile, so that this Chromium opens none of them, however often it is started. */
function spoilDatabases(profile: string): void {
  const storage = path.join(profile, 'Default/WebStorage');
  const files = readdirSync(storage, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(storage, file))
    .filter((file) => file.includes('IndexedDB') && statSync(file).isFile());
  for (const file of files) {
    const bytes = readFileSync(file);
    const middle = bytes.length >> 1;
    if (bytes.length > 0) bytes[middle] = (bytes[middle] ?? 0) ^ 255;
    writeFileSync(file, bytes);
  }
}

test('a damaged database: the popup goes on with what it knew, and a new one is begun', async ({
  extension,
}) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage()));
  await extension.visit(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }])));
  await expect.poll(() => extension.storedReadings()).toHaveLength(2);
  await expect.poll(() => extension.badge()).toMatchObject({ text: '$3' });
  await extension.stop();
  spoilDatabases(extension.profile);
  await extension.start();

  const popup = await extension.popup();
  await expect(popup.getByRole('heading', { name: /^What Unspent knew/ })).toBeVisible();
  await expect(popup.locator('main')).toContainText('$42.17');
  await expect(popup.locator('main')).toContainText('can’t read Unspent’s data');
  await expect.poll(() => extension.badge()).toMatchObject({ text: '$3' });
  await popup.screenshot({ path: test.info().outputPath('unopened.png') });

  await popup.getByRole('button', { name: 'Start with a new database' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: 'Start with a new database' }).click();
  await expect(popup.getByRole('heading', { name: /^What Unspent knew/ })).toHaveCount(0);
  await expect(popup.locator('main')).toContainText('$42.17');
  await extension.visit(extension.shop.put(giftCardPage({ cents: 999 })));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);

  const settings = await extension.open('options.html');
  await settings.getByRole('button', { name: 'Delete the old files' }).click();
  await expect(settings.getByRole('button', { name: 'Delete the old files' })).toHaveCount(0);
});

test('storage that rejects every call: the popup goes on from the database and says what is missing', async ({
  extension,
}) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  await extension.stop();
  const beside = path.join(extension.profile, 'Default/Local Extension Settings', extension.id);
  for (const file of readdirSync(beside)) {
    if (file.startsWith('MANIFEST')) rmSync(path.join(beside, file));
  }
  await extension.start();
  const call = () => extension.inExtension(() => chrome.storage.local.get(null), null);
  await expect(call()).rejects.toThrow();

  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('$42.17');
  await popup.getByText('can’t keep the second copy').click();
  await expect(popup.getByRole('link', { name: 'Save a backup' })).toHaveAttribute('href', /#data$/);
  await popup.screenshot({ path: test.info().outputPath('no-copy.png') });
  await extension.visit(extension.shop.put(giftCardPage({ cents: 999 })));
  await expect.poll(() => extension.storedReadings()).toHaveLength(2);
});

declare const chrome: { readonly storage: { readonly local: { get(keys: null): Promise<object> } } };
