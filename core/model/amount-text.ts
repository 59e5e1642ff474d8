import { DOLLAR_COUNTRY, type TokenisedText, tokenise } from './amount-tokens.ts';
import { isMarkOf, mayHoldMarkOf } from './currency-marks.ts';
import { type Money, money } from './money.ts';
import { type AmountFormat, parseMinor } from './number-text.ts';
import { LETTER, normaliseText } from './text.ts';

export type { AmountFormat } from './number-text.ts';

/** An amount and the part of the text it was read from. */
export interface FoundAmount {
  readonly amount: Money;
  readonly start: number;
  readonly end: number;
}

// Patterns over the kinds of tokens, see `TokenisedText`.
const MARKS = 'M(?: ?M){0,2}';
const WHOLE = new RegExp(`^(?:S ?)?(?:${MARKS} ?)?S?N(?: ?${MARKS})?$`);
const PREFIXED = new RegExp(`S?${MARKS} ?S?N`, 'g');
const SUFFIXED = new RegExp(`S?N ?${MARKS}`, 'g');
/** Numbers with the marks between them: which number a mark belongs to is decided on the run as a whole. */
const RUN = new RegExp(`S?(?:${MARKS} ?)?S?N(?: ?${MARKS} ?S?N)*(?: ?${MARKS})?`, 'g');

// What may stand beside a run in a longer text. Anything else may belong to the amount.
const CJK = '(?![〇一二三四五六七八九十百千万億兆〜])[\\u3001-\\u9fff]';
const BEFORE = new RegExp(String.raw`(?:^|(?<![\-+−–‐—~〜±])\s|[(["“„«「『【]|(?:^|\D)[:;]|${CJK})$`);
const AFTER = new RegExp(String.raw`^(?:$|\s|[()\]"”“»」』】!?*。、]|[.,:;](?![\d.,])|${CJK})`);
/** `$5 – $10`, `$5 -`, `$5 million`, `$5 US`: the amount is another than the number. */
const GOES_ON = new RegExp(
  String.raw`^ (?:[\-+−–‐—~〜](?: ?$| [^a-z\d]{0,5}\d)|` +
    `(?:[kKmM]n?|bn|[mMbB]illion|[lL]akh|[cC]rore|Mio|Mrd|${DOLLAR_COUNTRY})(?!${LETTER}))`,
);

/**
 * The amount that is all of `text`, currency mark included, or undefined if it is not one, ambiguous, of
 * another currency, or negative in a way that could be overlooked (`5.00-`, `($5.00)`).
 *
 * `parseAmount('-CA$12.34', { currency: 'CAD', language: 'en-CA' })` is `{ minor: -1234, currency: 'CAD' }`.
 */
export function parseAmount(text: string, format: AmountFormat): Money | undefined {
  const normal = normaliseText(text);
  if (!mayHoldAmount(normal, format)) return undefined;
  const whole = tokenise(normal);
  return whole.kinds.includes('M') ? wholeAmount(whole, format) : undefined;
}

/** The same for an amount without any currency mark, for cells whose currency a heading gives. */
export function parseBareAmount(text: string, format: AmountFormat): Money | undefined {
  const whole = tokenise(normaliseText(text));
  return whole.kinds.includes('M') ? undefined : wholeAmount(whole, format);
}

/** Whether a text that went through `normaliseText` has the mark of any currency, known or unknown. */
export function holdsMark(text: string): boolean {
  return tokenise(text).kinds.includes('M');
}

function wholeAmount(whole: TokenisedText, format: AmountFormat): Money | undefined {
  if (!WHOLE.test(whole.kinds) || !areMarksOf(format, whole)) return undefined;
  const textsOf = (kind: string) =>
    whole.tokens.flatMap(({ text }, at) => (whole.kinds[at] === kind ? text : []));
  const [number = ''] = textsOf('N');
  const [sign = '+', another] = textsOf('S');
  const minor = parseMinor(number, format);
  if (minor === undefined || another) return undefined;
  return money(sign === '+' ? minor : -minor, format.currency);
}

