import { describe, expect, it } from 'vitest';
import { burnDown, receiptsMissing } from '../../../core/advice/deadlines.ts';
import { usd } from './advice-input.ts';

describe('deadlines', () => {
  it.each([
    [9, 1],
    [10, 0],
    [12, 0],
    [0, 10],
  ])('D11: %i of 10 receipts leave %i', (uploaded, missing) => {
    expect(receiptsMissing(uploaded, 10)).toBe(missing);
  });

  it('D12: $1,000, 60 days, $200 a month: $600 lapses, $500 a month needed', () => {
    expect(burnDown(usd(100_000), 60, usd(20_000))).toEqual({
      lapses: usd(60_000),
      neededPer30Days: usd(50_000),
    });
  });

  it('D12: what is spent in time does not lapse, and on the last day no rate helps', () => {
    expect(burnDown(usd(10_000), 60, usd(20_000)).lapses).toEqual(usd(0));
    expect(burnDown(usd(10_000), 0, usd(20_000))).toEqual({
      lapses: usd(10_000),
      neededPer30Days: undefined,
    });
  });
});
