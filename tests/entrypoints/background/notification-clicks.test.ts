import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isDated } from '../../../core/ledger/lots.ts';
import type { Instant } from '../../../core/model/calendar-date.ts';
import { createReminderId } from '../../../core/model/ids.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import {
  openKnown,
  openShownPage,
  openWelcome,
} from '../../../entrypoints/background/notification-clicks.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { rewardLot } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import { rewardsReading } from '../../support/readings.ts';
import { freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-06-01T10:00:00.000Z';
const opened: (string | undefined)[] = [];
let world: { readonly db: Database; readonly now: () => Instant };

beforeEach(async () => {
  fakeExtension();
  world = { db: await freshDatabase(), now: () => NOW };
  opened.length = 0;
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async ({ url }: { url?: string }) => {
    opened.push(url);
  }) as never);
});

/** The id of the reminder of all that there is. */
async function reminder(): Promise<string> {
  const { lots } = succeed(await loadStoredState(world.db, NOW));
  const [lot] = lots.filter(isDated);
  if (!lot) throw new Error('nothing ends');
  return createReminderId(lot, 'ends');
}

const LEDGER = 'chrome-extension://test-extension-id/ledger.html';
const WELCOME = 'chrome-extension://test-extension-id/welcome.html';

test.each([
  ['install', [WELCOME]],
  // What an update changed is said in the popup, and no tab comes up for it.
  ['update', []],
  ['chrome_update', []],
])('at %s the first-run page opens, or does not', async (reason, expected) => {
  await openWelcome(reason);
  expect(opened).toEqual(expected);
});

test('a notification opens where Amazon shows it, and goes', async () => {
  const id = '2026-06-30|amazon.com|a1|ends';
  await fakeBrowser.notifications.create(id, {} as never);
  await openShownPage(world, id);
  expect(opened).toEqual(['https://www.amazon.com/norushcredits']);
  expect(await fakeBrowser.notifications.getAll()).toEqual({});
});

test('a notification about a credit of one’s own opens where a page would show it, else the ledger page', async () => {
  const own = { expires: '2026-06-30', account: { marketplace: 'amazon.com' } } as const;
  succeed(await saveCredit(world.db, draft({ ...own, programme: 'reload' }), NOW));
  await openShownPage(world, await reminder());
  succeed(
    await saveCredit(
      world.db,
      draft({ ...own, id: crypto.randomUUID(), amount: { minor: 2000, currency: 'USD' } }),
      NOW,
    ),
  );
  await openShownPage(world, await reminder());
  await openShownPage(world, 'panel|account|2026-06');
  expect(opened).toEqual([LEDGER, 'https://www.amazon.com/benefitsbalance', `${LEDGER}#panel`]);
});

test('a notification about several credits opens what a page showed', async () => {
  const lots = [rewardLot(100, '2026-06-30')];
  const reading = rewardsReading({ lots });
  succeed(await acceptReading(world.db, { id: 'r', observedAt: NOW, reading }, NOW));
  const account = { marketplace: 'amazon.com', name: 'Alex' } as const;
  succeed(await saveCredit(world.db, draft({ expires: '2026-06-30', account }), NOW));
  await openShownPage(world, await reminder());
  expect(opened).toEqual(['https://www.amazon.com/norushcredits']);
});

test.each([
  ['2026-06-30|amazon.com|a1|ends', `${LEDGER}#listed`],
  ['2026-06-30|amazon.com|a1|ended', `${LEDGER}#history`],
  ['panel|account|2026-06', `${LEDGER}#panel`],
  ['outage|account|rewards', LEDGER.replace('ledger.html', 'options.html#pages')],
])('a click beside its buttons opens what is known here: %s', async (id, url) => {
  await fakeBrowser.notifications.create(id, {} as never);
  await openKnown(id);
  expect(opened).toEqual([url]);
  expect(await fakeBrowser.notifications.getAll()).toEqual({});
});

test('a notification that is not ours opens nothing', async () => {
  await openShownPage(world, 'constructor|https://example.org');
  await openKnown('test');
  expect(opened).toEqual([]);
});

test('without a window, a tab comes in one of its own', async () => {
  vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('No current window'));
  const windows = vi.spyOn(fakeBrowser.windows, 'create').mockResolvedValue(undefined as never);
  await openShownPage(world, '2026-06-30|amazon.com|a1|ends');
  expect(windows).toHaveBeenCalledWith({ url: 'https://www.amazon.com/norushcredits' });
});
