import { areMarksOf, LETTER, MARKS_SOURCE } from './currency-marks.ts';
import { type Money, money } from './money.ts';
import { type AmountFormat, NUMBER_SOURCE, parseMinor } from './number-text.ts';
import { normaliseText } from './text.ts';

export type { AmountFormat } from './number-text.ts';

/** An amount and the part of the text it was read from. */
export interface FoundAmount {
  readonly amount: Money;
  readonly start: number;
  readonly end: number;
}

const SIGN = '[\\-+−–‐]';

/** A whole text: sign, marks, sign, number, marks. */
const WHOLE = new RegExp(
  `^(?:(${SIGN}) ?)?(?:(${MARKS_SOURCE}) ?)?(${SIGN})?(${NUMBER_SOURCE})(?: ?(${MARKS_SOURCE}))?$`,
  'v',
);

/** Numbers with the marks between them. Which number a mark belongs to is decided on the run as a whole. */
const RUN = new RegExp(
  `(?<sign>${SIGN}?)(?<before>(?:${MARKS_SOURCE} ?)?)${SIGN}?(?<first>${NUMBER_SOURCE})` +
    `(?<more>(?: ?${MARKS_SOURCE} ?${SIGN}?${NUMBER_SOURCE})*)(?<after>(?: ?${MARKS_SOURCE})?)`,
  'gv',
);
const PREFIXED = new RegExp(`${SIGN}?${MARKS_SOURCE} ?${SIGN}?${NUMBER_SOURCE}`, 'gv');
const SUFFIXED = new RegExp(`${SIGN}?${NUMBER_SOURCE} ?${MARKS_SOURCE}`, 'gv');

/** What may stand directly before and after an amount in a longer text. Anything else may belong to it. */
const CJK = String.raw`[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]--[〇一二三四五六七八九十百千万億兆〜]]`;
const BEFORE = new RegExp(`(?:^|(?<![\\-+−–‐—~〜±])\\s|[\\(\\["“„«「『【]|(?:^|\\D)[:;]|${CJK})$`, 'v');
const AFTER = new RegExp(`^(?:$|\\s|[\\(\\)\\]"”“»」』】!?*。、]|[.,:;](?![\\d.,])|${CJK})`, 'v');

/** `$5 – $10`, `$5 million`: the amount is more than what was read. */
const GOES_ON = new RegExp(
  `^ (?:[\\-+−–‐—~〜](?: ?$| (?:\\d|${MARKS_SOURCE}))|(?:k|m|mn|bn|[mb]illion|lakh|crore|mio|mrd)(?!${LETTER}))`,
  'iv',
);

/**
 * The amount that is all of `text`, currency mark included, or undefined when it is none, ambiguous, of
 * another currency, or negative in a way that could be overlooked (`5.00-`, `($5.00)`).
 *
 * `parseAmount('-CA$12.34', { currency: 'CAD', language: 'en-CA' })` is `{ minor: -1234, currency: 'CAD' }`.
 */
export function parseAmount(text: string, format: AmountFormat): Money | undefined {
  const [, outer, before, inner, number, after] = WHOLE.exec(normaliseText(text)) ?? [];
  if (number === undefined || !(before || after)) return undefined;
  return areMarksOf(`${before ?? ''} ${after ?? ''}`, format.currency)
    ? signedAmount(outer, inner, number, format)
    : undefined;
}

/** The same for an amount without any currency mark, for cells whose currency a heading gives. */
export function parseBareAmount(text: string, format: AmountFormat): Money | undefined {
  const [, outer, before, inner, number, after] = WHOLE.exec(normaliseText(text)) ?? [];
  if (number === undefined || before || after) return undefined;
  return signedAmount(outer, inner, number, format);
}

function signedAmount(
  outer: string | undefined,
  inner: string | undefined,
  number: string,
  format: AmountFormat,
): Money | undefined {
  if (outer && inner) return undefined;
  const minor = parseMinor(number, format);
  if (minor === undefined) return undefined;
  const sign = outer ?? inner ?? '+';
  return money(sign === '+' ? minor : -minor, format.currency);
}

/**
 * Every amount with a currency mark in a longer text that went through `normaliseText`, in order. What
 * may be a part of something longer is left out as a whole: `$5.009`, `12.34.56 €`, `$5-$10`, `$5 million`,
 * `5 USD 10`.
 */
export function findAmounts(text: string, format: AmountFormat): FoundAmount[] {
  return [...text.matchAll(RUN)].flatMap((run) => amountsOf(run, text, format));
}

function amountsOf(run: RegExpMatchArray, text: string, format: AmountFormat): FoundAmount[] {
  const runStart = run.index ?? 0;
  if (!areMarksOf(run[0], format.currency) || !standsAlone(run, text)) return [];
  const found: FoundAmount[] = [];
  for (const piece of piecesOf(run)) {
    const amount = parseAmount(piece[0], format);
    if (!amount) return [];
    const start = runStart + (piece.index ?? 0);
    found.push({ amount, start, end: start + piece[0].length });
  }
  return found;
}

/** The amounts of a run: one with any marks, or several that all carry theirs on the same side. */
function piecesOf(run: RegExpMatchArray): RegExpMatchArray[] {
  const { before, more, after } = run.groups ?? {};
  if (!more) return before || after ? [Object.assign([run[0]], { index: 0 })] : [];
  if (before && after) return [];
  const prefixed = [...run[0].matchAll(PREFIXED)];
  const suffixed = [...run[0].matchAll(SUFFIXED)];
  if (before) return prefixed;
  if (after) return suffixed;
  // `2 $10.00`: a mark between two numbers belongs to the one it touches, if it touches one only.
  if (prefixed.length > 1) return [];
  const touchesLeft = !more.startsWith(' ');
  const touchesRight = !/[^\d] [-+−–‐]?\d/.test(more);
  if (touchesLeft === touchesRight) return [];
  return touchesRight ? prefixed : suffixed;
}

/** Whether nothing around the run may belong to it. */
function standsAlone(run: RegExpMatchArray, text: string): boolean {
  const { sign, before, first = '', after } = run.groups ?? {};
  const start = run.index ?? 0;
  const end = start + run[0].length;
  const left = text.slice(Math.max(0, start - 4), start);
  const right = text.slice(end, end + 16);
  if (!BEFORE.test(left) || !AFTER.test(right) || GOES_ON.test(right)) return false;
  if (left.endsWith('(') && right.startsWith(')')) return false;
  // An ordinary space may be a group mark that lost its kind, or hide the cents: `1 234,56 €`, `$5 99`.
  if (!before && !sign && /\d[.,]? $/.test(left) && !/^\d{1,2}\D/.test(first)) return false;
  return Boolean(after) || !/^[.,]? \d/.test(right) || /[.,٫]\d\d$/.test(run[0]);
}
