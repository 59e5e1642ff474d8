import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import type { Handlers } from '../../../core/platform/server.ts';
import { saveSettings } from '../../../core/platform/settings-storage.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import type { Database } from '../../../core/store/database.ts';
import { failed } from '../../../core/store/store-result.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { backgroundOn } from '../../support/background.ts';
import { deliveryOf } from '../../support/deliveries.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { READING_ID } from '../../support/readings.ts';
import { contentOf, freshDatabase } from '../../support/store.ts';
import { giftCardPage } from '../../support/synthetic-pages.ts';

const NOW = '2026-06-01T10:00:00.000Z';
const PAGE: Sender = { kind: 'page' };
const CONTENT: Sender = { kind: 'content', marketplace: 'amazon.com', isPrivate: false };

const delivery = deliveryOf(giftCardPage(), { capturedAt: NOW, id: READING_ID });
const ACKNOWLEDGED = { outcome: 'read', stored: true };

let world: ReturnType<typeof fakeExtension>;
let db: Database;
let handlers: Handlers;
const refresh = vi.fn(async () => {});

function handlersOn(database: Database): Handlers {
  return createHandlers(
    backgroundOn(database, () => NOW),
    refresh,
  );
}

/** A store whose every operation fails in one way. */
function broken(failure: 'full' | 'unavailable' | 'newer-version'): Database {
  return { read: async () => failed(failure), write: async () => failed(failure), close: () => {} };
}

beforeEach(async () => {
  world = fakeExtension();
  refresh.mockClear();
  db = await freshDatabase();
  handlers = handlersOn(db);
});

async function setUp(): Promise<void> {
  await world.grant('amazon.com');
  await handlers.accept({ version: DISCLOSURE_VERSION }, PAGE);
}

const stored = async () => (await contentOf(db)).readings;

