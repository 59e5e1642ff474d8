import { CURRENCY_DIGITS, type Currency } from './money.ts';

/** Where a text stands: whose money it is and in which language's number format it is written. */
export interface AmountFormat {
  /** The marketplace's currency; an amount in another one is refused. */
  readonly currency: Currency;
  /** The page's language as a BCP 47 tag: `de-DE`. */
  readonly language: string;
}

const PLAIN = /^(?:0|[1-9]\d*)$/;
const GROUPED = /^[1-9]\d{0,2}(\D)\d{3}(?:\1\d{3})*$/;
const INDIAN_GROUPED = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;

/** Currencies whose amounts keep their comma on English pages too: `€27,58`. */
const COMMA_CURRENCIES = /BRL|EUR|PLN|SEK|TRY|ZAR/;

/** More digits than these may not be exact in a double. */
const DIGITS_MAX = 15;

/** The minor units a number without sign stands for, or undefined when its marks are wrong or ambiguous. */
export function parseMinor(number: string, { currency, language }: AmountFormat): number | undefined {
  const text = number.replaceAll('’', "'");
  const digits = CURRENCY_DIGITS[currency];
  const cut = decimalAt(text, currency, language);
  if (cut === undefined) return undefined;
  const whole = text.slice(0, cut);
  const fraction = text.slice(cut + 1);
  if (fraction !== '' && fraction.length !== digits) return undefined;
  const isWhole =
    PLAIN.test(whole) || GROUPED.test(whole) || (currency === 'INR' && INDIAN_GROUPED.test(whole));
  const minor = whole.replace(/\D/g, '') + fraction.padEnd(digits, '0');
  return isWhole && minor.length <= DIGITS_MAX ? Number(minor) : undefined;
}

/** Where the decimal mark stands, the text's length if there is none, undefined if ambiguous. */
function decimalAt(text: string, currency: Currency, language: string): number | undefined {
  const marks: readonly string[] = text.match(/\D/g) ?? [];
  const last = marks.at(-1);
  if (last === '٫') return text.lastIndexOf(last);
  if (last !== '.' && last !== ',') return text.length;
  if (marks.indexOf(last) < marks.length - 1) return text.length;
  const at = text.lastIndexOf(last);
  if (marks.length > 1) return at;
  const decimals = text.length - at - 1;
  if (decimals === CURRENCY_DIGITS[currency]) {
    const isExpected = last === '.' || COMMA_CURRENCIES.test(currency) || decimalMarkOf(language) === ',';
    return isExpected ? at : undefined;
  }
  if (decimals !== 3) return undefined;
  // `1.234` is a thousand and more only where the page's language cannot mean a fraction by that mark.
  const decimalMark = decimalMarkOf(language);
  return decimalMark && last !== decimalMark ? text.length : undefined;
}

const decimalMarks = new Map<string, string | undefined>();

/** The decimal mark of a language, undefined for an unknown one. Arabic pages that use ASCII digits use a dot. */
function decimalMarkOf(language: string): string | undefined {
  if (!decimalMarks.has(language)) decimalMarks.set(language, askDecimalMark(language));
  return decimalMarks.get(language);
}

function askDecimalMark(language: string): string | undefined {
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(1.5);
    return parts.find(({ type }) => type === 'decimal')?.value.replace('٫', '.');
  } catch {
    // The page's own language tag is malformed: then nothing is known about its numbers.
    return undefined;
  }
}
