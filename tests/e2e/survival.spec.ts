import { deliveryOf } from '../support/deliveries.ts';
import { expect, test } from '../support/extension.ts';
import { deliverUntilStopped, untilAcknowledged } from '../support/steady-writers.ts';
import { giftCardPage, rewardsPage } from '../support/synthetic-pages.ts';

/** What browsers do to extensions: end the background at any moment, restart, install anew under open pages. */
const KILLS = Number(process.env.UNSPENT_KILLS ?? 120);
const WRITERS = 4;

test(`${KILLS} sudden ends of the background lose nothing that was acknowledged and store nothing twice`, async ({
  extension,
}) => {
  // As long as a slow machine needs: each end waits for its life to have done some work.
  test.setTimeout(KILLS * 5000);
  await extension.setUp();
  const tab = await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  const [first] = await extension.storedReadings();

  const script = await extension.contentScript(tab);
  const writing = Array.from({ length: WRITERS }, (_, writer) =>
    script(deliverUntilStopped, { writer, snapshot: deliveryOf(giftCardPage({ cents: 4217 })).snapshot }),
  );
  for (let kill = 0; kill < KILLS; kill += 1) {
    await script(untilAcknowledged, kill + 1);
    await tab.waitForTimeout(Math.random() * 120);
    await extension.killWorker();
  }
  await script(() => void Object.assign(globalThis, { isStopped: true }), null);
  const reports = (await Promise.all(writing)) as Awaited<ReturnType<typeof deliverUntilStopped>>[];

  const acknowledged = reports.flatMap(({ ids }) => ids);
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
  // That deliveries had to be made again shows that the kills hit.
  expect(reports.reduce((sum, { again }) => sum + again, 0)).toBeGreaterThan(0);
  expect((await extension.storedReadings()).sort()).toEqual([first, ...acknowledged].sort());
});

test('after a restart of the browser, badge and alarm are there without a click, and nothing is told twice', async ({
  extension,
}) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }])));
  await expect.poll(() => extension.notifications()).toHaveLength(1);
  const badge = await extension.badge();
  await extension.restart();
  // Opens the page that looks, so that the two seconds are the background's.
  await extension.registered();
  await expect.poll(() => extension.badge(), { timeout: 2000 }).toEqual(badge);
  await expect.poll(() => extension.alarms(), { timeout: 2000 }).toEqual(['wake']);
  expect(await extension.notifications()).toEqual([]);
  await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(2);
});

test('an update while the popup and a page are open leaves the page quiet and the data whole', async ({
  extension,
}) => {
  await extension.setUp();
  const problems: string[] = [];
  const tab = await extension.visit(extension.shop.put(giftCardPage()));
  tab.on('pageerror', (error) => problems.push(error.message));
  tab.on('console', (message) => problems.push(message.text()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  await extension.popup();
  await extension.reload();

  // The old script's page changes; its extension is gone and it must say nothing.
  await tab.locator('#gc-ui-balance-gc-balance-value').evaluate((element) => {
    element.textContent = '$1.00';
  });
  await tab.waitForTimeout(1500);
  expect(problems).toEqual([]);
  expect(await extension.storedReadings()).toHaveLength(1);

  await extension.visit(extension.shop.put(giftCardPage({ cents: 999 })));
  await expect.poll(() => extension.storedReadings()).toHaveLength(2);
  const popup = await extension.popup();
  await expect(popup.locator('main')).toContainText('$9.99');
});

test('a notification that was closed does not come again with the next life of the background', async ({
  extension,
}) => {
  await extension.setUp();
  await extension.visit(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }])));
  await expect.poll(() => extension.notifications()).toHaveLength(1);
  await extension.closeNotifications();
  for (let life = 0; life < 3; life += 1) {
    await extension.killWorker();
    expect(await extension.ask('overview', {})).toMatchObject({ ok: true });
  }
  expect(await extension.notifications()).toEqual([]);
});
