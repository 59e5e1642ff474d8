import { addDays, dayAt, instantAt } from '../../core/model/calendar-date.ts';
import { expect as expectNow } from '../support/extension.ts';
import { rewardMail } from '../support/mails.ts';
import { accessibleText } from './accessible-text.ts';
import { AWS_URL, BENEFITS_URL, CARDS_URL, POINTS_URL, TRADE_IN_URL } from './shop-pages.ts';
import type { Step, Walk } from './walk.ts';

/** The credit systems beside gift card and rewards: from their pages, from a mail, and by hand. */
export const PROGRAMME_STEPS: readonly Step[] = [
  { name: 'Open the other pages that show credit', run: seeCreditPages },
  { name: 'Allow AWS, and open its credits', run: seeAws },
  { name: 'Enter by hand what no page shows', run: enterByHand },
  { name: 'Count a receipt for the Shopper Panel', run: countReceipt },
  { name: 'Take a reward from a mail', run: takeFromMail },
];

/** A slow machine is no failure. */
const expect = expectNow.configure({ timeout: 15_000 });

const LEDGER = { width: 800, height: 900 };

async function seeCreditPages(walk: Walk): Promise<string[]> {
  const lines: string[] = [];
  for (const url of [BENEFITS_URL, CARDS_URL, POINTS_URL, TRADE_IN_URL])
    lines.push(await readPage(walk, url));
  return lines;
}

async function seeAws(walk: Walk): Promise<string[]> {
  const { extension } = walk;
  await extension.allowHosts(['aws']);
  const settings = await extension.open('options.html');
  await settings.getByText('Add a site').first().click();
  await settings.getByRole('checkbox', { name: /aws\.amazon\.com/ }).check();
  await settings.locator('.folded .button-primary').click();
  await expect(settings.getByRole('button', { name: /aws\.amazon\.com/ })).toBeVisible();
  await settings.close();
  return [await readPage(walk, AWS_URL)];
}

/** Opens a page and waits until what it says is stored. */
async function readPage({ extension }: Walk, url: string): Promise<string> {
  const before = (await extension.storedReadings()).length;
  const page = await extension.visit(url);
  await expect.poll(() => extension.storedReadings(), `what ${url} says`).toHaveLength(before + 1);
  await page.close();
  return `${url}: read`;
}

async function enterByHand({ extension }: Walk): Promise<string[]> {
  const ledger = await extension.open('ledger.html');
  await ledger.getByRole('button', { name: 'Add a credit' }).click();
  await ledger.getByRole('form').getByLabel('Credit type').selectOption('reload');
  await ledger.getByLabel('Amount left (USD)').fill('10');
  const last = addDays(dayAt(instantAt(Date.now()), 'America/Los_Angeles'), 12);
  await ledger.getByLabel('Expiration date', { exact: true }).fill(last);
  await ledger.getByText('More', { exact: true }).click();
  await ledger.getByLabel(/^Name of the credit/).fill('Reload bonus');
  await ledger.getByRole('button', { name: 'Save' }).click();
  await ledger.getByRole('link', { name: 'Balances' }).click();
  const own = ledger.getByRole('region', { name: 'Added by you' });
  await expect(own).toContainText('in 12 days');
  await ledger.close();
  return ['Reload bonus, $10.00, in 12 days'];
}

async function countReceipt({ extension }: Walk): Promise<string[]> {
  const ledger = await extension.open('ledger.html#panel');
  await ledger.getByRole('button', { name: 'One receipt more' }).click();
  await expect
    .poll(async () => await extension.ask('panel', {}))
    .toMatchObject({ data: { months: [{ receipts: 1 }] } });
  await ledger.close();
  return ['1 of 10'];
}

async function takeFromMail({ extension, picture }: Walk): Promise<string[]> {
  const ledger = await extension.open('ledger.html#mail-intake');
  await ledger.getByLabel('Email text').fill(rewardMail({ cents: 150, inDays: 20 }));
  await ledger.getByRole('button', { name: 'Find credits' }).click();
  const found = ledger.getByRole('listitem').filter({ hasText: '$1.50 digital reward' });
  await found.getByRole('button', { name: 'Keep $1.50' }).click();
  await expect(found.getByRole('status')).toHaveText('Kept.');
  await ledger.getByRole('button', { name: 'Close' }).click();
  for (const scheme of ['light', 'dark'] as const) {
    await ledger.emulateMedia({ colorScheme: scheme });
    await picture(ledger, `ledger-${scheme}.png`, LEDGER);
  }
  await picture(ledger, 'ledger-narrow.png', { width: 320, height: 900 });
  await ledger.getByRole('link', { name: 'Balances' }).click();
  const words = await accessibleText(ledger.getByRole('region', { name: 'Added by you' }));
  await ledger.close();
  return words;
}
