import type { Currency } from './money.ts';

/**
 * Every way in which a currency is written beside an amount, apart from its code, after `normaliseText`
 * and without dots and spaces. A bare `$` is whichever dollar the marketplace uses; every other mark
 * belongs to one currency only.
 */
const MARKS: Readonly<Record<Currency, string>> = {
  AED: 'دإ',
  AUD: '$ A$ AU$',
  BRL: 'R$',
  CAD: '$ CDN$ CA$ C$ $CA',
  EGP: 'جم جنيه E£ LE',
  EUR: '€',
  GBP: '£',
  INR: '₹ Rs',
  JPY: '¥ JP¥ 円 日元',
  MXN: '$ MX$ Mex$',
  PLN: 'zł',
  // U+20C1 is the riyal sign of 2025; the last is the older sign as NFKC spells it.
  SAR: 'رس SR \u20c1 ریال',
  SEK: 'kr',
  SGD: '$ S$ SG$',
  TRY: '₺ TL',
  USD: '$ US$ $US',
  ZAR: 'R',
};

/** Words that are no marketplace's mark: known so that an amount beside one is refused. */
const FOREIGN = 'ARS CHF CLP CNY COP CZK DKK Ft HKD HUF KRW Kč NOK NZD RMB RON TWD 元';

const OWN = new Map(
  Object.entries(MARKS).map(([currency, marks]) => [currency, new Set([currency, ...marks.split(' ')])]),
);

const KNOWN = new Set([...[...OWN.values()].flatMap((marks) => [...marks]), ...FOREIGN.split(' ')]);

/** Inside of a character class: the signs of currencies, known and unknown. */
export const CURRENCY_SIGNS = '$¢-¥\\u20a0-\\u20cf';

const ANY_SIGN = new RegExp(`[${CURRENCY_SIGNS}]`);

/** Whether this word or sign stands for a currency, known or unknown. `HK$` does, `only` does not. */
export function isCurrencyMark(text: string): boolean {
  return ANY_SIGN.test(text) || KNOWN.has(bare(text));
}

/** Whether this mark can stand for this currency. */
export function isMarkOf(mark: string, currency: Currency): boolean {
  return OWN.get(currency)?.has(bare(mark)) ?? false;
}

const patterns = new Map<Currency, RegExp>();

/** Whether a text can hold a mark of this currency: quickly said, and most texts of a page hold none. */
export function mayHoldMarkOf(text: string, currency: Currency): boolean {
  let pattern = patterns.get(currency);
  if (!pattern) {
    pattern = anyOf(OWN.get(currency) ?? []);
    patterns.set(currency, pattern);
  }
  return pattern.test(text);
}

/** One of these marks with dots and spaces anywhere in it. */
function anyOf(marks: Iterable<string>): RegExp {
  const spaced = Array.from(marks, (mark) => [...mark].map(RegExp.escape).join('[. ]*'));
  return new RegExp(spaced.join('|'));
}

function bare(mark: string): string {
  return mark.replace(/[. ]/g, '');
}
