import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Instant } from '../../../core/model/calendar-date.ts';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import type { PageSnapshot } from '../../../core/model/page-snapshot.ts';
import { loadPlaces, savePlace } from '../../../core/platform/pointed-storage.ts';
import type { Handlers } from '../../../core/platform/server.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import type { Database } from '../../../core/store/database.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { backgroundOn } from '../../support/background.ts';
import { snapshotOf } from '../../support/capture-document.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { documentOf } from '../../support/page-cases.ts';
import { pointedPlace } from '../../support/places.ts';
import { lookAt, spotAt } from '../../support/read-document.ts';
import { contentOf, freshDatabase } from '../../support/store.ts';
import { strangeGiftCardPage } from '../../support/synthetic-pages.ts';

const NOW = '2026-06-01T10:00:00.000Z';
const URL_ = 'https://www.amazon.com/gc/balance';
const PAGE: Sender = { kind: 'page' };
const CONTENT: Sender = { kind: 'content', marketplace: 'amazon.com', isPrivate: false, tab: 7 };
const BALANCE = { marketplace: 'amazon.com', page: 'gift-card-balance' } as const;
const REWARDS = { marketplace: 'amazon.com', page: 'rewards' } as const;
const GERMAN = { marketplace: 'amazon.de', page: 'gift-card-balance' } as const;

let world: ReturnType<typeof fakeExtension>;
let db: Database;
let handlers: Handlers;
let now: Instant;
let tabs: { id: number; url: string }[];
/** What the script that captures the page gives. */
let captured: unknown;
const executeScript = vi.fn();
const createWindow = vi.fn(async (_: object) => ({}));

beforeEach(async () => {
  world = fakeExtension();
  now = NOW;
  tabs = [{ id: 7, url: URL_ }];
  captured = JSON.stringify(snapshotWith());
  executeScript.mockReset().mockImplementation(async () => [{ frameId: 0, result: captured }]);
  createWindow.mockClear();
  const whole = (tab: object) => ({ incognito: false, windowId: 1, ...tab });
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.tabs, {
    query: async () => tabs.map(whole),
    get: async (id: number) => tabs.filter((tab) => tab.id === id).map(whole)[0] ?? Promise.reject(),
    update: vi.fn(async () => undefined),
  });
  Object.assign(fakeBrowser.windows, { update: vi.fn(async () => undefined), create: createWindow });
  db = await freshDatabase();
  restart();
  await world.grant('amazon.com', 'amazon.de');
  await handlers.accept({ version: DISCLOSURE_VERSION }, PAGE);
});

/** Another life of the background. */
function restart(): void {
  handlers = createHandlers(
    backgroundOn(db, () => now),
    async () => {},
  );
}

const scripts = () =>
  executeScript.mock.calls.flatMap(([{ target, files }]) => (files ? [[target.tabId, files[0]]] : []));
const documentWith = (...options: Parameters<typeof strangeGiftCardPage>) =>
  documentOf(strangeGiftCardPage(...options));

function snapshotWith(...options: Parameters<typeof strangeGiftCardPage>): PageSnapshot {
  return { ...(snapshotOf(documentWith(...options), URL_) as PageSnapshot), capturedAt: NOW };
}

/** What the script in the page sends when the user picks the balance. */
function pick(...options: Parameters<typeof strangeGiftCardPage>) {
  const document = documentWith(...options);
  const { element } = spotAt(lookAt(document, URL_), document, '.wallet-figure');
  return { snapshot: JSON.stringify(snapshotWith(...options)), element: element.index };
}

async function balances(): Promise<number[]> {
  const readings = (await contentOf(db)).readings as readonly { balance: { minor: number } }[];
  return readings.map(({ balance }) => balance.minor);
}

async function idOfPicked(): Promise<string> {
  return (await handlers['picked-place']({}, PAGE))?.id ?? 'none';
}

