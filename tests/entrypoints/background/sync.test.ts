import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../../core/model/calendar-date.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { rewardLot } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import { giftCardReading, rewardsReading } from '../../support/readings.ts';
import { AT_ANY_TIME } from '../../support/reminder-settings.ts';
import { succeed } from '../../support/store.ts';
import { Account, ChromeArea, FirefoxArea } from '../../support/sync-browsers.ts';
import { SyncedBrowser } from '../../support/synced-browser.ts';

const START = Date.parse('2026-11-20T12:00:00.000Z');
let nowMs: number;
const clock = () => nowMs;
const minutes = (count: number) => {
  nowMs += count * 60_000;
};

beforeEach(() => {
  nowMs = START;
  fakeExtension();
});

/** Two browsers of one account. */
async function pair(Area: typeof ChromeArea | typeof FirefoxArea = ChromeArea) {
  const account = new Account();
  const browsers = await Promise.all(
    ['a', 'b'].map((salt) => SyncedBrowser.start(salt, new Area(clock), clock)),
  );
  for (const { area } of browsers) area.signIn(account);
  return browsers as [SyncedBrowser, SyncedBrowser];
}

/** Some minutes pass, in which each browser meets the server and wakes. */
async function pass(...browsers: readonly SyncedBrowser[]) {
  for (let round = 0; round < 4; round += 1) {
    for (const browser of browsers) {
      minutes(1);
      browser.area.meet();
      await browser.wake();
      browser.area.meet();
    }
  }
}

const namesIn = async (browser: SyncedBrowser) =>
  (await browser.say('own-credits', {})).credits.map(({ name }) => name);

const devicesOf = async (browser: SyncedBrowser) => {
  const view = await browser.status();
  return view.isOn ? view.devices.map(({ isThis, state }) => [isThis, state]) : undefined;
};

const on = (state: string) => expect.objectContaining({ isOn: true, state });

describe('off, as it is at first', () => {
  it('never calls the browser’s sync', async () => {
    const [laptop] = await pair();
    await laptop.say('save-credit', draft());
    await pass(laptop);
    await laptop.say('erase', {});
    expect(await laptop.status()).toEqual({ isOn: false });
    expect(laptop.area.calls).toBe(0);
  });
});

describe.each([
  ['Chrome', ChromeArea],
  ['Firefox', FirefoxArea],
] as const)('in two browsers of %s', (_, Area) => {
  it('what one knows, the other knows, and both say that they are up to date', async () => {
    const [laptop, desktop] = await pair(Area);
    await laptop.say('turn-sync-on', {});
    await desktop.say('turn-sync-on', {});
    await laptop.say('save-credit', draft());
    succeed(
      await acceptReading(
        desktop.db,
        { id: 'r', observedAt: desktop.now(), reading: giftCardReading() },
        desktop.now(),
      ),
    );
    await pass(laptop, desktop);
    expect(await namesIn(desktop)).toEqual(['Courtesy credit']);
    const { accounts } = await laptop.say('overview', {});
    expect(accounts.length).toBeGreaterThan(0);
    for (const browser of [laptop, desktop]) {
      expect(await browser.status()).toEqual(on('up-to-date'));
      expect(await devicesOf(browser)).toEqual([
        [true, 'read'],
        [false, 'read'],
      ]);
    }
  });

  it('comes to rest: where nothing changes, nothing is written', async () => {
    const [laptop, desktop] = await pair(Area);
    await laptop.say('turn-sync-on', {});
    await desktop.say('turn-sync-on', {});
    await laptop.say('save-credit', draft());
    await pass(laptop, desktop);
    const written = [laptop.area.written, desktop.area.written];
    await pass(laptop, desktop);
    expect([laptop.area.written, desktop.area.written]).toEqual(written);
  });

  it('goes on after any end of the background', async () => {
    const [laptop, desktop] = await pair(Area);
    await laptop.say('turn-sync-on', {});
    await desktop.say('turn-sync-on', {});
    for (let n = 1; n <= 5; n += 1) {
      succeed(
        await saveCredit(
          laptop.db,
          draft({ id: `0f0c1c7e-0000-4000-8000-00000000000${n}`, name: `N${n}` }),
          laptop.now(),
        ),
      );
      laptop.restart();
      desktop.restart();
      await pass(laptop, desktop);
    }
    expect(await namesIn(desktop)).toHaveLength(5);
  });

  it('sends again what the browser has thrown away', async () => {
    const [laptop, desktop] = await pair(Area);
    await laptop.say('turn-sync-on', {});
    await laptop.say('save-credit', draft());
    await pass(laptop);
    await laptop.area.remove(Object.keys(await laptop.area.get()));
    laptop.area.meet();
    await desktop.say('turn-sync-on', {});
    await pass(laptop, desktop);
    expect(await namesIn(desktop)).toEqual(['Courtesy credit']);
  });

  it('a browser that joins an account keeps what it had', async () => {
    const [laptop] = await pair(Area);
    await laptop.say('turn-sync-on', {});
    await laptop.say('save-credit', draft());
    await pass(laptop);
    const phone = await SyncedBrowser.start('c', new Area(clock), clock);
    await phone.say('turn-sync-on', {});
    await phone.say('save-credit', draft({ id: '0f0c1c7e-0000-4000-8000-000000000009', name: 'Mine' }));
    await pass(phone);
    phone.area.signIn(laptop.area.account!);
    await pass(phone, laptop);
    expect((await namesIn(phone)).sort()).toEqual(['Courtesy credit', 'Mine']);
    expect((await namesIn(laptop)).sort()).toEqual(['Courtesy credit', 'Mine']);
  });
});

