import { instantAt } from '../../core/model/calendar-date.ts';
import { expect, test } from '../support/extension.ts';
import { FirefoxExtension } from '../support/firefox.ts';
import { OLD_VERSIONS, type OldDatabase, oldDatabase, putInPlace } from '../support/old-database.ts';

/** What the popup shows first, of each credit and each account. */
function figuresOf({ ending, accounts }: OldDatabase['shows']) {
  return {
    ending: ending.map(({ amount, daysLeft }) => ({ amount, daysLeft })),
    accounts: accounts.length,
  };
}

/** Whether a notification is about something of which the sample has told. */
function isToldBy({ stores }: OldDatabase, id: string): boolean {
  return (
    stores.told?.some((mark) => id.startsWith((mark as { lot: string }).lot.split('|')[2] ?? '-')) ?? false
  );
}

for (const version of OLD_VERSIONS) {
  test(`in Chromium a database of version ${version} is opened with its figures, and tells nothing again`, async ({
    extension,
  }) => {
    await extension.setUp();
    const old = oldDatabase(version, instantAt(Date.now()));
    const page = await extension.open('manifest.json');
    expect(await page.evaluate(putInPlace(old))).toBe(version);
    await extension.killWorker();

    const answer = await extension.ask('overview', {});
    expect(answer?.ok && figuresOf(answer.data as never)).toEqual(figuresOf(old.shows));
    await expect.poll(async () => (await extension.badge()).text).not.toBe('');
    const popup = await extension.popup();
    await expect(popup.locator('.ends-next-amount')).toHaveText('$2.40');
    const again = (await extension.notifications()).filter((id) => isToldBy(old, id));
    expect(again).toEqual([]);
  });
}

test('in Firefox a database of each version is opened with its figures, and tells nothing again', async () => {
  test.setTimeout(120_000);
  const firefox = new FirefoxExtension();
  try {
    const welcome = await firefox.startAccepted();
    for (const version of OLD_VERSIONS) {
      const old = oldDatabase(version, instantAt(Date.now()));
      expect(await welcome.evaluate(putInPlace(old))).toBe(version);
      const answer = (await firefox.overview(welcome)) as { ok: boolean; data: OldDatabase['shows'] };
      expect(answer.ok && figuresOf(answer.data)).toEqual(figuresOf(old.shows));
      const popup = await firefox.popup(welcome);
      await expect.poll(() => popup.evaluate(() => document.body.innerText)).toContain('$2.40');
      const shown = await welcome.evaluate(async () => Object.keys(await browser.notifications.getAll()));
      expect(shown.filter((id) => isToldBy(old, id))).toEqual([]);
      await popup.close();
    }
    expect(firefox.strays).toEqual([]);
  } finally {
    await firefox.remove();
  }
});

declare const browser: { readonly notifications: { getAll(): Promise<object> } };
