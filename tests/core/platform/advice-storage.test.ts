import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type AdviceSettings, DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import {
  dismissTip,
  loadAdviceSettings,
  loadDismissed,
  saveAdviceSettings,
  switchTipOff,
} from '../../../core/platform/advice-storage.ts';

const chosen: AdviceSettings = {
  hintsOff: ['points'],
  endingWithinDays: 30,
  card: 'prime-visa',
  cardBack: 500,
  pointsProgramme: 'chase',
  pointsAtAmazon: { micro: 800_000, currency: 'USD' },
  pointsElsewhere: { micro: 1_000_000, currency: 'USD' },
  digitalSpending: { minor: 400, currency: 'USD' },
  boughtAnyway: 7000,
  returned: 2500,
  savingGiftCard: true,
  productPages: true,
};
const id = (number: number) => number.toString(16).padStart(32, '0');

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

test('what was never chosen is the default', async () => {
  expect(await loadAdviceSettings()).toEqual(DEFAULT_ADVICE_SETTINGS);
  expect(console.warn).not.toHaveBeenCalled();
});

test.each([chosen, DEFAULT_ADVICE_SETTINGS])('what was saved is loaded', async (settings) => {
  expect(await saveAdviceSettings(settings)).toEqual(settings);
  expect(await loadAdviceSettings()).toEqual(settings);
});

test.each<[string, unknown]>([
  ['another type', 7],
  ['a part missing', { ...chosen, card: undefined }],
  ['a kind that is none', { ...chosen, hintsOff: ['everything'] }],
  ['a card that is none', { ...chosen, card: 'constructor' }],
  ['a share above all', { ...chosen, returned: 10_001 }],
  ['a share below nothing', { ...chosen, cardBack: -1 }],
  ['half a point', { ...chosen, pointsElsewhere: { micro: 0.5, currency: 'USD' } }],
  ['spending below nothing', { ...chosen, digitalSpending: { minor: -1, currency: 'USD' } }],
  ['days that are none', { ...chosen, endingWithinDays: 1.5 }],
  ['something unknown', { ...chosen, hosts: ['*'] }],
])('damaged by %s they are the defaults again', async (_, damaged) => {
  await fakeBrowser.storage.local.set({ 'advice-settings': damaged });
  expect(await loadAdviceSettings()).toEqual(DEFAULT_ADVICE_SETTINGS);
  expect(console.warn).toHaveBeenCalledTimes(1);
});

test('a kind is switched off once, beside all other choices', async () => {
  await saveAdviceSettings(chosen);
  await switchTipOff('gift-card');
  expect(await switchTipOff('gift-card')).toEqual({ ...chosen, hintsOff: ['points', 'gift-card'] });
});

test('changes at the same moment all count', async () => {
  await Promise.all([
    switchTipOff('points'),
    dismissTip(id(1)),
    switchTipOff('gift-card'),
    dismissTip(id(2)),
  ]);
  expect((await loadAdviceSettings()).hintsOff).toEqual(['points', 'gift-card']);
  expect(await loadDismissed()).toEqual([id(1), id(2)]);
});

test('a change that could not be written does not hold up the next', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(dismissTip(id(1))).rejects.toThrow('full');
  await dismissTip(id(2));
  expect(await loadDismissed()).toEqual([id(2)]);
});

test('dismissed tips are remembered once each, the newest two hundred', async () => {
  for (let number = 0; number < 205; number += 1) await dismissTip(id(number));
  await dismissTip(id(10));
  const dismissed = await loadDismissed();
  expect(dismissed).toHaveLength(200);
  expect(dismissed[0]).toBe(id(5));
  expect(dismissed.at(-1)).toBe(id(10));
});

test.each([
  ['a list of anything', [id(1), 'B0FAKE0001']],
  ['no list', 'all'],
])('a damaged memory, %s, dismisses nothing', async (_, damaged) => {
  await fakeBrowser.storage.local.set({ 'dismissed-hints': damaged });
  expect(await loadDismissed()).toEqual([]);
});
