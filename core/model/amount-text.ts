import { type TokenisedText, tokenise } from './amount-tokens.ts';
import { isMarkOf } from './currency-marks.ts';
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
/** `$5 – $10`, `$5 -`, `$5 million`: the amount is another than the number. */
const GOES_ON = new RegExp(
  String.raw`^ (?:[\-+−–‐—~〜](?: ?$| [^a-z\d]{0,5}\d)|` +
    `(?:[kKmM]n?|bn|[mMbB]illion|[lL]akh|[cC]rore|Mio|Mrd)(?!${LETTER}))`,
);

/**
 * The amount that is all of `text`, currency mark included, or undefined when it is none, ambiguous, of
 * another currency, or negative in a way that could be overlooked (`5.00-`, `($5.00)`).
 *
 * `parseAmount('-CA$12.34', { currency: 'CAD', language: 'en-CA' })` is `{ minor: -1234, currency: 'CAD' }`.
 */
export function parseAmount(text: string, format: AmountFormat): Money | undefined {
  const whole = tokenise(normaliseText(text));
  return whole.kinds.includes('M') ? wholeAmount(whole, format) : undefined;
}

/** The same for an amount without any currency mark, for cells whose currency a heading gives. */
export function parseBareAmount(text: string, format: AmountFormat): Money | undefined {
  const whole = tokenise(normaliseText(text));
  return whole.kinds.includes('M') ? undefined : wholeAmount(whole, format);
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
 * Every amount with a currency mark in a longer text that went through `normaliseText`, in order. What
 * may be a part of something longer is left out as a whole: `$5.009`, `12.34.56 €`, `$5-$10`, `$5 million`,
 * `5 USD 10`.
 */
export function findAmounts(text: string, format: AmountFormat): FoundAmount[] {
  const { tokens, kinds } = tokenise(text);
  const startOf = (at: number) => tokens[at]?.start ?? text.length;
  return [...kinds.matchAll(RUN)].flatMap((run) => {
    const runEnd = run.index + run[0].length;
    const inRun = { tokens: tokens.slice(run.index, runEnd), kinds: run[0] };
    if (!areMarksOf(format, inRun) || !standsAlone(text, startOf(run.index), startOf(runEnd), run[0]))
      return [];
    const found = piecesOf(run[0]).flatMap((piece) => {
      const start = startOf(run.index + piece.index);
      const end = startOf(run.index + piece.index + piece[0].length);
      const amount = parseAmount(text.slice(start, end), format);
      return { amount, start, end };
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
  const prefixed = [...run.matchAll(PREFIXED)];
  const suffixed = [...run.matchAll(SUFFIXED)];
  const numbers = run.split('N').length - 1;
  if (isPrefixed && isSuffixed) return numbers === 1 ? [...run.matchAll(RUN)] : [];
  if (isPrefixed) return prefixed;
  if (isSuffixed) return suffixed;
  // `2 $10.00`: a mark between two numbers belongs to the one it touches, if it touches one only.
  const touchesLeft = /NM/.test(run);
  const touchesRight = /MS?N/.test(run);
  if (numbers !== 2 || touchesLeft === touchesRight) return [];
  return touchesRight ? prefixed : suffixed;
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
