import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import { recoveryPart } from '../../../core/protocol/recovery-part.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { failed } from '../../../core/store/store-result.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { createNowRecord } from '../../../entrypoints/background/now-record.ts';
import { refresh } from '../../../entrypoints/background/refresh.ts';
import { backgroundOn } from '../../support/background.ts';
import { deliveryOf } from '../../support/deliveries.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { draft, MAIL_ID } from '../../support/manual-credits.ts';
import { PATIENCE } from '../../support/patience.ts';
import { giftCardReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';
import { giftCardPage } from '../../support/synthetic-pages.ts';

const NOW = '2026-06-01T10:00:00.000Z';
const now = (): Instant => NOW;
const PAGE: Sender = { kind: 'page' };
const CONTENT: Sender = { kind: 'content', marketplace: 'amazon.com', isPrivate: false };
const noRefresh = async () => {};

let world: ReturnType<typeof fakeExtension>;
let db: Database;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  world = fakeExtension();
  db = await freshDatabase();
});

/** The higher the balance, the newer. */
const momentOf = (minor: number) => instantAt(Date.parse('2026-06-01T08:00:00.000Z') + minor);

/** A reading of the gift card's balance. */
function observed(minor: number) {
  return {
    id: crypto.randomUUID(),
    observedAt: momentOf(minor),
    reading: giftCardReading({ balance: { minor, currency: 'USD' }, activity: [] }),
  };
}

/** The page with it, as it is delivered. */
function delivery(minor: number) {
  return deliveryOf(giftCardPage({ cents: minor }), { capturedAt: momentOf(minor) });
}

async function store(minor: number): Promise<void> {
  succeed(await acceptReading(db, observed(minor), NOW));
}

async function recorded(part: 'credits' | 'recovery'): Promise<Record<string, unknown> | undefined> {
  const { [`now:${part}`]: text } = await fakeBrowser.storage.local.get();
  return typeof text === 'string' ? (JSON.parse(text) as Record<string, unknown>) : undefined;
}

/** What the record says that the gift card's balance is. */
async function recordedBalance(): Promise<unknown> {
  return (await recorded('credits'))?.state;
}

const balanceOf = (minor: number) =>
  expect.objectContaining({ balances: [expect.objectContaining({ amount: { minor, currency: 'USD' } })] });

async function accepted(database = db) {
  await world.grant('amazon.com');
  const handlers = createHandlers(backgroundOn(database, now), noRefresh);
  await handlers.accept({ version: DISCLOSURE_VERSION }, PAGE);
  return handlers;
}

/** Holds back every write of the storage until it is let go. */
function heldBack() {
  const write = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  const gate = Promise.withResolvers<void>();
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    await gate.promise;
    await write(items);
  });
  return { set, letGo: () => gate.resolve() };
}

describe('a reading', () => {
  test('is in the database before the record is written, and acknowledged after', async () => {
    const handlers = await accepted();
    const { set, letGo } = heldBack();
    let isAcknowledged = false;
    const answer = Promise.resolve(handlers['deliver-page'](delivery(4217), CONTENT)).then(() => {
      isAcknowledged = true;
    });
    await vi.waitFor(() => expect(set).toHaveBeenCalledTimes(1), PATIENCE);
    expect((await contentOf(db)).readings).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isAcknowledged).toBe(false);
    letGo();
    await answer;
    expect(await recordedBalance()).toEqual(balanceOf(4217));
  });

  test('whose background ended before the record was written is in it when it is acknowledged', async () => {
    const handlers = await accepted();
    const first = delivery(4217);
    succeed(await acceptReading(db, { ...observed(4217), id: first.id }, NOW));
    expect(await recordedBalance()).toBeUndefined();
    // The page sends it again to the next life, for which it is no news.
    await handlers['deliver-page'](first, CONTENT);
    expect(await recordedBalance()).toEqual(balanceOf(4217));
  });

  test('that the record has no room for is acknowledged, and the record before is gone', async () => {
    const handlers = await accepted();
    await handlers['deliver-page'](delivery(1), CONTENT);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('no room'));
    await expect(handlers['deliver-page'](delivery(2), CONTENT)).resolves.toMatchObject({ stored: true });
    expect(await recorded('credits')).toBeUndefined();
  });

  test('is not acknowledged while an older record can be neither written nor taken away', async () => {
    const handlers = await accepted();
    await handlers['deliver-page'](delivery(1), CONTENT);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('no room'));
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValueOnce(new Error('no room'));
    const second = delivery(2);
    await expect(handlers['deliver-page'](second, CONTENT)).rejects.toMatchObject({ code: 'full' });
    await expect(handlers['deliver-page'](second, CONTENT)).resolves.toMatchObject({ stored: true });
    expect(await recordedBalance()).toEqual(balanceOf(2));
  });
});

