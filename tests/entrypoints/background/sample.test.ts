import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import { type PageSnapshot, SNAPSHOT_VERSION } from '../../../core/model/page-snapshot.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { saveSettings } from '../../../core/platform/settings-storage.ts';
import { sampleHandlers } from '../../../entrypoints/background/sample.ts';
import { fakeExtension } from '../../support/fake-extension.ts';

const URL_OF = 'https://www.amazon.com/gc/balance';
const SNAPSHOT: PageSnapshot = {
  version: SNAPSHOT_VERSION,
  url: URL_OF,
  capturedAt: '2026-06-01T10:00:00.000Z',
  language: 'en-us',
  title: '',
  came: { navigation: 'navigate', fromCache: false },
  customerIds: [],
  nodes: [
    [-1, 'html', 0],
    [0, 'Casey'],
  ],
};
const ASKED = { page: 'gift-card-balance', marketplace: 'amazon.com' } as const;
let answer: unknown;

beforeEach(async () => {
  const world = fakeExtension();
  await world.grant('amazon.com');
  const at = '2026-06-01T10:00:00.000Z';
  await saveSettings({ ...DEFAULT_SETTINGS, accepted: { version: DISCLOSURE_VERSION, at } });
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: 1, url: URL_OF, incognito: false }],
    get: async () => ({ id: 1, url: URL_OF }),
  });
  Object.assign(fakeBrowser.scripting, { executeScript: vi.fn(async () => [{ result: answer }]) });
});

const capture = () => sampleHandlers['capture-page'](ASKED, { kind: 'page' });

test('the page is captured as it is', async () => {
  answer = JSON.stringify(SNAPSHOT);
  expect(await capture()).toEqual(SNAPSHOT);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no text', SNAPSHOT],
  ['more than a snapshot', { ...SNAPSHOT, html: '<p>' }],
  ['a page of another kind', { ...SNAPSHOT, url: 'https://www.amazon.com/norushcredits' }],
  ['a page of another shop', { ...SNAPSHOT, url: 'https://www.amazon.de/gc/balance' }],
  ['an address that is none', { ...SNAPSHOT, url: 'javascript:alert(1)' }],
  ['a page that is too large', { ...SNAPSHOT, tooLarge: true, nodes: [] }],
  ['nodes that are none', { ...SNAPSHOT, nodes: [{ html: '<p>' }] }],
])('%s is nothing to make a sample of', async (what, given) => {
  answer = what === 'no text' ? given : JSON.stringify(given);
  await expect(capture()).rejects.toMatchObject({ code: 'no-sample' });
});
