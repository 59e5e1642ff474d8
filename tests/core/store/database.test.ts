import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { type Database, openDatabase } from '../../../core/store/database.ts';
import { eraseEverything, recordEnds } from '../../../core/store/maintenance.ts';
import { MIGRATIONS } from '../../../core/store/migrations.ts';
import { claimReminders, confirmReminder } from '../../../core/store/reminder-log.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { rewardLot } from '../../support/ledger.ts';
import { PATIENCE } from '../../support/patience.ts';
import { giftCardReading, rewardsReading } from '../../support/readings.ts';
import { REMINDED_AT_ANY_TIME } from '../../support/reminder-settings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const settings = REMINDED_AT_ANY_TIME;

afterEach(() => vi.restoreAllMocks());

/** Everything that the background does with the store, one thing after the other. */
const OPERATIONS: Record<string, (db: Database) => Promise<{ ok: boolean }>> = {
  'a gift card reading': (db) =>
    acceptReading(db, { id: 'g', observedAt: NOW, reading: giftCardReading() }, NOW),
  'a rewards reading': (db) =>
    acceptReading(
      db,
      { id: 'r', observedAt: NOW, reading: rewardsReading({ lots: [rewardLot(300, '2026-11-22')] }) },
      NOW,
    ),
  'what the popup shows': (db) => loadStoredState(db, NOW),
  'the reminders': async (db) => {
    const claimed = await claimReminders(db, { settings, now: NOW, session: 's' });
    const [reminder] = claimed.ok ? claimed.value : [];
    return reminder ? confirmReminder(db, reminder, NOW) : claimed;
  },
  'a recordEnds': (db) => recordEnds(db, '2026-11-24T12:00:00.000Z'),
};

/** Every way in which the store's code asks the database for something. */
const REQUESTS = ['get', 'getKey', 'getAll', 'getAllKeys', 'put', 'add', 'delete', 'count', 'clear'] as const;

/** Calls `strike` with the transaction just before the n-th request from now on. */
function beforeRequest(n: number, strike: (tx: IDBTransaction) => void) {
  let left = n;
  for (const name of REQUESTS) {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      left -= 1;
      if (left === 0) strike(this.transaction);
      return original.apply(this, args) as never;
    });
  }
}

async function endState(prepare: (n: string, db: Database) => void = () => undefined) {
  const db = await freshDatabase();
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    prepare(name, db);
    expect(await operation(db), name).toMatchObject({ ok: true });
    vi.restoreAllMocks();
  }
  return contentOf(db);
}

describe('a connection that dies', () => {
  it('between two operations costs nothing', async () => {
    const healthy = await endState();
    const opened: IDBDatabase[] = [];
    const original = IDBDatabase.prototype.transaction;
    const remember = () =>
      vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
        this: IDBDatabase,
        ...args
      ) {
        opened.push(this);
        return original.apply(this, args);
      });
    remember();
    const survived = await endState(() => {
      const last = opened.at(-1);
      if (last) forceCloseDatabase(last as never);
      remember();
    });
    expect(survived).toEqual(healthy);
  });

  it.each(Object.keys(OPERATIONS))('at any request of %s costs nothing', async (struck) => {
    const healthy = await endState();
    let strikes = 0;
    for (let n = 1; n < 200; n += 1) {
      const before = strikes;
      const survived = await endState((name) => {
        if (name !== struck) return;
        beforeRequest(n, (tx) => {
          strikes += 1;
          forceCloseDatabase(tx.db as never);
          tx.abort();
        });
      });
      expect(survived).toEqual(healthy);
      if (strikes === before) break;
    }
    expect(strikes).toBeGreaterThan(2);
  });

  it('again and again is a failure, with nothing written', async () => {
    const db = await freshDatabase();
    const before = await contentOf(db);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    const refused = { ok: false, failure: 'failed' };
    for (const operation of Object.values(OPERATIONS)) expect(await operation(db)).toEqual(refused);
    expect(await eraseEverything(db)).toEqual(refused);
    vi.restoreAllMocks();
    expect(await contentOf(db)).toEqual(before);
  });
});

describe('a full disk', () => {
  it.each([
    new DOMException('Internal error: FILE_ERROR_NO_SPACE', 'UnknownError'),
    new DOMException('The quota is used up.', 'QuotaExceededError'),
  ])('is a failure of its own: $name', async (error) => {
    const db = await freshDatabase();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw error;
    });
    const accepted = await acceptReading(db, { id: 'g', observedAt: NOW, reading: giftCardReading() }, NOW);
    expect(accepted).toEqual({ ok: false, failure: 'full' });
    vi.restoreAllMocks();
    expect((await contentOf(db)).readings).toEqual([]);
  });
});

describe('opening', () => {
  it('fails without harm when a newer version wrote the data', async () => {
    const db = await freshDatabase({ migrations: [...MIGRATIONS, () => undefined] });
    const content = await contentOf(db);
    db.close();
    expect(await loadStoredState(openDatabase({ name: db.name }), NOW)).toEqual({
      ok: false,
      failure: 'newer-version',
    });
    expect(
      await contentOf(openDatabase({ name: db.name, migrations: [...MIGRATIONS, () => undefined] })),
    ).toEqual(content);
  });

  it('fails in a private profile, and tries anew each time', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    const db = openDatabase({ name: 'private' });
    expect(await loadStoredState(db, NOW)).toEqual({ ok: false, failure: 'unavailable' });
    open.mockRestore();
    expect(await loadStoredState(db, NOW)).toMatchObject({ ok: true });
  });

  it('does not wait for ever for another copy that does not let go', async () => {
    const request = indexedDB.open('held', 1);
    const other = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const db = openDatabase({ name: 'held', migrations: [() => undefined, ...MIGRATIONS], patience: 50 });
    expect(await loadStoredState(db, NOW)).toEqual({ ok: false, failure: 'blocked' });
    other.close();
    await vi.waitFor(
      async () => expect(await db.read(['lots'], async () => 1)).toMatchObject({ ok: true }),
      PATIENCE,
    );
  });

  it('lets go at once when a newer version wants to upgrade', async () => {
    const old = await freshDatabase();
    const newer = openDatabase({ name: old.name, migrations: [...MIGRATIONS, () => undefined] });
    expect(await loadStoredState(newer, NOW)).toMatchObject({ ok: true });
    expect(await loadStoredState(old, NOW)).toEqual({ ok: false, failure: 'newer-version' });
  });
});

describe('a mistake of our own', () => {
  it('is thrown on, with nothing written', async () => {
    const db = await freshDatabase();
    const before = await contentOf(db);
    const mistake = db.write(['meta', 'pages'], async (tx) => {
      await tx.objectStore('meta').clear();
      throw new TypeError('ours');
    });
    await expect(mistake).rejects.toThrow('ours');
    expect(await contentOf(db)).toEqual(before);
    expect(succeed(await loadStoredState(db, NOW)).damaged).toBe(0);
  });
});
