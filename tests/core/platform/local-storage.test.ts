import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rejectStorage } from '../../support/rejected-storage.ts';

/** A life of the background: what it held is gone with the one before. */
async function begin() {
  vi.resetModules();
  return await import('../../../core/platform/local-storage.ts');
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

test('what was stored is there, and gone when it was removed', async () => {
  const local = await begin();
  await local.setLocal({ a: 1, b: 2 });
  expect(await local.getLocal('a', 'b', 'c')).toEqual({ a: 1, b: 2 });
  await local.removeLocal('a');
  expect(await fakeBrowser.storage.local.get()).toEqual({ b: 2 });
  expect(await local.clearLocal()).toBe(true);
  expect(await local.getLocal('b')).toEqual({});
  expect(local.isLocalLost()).toBe(false);
});

test('storage that rejects every call counts as empty, and holds what is written until the background ends', async () => {
  await fakeBrowser.storage.local.set({ a: 'stored' });
  rejectStorage();
  const local = await begin();
  expect(await local.getLocal('a')).toEqual({});
  expect(local.isLocalLost()).toBe(false);
  await local.setLocal({ a: 'written', b: 2 });
  await local.removeLocal('b');
  expect(await local.getLocal('a', 'b')).toEqual({ a: 'written' });
  expect(local.isLocalLost()).toBe(true);
  expect(await (await begin()).getLocal('a')).toEqual({});
});

test('that something may be left in its files is said when all is cleared', async () => {
  rejectStorage();
  const local = await begin();
  await local.setLocal({ a: 1 });
  expect(await local.clearLocal()).toBe(false);
  expect(await local.getLocal('a')).toEqual({});
});

test('storage that can be read and takes nothing more says so', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('no room'));
  vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('no room'));
  const local = await begin();
  await expect(local.setLocal({ a: 1 })).rejects.toThrow('no room');
  await expect(local.removeLocal('a')).rejects.toThrow('no room');
  expect(await local.getLocal('a')).toEqual({});
  expect(local.isLocalLost()).toBe(false);
});

test('what could not be written is written the next time that it can be', async () => {
  const works = rejectStorage();
  const local = await begin();
  await local.setLocal({ a: 1 });
  works();
  expect(await local.getLocal('a')).toEqual({ a: 1 });
  await local.setLocal({ a: 2 });
  expect(await fakeBrowser.storage.local.get()).toEqual({ a: 2 });
  expect(local.isLocalLost()).toBe(false);
});
