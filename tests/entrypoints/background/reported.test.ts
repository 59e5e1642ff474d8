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
import { unknownPage } from '../../support/synthetic-pages.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 10, 27, 17);
const PAGE: Sender = { kind: 'page' };
const CONTENT: Sender = { kind: 'content', marketplace: 'amazon.com', isPrivate: false, tab: 7 };
const GIFT_CARD = { page: 'gift-card-balance', marketplace: 'amazon.com' } as const;
const READABLE = fixture('gift-card-balance/us');

let db: Database;
let now: Instant;
let visits = 0;

/** A life of the background, which may follow on another. */
const life = (): Handlers =>
  createHandlers(
    backgroundOn(db, () => now),
    async () => {},
  );

beforeEach(async () => {
  const world = fakeExtension();
  Object.assign(fakeBrowser.tabs, { query: vi.fn(async () => []) });
  db = await freshDatabase();
  now = instantAt(START);
  await world.grant('amazon.com');
  await life().accept({ version: DISCLOSURE_VERSION }, PAGE);
});

async function visit(page: { readonly url: string; readonly html: string }, day: number) {
  now = instantAt(START + day * DAY_MS);
  visits += 1;
  const id = `00000000-0000-4000-8000-${String(visits).padStart(12, '0')}`;
  const snapshot = JSON.stringify(snapshotOf(documentOf(page), page.url, now));
  await life()['deliver-page']({ id, visit: id, settled: true, snapshot }, CONTENT);
}

async function notices(day: number) {
  now = instantAt(START + day * DAY_MS);
  return (await life().overview({}, PAGE)).notices;
}

test('a reported page is said to be so until it is read again, and that for a week', async () => {
  for (const day of [0, 1]) await visit(unknownPage(READABLE.url), day);
  expect((await notices(1))[0]).not.toHaveProperty('reported');
  await life()['report-saved'](GIFT_CARD, PAGE);
  expect(await notices(3)).toMatchObject([{ kind: 'unrecognised', ...GIFT_CARD, reported: { days: 2 } }]);

  await visit(READABLE, 4);
  expect(await notices(5)).toMatchObject([{ kind: 'read-again', ...GIFT_CARD, days: 1 }]);
  expect(await notices(11)).toEqual([]);
});

test('what is erased is no report any more', async () => {
  await life()['report-saved'](GIFT_CARD, PAGE);
  await life().erase({}, PAGE);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('gift-card-balance');
});
