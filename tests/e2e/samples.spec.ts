import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { instantAt } from '../../core/model/calendar-date.ts';
import type { PageSnapshot } from '../../core/model/page-snapshot.ts';
import { readPage } from '../../core/pages/index.ts';
import { capturedInChromium } from '../support/chromium-captures.ts';
import { type Extension, expect, test } from '../support/extension.ts';
import { differences, documentOf, fixture } from '../support/page-cases.ts';
import { readDocument } from '../support/read-document.ts';
import { alikeForms, caseInFile } from '../support/saved-sample.ts';
import { giftCardPage } from '../support/synthetic-pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A gift card page whose balance and table contradict each other: refused, and full of somebody's data. */
function refusedPage() {
  const { url, html } = giftCardPage({ cents: 4217 });
  return {
    url,
    html: html
      .replace('$42.17', '$98.76')
      .replace('<header>', '<header><!-- Casey Quillfeather --><a href="/s?k=Quillfeather%20lamp">'),
  };
}

async function refusedTwice(extension: Extension): Promise<Page> {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  const first = await extension.visit(extension.shop.put(refusedPage()));
  const visits = async () => {
    const answer = await extension.ask('page-statuses', {});
    return answer?.ok && answer.data.find(({ page }) => page === 'gift-card-balance')?.visits;
  };
  await expect.poll(visits).toBe(1);
  await first.close();
  const page = await extension.visit(refusedPage().url);
  await expect.poll(visits).toBe(2);
  return page;
}

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run()')) as AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('a page refused twice: note, sample, preview, a file that reads like the page', async ({
  extension,
}) => {
  await refusedTwice(extension);
  await expect.poll(() => extension.badge()).toMatchObject({ text: '!' });
  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('Unspent can’t read this page.');
  await expect(popup.locator('main')).toContainText('$42.17');

  const opened = extension.context.waitForEvent('page');
  await popup.getByText('Unspent can’t read this page.').click();
  await popup.getByRole('link', { name: 'Report this page' }).click();
  const preview = await opened;
  await expect(preview.locator('main')).toContainText('exactly like the page.Not understood');
  await expect(preview.locator('main')).toContainText('are left');
  const shown = (await preview.locator('main').textContent()) ?? '';
  expect(shown).toContain('Your Gift Card Balance:');
  expect(shown).not.toMatch(/Quillfeather|Alex|98\.76|42\.17|19\.48|5500001|A1FAKE|May 12, 2026/);
  // The sample is text: no element of it is part of the page.
  expect(await preview.locator('#gc-balance-table').count()).toBe(0);
  await preview.getByText('As source').first().click();
  await expect(preview.locator('details pre')).toContainText('id="gc-balance-table"');
  expect(await axe(preview)).toEqual([]);

  const download = preview.waitForEvent('download');
  await preview.getByRole('link', { name: 'Save file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('unspent-sample-gift-card-balance.zip');
  const saved = caseInFile(readFileSync(await file.path()));
  for (const text of [saved.html, JSON.stringify(saved.expected), saved.url]) {
    expect(text).not.toMatch(/Quillfeather|Alex|98\.?76|42\.?17|19\.?48|5500001/);
  }
  expect(saved.name).toMatch(/^gift-card-balance\/amazon\.com-\d{4}-\d\d-\d\d$/);
  expect(saved.expected).toMatchObject({ page: 'gift-card-balance', outcome: 'unrecognised' });
  expect(differences(saved.expected, readDocument(documentOf(saved), saved.url))).toEqual([]);

  // The popup says that it was saved, and since when the page is read again.
  const notes = async () => {
    const answer = await extension.ask('overview', {});
    return answer?.ok ? answer.data.notices : [];
  };
  await expect.poll(notes).toMatchObject([{ kind: 'unrecognised', reported: { days: 0 } }]);
  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(notes).toMatchObject([{ kind: 'read-again', page: 'gift-card-balance', days: 0 }]);
});

test('a page that no tab has is offered, and its sample made when it is open', async ({ extension }) => {
  await extension.setUp();
  const preview = await extension.open('sample.html?page=gift-card-balance&marketplace=amazon.com');
  await expect(preview.locator('main')).toContainText('The page isn’t open');
  expect(
    await preview.getByRole('link', { name: 'Open page: Gift card page, amazon.com' }).getAttribute('href'),
  ).toBe('https://www.amazon.com/gc/balance');
  expect(await axe(preview)).toEqual([]);
  await extension.visit(extension.shop.put(giftCardPage()));
  await preview.bringToFront();
  // What the browser says when its user comes back to a tab.
  await preview.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(preview.locator('main')).toContainText('exactly like the page.Understood in full');
});

test('the settings say of each page when it was read and how, and lead to a sample', async ({
  extension,
}) => {
  await refusedTwice(extension);
  const settings = await extension.open('options.html');
  const pages = settings.locator('details', { has: settings.getByText('Pages', { exact: true }) });
  await pages.getByText('Pages', { exact: true }).click();
  await expect(pages).toContainText('Gift card page, amazon.com');
  await expect(pages).toContainText('Couldn’t read it on your last 2 visits');
  await pages.getByText('How each value was found').click();
  await expect(pages).toContainText('by its name in the page’s code');
  expect(await pages.getByRole('link', { name: 'Report this page' }).getAttribute('href')).toBe(
    '/sample.html?page=gift-card-balance&marketplace=amazon.com',
  );
  expect(await axe(settings)).toEqual([]);
});

/** Pages with rows, with lots, and with choices. */
const SAVED = ['gift-card-balance/us-pending', 'rewards/us-two-types', 'checkout/us-gift-card-no-rush'];

test('saved samples are read from their files as the pages they were made of', async ({ extension }) => {
  await extension.setUp();
  for (const name of SAVED) {
    const original = fixture(name);
    const open = await extension.visit(extension.shop.put(original));
    const [page] = name.split('/');
    const preview = await extension.open(`sample.html?page=${page}&marketplace=amazon.com`);
    const download = preview.waitForEvent('download');
    await preview.getByRole('link', { name: 'Save file' }).click();
    const saved = caseInFile(readFileSync(await (await download).path()));
    const captures = await capturedInChromium([original, saved]);
    // The page was visited now, and the sample keeps how far that is from the days it names.
    const visited = { ...(captures.get(original) as PageSnapshot), capturedAt: instantAt(Date.now()) };
    const [before, after] = [visited, captures.get(saved) as PageSnapshot].map((one) => readPage(one));
    expect(before).toMatchObject({ outcome: 'read' });
    expect(differences(saved.expected, after)).toEqual([]);
    const forms = alikeForms(before, after);
    expect(forms.sample).toEqual(forms.page);
    await open.close();
  }
});
