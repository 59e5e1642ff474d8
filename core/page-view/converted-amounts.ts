import { type AmountFormat, findAmounts } from '../model/amount-text.ts';
import { CURRENCY_DIGITS, isCurrency } from '../model/money.ts';

/** What parts an amount from the same in another currency: brackets, a slash, the word for about. */
const BESIDE = /(?:\b(?:approx|ca)\b\.?|≈|~|=|\/)\s*$/i;

/** Both ways to write a fraction: what such an amount comes to does not matter. */
const LANGUAGES = ['en-US', 'de-DE'];
const OTHERS = Object.keys(CURRENCY_DIGITS).filter(isCurrency);

/**
 * The text without amounts in other currencies. A page prints them beside its own for shoppers from abroad:
 * `$25.00 (EUR 23.10)`.
 */
export function withoutConverted(text: string, format: AmountFormat): string {
  // Brackets around an amount could mean a minus; here they part it from the other.
  const open = text.replace(/[()（）[\]]/g, ' ');
  const own = blanked(open, findAmounts(open, format));
  if (!/\d/.test(own)) return text;
  const found = OTHERS.filter((currency) => currency !== format.currency)
    .flatMap((currency) => LANGUAGES.flatMap((language) => findAmounts(own, { currency, language })))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let rest = text;
  let end = text.length;
  for (const amount of found) {
    // Two currencies may share a mark: what was taken out once stays out.
    if (amount.end > end) continue;
    rest = rest.slice(0, amount.start).replace(BESIDE, '') + rest.slice(amount.end);
    end = amount.start;
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
