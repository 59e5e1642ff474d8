/**
 * Inside of patterns: a letter of any alphabet, or a mark on one. Chinese and Japanese are not among them,
 * since they are written without spaces: a number beside them is whole. A plain range, because compiling
 * the exact Unicode classes would take time in the page.
 */
export const LETTER = '[A-Za-z\\u00c0-\\u1fff]';

/** No-break spaces that number formats put between groups of three digits. */
const GROUP_SPACE = /(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d)/g;

/** Stands in for a group space while the others are folded; the text has none of its own left by then. */
const KEPT_SPACE = '\u2063';

/** What most texts of a page are without: in the others nothing but spaces can change. */
const NOT_PLAIN = /[^\t\n\r -~]/;

/**
 * The text as it is compared and parsed: compatibility forms made plain (`￥` is `¥`), invisible format
 * characters such as direction marks gone, digits of every script as ASCII digits, white space folded to
 * one space and trimmed.
 *
 * Two things that plain NFKC would lose are kept, because an amount would change. Superscripts, fractions
 * and circled digits stay what they are (`$5⁹⁹` is not `$599`), and a no-break space between two digits
 * stays one (U+00A0), since it holds `1 234,56` together where an ordinary space parts `2` and `150,00`.
 */
export function normaliseText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text.replace(/\s\s+|[\t\n\r]/g, ' ').trim();
  return text
    .replace(/\p{Cf}+/gu, '')
    .replace(/[^\p{No}\p{Nl}\p{So}\s]+/gu, (run) => run.normalize('NFKC'))
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .replace(GROUP_SPACE, KEPT_SPACE)
    .replace(/\s+/g, ' ')
    .replaceAll(KEPT_SPACE, '\u00a0')
    .trim();
}

/** Unicode keeps each set of ten digits together, and puts some sets in a row: what counts is the last place. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
