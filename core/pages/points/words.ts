import { findAmounts } from '../../model/amount-text.ts';
import { parseCount } from '../../model/count-text.ts';
import { isSameMoney, type Money } from '../../model/money.ts';
import { type LinePart, partOf } from '../../page-view/field.ts';
import type { PageView } from '../../page-view/page-view.ts';
import type { PageLine } from '../../page-view/shown-lines.ts';
import { findQualifiers, type QualifierKind } from '../../vocabulary/index.ts';

/**
 * How pages speak of points and of what they are worth. No page of cards or points has been published: these
 * are the plain words of English and Spanish, the languages of amazon.com. Not verified on a real page.
 */

const POINTS_WORD = String.raw`(?:points?|pts|miles|puntos?|millas)(?!\p{L})`;
const NUMBER = String.raw`(?<![\p{L}\d.,−-])(\d{1,3}(?:[.,'\u00a0]\d{3})+|\d+)(?![\d.,]\d)`;
const COUNTED = new RegExp(`${NUMBER} ?(?:(?:rewards?|available) )?${POINTS_WORD}`, 'giu');
const LABELLED = new RegExp(
  String.raw`${POINTS_WORD}(?: (?:balance|available|disponibles?))?\s?[:：]\s?${NUMBER}(?!\s?\p{L})`,
  'giu',
);

/** The words that may stand beside an amount that points are worth. Beside any other it is advertising. */
const WORTH = new Set(
  (
    'a ahora al amazon and as at available back balance card cash cashback checkout com credit current currently de ' +
    'disponible disponibles dollar dollars dólares en for have in is it miles millas now of on ' +
    'points pts puntos redeem redeemable reward rewards saldo se shop spend su to total tu tus un usd use valen valor ' +
    'value with worth y you your'
  ).split(' '),
);
/** `Spend $25.00` is what somebody is to do. */
const IMPERATIVE = /^(?:spend|shop|redeem|use|get|gasta|compra|canjea|usa)\b/i;
/** `100 points = $1.00`, `100 points are worth $1`. */
const RATE = /=|\bequals?\b|\bworth\b|\bvalen?\b|\bper\b|\beach\b|\bpor\b/i;
const ROUND_COUNTS: ReadonlySet<number> = new Set([1, 10, 100, 1_000, 10_000]);
/** What a card gives back on what is bought with it. */
const EARNING =
  /^(?:earn |get |gana )?(?:unlimited )?\d{1,2}(?:[.,]\d)? ?% (?:cash )?(?:back|de reembolso)(?: (?:on|at|for|with|en|con) [^.]{1,80})?[.!]?$/i;

/** A line of the part of a page that speaks of points, with what it names put out of sight. */
export interface PointsLine {
  readonly line: PageLine;
  /** Of the same length as the line's own text. */
  readonly text: string;
}

/** What a part of the page says of points: what it does not say is absent. */
export interface PointsSaid {
  readonly points?: number;
  readonly amount?: Money;
  /** Words for what the amount is stand in its own line. */
  readonly isLabelled?: true;
  readonly at: readonly LinePart[];
  /** Rates, and points that are not there yet or no more: understood, and no balance. */
  readonly explained: readonly LinePart[];
}

/** Undefined where the lines contradict one another, or hold a number of points that cannot be read for certain. */
export function pointsSaid(view: PageView, lines: readonly PointsLine[]): PointsSaid | undefined {
  const points = new Set<number | undefined>();
  const amounts: Money[] = [];
  const at: LinePart[] = [];
  const explained: LinePart[] = [];
  let isLabelled: true | undefined;
  /** A line without a figure that says of those below that they are pending, earned or used. */
  let status: PageLine | undefined;
  for (const { line, text } of lines) {
    const counts = [...text.matchAll(COUNTED), ...text.matchAll(LABELLED)];
    const found = findAmounts(text, view.format);
    if (EARNING.test(text) && counts.length + found.length === 0) explained.push(partOf(line));
    if (!/\d/.test(text)) {
      if (/\p{L}/u.test(text)) status = isNotThere(view, text) ? line : undefined;
      continue;
    }
    if (counts.length + found.length === 0) continue;
    const values = counts.map(([, number = '']) => parseCount(number, view.language));
    const words = withoutFound(text, counts, found);
    if (isNotThere(view, words) || (status && isAboutWorth(words))) {
      explained.push(partOf(line), ...(status ? [partOf(status)] : []));
      continue;
    }
    if (isRate(words, values, found.length)) {
      explained.push(partOf(line));
      continue;
    }
    // Advertising names points too: "Earn 100 points on ...".
    if (!isAboutWorth(words)) continue;
    if (found.length > 0 && /\p{L}/u.test(words)) isLabelled = true;
    for (const value of values) points.add(value);
    amounts.push(...found.map(({ amount }) => amount));
    at.push(partOf(line));
  }
  const [count] = points;
  const [amount] = amounts;
  if (points.size > 1 || points.has(undefined)) return undefined;
  if (amount && (amount.minor < 0 || !amounts.every((other) => isSameMoney(other, amount)))) return undefined;
  return {
    ...(count !== undefined && { points: count }),
    ...(amount && { amount }),
    ...(amount && isLabelled && { isLabelled }),
    at,
    explained,
  };
}

/** Whether a line, or what is left of it, says a number of points or the worth of some. */
export function speaksOfPoints(view: PageView, line: PageLine): boolean {
  const said = pointsSaid(view, [{ line, text: line.text }]);
  return said === undefined || said.points !== undefined || said.amount !== undefined;
}

function withoutFound(
  line: string,
  counts: readonly RegExpExecArray[],
  amounts: readonly { start: number; end: number }[],
): string {
  const spans = [
    ...counts.map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
    ...amounts,
  ];
  const signs = line.split('');
  for (const { start, end } of spans) signs.fill(' ', start, end);
  return signs.join('');
}

function isAboutWorth(words: string): boolean {
  if (/[\d=]/.test(words) || IMPERATIVE.test(words.trim())) return false;
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => WORTH.has(word));
}

const NOT_THERE: readonly QualifierKind[] = ['pending', 'past', 'of-others'];

/** Pending, earned, used: it says of points that they are no balance. */
function isNotThere(view: PageView, text: string): boolean {
  const found = findQualifiers(text, [view.language, view.marketplace.languages[0]]);
  return found.length > 0 && found.every(({ kind }) => NOT_THERE.includes(kind));
}

/** What so many points are worth in general. A line with a round count is taken for one. */
function isRate(words: string, counts: readonly (number | undefined)[], amounts: number): boolean {
  const [count, another] = counts;
  if (another !== undefined || amounts !== 1 || count === undefined) return false;
  return words.includes('=') || (RATE.test(words) && ROUND_COUNTS.has(count));
}

/** What so many points are worth at so many millionths of a minor unit each, if Amazon rounds to whole ones. */
export function isWorth(points: number, micro: number, { minor }: Money): boolean {
  const exact = (BigInt(points) * BigInt(micro)) / 1_000_000n;
  const rest = (BigInt(points) * BigInt(micro)) % 1_000_000n;
  return BigInt(minor) === exact || (rest > 0n && BigInt(minor) === exact + 1n);
}
