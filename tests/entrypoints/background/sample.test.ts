import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { saveSettings } from '../../../core/platform/settings-storage.ts';
import { sampleHandlers } from '../../../entrypoints/background/sample.ts';
import { fakeExtension } from '../../support/fake-extension.ts';

const URL_OF = 'https://www.amazon.com/gc/balance';
const SAMPLE = {
  html: '<!doctype html>\n<html></html>\n',
  url: URL_OF,
  language: 'en-us',
  replaced: { amounts: 1, dates: 0, numbers: 0, words: 2, scripts: 0, comments: 0 },
  page: { outcome: 'unrecognised', missing: ['balance'] },
  sample: { outcome: 'unrecognised', missing: ['balance'] },
  alike: true,
  left: [],
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

const make = () => sampleHandlers['make-sample'](ASKED, { kind: 'page' });

test('a sample comes from the page as it is, checked', async () => {
  answer = SAMPLE;
  expect(await make()).toEqual(SAMPLE);
});

test.each([
  ['nothing', undefined],
  ['more than a sample', { ...SAMPLE, offsets: { factor: 3, days: 7 } }],
  ['a page of another kind', { ...SAMPLE, url: 'https://www.amazon.com/norushcredits' }],
  ['a page of another shop', { ...SAMPLE, url: 'https://www.amazon.de/gc/balance' }],
  ['an address that is none', { ...SAMPLE, url: 'javascript:alert(1)' }],
  ['text in place of names', { ...SAMPLE, page: { outcome: 'unrecognised', missing: ['Casey, 12 Elm St'] } }],
])('%s is no sample', async (_, given) => {
  answer = given;
  await expect(make()).rejects.toMatchObject({ code: 'no-sample' });
});
