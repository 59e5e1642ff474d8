import { describe, expect, it } from 'vitest';
import { createAdviceFormats } from '../../../core/platform/format-advice.ts';

const english = createAdviceFormats('en-US');
const german = createAdviceFormats('de');

describe('shares', () => {
  it.each([
    [english, 4200, '42%'],
    [english, 526, '5.26%'],
    [english, 5, '0.05%'],
    [english, 10_000, '100%'],
    [english, 0, '0%'],
    [german, 526, '5,26\u00a0%'],
  ] as const)('have the decimals that they need', (formats, share, text) => {
    expect(formats.share(share)).toBe(text);
  });
});

describe('what a point is worth', () => {
  it.each([
    [english, 800_000, 'USD', '$0.008'],
    [english, 1_000_000, 'USD', '$0.01'],
    [english, 665_000, 'USD', '$0.00665'],
    [english, 0, 'USD', '$0.00'],
    [english, 1_500_000, 'JPY', '¥1.5'],
    [german, 450_000, 'GBP', '0,0045\u00a0£'],
  ] as const)('is a part of the whole unit', (formats, micro, currency, text) => {
    expect(formats.pointValue({ micro, currency })).toBe(text);
  });
});

it('counts are grouped as the language does', () => {
  expect([english.count(1234), german.count(1234)]).toEqual(['1,234', '1.234']);
});
