/**
 * Money is a whole number of minor units and its currency. There is no arithmetic on fractions anywhere:
 * cents, pence and øre are counted, and currencies without minor units (the yen) are counted whole.
 */

/**
 * Digits after the decimal mark, as Amazon prints prices in the currency. Pinned here and not asked of
 * `Intl`, whose data changes with the browser (it gives 0 for some currencies that ISO 4217 gives 2).
 */
export const CURRENCY_DIGITS = {
  AED: 2,
  AUD: 2,
  BRL: 2,
  CAD: 2,
  EGP: 2,
  EUR: 2,
  GBP: 2,
  INR: 2,
  JPY: 0,
  MXN: 2,
  PLN: 2,
  SAR: 2,
  SEK: 2,
  SGD: 2,
  TRY: 2,
  USD: 2,
  ZAR: 2,
} as const;

export type Currency = keyof typeof CURRENCY_DIGITS;

export interface Money {
  /** Signed whole number of the currency's minor units, within the exact range of a double. */
  readonly minor: number;
  readonly currency: Currency;
}

/** @throws RangeError when `minor` is not a whole number that a double holds exactly. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError('money: not a whole number of minor units');
  return { minor: minor === 0 ? 0 : minor, currency };
}

export function isCurrency(text: string): text is Currency {
  return Object.hasOwn(CURRENCY_DIGITS, text);
}

/** @throws TypeError when the currencies differ: Unspent never converts. */
export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError(`money: ${a.currency} and ${b.currency} do not add up`);
  return money(a.minor + b.minor, a.currency);
}

export function negate(a: Money): Money {
  return money(-a.minor, a.currency);
}

/** @throws TypeError when the currencies differ. */
export function subtract(a: Money, b: Money): Money {
  return add(a, negate(b));
}

/** The sum of a list, zero of `currency` for an empty one. @throws TypeError when a currency differs. */
export function sum(amounts: Iterable<Money>, currency: Currency): Money {
  let total = money(0, currency);
  for (const amount of amounts) total = add(total, amount);
  return total;
}

export function isSameMoney(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}
