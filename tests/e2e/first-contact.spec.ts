import { expect, test } from '../support/extension.ts';
import { rewardsPage } from '../support/synthetic-pages.ts';

/** A page of a kind that was never compared with a real one: its user compares what was read of it. */

const QUESTION = 'Does this match your rewards page?';
const PAGE = rewardsPage([
  { cents: 300, inDays: 3 },
  { cents: 1250, inDays: 40 },
]);

test('what was read is confirmed once, and reminded of before that', async ({ extension }, testInfo) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(PAGE));
  await expect.poll(() => extension.badge()).toMatchObject({ text: '$3' });
  await expect.poll(() => extension.notifications()).toHaveLength(1);
  const popup = await extension.popup();
  await expect(popup.getByText(QUESTION)).toBeVisible();
  await popup.getByText(QUESTION).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme });
    await popup.screenshot({ path: testInfo.outputPath(`asked-${colorScheme}.png`), fullPage: true });
  }
  await popup.getByRole('button', { name: 'Yes' }).click();
  await expect(popup.getByText(QUESTION)).toBeHidden();
  await expect(popup.locator('main')).toContainText('$3.00');
  await extension.visit(extension.shop.put(rewardsPage([{ cents: 475, inDays: 5 }])));
  await expect.poll(() => extension.badge()).toMatchObject({ text: '4.75' });
  const again = await extension.popup();
  await expect(again.locator('main')).toContainText('$4.75');
  await expect(again.getByText(QUESTION)).toBeHidden();
});

test('what does not match is taken back until that is undone', async ({ extension }, testInfo) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(PAGE));
  await expect.poll(() => extension.badge()).toMatchObject({ text: '$3' });
  const popup = await extension.popup();
  await popup.getByText(QUESTION).click();
  await popup.getByRole('button', { name: 'No' }).click();
  await expect(popup.locator('main')).toContainText('doesn’t match your page, so it isn’t counted.');
  await expect(popup.locator('main')).not.toContainText('$3.00');
  await expect.poll(() => extension.badge()).toMatchObject({ text: '!' });
  await popup.screenshot({ path: testInfo.outputPath('refused.png'), fullPage: true });
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText(QUESTION)).toBeVisible();
  await expect.poll(() => extension.badge()).toMatchObject({ text: '$3' });
});