describe('with a passphrase', () => {
  const PHRASE = { passphrase: 'correct horse battery' };

  it('nothing of what is sent can be read, and the same passphrase opens it', async () => {
    const [laptop, desktop] = await pair();
    await laptop.say('turn-sync-on', PHRASE);
    await laptop.say('save-credit', draft());
    await pass(laptop);
    expect(JSON.stringify(laptop.stored('sync'))).not.toContain('horse');
    await desktop.say('turn-sync-on', PHRASE);
    await pass(desktop, laptop);
    expect(await namesIn(desktop)).toEqual(['Courtesy credit']);
    expect(await laptop.status()).toEqual(expect.objectContaining({ isSealed: true, state: 'up-to-date' }));
  });

  it.each([
    ['wrong', { passphrase: 'incorrect horse battery' }, 'passphrase-wrong'],
    ['forgotten', {}, 'passphrase-needed'],
  ])('%s changes nothing, says so, and can be set right', async (_, other, state) => {
    const [laptop, desktop] = await pair();
    await laptop.say('turn-sync-on', PHRASE);
    await laptop.say('save-credit', draft());
    await pass(laptop);
    await desktop.say('save-credit', draft({ id: '0f0c1c7e-0000-4000-8000-000000000009', name: 'Mine' }));
    desktop.area.meet();
    const written = desktop.area.written;
    expect(await desktop.say('turn-sync-on', other)).toEqual(on(state));
    await pass(desktop, laptop);
    expect([await namesIn(laptop), await namesIn(desktop)]).toEqual([['Courtesy credit'], ['Mine']]);
    expect(desktop.area.written).toBe(written);
    expect(await devicesOf(desktop)).toEqual([
      [true, 'read'],
      [false, 'locked'],
    ]);
    await desktop.say('turn-sync-on', PHRASE);
    await pass(desktop, laptop);
    expect((await namesIn(laptop)).sort()).toEqual(['Courtesy credit', 'Mine']);
  });

  it('nothing is taken from a device without one', async () => {
    const [laptop, desktop] = await pair();
    await laptop.say('turn-sync-on', {});
    await laptop.say('save-credit', draft());
    await pass(laptop);
    await desktop.say('turn-sync-on', PHRASE);
    await pass(desktop, laptop);
    expect(await namesIn(desktop)).toEqual([]);
    expect(await devicesOf(desktop)).toEqual([
      [true, 'read'],
      [false, 'open'],
    ]);
  });

  it('that was lost with the database is asked for again', async () => {
    const [laptop] = await pair();
    await laptop.say('turn-sync-on', PHRASE);
    succeed(await laptop.db.write(['meta'], (tx) => tx.objectStore('meta').delete('sync-key')));
    await pass(laptop);
    expect(await laptop.status()).toEqual(on('passphrase-needed'));
  });
});

describe('turned off', () => {
  it('takes away what this device sent, and keeps what is stored', async () => {
    const [laptop, desktop] = await pair();
    await laptop.say('turn-sync-on', {});
    await desktop.say('turn-sync-on', {});
    await laptop.say('save-credit', draft());
    await pass(laptop, desktop);
    expect(await laptop.say('turn-sync-off', {})).toEqual({ isOn: false });
    await pass(laptop, desktop);
    expect(await devicesOf(desktop)).toEqual([[true, 'read']]);
    expect(await namesIn(laptop)).toEqual(['Courtesy credit']);
    expect(await namesIn(desktop)).toEqual(['Courtesy credit']);
  });

  it('is what erasing everything does first', async () => {
    const [laptop] = await pair();
    await laptop.say('turn-sync-on', {});
    await laptop.say('save-credit', draft());
    await pass(laptop);
    await laptop.say('erase', {});
    expect(await laptop.area.get()).toEqual({});
    expect(await laptop.status()).toEqual({ isOn: false });
  });

  it('by erasing everything is said to be left where the browser did not take it away', async () => {
    const [laptop] = await pair();
    await laptop.say('turn-sync-on', {});
    await laptop.say('save-credit', draft());
    await pass(laptop);
    vi.spyOn(laptop.area, 'remove').mockRejectedValueOnce(new Error('out of reach'));
    await expect(laptop.say('erase', {})).rejects.toMatchObject({ code: 'left-in-sync' });
    expect(
      succeed(await laptop.db.read(['own-credits'], (tx) => tx.objectStore('own-credits').getAll())),
    ).toEqual([]);
    expect(await laptop.status()).toEqual({ isOn: false });
  });

  it('from another device, it stops, says so, and loses nothing', async () => {
    const [laptop, desktop] = await pair();
    await laptop.say('turn-sync-on', {});
    await desktop.say('turn-sync-on', {});
    await desktop.say('save-credit', draft());
    await pass(laptop, desktop);
    const view = await laptop.status();
    const other = view.isOn ? view.devices.find(({ isThis }) => !isThis) : undefined;
    await laptop.say('remove-sync-device', { id: other!.id });
    await pass(laptop, desktop);
    expect(await desktop.status()).toEqual({ isOn: false, removed: true });
    expect(await namesIn(desktop)).toEqual(['Courtesy credit']);
    expect(await namesIn(laptop)).toEqual(['Courtesy credit']);
    expect(await devicesOf(laptop)).toEqual([[true, 'read']]);
    // It may come back as a new one.
    await desktop.say('turn-sync-on', {});
    await pass(laptop, desktop);
    expect(await devicesOf(laptop)).toHaveLength(2);
  });
});

