import { expect, it } from 'vitest';
import { parseCount, valueOfPoint, worthOf } from '../../../components/manual-credits/points-count.ts';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';

it.each([
  ['12000', 12_000],
  ['12,000', 12_000],
  ['12.000', 12_000],
  ['1 234 567', 1_234_567],
  ['1', 1],
  ['12.5', undefined],
  ['1.23', undefined],
  ['1,234.567', undefined],
  ['-5', undefined],
  ['0', undefined],
  ['', undefined],
  ['many', undefined],
])('%s is %s points', (text, count) => {
  expect(parseCount(text)).toBe(count);
});

it('points are worth what they pay, rounded down', () => {
  const { value, isOwn } = valueOfPoint('chase', DEFAULT_ADVICE_SETTINGS);
  expect(isOwn).toBe(false);
  expect(worthOf(12_000, value)).toEqual({ minor: 9600, currency: 'USD' });
  expect(worthOf(1, value)).toEqual({ minor: 0, currency: 'USD' });
  expect(worthOf(9_999_999_999, value).minor).toBe(7_999_999_999);
});

it('the user’s own figure goes before the default, for these points only', () => {
  const own = { micro: 900_000, currency: 'USD' } as const;
  const settings = { ...DEFAULT_ADVICE_SETTINGS, pointsProgramme: 'chase', pointsAtAmazon: own } as const;
  expect(valueOfPoint('chase', settings)).toEqual({ value: own, isOwn: true });
  expect(valueOfPoint('citi', settings).isOwn).toBe(false);
});
