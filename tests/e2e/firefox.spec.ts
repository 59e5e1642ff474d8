import { expect, test } from '@playwright/test';
import { FirefoxExtension } from '../support/firefox.ts';
import { differences, documentOf, fixture } from '../support/page-cases.ts';
import { readDocument } from '../support/read-document.ts';
import { alikeForms, caseInFile } from '../support/saved-sample.ts';
import { giftCardPage, rewardsPage, strangeGiftCardPage } from '../support/synthetic-pages.ts';

/** The same build in Firefox: accepted on its own page, the pages are read, and its own page knows. */
test('in Firefox, from the first-run page to what the popup shows', async () => {
  test.setTimeout(90_000);
  const firefox = new FirefoxExtension();
  try {
    const welcome = await firefox.startAccepted();

    await firefox.visit(giftCardPage());
    await firefox.visit(rewardsPage([{ cents: 300, inDays: 3 }]));
    await expect
      .poll(() => firefox.overview(welcome))
      .toMatchObject({
        data: { ending: [{}], accounts: [{ holdings: [{}, {}] }] },
      });
    const popup = await firefox.popup(welcome);
    const text = await popup.evaluate(() => document.body.innerText);
    for (const part of ['$3.00', 'in 3 days', 'Alex', '$42.17']) expect(text).toContain(part);

    // The worker that reads mails runs under the pages' content security policy.
    const said = await welcome.evaluate(
      () =>
        new Promise((resolve) => {
          const worker = new Worker('/mail-worker.js');
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = () => resolve('the worker did not start');
          worker.postMessage({ files: [], pasted: ' ', marketplaces: [], known: [] });
        }),
    );
    expect(said).toEqual({ type: 'refused', file: null, why: 'empty' });
    expect(firefox.strays).toEqual([]);
  } finally {
    await firefox.remove();
  }
});

test('in Firefox, a figure is pointed at with the keys alone, and found again', async () => {
  test.setTimeout(90_000);
  const firefox = new FirefoxExtension();
  try {
    const welcome = await firefox.startAccepted();

    const page = await firefox.visit(strangeGiftCardPage());
    const point = { page: 'gift-card-balance', marketplace: 'amazon.com' };
    await expect.poll(() => firefox.ask(welcome, 'point', point)).toMatchObject({ ok: true });
    await page.bringToFront();
    // The first amount is what a reload costs.
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
    const asking = await firefox.pageWith('.confirm-place h1');
    expect(await asking.evaluate(() => document.body.innerText)).toContain('$41.27');
    expect(await firefox.overview(welcome)).toMatchObject({ data: { accounts: [] } });
    await asking.keyboard.press('Tab');
    await expect(async () => {
      await asking.keyboard.press('Enter');
      expect(await firefox.overview(welcome)).toMatchObject({ data: { accounts: [{ holdings: [{}] }] } });
    }).toPass();
    await expect.poll(() => asking.evaluate(() => document.body.innerText)).toContain('from now on');
    await asking.keyboard.press('Tab');
    // A window that closes under a key may not answer for it.
    void asking.keyboard.press('Enter').catch(() => {});
    await expect.poll(() => firefox.windows(welcome)).toBe(1);
    await firefox.visit(strangeGiftCardPage({ amount: '$21.79', closing: '$21.79' }));
    await expect
      .poll(() => firefox.overview(welcome), { timeout: 15_000 })
      .toMatchObject({ data: { accounts: [{ holdings: [{ amount: { minor: 2179 } }] }] } });
    expect(firefox.strays).toEqual([]);
  } finally {
    await firefox.remove();
  }
});

test('in Firefox, a sample of an open page is shown, saved, and read as the page is', async () => {
  test.setTimeout(90_000);
  const firefox = new FirefoxExtension();
  try {
    const welcome = await firefox.startAccepted();

    const original = fixture('gift-card-balance/us-pending');
    // Without an icon of its own Firefox asks for the shop's.
    const html = original.html.replace('<head>', '<head><link rel="icon" href="data:,">');
    await firefox.visit({ ...original, html });
    const preview = await firefox.open(
      welcome,
      'sample.html?page=gift-card-balance&marketplace=amazon.com',
      'a[download]',
    );
    const shown = await preview.evaluate(() => document.querySelector('main')?.textContent ?? '');
    expect(shown).toContain('exactly like the page.Understood in full');
    expect(shown).toContain('are left');
    await preview.click('a[download]');

    const name = 'unspent-sample-gift-card-balance.zip';
    await expect.poll(() => Object.keys(firefox.saved())).toEqual([name]);
    const saved = caseInFile(firefox.saved()[name] ?? new Uint8Array());
    const [before, after] = [original, saved].map((page) => readDocument(documentOf(page), page.url));
    expect(before).toMatchObject({ outcome: 'read' });
    expect(differences(saved.expected, after)).toEqual([]);
    const forms = alikeForms(before, after);
    expect(forms.sample).toEqual(forms.page);
    expect(firefox.strays).toEqual([]);
  } finally {
    await firefox.remove();
  }
});

/** What the manifest has Firefox load in the sidebar, and what only that page has. */
const SIDEBAR = 'popup.html?in=panel';
const IN_SIDEBAR = '.in-panel #app > *';

test('a Firefox that never remembers history is told why nothing is kept, in the sidebar', async () => {
  const firefox = new FirefoxExtension();
  try {
    await firefox.startInstalled({ page: SIDEBAR, neverRemembers: true });
    const sidebar = await firefox.pageWith(IN_SIDEBAR);
    await expect
      .poll(() => sidebar.evaluate(() => document.body.innerText))
      .toContain('In Firefox, turn off “Never remember history”.');
  } finally {
    await firefox.remove();
  }
});

test('in Firefox the sidebar leads to the first-run page', async () => {
  const firefox = new FirefoxExtension();
  try {
    await firefox.startInstalled({ page: SIDEBAR });
    const sidebar = await firefox.pageWith(IN_SIDEBAR);
    await expect.poll(() => sidebar.evaluate(() => document.body.innerText)).toContain('Get started');
  } finally {
    await firefox.remove();
  }
});
