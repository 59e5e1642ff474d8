import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Refused } from '../../../core/platform/server.ts';
import { chooseFromMenu, makeToolbarMenu } from '../../../entrypoints/background/toolbar-menu.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { languageOf } from '../../support/ui.ts';

const opened: (string | undefined)[] = [];
let extension: ReturnType<typeof fakeExtension>;

beforeEach(() => {
  extension = fakeExtension();
  opened.length = 0;
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async ({ url }: { url?: string }) => {
    opened.push(url);
  }) as never);
});

test('has its entries once, however often the browser starts', async () => {
  await makeToolbarMenu(languageOf('en'));
  await makeToolbarMenu(languageOf('en'));
  expect([...extension.menu.values()]).toEqual(['Update all', 'Add a credit', 'History']);
});

test.each([
  ['add', 'ledger.html#add'],
  ['history', 'ledger.html'],
])('"%s" opens %s', async (item, page) => {
  await chooseFromMenu(item, async () => {});
  expect(opened).toEqual([`chrome-extension://test-extension-id/${page}`]);
});

test('"Update all" begins, and the popup shows how it goes', async () => {
  const update = vi.fn(async () => {});
  await chooseFromMenu('update', update);
  expect(update).toHaveBeenCalledOnce();
  expect(extension.openPopup).toHaveBeenCalledOnce();
  expect(opened).toEqual([]);
});

test('"Update all" goes on where the browser opens no popup', async () => {
  extension.openPopup.mockRejectedValue(new Error('no window'));
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const update = vi.fn(async () => {});
  await chooseFromMenu('update', update);
  expect(update).toHaveBeenCalledOnce();
});

test('before anything was agreed to, "Update all" leads to the first-run page', async () => {
  await chooseFromMenu('update', async () => {
    throw new Refused('not-accepted');
  });
  expect(opened).toEqual(['chrome-extension://test-extension-id/welcome.html']);
});