describe('a reading', () => {
  test('of a granted shop is on disk when it is acknowledged', async () => {
    await setUp();
    await expect(handlers['deliver-page'](delivery, CONTENT)).resolves.toEqual(ACKNOWLEDGED);
    expect(await stored()).toMatchObject([{ id: READING_ID, balance: { minor: 4217 } }]);
  });

  test('is taken as before from a user who accepted an earlier version of the disclosure', async () => {
    await world.grant('amazon.com');
    await saveSettings({ ...DEFAULT_SETTINGS, accepted: { version: 1, at: NOW } });
    await expect(handlers['deliver-page'](delivery, CONTENT)).resolves.toEqual(ACKNOWLEDGED);
    expect(await stored()).toHaveLength(1);
  });

  test('brings badge and reminders in line without being held up by it', async () => {
    await setUp();
    refresh.mockClear();
    refresh.mockImplementationOnce(() => new Promise(() => {}));
    await handlers['deliver-page'](delivery, CONTENT);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  test('delivered again changes nothing', async () => {
    await setUp();
    await handlers['deliver-page'](delivery, CONTENT);
    const before = await contentOf(db);
    await expect(handlers['deliver-page'](delivery, CONTENT)).resolves.toEqual(ACKNOWLEDGED);
    expect(await contentOf(db)).toEqual(before);
  });

  test.each([
    [
      'before the first-run page is accepted',
      'not-accepted',
      async () => void (await world.grant('amazon.com')),
    ],
    [
      'when its shop is not granted any more',
      'not-allowed',
      async () => {
        await setUp();
        await world.revoke('amazon.com');
      },
    ],
  ])('%s is refused and not written', async (_, code, prepare) => {
    await prepare();
    await expect(handlers['deliver-page'](delivery, CONTENT)).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
  });

  test.each([
    ['another shop than the sender’s page', { ...CONTENT, marketplace: 'amazon.de' } as const],
    ['a page of ours', PAGE],
  ])('from %s is refused and not written', async (_, sender) => {
    await setUp();
    await expect(handlers['deliver-page'](delivery, sender)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await stored()).toEqual([]);
  });

  test.each(['full', 'unavailable', 'newer-version'] as const)(
    'is not acknowledged when the store says: %s',
    async (failure) => {
      await setUp();
      await expect(handlersOn(broken(failure))['deliver-page'](delivery, CONTENT)).rejects.toMatchObject({
        code: failure,
      });
    },
  );
});

test('the overview says what was read, what is granted and what was lost', async () => {
  await setUp();
  await fakeBrowser.storage.local.set({ 'wanted-marketplaces': ['amazon.com', 'amazon.de'] });
  await handlers['deliver-page'](delivery, CONTENT);
  expect(await handlers.overview({}, PAGE)).toMatchObject({
    at: NOW,
    accepted: true,
    granted: ['amazon.com'],
    accounts: [
      {
        marketplace: 'amazon.com',
        name: 'Alex',
        holdings: [{ amount: { minor: 4217, currency: 'USD' }, url: 'https://www.amazon.com/gc/balance' }],
      },
    ],
    notices: [{ kind: 'grant-lost', marketplace: 'amazon.de' }],
  });
});

test('an overview that cannot be loaded says why', async () => {
  await expect(handlersOn(broken('newer-version')).overview({}, PAGE)).rejects.toMatchObject({
    code: 'newer-version',
  });
});

test('an overview of a database that cannot be opened is what was kept beside it, with its age and why', async () => {
  await setUp();
  await handlers['deliver-page'](delivery, CONTENT);
  const { at: _, ...before } = await handlers.overview({}, PAGE);
  for (const why of ['full', 'unavailable', 'newer-version'] as const) {
    expect(await handlersOn(broken(why)).overview({}, PAGE)).toEqual({
      ...before,
      at: NOW,
      unopened: { why, at: NOW },
    });
  }
});

test('choices are saved without touching the acceptance, and are in force when answered', async () => {
  await setUp();
  refresh.mockClear();
  const saved = await handlers['save-settings'](
    {
      leadTimes: [3, 7, 3],
      badge: 'count',
      notifications: false,
      language: 'de',
      remindAt: '18:00',
      quietHours: null,
    },
    PAGE,
  );
  expect(saved).toEqual({
    leadTimes: [7, 3],
    badge: 'count',
    notifications: false,
    language: 'de',
    remindAt: '18:00',
    quietHours: null,
    accepted: { version: DISCLOSURE_VERSION, at: NOW },
  });
  expect(await handlers.settings({}, PAGE)).toEqual(saved);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('an acceptance of an earlier version is replaced; one of a later version stands', async () => {
  const accept = async (version: number) => {
    await saveSettings({ ...DEFAULT_SETTINGS, accepted: { version, at: '2026-01-01T00:00:00.000Z' } });
    return (await handlers.accept({ version: DISCLOSURE_VERSION }, PAGE)).accepted;
  };
  expect(await accept(DISCLOSURE_VERSION - 1)).toEqual({ version: DISCLOSURE_VERSION, at: NOW });
  expect(await accept(DISCLOSURE_VERSION + 1)).toEqual({
    version: DISCLOSURE_VERSION + 1,
    at: '2026-01-01T00:00:00.000Z',
  });
});

test('erasing forgets readings, choices, acceptance and what was granted', async () => {
  await setUp();
  await handlers['deliver-page'](delivery, CONTENT);
  await handlers.erase({}, PAGE);
  expect(Object.values(await contentOf(db)).flat()).toEqual([]);
  expect(await fakeBrowser.storage.local.get()).toEqual({ database: { current: 1, left: [] } });
  await expect(handlers['deliver-page'](delivery, CONTENT)).rejects.toMatchObject({
    code: 'not-accepted',
  });
});

test('an erasure that the store refuses is not said to be done, and reading has stopped', async () => {
  await setUp();
  const failing = handlersOn(broken('unavailable'));
  await expect(failing.erase({}, PAGE)).rejects.toMatchObject({ code: 'unavailable' });
  expect((await handlers.settings({}, PAGE)).accepted).toBeUndefined();
});

test('the storage used is what the browser estimates', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 12_345 }) } });
  expect(await handlers['storage-used']({}, PAGE)).toEqual({ bytes: 12_345, oldDatabases: 0 });
  vi.unstubAllGlobals();
});
