import { beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type CalendarDate, type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import type { TimeOfDay } from '../../../core/model/time-of-day.ts';
import { loadSettings, saveSettings } from '../../../core/platform/settings-storage.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { failed } from '../../../core/store/store-result.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { showTest } from '../../../entrypoints/background/notification.ts';
import { mute } from '../../../entrypoints/background/notification-clicks.ts';
import { refresh } from '../../../entrypoints/background/refresh.ts';
import { backgroundOn } from '../../support/background.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { rewardsReading } from '../../support/readings.ts';
import { AT_ANY_TIME } from '../../support/reminder-settings.ts';
import { freshDatabase, succeed } from '../../support/store.ts';
import { languageOf } from '../../support/ui.ts';

/** The last day of the lot under test: its end is 2026-07-01T07:00Z, midnight in Los Angeles. */
const LAST_DAY: CalendarDate = '2026-06-30';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A visit on which the rewards page was not understood. */
const UNREAD = {
  page: 'rewards',
  marketplace: 'amazon.com',
  outcome: 'unrecognised',
  account: { customerId: 'A1FAKE00000000', name: 'Alex' },
} as const;

let world: ReturnType<typeof fakeExtension>;
let db: Database;
let now: Instant;
let session: string;

let create: MockInstance<typeof fakeBrowser.notifications.create>;

beforeEach(async () => {
  world = fakeExtension();
  db = await freshDatabase();
  session = 'life-1';
  now = '2026-06-01T10:00:00.000Z';
  create = vi.spyOn(fakeBrowser.notifications, 'create');
  await world.grant('amazon.com');
  await saveSettings({
    leadTimes: [14, 3, 0],
    badge: 'amount',
    notifications: true,
    language: null,
    ...AT_ANY_TIME,
    accepted: { version: 1, at: now },
  });
});

/** The background starts anew, as it does for every event after it was ended. */
async function wake(at: Instant, database: Database = db): Promise<void> {
  now = at;
  session = `life-${Number(session.slice(5)) + 1}`;
  await refresh(backgroundOn(database, () => now, session));
}

async function read(lots: { minor: number; expires: CalendarDate }[], at: Instant): Promise<void> {
  const type = 'Digital content and services';
  const total = lots.reduce((sum, { minor }) => sum + minor, 0);
  const reading = rewardsReading({
    types: [{ name: type, balance: { minor: total, currency: 'USD' } }],
    lots: lots.map(({ minor, expires }) => ({ type, amount: { minor, currency: 'USD' }, expires })),
  });
  succeed(await acceptReading(db, { id: crypto.randomUUID(), observedAt: at, reading }, at));
}

/** The notifications shown so far, by title. */
const shown = () => create.mock.calls.map(([, options]) => (options as unknown as { title: string }).title);

function later(start: Instant, milliseconds: number): Instant {
  return instantAt(Date.parse(start) + milliseconds);
}

describe('a lot of $3.00 with its last day on 30 June', () => {
  const lot = [{ minor: 300, expires: LAST_DAY }];

  test('is told once at 14, 3 and 0 days, woken every hour', async () => {
    await read(lot, now);
    const start = now;
    for (let hours = 0; hours < 31 * 24; hours += 1) await wake(later(start, hours * HOUR));
    expect(shown()).toEqual(['$3.00 expires Tue, Jun 30', '$3.00 expires Tuesday', 'Last day: $3.00']);
  }, 60_000);

  test.each([
    ['an hour', HOUR, '$3.00 expires Tuesday'],
    ['a day', DAY, '$3.00 expires Tuesday'],
    ['two days', 2 * DAY, '$3.00 expires Tuesday'],
    ['forty days', 40 * DAY, '$3.00: date passed Jun 30'],
  ])('asleep for %s over the lead time, it is told once on waking', async (_, sleep, expected) => {
    await read(lot, now);
    await wake('2026-06-16T12:00:00.000Z');
    create.mockClear();
    // A minute before the day in Los Angeles on which it is three days.
    const threeDaysBefore = '2026-06-27T06:59:00.000Z';
    await wake(threeDaysBefore);
    expect(shown()).toEqual([]);
    for (let times = 0; times < 3; times += 1) await wake(later(threeDaysBefore, sleep));
    expect(shown()).toEqual([expected]);
  });

  test('is not told again when the clock is set back a day and forward again', async () => {
    await read(lot, now);
    const day = '2026-06-27T12:00:00.000Z';
    for (const shift of [0, -DAY, 0, DAY, 0]) await wake(later(day, shift));
    expect(shown()).toEqual(['$3.00 expires Tuesday']);
  });

  test('is not told again by a life that follows one that ended while telling', async () => {
    await read(lot, now);
    const writes = vi.spyOn(db, 'write');
    create.mockImplementationOnce(() => {
      throw new Error('no buttons here');
    });
    create.mockImplementationOnce(() => {
      throw new Error('the background ends here');
    });
    await expect(wake('2026-06-27T12:00:00.000Z')).rejects.toThrow('ends here');
    expect(writes).toHaveBeenCalled();
    create.mockClear();
    await wake('2026-06-27T12:01:00.000Z');
    await wake('2026-06-27T12:02:00.000Z');
    expect(shown()).toEqual(['$3.00 expires Tuesday']);
    expect(await world.notifications()).toHaveLength(1);
  });

  test('is not told any more once that was asked for', async () => {
    await read(lot, now);
    await wake('2026-06-17T12:00:00.000Z');
    const [id = ''] = await world.notifications();
    await mute(
      backgroundOn(db, () => now, session),
      id,
    );
    expect(await world.notifications()).toEqual([]);
    create.mockClear();
    await wake('2026-06-27T12:00:00.000Z');
    await wake('2026-06-30T12:00:00.000Z');
    expect(shown()).toEqual([]);
  });

  test('is told without buttons where the browser knows none', async () => {
    await read(lot, now);
    create.mockImplementationOnce(() => {
      throw new Error('Property "buttons" is unsupported by Firefox');
    });
    await wake('2026-06-27T12:00:00.000Z');
    expect(create.mock.calls.map(([, options]) => 'buttons' in (options as object))).toEqual([true, false]);
    expect(await world.notifications()).toHaveLength(1);
  });

  test('stands on the screen once, whatever lead time was told last, and goes when its end has passed', async () => {
    await read(lot, now);
    for (const at of ['2026-06-17T12:00:00.000Z', '2026-06-27T12:00:00.000Z', '2026-06-30T12:00:00.000Z']) {
      await wake(at as Instant);
      expect(await world.notifications()).toHaveLength(1);
    }
    expect(shown()).toHaveLength(3);
    await wake('2026-07-01T07:00:00.000Z');
    expect(await world.notifications()).toEqual([]);
  });

  test('leaves the screen when it is used', async () => {
    await read(lot, now);
    await wake('2026-06-17T12:00:00.000Z');
    await read([], '2026-06-18T12:00:00.000Z');
    await wake('2026-06-18T12:00:00.000Z');
    expect(await world.notifications()).toEqual([]);
  });

  test('stands there with what is left of it, where the browser can change a notification', async () => {
    await read(lot, now);
    await wake('2026-06-17T12:00:00.000Z');
    await read([{ minor: 100, expires: LAST_DAY }], '2026-06-18T12:00:00.000Z');
    await wake('2026-06-18T12:00:00.000Z');
    expect(world.updateNotification.mock.calls.map(([, { title }]) => title)).toEqual([
      '$1.00 expires Tue, Jun 30',
    ]);
    expect(shown()).toHaveLength(1);
    // As in Firefox.
    Object.assign(fakeBrowser.notifications, { update: undefined });
    await wake('2026-06-18T13:00:00.000Z');
    expect(await world.notifications()).toHaveLength(1);
  });

  test('that was told as ended stays on the screen until the user has seen it', async () => {
    await read(lot, now);
    await wake('2026-07-02T12:00:00.000Z');
    await wake('2026-07-20T12:00:00.000Z');
    expect(await world.notifications()).toHaveLength(1);
  });

  test('stands on the badge within the longest lead time, and leaves it when it has ended', async () => {
    await read(lot, now);
    await wake('2026-06-15T12:00:00.000Z');
    expect(await world.badge()).toEqual({
      text: '',
      title: expect.stringMatching(/^Unspent: no expiring credits found\. Not checked: /),
    });
    await wake('2026-06-16T12:00:00.000Z');
    expect(await world.badge()).toEqual({
      text: '$3',
      title: expect.stringMatching(/\$3\.00 expires by .*in 14 days$/),
    });
    await wake('2026-07-01T06:59:00.000Z');
    expect(await world.badge()).toEqual({ text: '$3', title: expect.stringMatching(/today$/) });
    await wake('2026-07-01T07:00:00.000Z');
    expect(await world.badge()).toMatchObject({ text: '' });
  });

  test('has its alarm at the next moment that matters, six hours ahead at most', async () => {
    await read(lot, now);
    await wake('2026-06-10T12:00:00.000Z');
    expect(await world.alarms()).toEqual(['2026-06-10T18:00:00.000Z']);
    await wake('2026-06-16T04:00:00.000Z');
    expect(await world.alarms()).toEqual(['2026-06-16T07:00:00.000Z']);
    await wake('2026-08-10T12:00:00.000Z');
    expect(await world.alarms()).toEqual([]);
  });

  test('is found again after a restart that took badge and alarm', async () => {
    await read(lot, now);
    await wake('2026-06-27T12:00:00.000Z');
    const before = [await world.badge(), await world.alarms()];
    await fakeBrowser.action.setBadgeText({ text: '' });
    await fakeBrowser.alarms.clearAll();
    await wake('2026-06-27T12:00:00.000Z');
    expect([await world.badge(), await world.alarms()]).toEqual(before);
  });
});

describe('while the database cannot be opened', () => {
  const closed: Database = {
    read: async () => failed('newer-version'),
    write: async () => failed('newer-version'),
    close: () => {},
  };

  test('with nothing beside it the button says so', async () => {
    await wake('2026-06-27T13:00:00.000Z', closed);
    expect(await world.badge()).toEqual({ text: '!', title: 'Unspent: can’t open your data' });
  });

  test('the badge and the reminders go on from what is kept beside it, each told once', async () => {
    await read([{ minor: 300, expires: LAST_DAY }], now);
    await wake(now);
    const before = shown().length;
    await wake('2026-06-29T12:00:00.000Z', closed);
    expect(await world.badge()).toMatchObject({ text: '$3' });
    expect(await world.alarms()).toHaveLength(1);
    expect(shown()).toHaveLength(before + 1);
    await wake('2026-06-29T13:00:00.000Z', closed);
    expect(shown()).toHaveLength(before + 1);
    // Once it can be opened again, it knows what was told meanwhile.
    await wake('2026-06-29T14:00:00.000Z');
    expect(shown()).toHaveLength(before + 1);
  });

  test('what is muted stays silent, also once it can be opened again', async () => {
    await read([{ minor: 300, expires: LAST_DAY }], now);
    await wake('2026-06-27T12:00:00.000Z');
    const [id = ''] = await world.notifications();
    await mute({ db: closed, now: () => now }, id);
    const before = shown().length;
    await wake('2026-06-30T12:00:00.000Z', closed);
    await wake('2026-06-30T13:00:00.000Z');
    expect(shown()).toHaveLength(before);
  });
});

test('settings and acceptance that were lost are taken from the database, and the reminders go on', async () => {
  await read([{ minor: 300, expires: LAST_DAY }], now);
  await wake(now);
  const before = await fakeBrowser.storage.local.get(['settings']);
  for (const damage of [
    () => fakeBrowser.storage.local.clear(),
    () => fakeBrowser.storage.local.set({ settings: { leadTimes: 'none' } }),
  ]) {
    await damage();
    await wake('2026-06-27T12:00:00.000Z');
    expect(await fakeBrowser.storage.local.get(['settings'])).toEqual(before);
    expect(await world.badge()).toMatchObject({ text: '$3' });
    expect(world.scripts.size).toBe(1);
  }
  expect(shown()).toHaveLength(1);
});

test('a test reminder stays on the screen, and goes when everything is erased', async () => {
  await showTest(languageOf('en'));
  expect(shown()).toEqual(['This is a test from Unspent']);
  await wake('2026-06-27T12:00:00.000Z');
  expect(await world.notifications()).toEqual(['test']);
  const context = backgroundOn(db, () => now);
  await createHandlers(context, () => refresh(context)).erase({}, { kind: 'page' });
  expect(await world.notifications()).toEqual([]);
});

test('before acceptance nothing is registered, told or counted', async () => {
  await read([{ minor: 300, expires: LAST_DAY }], now);
  await saveSettings({
    leadTimes: [14, 3, 0],
    badge: 'amount',
    notifications: true,
    language: null,
    ...AT_ANY_TIME,
  });
  await wake('2026-06-27T12:00:00.000Z');
  expect(world.scripts.size).toBe(0);
  expect(shown()).toEqual([]);
  expect(await world.badge()).toEqual({ text: '', title: 'Unspent: not set up' });
});

test('the script runs at the listed paths of granted shops alone, and is registered again when they change', async () => {
  await wake(now);
  const matches = () => world.scripts.get('page')?.matches ?? [];
  expect(matches()).toContain('https://www.amazon.com/gc/balance');
  expect(matches().filter((pattern) => !pattern.startsWith('https://www.amazon.com/'))).toEqual([]);
  expect(matches().filter((pattern) => /^https:\/\/www\.amazon\.com\/\*?$/.test(pattern))).toEqual([]);
  expect(world.scripts.get('page')).toMatchObject({
    js: ['page.js'],
    allFrames: false,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  });
  await wake(now);
  expect(world.scripting.updateContentScripts).not.toHaveBeenCalled();
  await world.grant('amazon.de');
  await wake(now);
  expect(matches()).toContain('https://www.amazon.de/gc/balance');
});

describe('a page with credits that end, which can no longer be read', () => {
  const lot = [{ minor: 300, expires: LAST_DAY }];
  const outage = async () => (await world.notifications()).filter((id) => id.startsWith('outage'));

  async function fail(at: Instant): Promise<void> {
    const reading = { ...UNREAD, missing: ['total'] } as const;
    succeed(await acceptReading(db, { id: crypto.randomUUID(), observedAt: at, reading }, at));
    await wake(at);
  }

  test('is told on the second visit in a row, and once', async () => {
    await read(lot, now);
    await fail('2026-06-02T18:00:00.000Z');
    expect(shown()).toEqual([]);
    await fail('2026-06-03T18:00:00.000Z');
    expect(shown()).toEqual(['Unspent can’t read your rewards page']);
    await fail('2026-06-04T18:00:00.000Z');
    await wake('2026-06-05T18:00:00.000Z');
    expect(shown()).toHaveLength(1);
    expect(await outage()).toHaveLength(1);
  });

  test('is withdrawn when it is read again, and the next outage is told anew', async () => {
    await read(lot, now);
    for (const day of ['02', '03'] as const) await fail(`2026-06-${day}T18:00:00.000Z`);
    await read(lot, '2026-06-04T18:00:00.000Z');
    await wake('2026-06-04T18:00:00.000Z');
    expect(await outage()).toEqual([]);
    for (const day of ['05', '06'] as const) await fail(`2026-06-${day}T18:00:00.000Z`);
    expect(shown()).toHaveLength(2);
  });

  test('is not told where nothing on it ends, nor at night', async () => {
    await read([], now);
    for (const day of ['02', '03'] as const) await fail(`2026-06-${day}T18:00:00.000Z`);
    expect(shown()).toEqual([]);

    await read(lot, '2026-06-04T18:00:00.000Z');
    const local = (at: Instant) =>
      Temporal.Instant.from(at)
        .toZonedDateTimeISO(Temporal.Now.timeZoneId())
        .toPlainTime()
        .toString({ smallestUnit: 'minute' }) as TimeOfDay;
    const quietHours = { from: local('2026-06-05T17:00:00Z'), to: local('2026-06-05T23:00:00Z') };
    await saveSettings({ ...(await loadSettings()), quietHours });
    for (const day of ['05', '06'] as const) await fail(`2026-06-${day}T18:00:00.000Z`);
    expect(shown()).toEqual([]);
    await wake('2026-06-06T23:30:00.000Z');
    expect(shown()).toEqual(['Unspent can’t read your rewards page']);
  });
});