describe('pointing', () => {
  test('begins in the open tab with the page, brought to the front', async () => {
    await handlers.point(BALANCE, PAGE);
    expect(scripts()).toEqual([[7, '/point-at.js']]);
    expect(executeScript.mock.calls[0]?.[0]).toMatchObject({
      args: [{ unspentPointing: { language: 'en', words: { point_cancel: 'Cancel' } } }],
    });
    expect(fakeBrowser.tabs.update).toHaveBeenCalledWith(7, { active: true });
  });

  test('says where the page is not open', async () => {
    tabs = [];
    await expect(handlers.point(BALANCE, PAGE)).rejects.toMatchObject({ code: 'not-open' });
  });
});

describe('what is picked', () => {
  test('is asked about in a window of ours, and counts for nothing before', async () => {
    await handlers.point(BALANCE, PAGE);
    await handlers['pick-place'](pick(), CONTENT);
    expect(createWindow).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'popup', url: expect.stringMatching(/\/confirm-place\.html$/) }),
    );
    restart();
    expect(await handlers['picked-place']({}, PAGE)).toEqual({
      ...BALANCE,
      id: expect.any(String),
      outcome: {
        kind: 'ask',
        amount: { minor: 4127, currency: 'USD' },
        label: 'Left on your cards:',
        needsWord: false,
      },
    });
    expect(await balances()).toEqual([]);
    expect(await loadPlaces()).toEqual([]);
  });

  test('leaves of the page’s text the label alone', async () => {
    await handlers.point(BALANCE, PAGE);
    await handlers['pick-place'](pick(), CONTENT);
    const kept = JSON.stringify(await fakeBrowser.storage.session.get());
    expect(kept).toContain('Left on your cards:');
    expect(kept).not.toMatch(/Alex|Reload|Gift Card applied|May|60\.75/);
  });

  test('is, where the page says otherwise, said to be refused', async () => {
    await handlers.point(BALANCE, PAGE);
    await handlers['pick-place'](pick({ more: '<p>Your Gift Card Balance: $12.00</p>' }), CONTENT);
    expect(await handlers['picked-place']({}, PAGE)).toMatchObject({
      outcome: { kind: 'refused', missing: ['balance'] },
    });
  });

  test.each([
    ['nobody has begun', undefined, CONTENT],
    ['it was begun in another tab', BALANCE, { ...CONTENT, tab: 8 } as Sender],
    ['it was begun for another page', REWARDS, CONTENT],
    ['it was begun for another shop', GERMAN, CONTENT],
    ['the sender is of another shop', BALANCE, { ...CONTENT, marketplace: 'amazon.de' } as Sender],
    [
      'the sender has no tab',
      BALANCE,
      { kind: 'content', marketplace: 'amazon.com', isPrivate: false } as Sender,
    ],
  ])('is not taken where %s', async (_, begun, sender) => {
    tabs.push({ id: 9, url: 'https://www.amazon.com/norushcredits' });
    tabs.push({ id: 10, url: 'https://www.amazon.de/gc/balance' });
    if (begun) await handlers.point(begun, PAGE);
    await expect(handlers['pick-place'](pick(), sender)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await handlers['picked-place']({}, PAGE)).toBeNull();
    expect(createWindow).not.toHaveBeenCalled();
  });

  test('is taken once each time', async () => {
    await handlers.point(BALANCE, PAGE);
    await handlers['pick-place'](pick(), CONTENT);
    await expect(handlers['pick-place'](pick({ amount: '$99.00' }), CONTENT)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await handlers['picked-place']({}, PAGE)).toMatchObject({ outcome: { amount: { minor: 4127 } } });
  });

  test.each<[string, (good: ReturnType<typeof pick>) => object]>([
    ['no snapshot', () => ({ snapshot: 'x' })],
    ['the address of another page', ({ snapshot }) => ({ snapshot: snapshot.replace('/gc/balance', '/ap') })],
    ['an element without an amount', () => ({ element: 0 })],
    ['no nodes of a page', () => ({ snapshot: JSON.stringify({ ...snapshotWith(), nodes: [[0, 'x']] }) })],
  ])('is refused with %s', async (_, broken) => {
    await handlers.point(BALANCE, PAGE);
    const good = pick();
    await expect(handlers['pick-place']({ ...good, ...broken(good) }, CONTENT)).rejects.toMatchObject({
      code: 'malformed',
    });
    expect(createWindow).not.toHaveBeenCalled();
  });

  test('is not taken from an old copy of the page', async () => {
    await handlers.point(BALANCE, PAGE);
    const came = { navigation: 'back_forward', fromCache: true };
    const snapshot = JSON.stringify({ ...snapshotWith(), came });
    await expect(handlers['pick-place']({ ...pick(), snapshot }, CONTENT)).rejects.toMatchObject({
      code: 'changed',
    });
  });
});

