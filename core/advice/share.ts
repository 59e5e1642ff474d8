import type { BasisPoints } from '../model/advice-settings.ts';
import { type Money, money } from '../model/money.ts';

/**
 * All rounding of advice. Money that a tip claims is rounded down and money that counts against the claim is
 * rounded up, so a tip never claims more than the exact figure. An estimated share is rounded to the whole
 * percent that is shown before it is used, so the shopper can check the arithmetic.
 */

export const WHOLE: BasisPoints = 10_000;

/** `amount * numerator / denominator`, rounded down. @throws RangeError for negative or zero-denominator input. */
export function partOf(amount: Money, numerator: number, denominator: number): Money {
  const [product, by] = exact(amount, numerator, denominator);
  return money(Number(product / by), amount.currency);
}

/** The same, rounded up: for what stands against a claim. */
export function partOfUp(amount: Money, numerator: number, denominator: number): Money {
  const [product, by] = exact(amount, numerator, denominator);
  return money(Number((product + by - 1n) / by), amount.currency);
}

/** `share` of `amount`, rounded down. */
export function shareOf(amount: Money, share: BasisPoints): Money {
  return partOf(amount, share, WHOLE);
}

/** An estimated share as a whole percent, to the nearest and halves up: 10 of 24 is 4200 (42 %). */
export function wholePercent(numerator: number, denominator: number): BasisPoints {
  return Math.floor((200 * numerator + denominator) / (2 * denominator)) * 100;
}

export function lesserOf(a: Money, b: Money): Money {
  return a.minor <= b.minor ? a : b;
}

/** `amount`, or zero where it is negative. */
export function atLeastZero(amount: Money): Money {
  return amount.minor < 0 ? money(0, amount.currency) : amount;
}

export function isPositive(amount: Money | undefined): amount is Money {
  return amount !== undefined && amount.minor > 0;
}

function exact(amount: Money, numerator: number, denominator: number): [bigint, bigint] {
  if (amount.minor < 0 || numerator < 0 || denominator <= 0) throw new RangeError('share: negative part');
  return [BigInt(amount.minor) * BigInt(numerator), BigInt(denominator)];
}