test('what the user says is in the record when it is acknowledged', async () => {
  const handlers = await accepted();
  await handlers['save-credit'](draft(), PAGE);
  expect((await recorded('credits'))?.state).toMatchObject({ lots: [{ type: 'Courtesy credit' }] });
  expect(await recorded('recovery')).toMatchObject({
    credits: [{ saved: { name: 'Courtesy credit', account: { key: expect.any(String) } }, addedAt: NOW }],
  });
  await handlers['delete-credit']({ id: draft().id }, PAGE);
  expect((await recorded('credits'))?.state).toMatchObject({ lots: [] });
  await handlers['put-mail-aside']({ mailId: MAIL_ID }, PAGE);
  expect(await recorded('recovery')).toMatchObject({ credits: [], mails: [MAIL_ID.slice(0, 12)] });
});

test('a start of the background brings a record that is behind in line, and writes none that is not', async () => {
  await store(4217);
  const start = () => refresh(backgroundOn(db, now));
  await start();
  expect(await recordedBalance()).toEqual(balanceOf(4217));
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await start();
  expect(set).not.toHaveBeenCalled();
});

test('two writes that begin in order end in order, however long the first one takes', async () => {
  const record = createNowRecord({ db, now });
  const { set, letGo } = heldBack();
  await store(1);
  const first = record.update();
  await vi.waitFor(() => expect(set).toHaveBeenCalledTimes(1), PATIENCE);
  await store(2);
  const second = record.update();
  letGo();
  expect(await Promise.all([first, second])).toEqual([undefined, undefined]);
  expect(await recordedBalance()).toEqual(balanceOf(2));
});

test('a life that looked at the database before another one wrote does not put the older record in its place', async () => {
  await store(1);
  const gate = Promise.withResolvers<void>();
  let reads = 0;
  const slow: Database = {
    ...db,
    async read(stores, work) {
      const result = await db.read(stores, work);
      reads += 1;
      if (reads === 1) await gate.promise;
      return result;
    },
  };
  const late = createNowRecord({ db: slow, now }).update();
  await vi.waitFor(() => expect(reads).toBe(1), PATIENCE);
  await store(2);
  await createNowRecord({ db, now }).update();
  gate.resolve();
  await late;
  expect(await recordedBalance()).toEqual(balanceOf(2));
});

test('where the database was lost, the record shows what is there, and keeps what no page can give back', async () => {
  succeed(await saveCredit(db, draft(), NOW));
  await store(1);
  await createNowRecord({ db, now }).update();
  const kept = await recorded('recovery');
  expect(kept).toMatchObject({ credits: [{ saved: { name: 'Courtesy credit' } }] });
  const other = await freshDatabase();
  await createNowRecord({ db: other, now }).update();
  expect((await recorded('credits'))?.state).toMatchObject({ lots: [], balances: [] });
  expect(await recorded('recovery')).toEqual(kept);
});

test('where the database cannot be read, the record stays: it is all there is to show', async () => {
  await store(1);
  await createNowRecord({ db, now }).update();
  const broken: Database = { ...db, read: async () => failed('newer-version') };
  expect(await createNowRecord({ db: broken, now }).update()).toBe('newer-version');
  expect(await recordedBalance()).toEqual(balanceOf(1));
  expect(await recorded('recovery')).toBeDefined();
});

test('erasing leaves nothing in the record, also where one is being written', async () => {
  const handlers = await accepted();
  await handlers['save-credit'](draft(), PAGE);
  const { set, letGo } = heldBack();
  const writing = handlers['deliver-page'](delivery(1), CONTENT);
  await vi.waitFor(() => expect(set).toHaveBeenCalledTimes(1), PATIENCE);
  const erasing = handlers.erase({}, PAGE);
  letGo();
  await Promise.all([writing, erasing]);
  expect(await recorded('credits')).toBeUndefined();
  expect(await recorded('recovery')).toBeUndefined();
});

test('the record has a bound that many mails and credits with long names do not pass', async () => {
  const name = 'é'.repeat(100);
  for (let n = 0; n < 160; n += 1) {
    const id = `0f0c1c7e-0000-4000-8000-${String(n).padStart(12, '0')}`;
    succeed(await saveCredit(db, draft({ id, name, note: 'ü'.repeat(500) }), NOW));
  }
  await db.write(['meta'], async (tx) => {
    const ids = Array.from({ length: 2000 }, (_, n) => n.toString(16).padStart(12, '0'));
    await tx.objectStore('meta').put({ name: 'recent-mails', ids });
  });
  await createNowRecord({ db, now }).update();
  const stored = await fakeBrowser.storage.local.get();
  const bytes = Object.values(stored).map((text) => new TextEncoder().encode(String(text)).byteLength);
  expect(bytes.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(256 * 1024);
  const recovery = (await recorded('recovery')) as {
    mails: string[];
    credits: unknown[];
    accounts: unknown[];
  };
  expect(recoveryPart.safeParse(recovery).success).toBe(true);
  // The newest first, and all of them; of the credits as many as there is room for.
  expect(recovery.mails).toHaveLength(2000);
  expect(recovery.mails[0]).toBe((1999).toString(16).padStart(12, '0'));
  expect(recovery.accounts).toHaveLength(1);
  expect(recovery.credits.length).toBeGreaterThan(50);
  expect(recovery.credits.length).toBeLessThan(160);
});
