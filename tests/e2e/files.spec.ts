import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { addDays } from '../../core/model/calendar-date.ts';
import { brokenRules } from '../support/accessible.ts';
import { expect, test } from '../support/extension.ts';
import { eventsIn, parseCalendar } from '../support/icalendar.ts';
import { todayAtAmazon } from '../support/synthetic-pages.ts';

test('a backup brings back what was erased, and can be taken back', async ({ extension }, testInfo) => {
  await extension.setUp();
  const ledger = await extension.open('ledger.html');
  await ledger.getByRole('button', { name: 'Add a credit' }).first().click();
  await ledger.getByLabel('Amount left (USD)').fill('5');
  await ledger.getByLabel('Expiration date', { exact: true }).fill(addDays(todayAtAmazon(), 9));
  await ledger.getByText('More', { exact: true }).click();
  await ledger.getByLabel(/^Name of the credit/).fill('=1+1, "courtesy"');
  await ledger.getByRole('button', { name: 'Save' }).click();
  await expect(ledger.getByText('Saved', { exact: true })).toBeVisible();

  const saved = async (name: string) => {
    await ledger.getByText('Export', { exact: true }).click();
    const [download] = await Promise.all([
      ledger.waitForEvent('download'),
      ledger.getByRole('button', { name }).click(),
    ]);
    const file = testInfo.outputPath(download.suggestedFilename());
    await download.saveAs(file);
    return file;
  };
  const rows = parse(await readFile(await saved('Spreadsheet (.csv)')), { bom: true });
  expect(rows[1]).toContain(`'=1+1, "courtesy"`);
  expect(eventsIn(parseCalendar(await readFile(await saved('Calendar (.ics)'))))).toHaveLength(1);
  const backup = await saved('Full backup (.json)');

  expect(await extension.ask('erase', {})).toEqual({ ok: true, data: null });
  await ledger.reload();
  const history = ledger.getByRole('region', { name: 'History' });
  await expect(ledger.getByText('Nothing here yet')).toBeVisible();
  await ledger.getByRole('button', { name: 'Import…' }).click();
  const data = ledger.getByRole('dialog', { name: 'Import a backup' });
  await ledger.locator('input[accept*=json]').setInputFiles(backup);
  await expect(data).toContainText('1 credit that you added is new.');
  expect(await brokenRules(ledger)).toEqual([]);
  await data.screenshot({ path: testInfo.outputPath('preview.png') });
  await data.getByRole('button', { name: 'Add them' }).click();
  await expect(ledger.getByText('Imported.')).toBeVisible();
  await expect(data).toBeHidden();
  await expect(history).toContainText('courtesy');

  await ledger.getByRole('button', { name: 'Undo' }).click();
  await expect(ledger.getByText('Import undone.')).toBeVisible();
  await expect(ledger.getByText('Nothing here yet')).toBeVisible();

  await ledger.getByRole('button', { name: 'Import…' }).first().click();
  await drop(ledger, await readFile(backup, 'utf8'));
  await expect(data).toContainText('1 credit that you added is new.');
  await data.getByRole('button', { name: 'Add them' }).click();
  await expect(data).toBeHidden();
  await expect(history).toContainText('courtesy');

  await ledger.getByText('Export', { exact: true }).click();
  await ledger.getByRole('button', { name: 'Import…' }).first().click();
  await ledger.locator('input[accept*=json]').setInputFiles({
    name: 'holiday.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"photos": []}'),
  });
  await expect(data).toContainText('This isn’t a backup from Unspent.');
});

/** A file is dropped where one is chosen, as from the desktop. */
async function drop(ledger: Page, text: string): Promise<void> {
  const dataTransfer = await ledger.evaluateHandle((content) => {
    const held = new DataTransfer();
    held.items.add(new File([content], 'backup.json', { type: 'application/json' }));
    return held;
  }, text);
  const place = ledger.locator('.import-drop');
  for (const event of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(event, { dataTransfer });
}
