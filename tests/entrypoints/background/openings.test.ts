import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { saveSettings } from '../../../core/platform/settings-storage.ts';
import { openShownPage, openWelcome } from '../../../entrypoints/background/openings.ts';
import { fakeExtension } from '../../support/fake-extension.ts';

const opened: (string | undefined)[] = [];

beforeEach(() => {
  fakeExtension();
  opened.length = 0;
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async ({ url }: { url?: string }) => {
    opened.push(url);
  }) as never);
});

const WELCOME = 'chrome-extension://test-extension-id/welcome.html';

test.each<[string, number | undefined, string[]]>([
  ['install', undefined, [WELCOME]],
  ['update', 1, []],
  // An earlier version disclosed something else; what changed is said before reading goes on.
  ['update', 0, [WELCOME]],
  ['update', undefined, []],
  ['chrome_update', 1, []],
])('%s, with version %s of the disclosure accepted', async (reason, version, expected) => {
  const at = '2026-06-01T10:00:00.000Z';
  await saveSettings({ ...DEFAULT_SETTINGS, ...(version !== undefined && { accepted: { version, at } }) });
  await openWelcome(reason);
  expect(opened).toEqual(expected);
});

test('a notification opens where Amazon shows it, and goes', async () => {
  const id = '2026-06-30|amazon.com|3';
  await fakeBrowser.notifications.create(id, {} as never);
  await openShownPage(id);
  expect(opened).toEqual(['https://www.amazon.com/norushcredits']);
  expect(await fakeBrowser.notifications.getAll()).toEqual({});
});

test('a notification that is not ours opens nothing', async () => {
  await openShownPage('constructor|https://example.org');
  expect(opened).toEqual([]);
});

test('without a window, a tab comes in one of its own', async () => {
  vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('No current window'));
  const windows = vi.spyOn(fakeBrowser.windows, 'create').mockResolvedValue(undefined as never);
  await openShownPage('2026-06-30|amazon.com|3');
  expect(windows).toHaveBeenCalledWith({ url: 'https://www.amazon.com/norushcredits' });
});
