import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackup } from '../../../core/import/read-backup.ts';
import type { Instant } from '../../../core/model/calendar-date.ts';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import type { Handlers } from '../../../core/platform/server.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import type { Database } from '../../../core/store/database.ts';
import { openUsedDatabase } from '../../../entrypoints/background/databases.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { refresh } from '../../../entrypoints/background/refresh.ts';
import { makeFile } from '../../../entrypoints/ledger/exports.ts';
import { backgroundOn } from '../../support/background.ts';
import { deliveryOf } from '../../support/deliveries.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { draft } from '../../support/manual-credits.ts';
import { rewardsPage } from '../../support/synthetic-pages.ts';
import { languageOf } from '../../support/ui.ts';

/** A database whose files are damaged: what the browser says, and what a user can do. */

const NOW: Instant = '2026-06-01T10:00:00.000Z';
const PAGE: Sender = { kind: 'page' };
const CONTENT: Sender = { kind: 'content', marketplace: 'amazon.com', isPrivate: false };

let world: ReturnType<typeof fakeExtension>;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  world = fakeExtension();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 1 }) } });
});

/** A life of the background on what the browser has stored. */
function begin(): { db: Database; handlers: Handlers } {
  const db = openUsedDatabase(() => NOW);
  const context = backgroundOn(db, () => NOW);
  return { db, handlers: createHandlers(context, () => refresh(context)) };
}

async function filled(): Promise<void> {
  const { db, handlers } = begin();
  await world.grant('amazon.com');
  await handlers.accept({ version: DISCLOSURE_VERSION }, PAGE);
  const page = rewardsPage([{ cents: 300, inDays: 3 }], { today: '2026-06-01' });
  await handlers['deliver-page'](deliveryOf(page, { capturedAt: NOW }), CONTENT);
  await handlers['save-credit'](draft(), PAGE);
  db.close();
}

/** From now on the browser opens no database of these names. */
function damage(...names: string[]): void {
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (names.includes(name)) throw new DOMException('Internal error opening backing store', 'UnknownError');
    return open(name, version);
  });
}

const shown = async (handlers: Handlers) => {
  const { ending, accounts, unopened, notices } = await handlers.overview({}, PAGE);
  return { ends: ending.map(({ amount }) => amount.minor), held: accounts.length, unopened, notices };
};

test('a new database is begun with what was shown, and the old one stays until it is to go', async () => {
  await filled();
  const before = await shown(begin().handlers);
  damage('unspent');
  const { db, handlers } = begin();
  expect(await shown(handlers)).toEqual({ ...before, unopened: { why: 'damaged', at: NOW } });
  await handlers['start-new-database']({}, PAGE);
  expect(await shown(handlers)).toEqual({
    ...before,
    unopened: undefined,
    notices: [{ kind: 'restored', at: NOW }],
  });
  expect((await handlers['own-credits']({}, PAGE)).credits).toHaveLength(1);
  expect(await handlers['storage-used']({}, PAGE)).toMatchObject({ oldDatabases: 1 });
  const names = async () => (await indexedDB.databases()).map(({ name }) => name);
  expect(await names()).toEqual(['unspent', 'unspent-1']);
  db.close();

  // The next life of the background uses it too, also where the browser has lost which one that is.
  await fakeBrowser.storage.local.remove('database');
  const next = begin();
  expect((await next.handlers['own-credits']({}, PAGE)).credits).toHaveLength(1);
  await next.handlers['delete-old-databases']({}, PAGE);
});

test('what is old is deleted when its owner says so', async () => {
  await filled();
  damage('unspent');
  const { handlers } = begin();
  await handlers['start-new-database']({}, PAGE);
  await handlers['delete-old-databases']({}, PAGE);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['unspent-1']);
  expect(await handlers['storage-used']({}, PAGE)).toMatchObject({ oldDatabases: 0 });
});

test('where no new database can be opened either, nothing changes and that is said', async () => {
  await filled();
  damage('unspent', 'unspent-1');
  const { handlers } = begin();
  await expect(handlers['start-new-database']({}, PAGE)).rejects.toMatchObject({ code: 'damaged' });
  expect((await shown(handlers)).unopened).toEqual({ why: 'damaged', at: NOW });
});

test('a database that can be opened is not replaced', async () => {
  await filled();
  await expect(begin().handlers['start-new-database']({}, PAGE)).rejects.toMatchObject({ code: 'changed' });
});

test('on a full disk that is what is said, also where the browser does not say it', async () => {
  await filled();
  damage('unspent');
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('IO error: FILE_ERROR_NO_SPACE'));
  expect((await shown(begin().handlers)).unopened).toEqual({ why: 'full', at: NOW });
});

test('calendar and backup can still be saved; the backup has what no page can give back', async () => {
  await filled();
  damage('unspent');
  const { handlers } = begin();
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async ({ name, request }: { name: keyof Handlers; request: never }) => ({
      ok: true,
      data: await handlers[name](request, PAGE),
    }),
  });
  const calendar = await makeFile('calendar', NOW, languageOf('en'));
  expect(calendar.kind === 'file' && (await calendar.file.text())).toContain('BEGIN:VEVENT');
  const backup = await makeFile('backup', NOW, languageOf('en'));
  if (backup.kind !== 'file') throw new Error('no backup');
  const records: string[] = [];
  for await (const batch of readBackup(backup.file.stream())) records.push(...batch.records);
  expect(records.join('\n')).toContain('Courtesy credit');
});

test('erasing deletes every database, and refuses the readings that were on their way', async () => {
  await filled();
  damage('unspent');
  const { db, handlers } = begin();
  await handlers['start-new-database']({}, PAGE);
  vi.mocked(indexedDB.open).mockRestore();
  const page = (cents: number) => rewardsPage([{ cents, inDays: 3 }], { today: '2026-06-01' });
  const deliver = (cents: number) =>
    Promise.resolve(handlers['deliver-page'](deliveryOf(page(cents), { capturedAt: NOW }), CONTENT)).then(
      () => 'stored',
      () => 'refused',
    );
  // Some before it, some while it lasts, one after.
  const deliveries = Array.from({ length: 10 }, (_, i) => deliver(100 + i));
  const erasing = handlers.erase({}, PAGE);
  const late = Array.from({ length: 20 }, async (_, i) => {
    await new Promise((resolve) => setTimeout(resolve, i));
    return deliver(200 + i);
  });
  await erasing;
  await Promise.all([...deliveries, ...late]);
  expect(await deliver(300)).toBe('refused');
  const readings = await db.read(['readings', 'lots', 'entries', 'own-credits', 'accounts'], async (tx) =>
    Promise.all(
      (['readings', 'lots', 'entries', 'own-credits', 'accounts'] as const).map((store) =>
        tx.objectStore(store).count(),
      ),
    ),
  );
  expect(readings).toEqual({ ok: true, value: [0, 0, 0, 0, 0] });
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['unspent-2']);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/Courtesy|Digital|300/);
  expect(world.scripts.size).toBe(0);
});

test('what the browser does not delete is not said to be erased', async () => {
  await filled();
  const { handlers } = begin();
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
    throw new DOMException('Internal error', 'UnknownError');
  });
  await expect(handlers.erase({}, PAGE)).rejects.toMatchObject({ code: 'not-deleted' });
  expect(await handlers['storage-used']({}, PAGE)).toMatchObject({ oldDatabases: 1 });
});
