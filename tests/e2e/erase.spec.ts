import { randomUUID } from 'node:crypto';
import { test as base } from '@playwright/test';
import { expect, test } from '../support/extension.ts';
import { FirefoxExtension } from '../support/firefox.ts';
import { filesWith } from '../support/profile-files.ts';
import { giftCardPage, rewardsPage } from '../support/synthetic-pages.ts';

/** No page of Amazon's has it, so that every file that has it is one of ours. */
const MARKER = 'QZXMARKERQZX';

/** A credit that its owner entered, with the marker in every text of it. */
function markedCredit(n: number) {
  return {
    id: randomUUID(),
    account: { marketplace: 'amazon.com', name: `${MARKER} account ${n}` },
    marketplace: 'amazon.com',
    programme: 'promotional',
    name: `${MARKER} name ${n}`,
    amount: { minor: 1000 + n, currency: 'USD' },
    expires: '2027-03-01',
    note: `${MARKER} note ${n}`,
    from: 'hand',
  } as const;
}

test('erasing everything leaves no text of it in the files of the profile', async ({ extension }) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage()));
  await extension.visit(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }])));
  await expect.poll(() => extension.notifications()).toHaveLength(1);
  for (let n = 0; n < 5; n += 1) {
    expect(await extension.ask('save-credit', markedCredit(n))).toMatchObject({ ok: true });
  }
  // In the database, and in the record beside it.
  await expect.poll(() => filesWith(extension.profile, MARKER).length).toBeGreaterThan(1);

  const settings = await extension.open('options.html');
  await settings.getByRole('button', { name: 'Erase everything…' }).click();
  await settings.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(settings.getByText(/^Everything is erased/)).toBeVisible();
  expect(await extension.notifications()).toEqual([]);
  expect(await extension.registered()).toBe(0);
  expect(await extension.badge()).toMatchObject({ text: '' });
  expect(filesWith(extension.profile, MARKER)).toEqual([]);
  await extension.stop();
  expect(filesWith(extension.profile, MARKER)).toEqual([]);
});

base('in Firefox, erasing everything leaves no text of it in the files of the profile', async () => {
  base.setTimeout(120_000);
  const firefox = new FirefoxExtension();
  try {
    const welcome = await firefox.startAccepted();
    for (let n = 0; n < 5; n += 1) {
      expect(await firefox.ask(welcome, 'save-credit', markedCredit(n))).toMatchObject({ ok: true });
    }
    await expect.poll(() => filesWith(firefox.profile, MARKER).length).toBeGreaterThan(1);
    expect(await firefox.ask(welcome, 'erase', {})).toEqual({ ok: true, data: null });
    // Firefox works its journal into the file some seconds later.
    await expect.poll(() => filesWith(firefox.profile, MARKER), { timeout: 60_000 }).toEqual([]);
    await firefox.browser.close();
    expect(filesWith(firefox.profile, MARKER)).toEqual([]);
  } finally {
    await firefox.remove();
  }
});
