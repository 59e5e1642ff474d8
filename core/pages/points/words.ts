import { findAmounts } from '../../model/amount-text.ts';
import { parseCount } from '../../model/count-text.ts';
import { isSameMoney, type Money } from '../../model/money.ts';
import type { PageView } from '../../page-view/page-view.ts';

/**
 * How pages speak of points and of what they are worth. No page of cards or points has been published: these
 * are the plain words of English and Spanish, the languages of amazon.com. Not verified on a real page.
 */

const POINTS_WORD = String.raw`(?:points?|pts|miles|puntos?|millas)(?!\p{L})`;
const NUMBER = String.raw`(?<![\p{L}\d.,])(\d{1,3}(?:[.,'\u00a0]\d{3})+|\d+)(?![\d.,]\d)`;
const COUNTED = new RegExp(`${NUMBER} ?(?:(?:rewards?|available) )?${POINTS_WORD}`, 'giu');
const LABELLED = new RegExp(
  String.raw`${POINTS_WORD}(?: (?:balance|available|disponibles?))?\s?[:：]\s?${NUMBER}(?!\s?\p{L})`,
  'giu',
);

/** The words that may stand beside an amount that points are worth. Beside any other it is advertising. */
const WORTH = new Set(
  (
    'a ahora al amazon and as at available back balance card cash cashback checkout com credit current currently de ' +
    'disponible disponibles dollar dollars dólares en equals equal estimated for have in is it miles millas now of on ' +
    'points pts puntos redeem redeemable reward rewards saldo se shop spend su to total tu tus un usd use valen valor ' +
    'value with worth y you your'
  ).split(' '),
);

/** What a part of the page says of points: what it does not say is absent. */
export interface PointsSaid {
  readonly points?: number;
  readonly amount?: Money;
  /** Words for what the amount is stand in its own line. */
  readonly isLabelled?: true;
}

/** Undefined where the lines contradict one another, or hold a number of points that cannot be read for certain. */
export function pointsSaid(view: PageView, lines: readonly string[]): PointsSaid | undefined {
  const points = new Set<number | undefined>();
  const amounts: Money[] = [];
  let isLabelled: true | undefined;
  for (const line of lines) {
    const inLine = [...line.matchAll(COUNTED), ...line.matchAll(LABELLED)];
    const found = findAmounts(line, view.format);
    // Advertising names points too: "Earn 100 points on ...".
    const words = withoutFound(line, inLine, found);
    if (!isAboutWorth(words)) continue;
    if (found.length > 0 && /\p{L}/u.test(words)) isLabelled = true;
    for (const [, number = ''] of inLine) points.add(parseCount(number, view.language));
    amounts.push(...found.map(({ amount }) => amount));
  }
  const [count] = points;
  const [amount] = amounts;
  if (points.size > 1 || points.has(undefined)) return undefined;
  if (amount && (amount.minor < 0 || !amounts.every((other) => isSameMoney(other, amount)))) return undefined;
  return {
    ...(count !== undefined && { points: count }),
    ...(amount && { amount }),
    ...(amount && isLabelled && { isLabelled }),
  };
}

/** Whether a page, or what is left of it, says a number of points or the worth of some. */
export function speaksOfPoints(view: PageView, line: string): boolean {
  const said = pointsSaid(view, [line]);
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
  return !/\d/.test(words) && (words.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => WORTH.has(word));
}

/** What so many points are worth at so many millionths of a minor unit each, if Amazon rounds to whole ones. */
export function isWorth(points: number, micro: number, { minor }: Money): boolean {
  const exact = (BigInt(points) * BigInt(micro)) / 1_000_000n;
  const rest = (BigInt(points) * BigInt(micro)) % 1_000_000n;
  return BigInt(minor) === exact || (rest > 0n && BigInt(minor) === exact + 1n);
}
