import { expect, test } from '../support/extension.ts';
import { giftCardPage, rewardsPage } from '../support/pages.ts';

/** The main job: a page is visited, and from then on popup, badge and notification know. */
test('what a page says stands in the popup, on the badge and in a notification', async ({ extension }) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage()));
  await extension.visit(
    extension.shop.put(
      rewardsPage([
        { cents: 300, inDays: 3 },
        { cents: 200, inDays: 40 },
      ]),
    ),
  );

  await expect.poll(() => extension.badge()).toMatchObject({ text: '$3', title: /\$3\.00/ });
  await expect.poll(() => extension.notifications()).toHaveLength(1);
  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('$3.00');
  await expect(popup.locator('main')).toContainText('in 3 days');
  await expect(popup.locator('main')).toContainText('$42.17');
  await expect(popup.locator('main')).toContainText('$5.00');
});
