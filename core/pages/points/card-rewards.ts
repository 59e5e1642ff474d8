/**
 * Points of Amazon's own cards. Address in `addresses.ts`, known on amazon.com only. The embedded data are
 * as one program of 2026 reads them; of the visible page nothing has been published, so it goes by the last
 * digits of a card's number, the word points and an amount. Not verified on a real page.
 */
import { POINTS_DEFAULTS } from '../../model/advice-settings.ts';
import { isSameMoney } from '../../model/money.ts';
import { type PageView, shownLines } from '../../page-view/page-view.ts';
import { shownValues } from '../../page-view/shown-values.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { RewardsCard } from '../reading.ts';
import { cardsInData } from './card-data.ts';
import { type PointsBlock, pointsBlocks } from './points-blocks.ts';
import { isWorth, type PointsSaid, pointsSaid } from './words.ts';

/** The last digits of a card's number as Amazon prints them on its other pages: `ending in 1111`, `****1111`. */
const TAIL = /(?:\bending in|\bends in|\bterminad[ao] en|[*•·x]{2,}|\.{3}|…) ?(\d{4})(?!\d)/i;
/** The name of a card has one of these in it. */
const CARD = /visa|mastercard|\bcard\b|tarjeta|amazon|prime/i;
const NO_CARD = /(?:no|don[’']t have|do not have)(?: \S+){0,3} (?:rewards? )?cards?\b/i;

interface SeenCard extends PointsSaid {
  readonly name?: string;
  readonly tail: string;
}

export function readCardRewards(view: PageView): ReaderAnswer<'card-rewards'> {
  const data = cardsInData(view.page);
  if (data === 'unreadable') return { missing: ['data'] };
  const blocks = pointsBlocks(view, (line) => TAIL.exec(line)?.[1]);
  if (!blocks || blocks.some((block) => block.hasEmptyTwin)) return { missing: ['cards'] };
  const seen = blocks.map((block) => seenCard(view, block));
  const unclear = seen.flatMap((card, at) => (card ? [] : [`cards[${at}]`]));
  if (unclear.length > 0) return { missing: unclear };
  const shown = seen.flatMap((card) => card ?? []);
  if (new Set(shown.map(({ tail }) => tail)).size < shown.length) return { missing: ['cards'] };
  return data ? fromData(view, data, shown) : fromText(view, shown);
}

/**
 * What the data say, where the page shows the same: at the card, or where it shows no card that is known as
 * one, each amount somewhere. Data of what is not to be seen may be of another moment.
 */
function fromData(
  view: PageView,
  data: readonly RewardsCard[],
  shown: readonly SeenCard[],
): ReaderAnswer<'card-rewards'> {
  const withPoints = shown.filter(({ points, amount }) => points !== undefined || amount !== undefined);
  const { body } = view.page;
  const alone = body ? shownValues(view, body).flatMap(({ amount }) => amount ?? []) : [];
  const missing = data.flatMap((card, at) => {
    const own = shown.find(({ tail }) => tail === card.tail);
    if (shown.length === 0)
      return alone.some((amount) => isSameMoney(amount, card.amount)) ? [] : [`cards[${at}].amount`];
    const isSame =
      own?.amount && isSameMoney(own.amount, card.amount) && (own.points ?? card.points) === card.points;
    return isSame ? [] : [`cards[${at}].amount`];
  });
  if (withPoints.some(({ tail }) => !data.some((card) => card.tail === tail))) missing.push('cards');
  if (missing.length > 0) return { missing };
  const via = shown.length > 0 ? 'data, words' : 'data, amount';
  return { read: { page: 'card-rewards', cards: data }, via: { cards: via } };
}

/** Without data the points vouch for the amount, by what a point of Amazon's cards is known to be worth. */
function fromText(view: PageView, shown: readonly SeenCard[]): ReaderAnswer<'card-rewards'> {
  const { micro } = POINTS_DEFAULTS['amazon-visa'].atAmazon;
  const cards: RewardsCard[] = [];
  const missing: string[] = [];
  for (const [at, { name, tail, points, amount }] of shown.entries()) {
    // A card with money back on the statement has no points.
    if (points === undefined && amount === undefined) continue;
    if (!name) missing.push(`cards[${at}].name`);
    else if (points === undefined) missing.push(`cards[${at}].points`);
    else if (!amount || !isWorth(points, micro, amount)) missing.push(`cards[${at}].amount`);
    else cards.push({ name, tail, points, amount });
  }
  if (missing.length > 0) return { missing };
  if (cards.length === 0 && !saysNoCard(view)) return { missing: ['cards'] };
  return { read: { page: 'card-rewards', cards }, via: { cards: cards.length > 0 ? 'words, rate' : 'none' } };
}

function seenCard(view: PageView, { key: tail, named, lines }: PointsBlock): SeenCard | undefined {
  const said = pointsSaid(
    view,
    lines.map((line) => withoutCard(line)),
  );
  if (!said) return undefined;
  const name = [named, ...lines].map(nameIn).find(Boolean);
  return { tail, ...said, ...(name && { name }) };
}

/** What a line says beside the card that it names. */
function withoutCard(line: string): string {
  const tail = TAIL.exec(line);
  return tail ? line.slice(tail.index + tail[0].length) : line;
}

/** The name before the digits, or a line that is a name and nothing else. */
function nameIn(line: string): string | undefined {
  const tail = TAIL.exec(line);
  const name = (tail ? line.slice(0, tail.index) : line).replace(/[\s,(–-]+$/, '');
  return name.length <= 60 && CARD.test(name) && !/[\d.!?:]/.test(name) ? name : undefined;
}

function saysNoCard(view: PageView): boolean {
  const lines = shownLines(view, view.page.body, 100_000);
  return lines?.some((line) => line.length <= 200 && NO_CARD.test(line)) ?? false;
}
