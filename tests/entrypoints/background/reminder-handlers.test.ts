import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Instant } from '../../../core/model/calendar-date.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { muteReminder } from '../../../core/store/reminder-log.ts';
import { failed } from '../../../core/store/store-result.ts';
import { openShownPage } from '../../../entrypoints/background/notification-clicks.ts';
import { reminderHandlers } from '../../../entrypoints/background/reminder-handlers.ts';
import { backgroundOn } from '../../support/background.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { rewardLot } from '../../support/ledger.ts';
import { rewardsReading } from '../../support/readings.ts';
import { freshDatabase, succeed } from '../../support/store.ts';

const NOW: Instant = '2026-11-13T12:00:00.000Z';
const PAGE: Sender = { kind: 'page' };

beforeEach(() => void fakeExtension());

async function background() {
  const db = await freshDatabase();
  const refresh = vi.fn(async () => undefined);
  return {
    db,
    refresh,
    handlers: reminderHandlers(
      backgroundOn(db, () => NOW),
      refresh,
    ),
  };
}

test('what is muted is answered, and its reminders are worked out anew before taking that back is answered', async () => {
  const { db, refresh, handlers } = await background();
  const reading = rewardsReading({ lots: [rewardLot(300, '2026-11-26')] });
  succeed(await acceptReading(db, { id: 'r1', observedAt: NOW, reading }, NOW));
  const [lot] = succeed(await db.read(['lots'], (tx) => tx.objectStore('lots').getAll()));
  succeed(await muteReminder(db, `2026-11-26|amazon.com|${lot?.account}|ends`, NOW));

  const muted = await handlers['muted-credits']({}, PAGE);
  expect(muted).toMatchObject([{ lots: [lot?.id] }]);
  await handlers.unmute({ lots: muted.flatMap(({ lots }) => lots) }, PAGE);
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(await handlers['muted-credits']({}, PAGE)).toEqual([]);
});

test('a test reminder is shown each time that it is asked for, and a click on it opens nothing', async () => {
  const { db, handlers } = await background();
  const create = vi.spyOn(fakeBrowser.notifications, 'create');
  await handlers['test-reminder']({}, PAGE);
  await handlers['test-reminder']({}, PAGE);
  expect(create).toHaveBeenCalledTimes(2);
  expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual(['test']);

  const tab = vi.spyOn(fakeBrowser.tabs, 'create');
  await openShownPage({ db, now: () => NOW }, 'test');
  expect(tab).not.toHaveBeenCalled();
  expect(await fakeBrowser.notifications.getAll()).toEqual({});
});

test('what cannot be taken back says why', async () => {
  const { db, handlers } = await background();
  vi.spyOn(db, 'write').mockResolvedValue(failed('full'));
  await expect(handlers.unmute({ lots: [] }, PAGE)).rejects.toMatchObject({ code: 'full' });
});
