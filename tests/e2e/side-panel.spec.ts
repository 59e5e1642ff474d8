import { expect, test } from '../support/extension.ts';
import { giftCardPage, rewardsPage } from '../support/synthetic-pages.ts';

test('beside a page the popup fills the height, and follows what is read without being opened again', async ({
  extension,
}) => {
  await extension.setUp();
  const panel = await extension.open('popup.html?in=panel');
  await panel.setViewportSize({ width: 320, height: 900 });
  await expect(panel.locator('main')).toContainText('No credits yet');
  await extension.visit(extension.shop.put(giftCardPage({ cents: 4217 })));
  await extension.visit(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }])));
  await panel.bringToFront();
  for (const text of ['$42.17', '$3.00']) await expect(panel.locator('main')).toContainText(text);
  const { height, width } = (await panel.locator('.popup').boundingBox()) ?? {};
  expect([width, height]).toEqual([320, 900]);
});
