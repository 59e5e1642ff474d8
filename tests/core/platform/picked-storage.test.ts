import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginPointing, endPointing, loadPicked, savePicked } from '../../../core/platform/picked-storage.ts';
import { eraseSettings } from '../../../core/platform/settings-storage.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { pickedPlace } from '../../support/places.ts';

const AT = '2026-06-01T10:00:00.000Z';
const LATE = '2026-06-01T10:11:00.000Z';
const BALANCE = { marketplace: 'amazon.com', page: 'gift-card-balance' } as const;
const REWARDS = { marketplace: 'amazon.com', page: 'rewards' } as const;
const GERMAN = { marketplace: 'amazon.de', page: 'gift-card-balance' } as const;

beforeEach(() => {
  fakeExtension();
});

test('somebody points in the tab, at the page and for the time in which it was begun', async () => {
  expect(await endPointing(BALANCE, 7, AT)).toBe(false);
  await beginPointing(BALANCE, 7, AT);
  expect(await endPointing(BALANCE, 8, AT)).toBe(false);
  expect(await endPointing(REWARDS, 7, AT)).toBe(false);
  expect(await endPointing(GERMAN, 7, AT)).toBe(false);
  expect(await endPointing(BALANCE, 7, LATE)).toBe(false);
  expect(await endPointing(BALANCE, 7, '2026-06-01T09:59:00.000Z')).toBe(false);
  expect(await endPointing(BALANCE, 7, '2026-06-01T10:09:00.000Z')).toBe(true);
});

test('one place is taken each time, also of two that come at once', async () => {
  await beginPointing(BALANCE, 7, AT);
  const taken = await Promise.all([endPointing(BALANCE, 7, AT), endPointing(BALANCE, 7, AT)]);
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test('what was picked waits ten minutes, and no longer than until the next is picked', async () => {
  const picked = pickedPlace({ at: AT });
  await savePicked(picked);
  expect(await loadPicked(AT)).toEqual(picked);
  expect(await loadPicked(LATE)).toBeUndefined();
  await beginPointing(REWARDS, 7, AT);
  expect(await loadPicked(AT)).toBeUndefined();
});

test('erasing forgets it', async () => {
  await savePicked(pickedPlace({ at: AT }));
  await beginPointing(BALANCE, 7, AT);
  await eraseSettings();
  expect(await loadPicked(AT)).toBeUndefined();
  expect(await endPointing(BALANCE, 7, AT)).toBe(false);
});

test.each([
  ['nothing', null],
  ['something more', { ...pickedPlace({ at: AT }), html: '<p>' }],
  ['a long label', pickedPlace({ at: AT }, { label: 'x'.repeat(101) })],
  ['half a cent', pickedPlace({ at: AT }, { amount: { minor: 0.5, currency: 'USD' } })],
])('one that is stored with %s counts as none', async (_, stored) => {
  await fakeBrowser.storage.session.set({ 'picked-place': stored });
  expect(await loadPicked(AT)).toBeUndefined();
});
