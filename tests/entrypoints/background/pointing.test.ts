import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import { loadPlaces, savePlace } from '../../../core/platform/pointed-storage.ts';
import type { Handlers } from '../../../core/platform/server.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { backgroundOn } from '../../support/background.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { pointedPlace } from '../../support/places.ts';
import { freshDatabase } from '../../support/store.ts';

const NOW = '2026-06-01T10:00:00.000Z';
const URL_ = 'https://www.amazon.com/gc/balance';
const PAGE: Sender = { kind: 'page' };
const CONTENT: Sender = { kind: 'content', marketplace: 'amazon.com', isPrivate: false, tab: 7 };
const GERMAN: Sender = { ...CONTENT, marketplace: 'amazon.de' };
const BALANCE = { marketplace: 'amazon.com', page: 'gift-card-balance' } as const;
const place = pointedPlace();

let world: ReturnType<typeof fakeExtension>;
let handlers: Handlers;
let tabs: { id: number; url: string }[];
const executeScript = vi.fn();

beforeEach(async () => {
  world = fakeExtension();
  tabs = [{ id: 7, url: URL_ }];
  executeScript.mockReset().mockResolvedValue([{ frameId: 0 }]);
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.tabs, {
    query: async () => tabs.map((tab) => ({ incognito: false, windowId: 1, ...tab })),
    get: async (id: number) => tabs.find((tab) => tab.id === id),
    update: vi.fn(async () => undefined),
  });
  Object.assign(fakeBrowser.windows, { update: vi.fn(async () => undefined) });
  const db = await freshDatabase();
  handlers = createHandlers(
    backgroundOn(db, () => NOW),
    async () => {},
  );
  await world.grant('amazon.com', 'amazon.de');
  await handlers.accept({ version: DISCLOSURE_VERSION }, PAGE);
});

const scripts = () => executeScript.mock.calls.map(([{ target, files }]) => [target.tabId, files[0]]);

describe('pointing', () => {
  test('begins in the open tab with the page, brought to the front', async () => {
    await handlers.point(BALANCE, PAGE);
    expect(scripts()).toEqual([[7, '/point-at.js']]);
    expect(fakeBrowser.tabs.update).toHaveBeenCalledWith(7, { active: true });
  });

  test('says where the page is not open', async () => {
    tabs = [];
    await expect(handlers.point(BALANCE, PAGE)).rejects.toMatchObject({ code: 'not-open' });
  });

  test('keeps one place, for the marketplace of the tab', async () => {
    await handlers.point(BALANCE, PAGE);
    await handlers['keep-place']({ page: 'gift-card-balance', place }, CONTENT);
    expect(await loadPlaces()).toEqual([{ ...BALANCE, at: NOW, place }]);
    expect(await handlers['pointed-places']({}, PAGE)).toEqual([{ ...BALANCE, at: NOW }]);
  });

  test.each([
    ['nobody has begun', undefined, CONTENT, 'gift-card-balance'],
    ['it was begun in another tab', BALANCE, { ...CONTENT, tab: 8 } as Sender, 'gift-card-balance'],
    ['it was begun for another page', BALANCE, CONTENT, 'rewards'],
    ['it was begun for another shop', BALANCE, GERMAN, 'gift-card-balance'],
    [
      'the sender has no tab',
      BALANCE,
      { kind: 'content', marketplace: 'amazon.com', isPrivate: false } as Sender,
      'gift-card-balance',
    ],
  ] as const)('a place is not taken where %s', async (_, begun, sender, page) => {
    if (begun) await handlers.point(begun, PAGE);
    await expect(handlers['keep-place']({ page, place }, sender)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await loadPlaces()).toEqual([]);
  });

  test('a place can be forgotten', async () => {
    await savePlace({ ...BALANCE, at: NOW, place });
    await handlers['forget-place'](BALANCE, PAGE);
    expect(await handlers['pointed-places']({}, PAGE)).toEqual([]);
  });
});
