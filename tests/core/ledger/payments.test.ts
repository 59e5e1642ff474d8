import { describe, expect, it } from 'vitest';
import { paidBy, takenOff } from '../../../core/ledger/payments.ts';
import type { CheckoutReading } from '../../../core/pages/reading.ts';
import { usd } from '../../support/ledger.ts';
import { checkoutReading } from '../../support/readings.ts';

const lines = (...amounts: number[]): CheckoutReading['lines'] =>
  amounts.map((minor) => ({ kind: 'gift-card', label: 'Gift Card', amount: usd(minor) }));

describe('what a gift card pays', () => {
  it.each<[string, Partial<CheckoutReading>, number | undefined]>([
    ['is what the line says', { lines: lines(-1000), giftCard: {} }, 1000],
    ['is the sum of the lines', { lines: lines(-1000, -200, 0), giftCard: {} }, 1200],
    ['is what line and box say alike', { lines: lines(-1000), giftCard: { applied: usd(1000) } }, 1000],
    ['is what the box alone says', { lines: [], giftCard: { applied: usd(-700) } }, 700],
    [
      'is not known where the two differ',
      { lines: lines(-1000), giftCard: { applied: usd(999) } },
      undefined,
    ],
    ['is not known where neither says it', { lines: [], giftCard: {} }, undefined],
  ])('%s', (_, changes, minor) => {
    const paid = paidBy(checkoutReading(changes), 'gift-card');
    expect(paid).toEqual(minor === undefined ? undefined : usd(minor));
  });
});

describe('what lines take off', () => {
  it.each([[[]], [[0]], [[500]], [[-1000, 200]]])('is nothing in lines of %j', (amounts) => {
    expect(takenOff({ lines: lines(...amounts) }, 'gift-card')).toBeUndefined();
  });
});
