// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import type { Arrival, PageSnapshot } from '../../../core/model/page-snapshot.ts';
import { spotsOn } from '../../../core/page-view/amount-spots.ts';
import { describePlace } from '../../../core/pages/pointing/pointed-place.ts';
import { savePlace } from '../../../core/platform/pointed-storage.ts';
import type { Handlers } from '../../../core/platform/server.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import type { Database } from '../../../core/store/database.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { takeReading } from '../../../entrypoints/background/pages.ts';
import { backgroundOn } from '../../support/background.ts';
import { snapshotOf } from '../../support/capture-document.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { rewardLot } from '../../support/ledger.ts';
import { documentOf, fixture } from '../../support/page-cases.ts';
import { lookAt } from '../../support/read-document.ts';
import { rewardsReading } from '../../support/readings.ts';
import { freshDatabase, succeed } from '../../support/store.ts';
import { strangeGiftCardPage } from '../../support/synthetic-pages.ts';

const NOW = '2026-12-01T10:00:00.000Z';
const PAGE: Sender = { kind: 'page' };
const CONTENT: Sender = { kind: 'content', marketplace: 'amazon.com', isPrivate: false, tab: 7 };
const ID = '00000000-0000-4000-8000-000000000001';
const VISIT = '00000000-0000-4000-8000-000000000002';

let world: ReturnType<typeof fakeExtension>;
let db: Database;
let handlers: Handlers;
const refresh = vi.fn(async () => {});

beforeEach(async () => {
  world = fakeExtension();
  Object.assign(fakeBrowser.scripting, { executeScript: vi.fn(async () => [{ frameId: 0 }]) });
  db = await freshDatabase();
  handlers = createHandlers(
    backgroundOn(db, () => NOW),
    refresh,
  );
  await world.grant('amazon.com');
  await handlers.accept({ version: DISCLOSURE_VERSION }, PAGE);
  refresh.mockClear();
});

function captured(name: string): PageSnapshot {
  const page = fixture(name);
  return snapshotOf(documentOf(page), page.url, page.capturedAt) as PageSnapshot;
}

function deliver(snapshot: PageSnapshot | string, { settled = false, sender = CONTENT, id = ID } = {}) {
  const text = typeof snapshot === 'string' ? snapshot : JSON.stringify(snapshot);
  return handlers['deliver-page']({ id, visit: VISIT, settled, snapshot: text }, sender);
}

async function stored() {
  const { balances, lots } = succeed(await loadStoredState(db, NOW));
  return { balances: balances.length, lots: lots.length };
}

