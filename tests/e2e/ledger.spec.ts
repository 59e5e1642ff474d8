import { addDays } from '../../core/model/calendar-date.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/extension.ts';
import { giftCardPage, rewardsPage, todayAtAmazon } from '../support/synthetic-pages.ts';

test('a credit that no page shows is added manually, told of, changed and used up', async ({ extension }) => {
  await extension.setUp();
  const ledger = await extension.open('ledger.html');
  await ledger.getByRole('button', { name: 'Add a credit' }).first().click();
  await ledger.getByLabel('Amount left (USD)').fill('5');
  await ledger.getByLabel('Expiration date', { exact: true }).fill(addDays(todayAtAmazon(), 3));
  await ledger.getByText('More', { exact: true }).click();
  await ledger.getByLabel(/^Name of the credit/).fill('Courtesy credit');
  await ledger.getByRole('button', { name: 'Save' }).click();
  await expect(ledger.getByText('Saved', { exact: true })).toBeVisible();
  await expect(ledger.getByRole('region', { name: 'History' })).toContainText('EarnedCourtesy credit');
  await ledger.getByRole('link', { name: 'Balances' }).click();
  await expect(ledger.getByRole('region', { name: 'Added by you' })).toContainText('in 3 days');

  await expect.poll(() => extension.badge()).toMatchObject({ text: '$5', title: /\$5\.00/ });
  await expect.poll(() => extension.notifications()).toHaveLength(1);
  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('Courtesy credit');
  await expect(popup.locator('main')).toContainText('$5.00');
  await popup.close();

  await ledger.getByRole('button', { name: 'Edit: Courtesy credit' }).click();
  await ledger.getByLabel('Amount left (USD)').fill('$2.00');
  await ledger.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => extension.badge()).toMatchObject({ text: '$2' });

  await ledger.getByRole('button', { name: 'Mark as used: Courtesy credit' }).click();
  await expect(ledger.getByText('Marked as used')).toBeVisible();
  await expect.poll(() => extension.badge()).toMatchObject({ text: '' });
  await expect(ledger.getByText('1 past credit')).toBeVisible();
});

test('the keyboard alone adds a credit and deletes it, and the focus never gets lost', async ({
  extension,
}) => {
  await extension.setUp();
  const ledger = await extension.open('ledger.html#balances');
  const { keyboard } = ledger;
  const focused = () => ledger.locator(':focus');
  await ledger.getByRole('button', { name: 'Add a credit' }).focus();
  await keyboard.press('Enter');
  await expect(focused()).toHaveAccessibleName('Credit type');
  await keyboard.press('Control+Enter');
  for (let stop = 0; stop < 3; stop += 1) await keyboard.press('Tab');
  await expect(focused()).toHaveAccessibleName('Amount left (USD)');
  // Sent too early: the first field that is wrong has the focus.
  await keyboard.press('Enter');
  await expect(focused()).toHaveAccessibleName('Amount left (USD)');
  await expect(focused()).toHaveAttribute('aria-invalid', 'true');
  await keyboard.type('7.50');
  await keyboard.press('Tab');
  await expect(focused()).toHaveAccessibleName('Expires on');
  await keyboard.press('ArrowDown');
  await expect(focused()).toHaveAccessibleName('Never expires');
  await keyboard.press('Enter');
  await expect(focused()).toHaveAccessibleName('Add a credit');
  await expect(ledger.getByRole('region', { name: 'Added by you' })).toContainText('$7.50');

  await ledger.getByRole('button', { name: 'Delete: Promotional credit' }).focus();
  await keyboard.press('Enter');
  await expect(ledger.getByText('“Promotional credit” deleted')).toBeVisible();
  await expect(focused()).toHaveText('Added by you');
  await expect(ledger.getByRole('region', { name: 'Added by you' })).not.toContainText('$7.50');
  await keyboard.press('Control+z');
  await expect(ledger.getByRole('region', { name: 'Added by you' })).toContainText('$7.50');
  await expect(ledger.getByText('Restored')).toBeVisible();
});

test('a link fills the form in and leaves no trace in the address', async ({ extension }) => {
  await extension.setUp();
  const ledger = await extension.open(
    'ledger.html#add?programme=no-rush&amount=%243.00&name=Digital%20reward',
  );
  await expect(ledger.getByLabel('Amount left (USD)')).toHaveValue('$3.00');
  await expect(ledger.getByLabel(/^Name of the credit/)).toHaveValue('Digital reward');
  expect(ledger.url()).toMatch(/ledger\.html$/);
  // As a mail that was not understood does it, on the page itself.
  await ledger.evaluate(() => {
    location.hash = '#add?amount=%244.00';
  });
  await expect(ledger.getByLabel('Amount left (USD)')).toHaveValue('$4.00');
  await expect(ledger.getByRole('combobox', { name: 'Credit type' })).toBeFocused();
});

test('receipts are counted and stay counted; pages that were read stand in the history', async ({
  extension,
}) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  const ledger = await extension.open('ledger.html#panel');
  for (let receipts = 1; receipts <= 2; receipts += 1) {
    await ledger.getByRole('button', { name: 'One receipt more' }).click();
    await expect(ledger.getByText(`${receipts} of 10`)).toBeVisible();
  }
  await ledger.reload();
  await expect(ledger.getByText('2 of 10')).toBeVisible();
  await ledger.getByRole('link', { name: 'Overview' }).click();
  await expect(ledger.getByRole('region', { name: 'History' })).toContainText('order 111-5500001-6600001');
  await ledger.getByRole('link', { name: 'Accounts' }).click();
  await ledger.getByLabel('Name at amazon.com').fill('Mine');
  await ledger.getByLabel('Name at amazon.com').press('Enter');
  await expect(ledger.getByText('Saved', { exact: true })).toBeVisible();
  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('Mine');
});

test('each tab is accessible with every part unfolded, and so is the form', async ({ extension }) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  await extension.visit(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }])));
  await expect.poll(() => extension.storedReadings()).toHaveLength(2);
  for (const tab of ['overview', 'calendar', 'balances', 'earn', 'accounts']) {
    const ledger = await extension.open(`ledger.html#${tab}`);
    await expect(ledger.locator('main h2').first()).toBeVisible();
    await ledger.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    await expectAccessible(ledger);
  }
  const form = await extension.open('ledger.html#add');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByLabel('Amount left (USD)')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(form);
});
