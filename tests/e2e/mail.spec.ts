import type { Page } from '@playwright/test';
import { type Extension, expect, test } from '../support/extension.ts';
import { mailbox, rewardMail } from '../support/mails.ts';

async function ledger(extension: Extension): Promise<Page> {
  const page = await extension.open('ledger.html#mail-intake');
  await expect(page.getByRole('heading', { name: 'Add credits from emails' })).toBeVisible();
  return page;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Email text').fill(text);
  await page.getByRole('button', { name: 'Find credits' }).click();
}

/** Drops files as a person does, somewhere on the page. */
async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

function choose(page: Page, name: string, text: string): Promise<void> {
  return page
    .locator('input[type=file][multiple]')
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}

test('a pasted mail becomes a credit that the popup shows, once and never again', async ({ extension }) => {
  await extension.setUp();
  const page = await ledger(extension);
  const mail = rewardMail({ cents: 150, inDays: 9 });
  await paste(page, mail);
  const found = page.getByRole('listitem').filter({ hasText: 'You have earned a $1.50 digital reward' });
  await expect(found).toContainText('No-Rush');
  expect(await extension.ask('own-credits', {})).toMatchObject({ data: { credits: [] } });

  await found.getByRole('button', { name: 'Keep $1.50' }).click();
  await expect(found.getByRole('status')).toHaveText('Kept.');
  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('$1.50');
  await expect(popup.locator('main')).toContainText('in 9 days');
  await popup.close();

  await paste(page, mail);
  await expect(page.getByText('The pasted text: 1 email already added or skipped.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep $1.50' })).toHaveCount(0);
  expect(await extension.ask('own-credits', {})).toMatchObject({ data: { credits: [{ from: 'mail' }] } });
});

test('dropped mails and a mailbox give what is in them, and a file that is no mail is named', async ({
  extension,
}) => {
  await extension.setUp();
  // Wherever they are dropped: the dialog opens by itself.
  const page = await extension.open('ledger.html');
  await expect(page.locator('main')).toBeVisible();
  await drop(page, [
    { name: 'reward.eml', text: rewardMail({ cents: 150, inDays: 9 }) },
    {
      name: 'all.mbox',
      text: mailbox([
        rewardMail({ cents: 200, inDays: 20 }),
        rewardMail({ cents: 150, inDays: 9 }),
        rewardMail({ cents: 700, inDays: -30 }),
        rewardMail({ cents: 300, inDays: 12, end: 'soon' }),
      ]),
    },
    { name: 'holiday.png', text: 'PNG' },
  ]);
  await expect(page.getByText(/holiday\.png.? isn’t an email\. Save it as \.eml/)).toBeVisible();
  await expect(page.getByText(/all\.mbox.?: 1 email is already here/)).toBeVisible();
  await expect(page.getByText(/all\.mbox.?: 4 emails checked, 4 of them perhaps from Amazon/)).toBeVisible();
  await expect(page.getByText('2 credits found. 1 email not understood.')).toBeVisible();
  await expect(page.getByText('1 credit has expired: nothing to keep')).toBeVisible();

  await page.getByRole('button', { name: 'Keep the 2 that Amazon sent' }).click();
  await expect(page.getByText('Kept.')).toHaveCount(2);
  const answer = await extension.ask('own-credits', {});
  const amounts = answer?.ok ? answer.data.credits.map(({ amount }) => amount.minor) : [];
  expect(amounts.sort()).toEqual([150, 200]);
  // All of one mail's shop go to the one account that the first opened.
  expect(answer?.ok && answer.data.accounts).toHaveLength(1);
});

test('a mail put aside is kept nowhere and not offered again, also to another tab', async ({ extension }) => {
  await extension.setUp();
  const page = await ledger(extension);
  const mail = rewardMail({ cents: 150, inDays: 9 });
  await choose(page, 'reward.eml', mail);
  const other = await ledger(extension);
  await choose(other, 'reward.eml', mail);
  await expect(other.getByRole('button', { name: 'Keep $1.50' })).toBeVisible();

  await page.getByRole('button', { name: 'Skip: $1.50' }).click();
  await expect(page.getByText('Skipped. It won’t be offered again.')).toBeVisible();
  await other.getByRole('button', { name: 'Keep $1.50' }).click();
  await expect(other.getByText('Already added or skipped.')).toBeVisible();
  expect(await extension.ask('own-credits', {})).toMatchObject({ data: { credits: [] } });
});

test('a large mailbox can be stopped, and what was found stays', async ({ extension }) => {
  test.setTimeout(120_000);
  await extension.setUp();
  const page = await ledger(extension);
  // Made in the page: a file of this size is too large to be handed over.
  await page.evaluate(
    ({ first, other }) => {
      const piece = new Blob([other.repeat(2000)]);
      const file = new File([first, ...Array<Blob>(400).fill(piece)], 'years.mbox');
      const data = new DataTransfer();
      data.items.add(file);
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    },
    {
      first: mailbox([rewardMail({ cents: 150, inDays: 9 })]),
      other: `From - Mon Oct 05 10:00:00 2026\nFrom: Sam <sam@example.com>\nSubject: Lunch\n\n${'Lunch. '.repeat(150)}\n\n`,
    },
  );
  await expect(page.getByRole('progressbar', { name: 'Mailbox read so far' })).toBeVisible();
  await expect(page.getByText(/\d emails checked$/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Stopped\. Results so far are below\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep $1.50' })).toBeVisible();
});
