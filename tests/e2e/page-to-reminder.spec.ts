import type { Instant } from '../../core/model/calendar-date.ts';
import { expect, test } from '../support/extension.ts';
import { giftCardPage, rewardsPage, SAM, signInPage, unknownPage } from '../support/synthetic-pages.ts';

const GIFT_CARD = 'https://www.amazon.com/gc/balance';

/** The main job: a page is visited, and from then on popup, badge and notification know. */
for (const killsBeforeSteps of [false, true]) {
  const when = killsBeforeSteps ? ', with the background ended before every step' : '';
  test(`what a page says stands in the popup, on the badge and in a notification${when}`, async ({
    extension,
  }) => {
    await extension.setUp();
    extension.killsBeforeSteps = killsBeforeSteps;
    await extension.visit(extension.shop.put(giftCardPage()));
    const rewards = rewardsPage([
      { cents: 300, inDays: 3 },
      { cents: 200, inDays: 40 },
    ]);
    await extension.visit(extension.shop.put(rewards));

    await expect.poll(() => extension.badge()).toMatchObject({ text: '$3', title: /\$3\.00/ });
    await expect.poll(() => extension.notifications()).toHaveLength(1);
    const popup = await extension.popup();
    await expect(popup.locator('main')).toContainText('$3.00');
    await expect(popup.locator('main')).toContainText('in 3 days');
    await expect(popup.locator('main')).toContainText('$42.17');
    await expect(popup.locator('main')).toContainText('$5.00');
  });
}

test('what is spent is gone from popup and badge with the next visit', async ({ extension }) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }])));
  await expect.poll(() => extension.badge()).toMatchObject({ text: '$3' });
  await extension.visit(extension.shop.put(rewardsPage([])));
  await expect.poll(() => extension.badge()).toMatchObject({ text: '' });
});

test('two customers at one shop stay two', async ({ extension }) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage({ cents: 4217 })));
  await extension.visit(extension.shop.put(giftCardPage({ cents: 1150, shopper: SAM })));
  await expect.poll(() => extension.storedReadings()).toHaveLength(2);
  const popup = await extension.popup();
  for (const text of ['Alex', '$42.17', 'Sam', '$11.50'])
    await expect(popup.locator('main')).toContainText(text);
});

test('a page that is not understood twice, or asks to sign in, keeps the last good value and says so', async ({
  extension,
}) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  const said = async () => {
    const answer = await extension.ask('overview', {});
    const holding = answer?.ok ? answer.data.accounts[0]?.holdings[0] : undefined;
    return { notices: answer?.ok && answer.data.notices.map(({ kind }) => kind), since: holding?.failedAt };
  };
  let since: Instant | undefined;
  for (const [page, notices] of [
    [unknownPage(GIFT_CARD), []],
    [unknownPage(GIFT_CARD), ['unrecognised']],
    [signInPage(GIFT_CARD), ['signed-out', 'unrecognised']],
  ] as const) {
    await extension.visit(extension.shop.put(page));
    await expect.poll(async () => (await said()).since).not.toBe(since);
    const now = await said();
    expect(now.notices).toEqual(notices);
    since = now.since;
    const popup = await extension.popup();
    await expect(popup.locator('main')).toContainText('$42.17');
    await popup.close();
  }
  const title = expect.stringMatching(/Can’t read your gift card page$/);
  await expect.poll(() => extension.badge()).toMatchObject({ text: '!', title });
  expect(await extension.storedReadings()).toHaveLength(1);

  // Understood again, both notes go by themselves.
  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(async () => (await said()).notices).toEqual([]);
  await expect.poll(() => extension.badge()).toMatchObject({ text: '' });
});

test('an amount that the page shows late is read when it comes', async ({ extension }) => {
  await extension.setUp();
  const { url, html } = giftCardPage();
  const late = html.replace(
    '</body>',
    `<script>
    const box = document.querySelector('#gc-balance-table');
    const parent = box.parentElement;
    box.remove();
    setTimeout(() => parent.append(box), 1000);
  </script></body>`,
  );
  await extension.visit(extension.shop.put({ url, html: late }));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('$42.17');
});
