import { type AmountFormat, type FoundAmount, findAmounts, holdsMark } from '../model/amount-text.ts';
import { CURRENCY_DIGITS, isCurrency } from '../model/money.ts';

/**
 * What separates an amount from the same amount in another currency: a slash, an equals sign, the word for
 * about.
 */
const BESIDE = /(?:\b(?:approx|ca)\b\.?|≈|~|=|\/)\s*$/i;

/** Both ways to write a fraction. The value of such an amount does not matter. */
const LANGUAGES = ['en-US', 'de-DE'];
/** A text with more numbers is not one amount in two currencies. */
const NUMBERS_MAX = 12;
const OTHERS: readonly AmountFormat[] = Object.keys(CURRENCY_DIGITS)
  .filter(isCurrency)
  .flatMap((currency) => LANGUAGES.map((language) => ({ currency, language })));

/**
 * The text without amounts in other currencies. A page prints them beside its own for shoppers from abroad:
 * `$25.00 (EUR 23.10)`.
 */
export function withoutConverted(text: string, format: AmountFormat): string {
  if ((text.match(/\d+/g)?.length ?? 0) > NUMBERS_MAX) return text;
  // Brackets around an amount could mean a minus; here they separate the two amounts.
  const open = text.replace(/[()（）[\]]/g, ' ');
  let own = blanked(open, findAmounts(open, format));
  const found: FoundAmount[] = [];
  for (const other of OTHERS) {
    // Most texts are without the mark of any other currency.
    if (!/\d/.test(own) || !holdsMark(own)) break;
    if (other.currency === format.currency) continue;
    const amounts = findAmounts(own, other);
    found.push(...amounts);
    // Two currencies may share a mark: what was found once is not looked for again.
    own = blanked(own, amounts);
  }
  found.sort((a, b) => b.start - a.start);
  let rest = text;
  for (const { start, end } of found) {
    rest = rest.slice(0, start).replace(BESIDE, '') + rest.slice(end);
  }
  return rest.replace(/[(（[]\s*[)）\]]/g, ' ').trim();
}

function blanked(text: string, parts: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = text;
  for (const { start, end } of parts) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest;
}
