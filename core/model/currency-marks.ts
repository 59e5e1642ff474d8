import type { Currency } from './money.ts';

/**
 * Every way in which a currency is written beside an amount, apart from its code, after `normaliseText`.
 * A bare `$` is whichever dollar the marketplace uses; every other mark belongs to one currency only.
 */
const MARKS: Readonly<Record<Currency, string>> = {
  AED: 'د.إ. د.إ درهم',
  AUD: '$ A$ AU$',
  BRL: 'R$',
  CAD: '$ CDN$ CA$ C$ $CA',
  EGP: 'ج.م. ج.م E£ LE جنيه',
  EUR: '€',
  GBP: '£',
  INR: '₹ Rs. Rs',
  JPY: '¥ JP¥ 円 日元',
  MXN: '$ MX$ Mex$',
  PLN: 'zł',
  // U+20C1 is the riyal sign of 2025; the last two are the old sign as NFKC spells it, and the word.
  SAR: 'ر.س. ر.س \u20c1 SR ریال ريال',
  SEK: 'kr',
  SGD: '$ S$ SG$',
  TRY: '₺ TL',
  USD: '$ US$ $US',
  ZAR: 'R',
};

/** Marks that are no marketplace's: known so that an amount beside one is refused. */
const FOREIGN = 'CHF CLP CNY COP CZK DKK HKD HUF KRW NOK NZD RMB RON TWD ARS Kč Ft 元';

const OWN = new Map(
  Object.entries(MARKS).map(([currency, marks]) => [currency, new Set([currency, ...marks.split(' ')])]),
);

/** Letters that run together with a mark. Japanese and Chinese are written without spaces, so theirs do not. */
export const LETTER = String.raw`[[\p{L}\p{M}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]]`;

/** Source of a pattern (flag `v`) for one mark of any currency, longest first. */
const MARK = `(?:${[...OWN.values()]
  .flatMap((marks) => [...marks])
  .concat(FOREIGN.split(' '))
  .sort((a, b) => b.length - a.length)
  .map(markSource)
  .join('|')}|\\p{Sc})`;

/** Source of a pattern (flag `v`) for the marks on one side of an amount: `US$`, `USD $`. */
export const MARKS_SOURCE = `${MARK}(?: ?${MARK}){0,2}`;

function markSource(mark: string): string {
  // French sets the country after the sign, with or without a space: `5,00 $ US`.
  const source = mark.replace(/[$.]/g, '\\$&').replace(/^\\\$(?=\w)/, '$& ?');
  const before = /^\p{L}/u.test(mark) ? `(?<!${LETTER})` : '';
  const after = /\p{L}$/u.test(mark) ? `(?!${LETTER})` : '';
  return before + source + after;
}

const EACH_MARK = new RegExp(MARK, 'gv');

/** Whether all these marks, as `MARKS_SOURCE` found them, can stand for this currency. */
export function areMarksOf(marks: string, currency: Currency): boolean {
  const own = OWN.get(currency);
  return (marks.match(EACH_MARK) ?? []).every((mark) => own?.has(mark.replace(' ', '')));
}