describe('what the user confirms', () => {
  beforeEach(async () => {
    await handlers.point(BALANCE, PAGE);
    await handlers['pick-place'](pick(), CONTENT);
    restart();
  });

  test('is kept, after the page was captured once more: its figure and its place', async () => {
    const id = await idOfPicked();
    await expect(handlers['keep-place']({ id }, PAGE)).resolves.toBeNull();
    expect(scripts().at(-1)).toEqual([7, '/capture.js']);
    expect(await balances()).toEqual([4127]);
    expect(await handlers['pointed-places']({}, PAGE)).toEqual([{ ...BALANCE, at: NOW }]);
  });

  test('is kept once, also when the answer was lost and it is confirmed again', async () => {
    const id = await idOfPicked();
    for (const _ of [1, 2]) await handlers['keep-place']({ id }, PAGE);
    expect(await balances()).toEqual([4127]);
    expect(await loadPlaces()).toHaveLength(1);
  });

  test.each<[string, () => unknown]>([
    ['shows another amount', () => JSON.stringify(snapshotWith({ amount: '$99.00', closing: '$99.00' }))],
    ['says otherwise', () => JSON.stringify(snapshotWith({ more: '<p>Your Gift Card Balance: $12.00</p>' }))],
    [
      'is another page',
      () => JSON.stringify({ ...snapshotWith(), url: 'https://www.amazon.com/norushcredits' }),
    ],
  ])('is not kept where the page meanwhile %s', async (_, meanwhile) => {
    captured = meanwhile();
    await expect(handlers['keep-place']({ id: await idOfPicked() }, PAGE)).rejects.toMatchObject({
      code: 'changed',
    });
    expect(await balances()).toEqual([]);
    expect(await loadPlaces()).toEqual([]);
  });

  test.each<[string, string, () => void]>([
    [
      'the tab went elsewhere',
      'not-open',
      () => {
        tabs = [{ id: 7, url: 'https://www.amazon.com/' }];
      },
    ],
    [
      'the page gives nothing',
      'malformed',
      () => {
        captured = undefined;
      },
    ],
    [
      'it is ten minutes old',
      'changed',
      () => {
        now = '2026-06-01T10:11:00.000Z';
      },
    ],
  ])('is not kept where %s', async (_, code, change) => {
    const id = await idOfPicked();
    change();
    await expect(handlers['keep-place']({ id }, PAGE)).rejects.toMatchObject({ code });
    expect(await balances()).toEqual([]);
  });

  test('is what was shown: another place picked meanwhile is not kept in its stead', async () => {
    const shown = await idOfPicked();
    await handlers.point(BALANCE, PAGE);
    await handlers['pick-place'](pick({ amount: '$99.00', closing: '$99.00' }), CONTENT);
    captured = JSON.stringify(snapshotWith({ amount: '$99.00', closing: '$99.00' }));
    await expect(handlers['keep-place']({ id: shown }, PAGE)).rejects.toMatchObject({ code: 'changed' });
    expect(await balances()).toEqual([]);
  });

  test('needs the shop to be granted still', async () => {
    await world.revoke('amazon.com');
    await expect(handlers['keep-place']({ id: await idOfPicked() }, PAGE)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});

test('a place can be forgotten', async () => {
  await savePlace({ ...BALANCE, at: NOW, place: pointedPlace() });
  await handlers['forget-place'](BALANCE, PAGE);
  expect(await handlers['pointed-places']({}, PAGE)).toEqual([]);
});
