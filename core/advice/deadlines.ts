import { type Money, subtract } from '../model/money.ts';
import { atLeastZero, partOfUp } from './share.ts';

/**
 * D11. Receipts that are still missing for the month's full payout. What fewer receipts pay is not known, so
 * no part of the payout is counted for them.
 */
export function receiptsMissing(uploaded: number, needed: number): number {
  return Math.max(0, needed - uploaded);
}

/** D12. What will lapse of a credit at the present spending, and the spending that would use it up. */
export function burnDown(
  remaining: Money,
  daysLeft: number,
  spendPer30Days: Money,
): { readonly lapses: Money; readonly neededPer30Days: Money | undefined } {
  return {
    lapses: atLeastZero(subtract(remaining, partOfUp(spendPer30Days, Math.max(0, daysLeft), 30))),
    neededPer30Days: daysLeft > 0 ? partOfUp(remaining, 30, daysLeft) : undefined,
  };
}