function areMarksOf({ currency }: AmountFormat, { tokens, kinds }: TokenisedText): boolean {
  return tokens.every(({ text }, at) => kinds[at] !== 'M' || isMarkOf(text, currency));
}

/**
 * Whether a text that went through `normaliseText` can hold an amount: quickly said. Most texts of a page hold
 * none and are not worth cutting up.
 */
export function mayHoldAmount(text: string, { currency }: AmountFormat): boolean {
  return /\d/.test(text) && mayHoldMarkOf(text, currency);
}

/**
 * Every amount with a currency mark in a longer text that went through `normaliseText`, in order. What
 * may be a part of something longer is left out as a whole: `$5.009`, `12.34.56 €`, `$5-$10`, `$5 million`,
 * `5 USD 10`.
 */
export function findAmounts(text: string, format: AmountFormat): FoundAmount[] {
  if (!mayHoldAmount(text, format)) return [];
  const { tokens, kinds } = tokenise(text);
  const startOf = (at: number) => tokens[at]?.start ?? text.length;
  const cut = (at: number, length: number) => ({
    tokens: tokens.slice(at, at + length),
    kinds: kinds.slice(at, at + length),
    start: startOf(at),
    end: startOf(at + length),
  });
  return [...kinds.matchAll(RUN)].flatMap(({ 0: run, index: runAt }) => {
    const whole = cut(runAt, run.length);
    if (!areMarksOf(format, whole) || !standsAlone(text, whole.start, whole.end, run)) return [];
    const found = piecesOf(run).map(({ 0: piece, index }) => {
      const { start, end, ...tokenised } = cut(runAt + index, piece.length);
      return { amount: wholeAmount(tokenised, format), start, end };
    });
    // One piece that is no amount makes the whole run doubtful.
    return found.every(isFound) ? found : [];
  });
}

function isFound(found: { amount: Money | undefined; start: number; end: number }): found is FoundAmount {
  return found.amount !== undefined;
}

/** The amounts of a run of kinds: one with any marks, or several that all carry theirs on the same side. */
function piecesOf(run: string): RegExpExecArray[] {
  const isPrefixed = /^S?M/.test(run);
  const isSuffixed = run.endsWith('M');
  if (run.split('N').length === 2) return isPrefixed || isSuffixed ? [...run.matchAll(RUN)] : [];
  // A mark between two numbers belongs to neither for sure where it touches the wrong one or both.
  const touchesLeft = /NM/.test(run);
  const touchesRight = /MS?N/.test(run);
  if (isPrefixed === isSuffixed) {
    // `2 $10.00`: one mark and neither end has another. It belongs to the number that it touches.
    if (isPrefixed || run.split('N').length > 3 || touchesLeft === touchesRight) return [];
    return [...run.matchAll(touchesRight ? PREFIXED : SUFFIXED)];
  }
  if (isPrefixed) return touchesLeft ? [] : [...run.matchAll(PREFIXED)];
  return touchesRight ? [] : [...run.matchAll(SUFFIXED)];
}

/** Whether nothing around the run may belong to it. */
function standsAlone(text: string, start: number, end: number, kinds: string): boolean {
  const run = text.slice(start, end);
  const left = text.slice(Math.max(0, start - 4), start);
  const right = text.slice(end, end + 16);
  if (!BEFORE.test(left) || !AFTER.test(right) || GOES_ON.test(right)) return false;
  if (left.endsWith('(') && right.startsWith(')')) return false;
  // An ordinary space may be a group mark that lost its kind, or hide the cents: `1 234,56 €`, `$5 99`.
  if (kinds.startsWith('N') && /\d[.,]? $/.test(left) && !/^\d{1,2}\D/.test(run)) return false;
  return kinds.endsWith('M') || !/^[.,]? \d/.test(right) || /[.,٫]\d\d$/.test(run);
}
