import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DISCLOSURE_VERSION } from '../../../core/model/disclosure.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { saveSettings } from '../../../core/platform/settings-storage.ts';
import { openPageOf, runInPage, showPage } from '../../../entrypoints/background/page-scripts.ts';
import { fakeExtension } from '../../support/fake-extension.ts';

interface FakeTab {
  readonly id: number;
  readonly url: string;
  readonly lastAccessed?: number;
  readonly incognito?: boolean;
  readonly discarded?: boolean;
}

const GIFT_CARD = 'https://www.amazon.com/gc/balance';
let tabs: FakeTab[];
const query = vi.fn();

beforeEach(async () => {
  const world = fakeExtension();
  await world.grant('amazon.com');
  await saveSettings({
    ...DEFAULT_SETTINGS,
    accepted: { version: DISCLOSURE_VERSION, at: '2026-06-01T10:00:00.000Z' },
  });
  tabs = [{ id: 1, url: GIFT_CARD }];
  query.mockReset();
  Object.assign(fakeBrowser.tabs, {
    query: query.mockImplementation(async () =>
      tabs.map((tab) => ({ incognito: false, windowId: 7, ...tab })),
    ),
    get: async (id: number) => {
      const tab = tabs.find((one) => one.id === id);
      if (!tab) throw new Error(`No tab with id: ${id}.`);
      return tab;
    },
  });
});

describe('the open tab with a page', () => {
  test('is looked for by the addresses of that page alone', async () => {
    expect(await openPageOf('gift-card-balance', 'amazon.com')).toEqual({
      tab: 1,
      window: 7,
      url: GIFT_CARD,
    });
    const [{ url }] = query.mock.calls[0] as [{ url: string[] }];
    expect(url).toContain(GIFT_CARD);
    expect(url.every((pattern) => pattern.startsWith('https://www.amazon.com/'))).toBe(true);
    expect(url.join(' ')).not.toContain('norushcredits');
  });

  test('is of several the one last looked at', async () => {
    tabs = [
      { id: 1, url: GIFT_CARD, lastAccessed: 10 },
      { id: 2, url: `${GIFT_CARD}?ref_=menu`, lastAccessed: 30 },
      { id: 3, url: GIFT_CARD, lastAccessed: 20 },
    ];
    expect((await openPageOf('gift-card-balance', 'amazon.com')).tab).toBe(2);
  });

  test('is none where the address only begins like one, the tab sleeps, or there is no tab', async () => {
    tabs = [
      { id: 1, url: `${GIFT_CARD}/help` },
      { id: 2, url: GIFT_CARD, discarded: true },
      { id: 3, url: 'https://www.amazon.de/gc/balance' },
    ];
    await expect(openPageOf('gift-card-balance', 'amazon.com')).rejects.toMatchObject({ code: 'not-open' });
    tabs = [];
    await expect(openPageOf('gift-card-balance', 'amazon.com')).rejects.toMatchObject({ code: 'not-open' });
  });

  test('is never one of a private window', async () => {
    tabs = [{ id: 1, url: GIFT_CARD, incognito: true, lastAccessed: 30 }];
    await expect(openPageOf('gift-card-balance', 'amazon.com')).rejects.toMatchObject({ code: 'private' });
    tabs.push({ id: 2, url: GIFT_CARD, lastAccessed: 10 });
    expect((await openPageOf('gift-card-balance', 'amazon.com')).tab).toBe(2);
  });

  test('is not looked for where the shop is not granted or the first-run page not accepted', async () => {
    await expect(openPageOf('gift-card-balance', 'amazon.de')).rejects.toMatchObject({ code: 'not-allowed' });
    await saveSettings(DEFAULT_SETTINGS);
    await expect(openPageOf('gift-card-balance', 'amazon.com')).rejects.toMatchObject({
      code: 'not-accepted',
    });
    expect(query).not.toHaveBeenCalled();
  });
});

describe('a script in an open page', () => {
  const page = { tab: 1, window: 7, url: GIFT_CARD };
  const execute = (run: () => Promise<unknown>) => {
    const executeScript = vi.fn(run);
    Object.assign(fakeBrowser.scripting, { executeScript });
    return executeScript;
  };

  test('runs in its top frame, and its answer comes back', async () => {
    const executeScript = execute(async () => [{ frameId: 0, result: { some: 'answer' } }]);
    expect(await runInPage(page, 'capture')).toEqual({ some: 'answer' });
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 1 }, files: ['/capture.js'] });
  });

  test('gives nothing where it gave no answer', async () => {
    execute(async () => []);
    expect(await runInPage(page, 'capture')).toBeUndefined();
  });

  test('is refused as not open when the tab was closed or went elsewhere meanwhile', async () => {
    execute(async () => {
      tabs = [];
      throw new Error('Frame with ID 0 was removed.');
    });
    await expect(runInPage(page, 'capture')).rejects.toMatchObject({ code: 'not-open' });
    execute(async () => {
      tabs = [{ id: 1, url: 'https://www.amazon.com/' }];
      throw new Error('Frame with ID 0 was removed.');
    });
    await expect(runInPage(page, 'capture')).rejects.toMatchObject({ code: 'not-open' });
  });

  test('fails as what it is when the page is still there', async () => {
    execute(async () => {
      throw new Error('Cannot access contents of the page.');
    });
    await expect(runInPage(page, 'capture')).rejects.toThrow('Cannot access');
  });

  test('has its tab and window brought to the front where it needs the user', async () => {
    const [update, focus] = [vi.fn(async () => ({})), vi.fn(async () => ({}))];
    Object.assign(fakeBrowser.tabs, { update });
    Object.assign(fakeBrowser.windows, { update: focus });
    await showPage(page);
    expect(update).toHaveBeenCalledWith(1, { active: true });
    expect(focus).toHaveBeenCalledWith(7, { focused: true });
    update.mockRejectedValue(new Error('No tab with id: 1.'));
    await expect(showPage(page)).rejects.toMatchObject({ code: 'not-open' });
  });
});
