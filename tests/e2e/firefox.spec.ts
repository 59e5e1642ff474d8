import { expect, test } from '@playwright/test';
import { FirefoxExtension } from '../support/firefox.ts';
import { giftCardPage, rewardsPage } from '../support/synthetic-pages.ts';

/** The same build in Firefox: accepted on its own page, the pages are read, and its own page knows. */
test('in Firefox, from the first-run page to what the popup shows', async () => {
  test.setTimeout(90_000);
  const firefox = new FirefoxExtension();
  try {
    await firefox.start();
    const welcome = await firefox.pageWith('.sheet .button-primary');
    await welcome.click('.sheet .button-primary');
    await welcome.waitForSelector('a[href="https://www.amazon.com/gc/balance"]');

    await firefox.visit(giftCardPage());
    await firefox.visit(rewardsPage([{ cents: 300, inDays: 3 }]));
    const popup = await firefox.popup(welcome);
    await expect
      .poll(async () => {
        await popup.reload();
        return popup.evaluate(() => document.body.innerText);
      })
      .toMatch(/\$3\.00[\s\S]*\$42\.17/);
    expect(firefox.strays).toEqual([]);
  } finally {
    await firefox.remove();
  }
});
