import { CURRENCY_SIGNS } from '../model/currency-marks.ts';
import { CURRENCY_DIGITS } from '../model/money.ts';
import type { Fakes } from './fakes.ts';
import { isInterfaceWord, privateParts } from './interface-words.ts';
import { blankedEscapes } from './percent.ts';
import { scaleNumber } from './scale-amount.ts';
import { datesIn, shiftedParts } from './shift-date.ts';

/** What stands in for what on one page. */
export interface Maps extends Fakes {
  /** Every amount is multiplied by this. */
  readonly factor: number;
  /** Every date is this many days later. */
  readonly days: number;
  /** The page's language, for its dates: `de-DE`. */
  readonly language: string;
}

export type Replaced = 'amounts' | 'dates' | 'numbers' | 'words';

/** One replacement in a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Replaced;
}

/** A currency's sign, code or short word beside a number. One too many does no harm here: it makes a number an amount. */
const MARKS_SOURCE = `(?:[￥${CURRENCY_SIGNS}]|(?<![A-Za-z])(?:${Object.keys(CURRENCY_DIGITS).join('|')}|CHF|Rs\\.?|R|kr|zł|TL|Kč)(?![A-Za-z])|円|元|د\\.إ|ج\\.م|ر\\.س)`;
const NUMBER = String.raw`\d+(?:[.,'’٬٫\u00a0\u202f]\d+)*`;
const GAP = String.raw`[\s\u200e\u200f\u2066-\u2069]{0,3}`;

/** A number beside a currency's mark; else one in groups or with two decimals; else a count of points. */
const AMOUNT = new RegExp(
  `(?:${MARKS_SOURCE})${GAP}[\\-−–]?${GAP}(?<after>${NUMBER})` +
    `|(?<![\\p{L}\\d.,])(?<before>${NUMBER})${GAP}(?:${MARKS_SOURCE})(?!${GAP}\\d)` +
    String.raw`|(?<![\d.,]|\d[\-:\/])(?<bare>\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?|\d+[.,]\d{2})(?![\d\/:%]|[.,]\d)` +
    `|(?<![\\p{L}\\d.,])(?<points>${NUMBER})(?=${GAP}(?:[Pp]oints?|pts|Punkte|[Pp]untos|[Pp]unti|[Pp]ontos|ポイント)(?!\\p{Ll}))`,
  'dgv',
);

/** The amounts of a text: where each number stands, without sign and mark. */
export function amountsIn(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const groups = match.indices?.groups ?? {};
    const place = groups.after ?? groups.before ?? groups.bare ?? groups.points;
    return place ? [{ start: place[0], end: place[1] }] : [];
  });
}

const TOKEN = /[\p{L}\p{M}\d]+/gu;
const PIECE = /\d+|[\p{L}\p{M}]+/gu;

/**
 * What to replace in a text, in order and without overlap: dates by shifted ones, amounts by multiplied
 * ones, ids by others of their pattern, and every word that is not the interface's by a fake one.
 * `boundaries` are the places where one element's text ends and another's begins.
 */
export function editsFor(text: string, maps: Maps, boundaries: readonly number[] = []): Edit[] {
  const edits: Edit[] = [];
  // What is replaced as a whole is blanked for the steps that follow, and so are signs like `%3F` in addresses.
  let rest = blankedEscapes(text);
  const take = (start: number, end: number) => {
    rest = rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end);
  };
  for (const date of datesIn(text, maps.language)) {
    take(date.start, date.end);
    for (const part of shiftedParts(text, date, maps.days, maps.language)) {
      edits.push({ ...part, kind: 'dates' });
    }
  }
  for (const { start, end } of amountsIn(rest)) {
    take(start, end);
    edits.push({ start, end, text: scaleNumber(text.slice(start, end), maps.factor), kind: 'amounts' });
  }
  for (const match of rest.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    const cuts = boundaries.filter((cut) => cut > match.index && cut < end).map((cut) => cut - match.index);
    for (const edit of tokenEdits(match[0], maps, cuts)) {
      edits.push({ ...edit, start: edit.start + match.index, end: edit.end + match.index });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

function tokenEdits(token: string, maps: Maps, cuts: readonly number[]): Edit[] {
  if (isInterfaceToken(token, cuts)) return [];
  const pieces = [...token.matchAll(PIECE)];
  const runsTogether = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(token);
  if (pieces.length === 1 || runsTogether) return pieces.flatMap((piece) => pieceEdits(piece, maps));
  return [{ start: 0, end: token.length, text: maps.code(token), kind: 'numbers' }];
}

/** Words everybody sees, small numbers, and short mixtures such as `D01`, `3B` or `MP3`. */
function isInterfaceToken(token: string, cuts: readonly number[]): boolean {
  const isKept = (one: string): boolean =>
    (one.match(PIECE) ?? []).every((piece) =>
      /^\d/.test(piece) ? piece.length < 3 : isInterfaceWord(piece),
    );
  if (isKept(token) || (/^(?=.*\d)[A-Za-z\d]{1,3}$|^\p{Script=Latin}$/u.test(token) && !/\d{3}/.test(token)))
    return true;
  if (cuts.length === 0) return false;
  return [0, ...cuts].every((from, at) => isKept(token.slice(from, cuts[at])));
}

function pieceEdits(piece: RegExpMatchArray, maps: Maps): Edit[] {
  const [said] = piece;
  const start = piece.index ?? 0;
  if (/^\d/.test(said)) {
    return said.length < 3
      ? []
      : [{ start, end: start + said.length, text: maps.digits(said), kind: 'numbers' }];
  }
  return privateParts(said).map((part) => ({
    start: start + part.start,
    end: start + part.end,
    text: maps.word(said.slice(part.start, part.end)),
    kind: 'words',
  }));
}

/** The text with the edits made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = '';
  let from = 0;
  for (const edit of edits) {
    done += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return done + text.slice(from);
}