describe('a captured page', () => {
  test('is read in the background and kept', async () => {
    expect(await deliver(captured('gift-card-balance/us'))).toEqual({ outcome: 'read', stored: true });
    expect((await stored()).balances).toBe(1);
    expect(refresh).toHaveBeenCalled();
  });

  test('that lists credits is kept once the start has told what ended meanwhile', async () => {
    const start = Promise.withResolvers<void>();
    const context = { ...backgroundOn(db, () => NOW), caughtUp: start.promise };
    const reading = rewardsReading({ lots: [rewardLot(300, '2026-12-31')] });
    const taken = takeReading(context, { id: ID, observedAt: NOW, reading }, refresh);
    // Time enough to store it, if it did not wait.
    for (const _ of [1, 2, 3]) expect((await stored()).lots).toBe(0);
    start.resolve();
    await taken;
    expect((await stored()).lots).toBe(1);
  });

  test('that does not match what is read of it, as its user said, is not read again', async () => {
    await deliver(captured('rewards/us-several-lots'));
    await handlers['answer-layout']({ reading: ID, is: 'refused' }, PAGE);
    expect(await stored()).toEqual({ balances: 0, lots: 0 });
    const again = { id: '00000000-0000-4000-8000-000000000003', settled: true };
    expect(await deliver(captured('rewards/us-several-lots'), again)).toEqual({
      outcome: 'unread',
      stored: true,
    });
    expect((await stored()).lots).toBe(0);
    await handlers['answer-layout']({ reading: ID, is: null }, PAGE);
    expect((await stored()).lots).toBeGreaterThan(0);
  });

  test('the same again changes nothing', async () => {
    for (const _ of [1, 2]) await deliver(captured('rewards/us-several-lots'));
    const { lots } = await stored();
    expect(lots).toBeGreaterThan(0);
    await deliver(captured('rewards/us-several-lots'));
    expect((await stored()).lots).toBe(lots);
  });

  test('that is not understood counts once it has settled', async () => {
    const page = captured('gift-card-balance/us');
    const empty = { ...page, nodes: page.nodes.slice(0, 1) };
    expect(await deliver(empty)).toEqual({ outcome: 'unread', stored: false });
    expect(refresh).not.toHaveBeenCalled();
    expect(await deliver(empty, { settled: true })).toEqual({ outcome: 'unread', stored: true });
    expect(refresh).toHaveBeenCalled();
  });

  test.each<[string, Arrival]>([
    ['of a restored session, or Back', { navigation: 'back_forward', fromCache: true }],
    ['kept by the browser', { navigation: 'navigate', fromCache: true }],
  ])('that is an old copy %s changes nothing that is stored', async (_, came) => {
    const page = { ...captured('gift-card-balance/us'), came };
    expect(await deliver(page, { settled: true })).toEqual({ outcome: 'old-copy', stored: false });
    expect((await stored()).balances).toBe(0);
    expect(refresh).not.toHaveBeenCalled();
  });

  test('on which a reader breaks is not understood, and is not sent again for ever', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(String.prototype, 'normalize').mockImplementation(() => {
      throw new Error('no such form');
    });
    expect(await deliver(captured('gift-card-balance/us'), { settled: true })).toEqual({
      outcome: 'unread',
      stored: true,
    });
  });

  test('of a product is looked at and forgotten', async () => {
    expect(await deliver(captured('digital-product/us-kindle'))).toMatchObject({
      outcome: 'read',
      stored: false,
    });
    expect(refresh).not.toHaveBeenCalled();
  });

  test('with a reward to choose brings a tip, and no word of it', async () => {
    const answer = await deliver(captured('checkout/us-gift-card-no-rush'));
    expect(answer).toEqual({
      outcome: 'read',
      stored: true,
      tip: {
        nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
        title: 'Tips from Unspent',
        lines: expect.any(Number),
      },
    });
  });

  test('is read where the user has pointed, when nothing else reads it', async () => {
    const { html, url } = strangeGiftCardPage();
    const document = documentOf({ html, url });
    const looked = lookAt(document, url);
    expect(await deliver(looked.snapshot)).toMatchObject({ outcome: 'unread' });
    const on = spotsOn(looked.view);
    const spot = on.spots.find(({ amount }) => amount.minor === 4127);
    if (!spot) throw new Error('no amount to point at');
    const place = describePlace(looked.view, spot, on);
    await savePlace({ marketplace: 'amazon.com', page: 'gift-card-balance', at: NOW, place });
    expect(await deliver(looked.snapshot)).toMatchObject({ outcome: 'read', stored: true });
  });
});

describe('a snapshot is refused by name, and nothing is stored', () => {
  const page = captured('gift-card-balance/us');
  const text = JSON.stringify(page);

  test.each<[string, string, string]>([
    ['too long', text.padEnd(2_000_001), 'too-large'],
    ['no JSON', text.slice(1), 'malformed'],
    ['of another version', JSON.stringify({ ...page, version: 0 }), 'outdated'],
    ['with a field more', JSON.stringify({ ...page, more: 1 }), 'malformed'],
    ['without a time', JSON.stringify({ ...page, capturedAt: 'today' }), 'malformed'],
    [
      'of an address that is none of ours',
      JSON.stringify({ ...page, url: 'https://www.amazon.com/' }),
      'malformed',
    ],
    ['of no shop', JSON.stringify({ ...page, url: 'https://example.com/gc/balance' }), 'malformed'],
  ])('%s', async (_, snapshot, code) => {
    await expect(deliver(snapshot, { settled: true })).rejects.toMatchObject({ code });
    expect((await stored()).balances).toBe(0);
  });

  test.each<[string, readonly unknown[]]>([
    [
      'a parent that comes later',
      [
        [-1, 'html', 0],
        [5, 'body', 0],
      ],
    ],
    [
      'two roots',
      [
        [-1, 'html', 0],
        [-1, 'html', 0],
      ],
    ],
    ['a text without an element', [[-1, 'text']]],
    ['a number for a tag', [[-1, 7, 0]]],
    ['attributes that are no texts', [[-1, 'html', { id: { toString: 'x' } }]]],
    ['a node of another form', [[-1, 'html', 0], { length: 3 }]],
    ['no node', []],
  ])('%s is no page', async (_, nodes) => {
    const answer = await deliver({ ...page, nodes: nodes as PageSnapshot['nodes'] });
    expect(answer).toEqual({ outcome: 'unread', stored: false });
  });

  test('of another shop than the sender is on', async () => {
    const german = { ...page, url: 'https://www.amazon.de/gc/balance' };
    await expect(deliver(german)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('of a shop that is not granted, and before the disclosure is accepted', async () => {
    await world.revoke('amazon.com');
    await expect(deliver(page)).rejects.toMatchObject({ code: 'not-allowed' });
    await world.grant('amazon.com');
    await handlers.erase({}, PAGE);
    await expect(deliver(page)).rejects.toMatchObject({ code: 'not-accepted' });
  });
});
