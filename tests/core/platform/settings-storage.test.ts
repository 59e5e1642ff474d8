import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/model/settings.ts';
import { eraseSettings, loadSettings, saveSettings } from '../../../core/platform/settings-storage.ts';

const chosen: Settings = {
  leadTimes: [30, 7],
  badge: 'count',
  notifications: false,
  language: 'de',
  remindAt: '18:30',
  quietHours: null,
  accepted: { version: 1, at: '2026-06-01T10:00:00.000Z' },
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

test('what was never chosen is the default', async () => {
  expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
});

test('what was saved is loaded', async () => {
  await saveSettings(chosen);
  expect(await loadSettings()).toEqual(chosen);
});

test('what was stored before there was a time of day has the one of after install', async () => {
  const { remindAt: _, quietHours: __, language: ___, ...before } = chosen;
  await fakeBrowser.storage.local.set({ settings: before });
  expect(await loadSettings()).toEqual({
    ...before,
    language: null,
    remindAt: '09:00',
    quietHours: { from: '22:00', to: '07:00' },
  });
});

test('lead times are kept longest first and each once', async () => {
  expect((await saveSettings({ ...chosen, leadTimes: [0, 7, 30, 7] })).leadTimes).toEqual([30, 7, 0]);
});

test.each<[string, unknown]>([
  ['another type', 'amount'],
  ['a part missing', { leadTimes: [3], badge: 'count' }],
  ['a lead time that is none', { ...chosen, leadTimes: [-1] }],
  ['a time of day that no clock shows', { ...chosen, remindAt: '24:00' }],
  ['quiet hours without an end', { ...chosen, quietHours: { from: '22:00' } }],
  ['an acceptance without its moment', { ...chosen, accepted: { version: 1 } }],
  ['something unknown', { ...chosen, hosts: ['*'] }],
])('damaged by %s they are the defaults again, and nothing counts as accepted', async (_, damaged) => {
  await fakeBrowser.storage.local.set({ settings: damaged });
  expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  expect(console.warn).toHaveBeenCalledTimes(1);
});

test('erased, nothing of them is left', async () => {
  await saveSettings(chosen);
  await eraseSettings();
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
