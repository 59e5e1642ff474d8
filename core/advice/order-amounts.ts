import { takenOff } from '../ledger/payments.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { add, isSameMoney, type Money, money, sum } from '../model/money.ts';
import type { CheckoutItem, CheckoutReading } from '../pages/reading.ts';
import type { AdviceInput } from './tip.ts';

function totalOf([first, ...more]: readonly Money[]): Money | undefined {
  return first && sum([first, ...more], first.currency);
}

/** What the order costs before gift card and points pay of it; undefined where the step shows no total. */
export function orderValue(reading: CheckoutReading): Money | undefined {
  if (!reading.total) return undefined;
  const { currency } = reading.total;
  const paid = [takenOff(reading, 'gift-card'), takenOff(reading, 'points')].filter((x) => x !== undefined);
  return sum([reading.total, ...paid], currency);
}

/** The same before promotions are taken off. */
export function orderValueBeforePromotions(reading: CheckoutReading): Money | undefined {
  const value = orderValue(reading);
  const promotions = takenOff(reading, 'promotion');
  return value && promotions ? add(value, promotions) : value;
}

/** What the items cost together, or undefined where a price is missing. */
export function priceOf(items: readonly CheckoutItem[]): Money | undefined {
  const prices = items.flatMap(({ price, quantity }) =>
    price && quantity ? [{ ...price, minor: price.minor * quantity }] : [],
  );
  return prices.length === items.length ? totalOf(prices) : undefined;
}

/** All amounts are of the marketplace's currency, and what the order costs is not below zero. */
export function hasSoundAmounts(input: AdviceInput<{ readonly marketplace: string }>): boolean {
  const { reading, marketplace } = input;
  if (reading.marketplace !== marketplace) return false;
  if ('total' in reading && isMoney(reading.total) && reading.total.minor < 0) return false;
  const { currency } = marketplaceById(marketplace);
  return amountsIn(reading).every((amount) => amount.currency === currency);
}

/** The user's figure or none, and none in another currency. */
export function inCurrencyOf(
  input: AdviceInput<unknown>,
  amount: Money | null | undefined,
): Money | undefined {
  const { currency } = marketplaceById(input.marketplace);
  return amount && amount.currency === currency && amount.minor >= 0
    ? money(amount.minor, currency)
    : undefined;
}

function amountsIn(value: unknown): readonly Money[] {
  if (isMoney(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(amountsIn) : [];
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}

/** The rows shown, each of a known kind, add up to the total: no further row can be hidden. */
export function accountsForTotal({ lines, total }: CheckoutReading): boolean {
  if (!total || lines.some((line) => line.kind === 'other')) return false;
  const rows = lines.filter((line) => line.kind !== 'total' && line.kind !== 'before-tax');
  const added = totalOf(rows.map((line) => line.amount));
  return added !== undefined && isSameMoney(added, total);
}