describe('where there is not room for all', () => {
  it('says so, sends what matters most, and loses nothing', async () => {
    const [laptop, desktop] = await pair();
    // Most of the room is taken by what is not ours.
    for (let n = 0; n < 10; n += 1) await laptop.area.set({ [`x${n}`]: 'x'.repeat(7_600) });
    await laptop.say('turn-sync-on', {});
    for (let n = 0; n < 90; n += 1) {
      const id = crypto.randomUUID();
      const note = Array.from({ length: 12 }, () => crypto.randomUUID()).join(' ');
      const expires = addDays('2026-12-01', n);
      const amount = { minor: 100 + n, currency: 'USD' } as const;
      succeed(await saveCredit(laptop.db, draft({ id, note, expires, amount }), laptop.now()));
    }
    await pass(laptop);
    const view = await laptop.status();
    expect(view).toEqual(on('full'));
    expect(view.isOn && view.unsent).toBeGreaterThan(20);
    expect(laptop.area.refused).toBe(0);
    expect(await namesIn(laptop)).toHaveLength(90);
    await desktop.say('turn-sync-on', {});
    await pass(desktop, laptop);
    expect((await namesIn(desktop)).length).toBeGreaterThan(20);
    expect(desktop.area.refused).toBe(0);
  });

  it('says so where the browser refuses', async () => {
    const [laptop] = await pair();
    for (let n = 0; n < 14; n += 1) await laptop.area.set({ [`x${n}`]: 'x'.repeat(7_200) });
    await laptop.say('save-credit', draft());
    Object.assign(laptop.area, { set: () => Promise.reject(new Error('QuotaExceededError: quota')) });
    expect(await laptop.say('turn-sync-on', {})).toEqual(on('full'));
  });

  it('never writes oftener than browsers take, however often something changes', async () => {
    const [laptop] = await pair();
    await laptop.say('turn-sync-on', {});
    for (let n = 0; n < 85; n += 1) {
      nowMs += n % 5 === 0 ? 1_000 : 31_000;
      succeed(await saveCredit(laptop.db, draft({ name: `Credit ${n}` }), laptop.now()));
      await laptop.wake();
    }
    expect(laptop.area.refused).toBe(0);
    expect(laptop.area.written).toBeLessThanOrEqual(61);
    expect(await laptop.status()).toEqual(on('waiting'));
    minutes(61);
    await laptop.wake();
    expect(await laptop.status()).toEqual(on('up-to-date'));
  });
});

it('what a page said in one browser is not told in the other once that has heard of it', async () => {
  const [laptop, desktop] = await pair();
  for (const browser of [laptop, desktop]) {
    await browser.say('accept', { version: 2 });
    await browser.say('save-settings', { ...DEFAULT_SETTINGS, ...AT_ANY_TIME, leadTimes: [14, 3, 0] });
    await browser.say('turn-sync-on', {});
  }
  const reading = rewardsReading({ lots: [rewardLot(300, '2026-11-22')] });
  const told = async (browser: SyncedBrowser) =>
    succeed(await browser.db.read(['told'], (tx) => tx.objectStore('told').getAll()));
  nowMs = Date.parse('2026-11-20T18:00:00.000Z');
  succeed(await acceptReading(laptop.db, { id: 'r1', observedAt: laptop.now(), reading }, laptop.now()));
  await laptop.wake();
  const marks = await told(laptop);
  expect(marks.length).toBeGreaterThan(0);
  minutes(1);
  await laptop.wake();
  laptop.area.meet();
  succeed(await acceptReading(desktop.db, { id: 'r2', observedAt: desktop.now(), reading }, desktop.now()));
  desktop.area.meet();
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  for (const id of Object.keys(await fakeBrowser.notifications.getAll()))
    await fakeBrowser.notifications.clear(id);
  await desktop.wake();
  expect(await fakeBrowser.notifications.getAll()).toEqual({});
});
