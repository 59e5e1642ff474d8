// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import type { Handlers } from '../../../core/platform/server.ts';
import type { Sender } from '../../../core/protocol/sender.ts';
import type { Database } from '../../../core/store/database.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { backgroundOn } from '../../support/background.ts';
import { snapshotOf } from '../../support/capture-document.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { documentOf, fixture } from '../../support/page-cases.ts';
import { freshDatabase } from '../../support/store.ts';

const START = Date.UTC(2026, 10, 28, 9);
const PAGE: Sender = { kind: 'page' };
const OPENED = { page: 'rewards', marketplace: 'amazon.com' } as const;

let world: ReturnType<typeof fakeExtension>;
let db: Database;
let now: Instant;
/** The tabs of the site that the browser lets the extension see. */
const seen = vi.fn(async (_: { readonly url?: readonly string[] }): Promise<object[]> => []);

/** A life of the background, which may follow on another. */
const life = (): Handlers =>
  createHandlers(
    backgroundOn(db, () => now),
    async () => {},
  );

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  world = fakeExtension();
  seen.mockReset().mockResolvedValue([]);
  Object.assign(fakeBrowser.tabs, { query: seen });
  db = await freshDatabase();
  now = instantAt(START);
  await world.grant('amazon.com');
  await life().accept({ version: DISCLOSURE_VERSION }, PAGE);
  return () => vi.useRealTimers();
});

async function keptOff(handlers = life()) {
  const { notices } = await handlers.overview({}, PAGE);
  return notices.filter(({ kind }) => kind === 'kept-off');
}

const later = (seconds: number) => {
  now = instantAt(START + seconds * 1000);
};

test('a page that says nothing for a minute is said to be kept off, also by a later life of the background', async () => {
  await life()['page-opened'](OPENED, PAGE);
  later(30);
  expect(await keptOff()).toEqual([]);
  later(61);
  expect(await keptOff()).toMatchObject([{ ...OPENED, at: instantAt(START) }]);
  await world.revoke('amazon.com');
  expect(await keptOff()).toEqual([]);
});

test('anything that comes from its site ends that', async () => {
  const handlers = life();
  await handlers['page-opened'](OPENED, PAGE);
  later(120);
  expect(await keptOff(handlers)).toHaveLength(1);
  const page = fixture('gift-card-balance/us');
  const snapshot = JSON.stringify(snapshotOf(documentOf(page), page.url, now));
  const id = '00000000-0000-4000-8000-000000000001';
  const sender: Sender = { kind: 'content', marketplace: 'amazon.com', isPrivate: false, tab: 7 };
  await handlers['deliver-page']({ id, visit: id, settled: true, snapshot }, sender);
  expect(await keptOff(handlers)).toEqual([]);
});

test('a site whose tabs the browser shows is not kept off: the page may ask to sign in', async () => {
  await life()['page-opened'](OPENED, PAGE);
  seen.mockResolvedValue([{ id: 7, url: 'https://www.amazon.com/ap/signin' }]);
  await vi.advanceTimersByTimeAsync(3_000);
  // The tab is closed again.
  seen.mockResolvedValue([]);
  later(61);
  expect(await keptOff()).toEqual([]);
  expect(seen).toHaveBeenCalledWith({ url: ['https://www.amazon.com/*'] });
});

test('of a site that is not granted, or a page without an address, nothing is waited for', async () => {
  await life()['page-opened']({ ...OPENED, marketplace: 'amazon.de' }, PAGE);
  await life()['page-opened']({ ...OPENED, page: 'order' }, PAGE);
  later(61);
  expect(await keptOff()).toEqual([]);
});
