import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Instant } from '../../../core/model/calendar-date.ts';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import { deliveryOf } from '../../support/deliveries.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { draft } from '../../support/manual-credits.ts';
import { rejectStorage } from '../../support/rejected-storage.ts';
import { rewardsPage } from '../../support/synthetic-pages.ts';

/** The browser rejects every call of the storage beside the database, whose files are damaged. The database lives. */

const PAGE: Sender = { kind: 'page' };
const CONTENT: Sender = { kind: 'content', marketplace: 'amazon.com', isPrivate: false };
const TODAY = '2026-06-01';

let now: Instant;
let world: ReturnType<typeof fakeExtension>;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  world = fakeExtension();
  now = '2026-06-01T20:00:00.000Z';
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 1 }) } });
});

/** A life of the background on what the browser has stored; nothing of the one before is in its memory. */
async function begin() {
  vi.resetModules();
  const { openUsedDatabase } = await import('../../../entrypoints/background/databases.ts');
  const { createHandlers } = await import('../../../entrypoints/background/handlers.ts');
  const { refresh } = await import('../../../entrypoints/background/refresh.ts');
  const { bringBackLostChoices } = await import('../../../entrypoints/background/choices.ts');
  const { backgroundOn } = await import('../../support/background.ts');
  const db = openUsedDatabase(() => now);
  const context = backgroundOn(db, () => now, crypto.randomUUID());
  const refreshNow = () => refresh(context);
  await bringBackLostChoices(db);
  return { db, handlers: createHandlers(context, refreshNow), refresh: refreshNow };
}

const page = (cents: number) =>
  deliveryOf(rewardsPage([{ cents, inDays: 20 }], { today: TODAY }), { capturedAt: now });

async function filled() {
  const { db, handlers } = await begin();
  await world.grant('amazon.com');
  await handlers.accept({ version: DISCLOSURE_VERSION }, PAGE);
  await handlers['save-settings']({ ...(await handlers.settings({}, PAGE)), leadTimes: [10, 1] }, PAGE);
  await handlers['deliver-page'](page(300), CONTENT);
  await handlers['save-credit'](draft(), PAGE);
  const [settings, { notices, ...overview }] = await Promise.all([
    handlers.settings({}, PAGE),
    handlers.overview({}, PAGE),
  ]);
  db.close();
  return { settings, overview, notices };
}

test('choices, credits and balances are shown as before, and what is missing is said with a way out', async () => {
  const before = await filled();
  rejectStorage();
  const { handlers } = await begin();
  const { notices, ...overview } = await handlers.overview({}, PAGE);
  expect(overview).toEqual(before.overview);
  expect(notices).toEqual([{ kind: 'no-copy' }, ...before.notices]);
  expect(await handlers.settings({}, PAGE)).toEqual(before.settings);
});

test('pages are read on and stay read, and choices stay changed', async () => {
  await filled();
  rejectStorage();
  const { db, handlers } = await begin();
  now = '2026-06-01T21:00:00.000Z';
  expect(await handlers['deliver-page'](page(500), CONTENT)).toMatchObject({ outcome: 'read', stored: true });
  await handlers['save-settings']({ ...(await handlers.settings({}, PAGE)), leadTimes: [21] }, PAGE);
  db.close();
  const next = await begin();
  const { ending } = await next.handlers.overview({}, PAGE);
  expect(ending.map(({ amount }) => amount.minor)).toContain(500);
  expect(await next.handlers.settings({}, PAGE)).toMatchObject({ leadTimes: [21] });
});

test('reminders go on, and none is told twice', async () => {
  await filled();
  rejectStorage();
  const create = vi.spyOn(fakeBrowser.notifications, 'create');
  // By day, wherever this runs.
  now = '2026-06-13T16:00:00.000Z';
  for (let life = 0; life < 3; life += 1) {
    const { db, refresh } = await begin();
    await refresh();
    db.close();
  }
  expect(create).toHaveBeenCalledTimes(1);
});

test('erasing says that files may still hold something, and empties the database', async () => {
  await filled();
  rejectStorage();
  const { handlers } = await begin();
  await expect(handlers.erase({}, PAGE)).rejects.toMatchObject({ code: 'not-deleted' });
  const { accepted, ending, accounts } = await handlers.overview({}, PAGE);
  expect({ accepted, ending, accounts }).toEqual({ accepted: false, ending: [], accounts: [] });
});
