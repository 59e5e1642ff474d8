import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PRINTS } from '../../../core/pages/pointing/word-fingerprints.ts';
import { forgetPlace, loadPlace, loadPlaces, savePlace } from '../../../core/platform/pointed-storage.ts';
import { eraseSettings } from '../../../core/platform/settings-storage.ts';
import { pointedPlace as placeSchema } from '../../../core/protocol/pointed-schema.ts';
import { fakeExtension } from '../../support/fake-extension.ts';
import { pointedPlace } from '../../support/places.ts';

const AT = '2026-06-01T10:00:00.000Z';
const BALANCE = { marketplace: 'amazon.com', page: 'gift-card-balance' } as const;
const REWARDS = { marketplace: 'amazon.com', page: 'rewards' } as const;
const GERMAN = { marketplace: 'amazon.de', page: 'gift-card-balance' } as const;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  fakeExtension();
});

const put = (stored: unknown) => fakeBrowser.storage.local.set({ 'pointed-places': stored });

test('one place is kept for each page of each shop, the last one', async () => {
  await savePlace({ ...BALANCE, at: AT, place: pointedPlace() });
  await savePlace({ ...REWARDS, at: AT, place: pointedPlace({ label: [10] }) });
  await savePlace({ ...BALANCE, at: AT, place: pointedPlace({ label: [11] }) });
  expect(await loadPlace(BALANCE)).toEqual(pointedPlace({ label: [11] }));
  expect(await loadPlace(REWARDS)).toEqual(pointedPlace({ label: [10] }));
  expect(await loadPlace(GERMAN)).toBeUndefined();
  expect(await loadPlaces()).toHaveLength(2);
});

test('two kept at the same moment are both kept', async () => {
  await Promise.all([BALANCE, GERMAN].map((key) => savePlace({ ...key, at: AT, place: pointedPlace() })));
  expect(await loadPlaces()).toHaveLength(2);
});

test('a place is forgotten by itself, and all with everything else', async () => {
  for (const key of [BALANCE, REWARDS]) await savePlace({ ...key, at: AT, place: pointedPlace() });
  await forgetPlace(BALANCE);
  expect(await loadPlaces()).toMatchObject([REWARDS]);
  await eraseSettings();
  expect(await loadPlaces()).toEqual([]);
});

test.each([
  ['no list', 'everything'],
  ['nothing', null],
  ['a text in place of a number', [{ ...BALANCE, at: AT, place: { ...pointedPlace(), label: ['balance'] } }]],
  ['a number of no word', [{ ...BALANCE, at: AT, place: pointedPlace({ label: [PRINTS] }) }]],
  ['half a number', [{ ...BALANCE, at: AT, place: pointedPlace({ ids: [0.5] }) }]],
  ['too many numbers', [{ ...BALANCE, at: AT, place: pointedPlace({ around: Array(33).fill(1) }) }]],
  ['something more', [{ ...BALANCE, at: AT, place: { ...pointedPlace(), selector: '#x' } }]],
  ['something less', [{ ...BALANCE, at: AT, place: { label: [1] } }]],
  ['another page', [{ marketplace: 'amazon.com', page: 'checkout', at: AT, place: pointedPlace() }]],
  ['another shop', [{ ...BALANCE, marketplace: 'example.org', at: AT, place: pointedPlace() }]],
])('a stored place with %s counts as none', async (_, stored) => {
  await put(stored);
  expect(await loadPlaces()).toEqual([]);
});

test('a damaged place takes no good one with it', async () => {
  await put([
    { ...BALANCE, at: AT, place: 'x' },
    { ...REWARDS, at: AT, place: pointedPlace() },
  ]);
  expect(await loadPlaces()).toMatchObject([REWARDS]);
});

test('whatever is stored, what is loaded fits or is left out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (stored) => {
      await put(stored);
      for (const { place } of await loadPlaces()) expect(placeSchema.safeParse(place).success).toBe(true);
    }),
  );
});
