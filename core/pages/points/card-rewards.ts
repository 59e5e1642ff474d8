/**
 * Points of Amazon's own cards. Address in `addresses.ts`, known on amazon.com only. The embedded data are
 * as one program of 2026 reads them; of the visible page nothing has been published, so it goes by the last
 * digits of a card's number, the word points and an amount. Not verified on a real page.
 */
import { POINTS_DEFAULTS } from '../../model/advice-settings.ts';
import { isSameMoney } from '../../model/money.ts';
import { advertisingOn } from '../../page-view/advertising.ts';
import { doubtful, type Field, type Place, partOf } from '../../page-view/field.ts';
import { hasListControls } from '../../page-view/list-controls.ts';
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

interface SeenCard {
  readonly name?: string;
  readonly tail: string;
  /** Undefined where its part of the page contradicts itself. */
  readonly said: PointsSaid | undefined;
  readonly at: readonly Place[];
}

type CardField = Field<RewardsCard>;

export function readCardRewards(view: PageView): ReaderAnswer<'card-rewards'> {
  const data = cardsInData(view.page);
  if (data === 'unreadable') return { missing: ['data'] };
  const blocks = pointsBlocks(view, (line) => TAIL.exec(line)?.[1]);
  if (!blocks || blocks.some((block) => block.hasEmptyTwin)) return { missing: ['cards'] };
  const seen = blocks.map((block) => seenCard(view, block));
  if (new Set(seen.map(({ tail }) => tail)).size < seen.length) return { missing: ['cards'] };
  const hasControls = hasListControls(view);
  const isNone = saysNoCard(view) && !hasControls;
  const cards = data ? fromData(view, data, seen) : fromText(seen);
  if (cards.length === 0 && !isNone) return { missing: ['cards'] };
  return {
    fields: { cards },
    explained: [...advertisingOn(view), ...seen.flatMap(({ said }) => said?.explained ?? [])],
    isWhole: !hasControls && (cards.length === 0 || data !== undefined),
  };
}

/**
 * What the data say, where the page shows the same: at the card, or where it shows no card that is known as
 * one, each amount somewhere. Data of what is not to be seen may be of another moment.
 */
function fromData(view: PageView, data: readonly RewardsCard[], seen: readonly SeenCard[]): CardField[] {
  const alone = shownValues(view, view.page.body).filter(({ amount }) => amount);
  const cards = data.map((card, at): CardField => {
    const own = seen.find(({ tail }) => tail === card.tail);
    const said = own?.said;
    const isSame =
      own &&
      said?.amount &&
      isSameMoney(said.amount, card.amount) &&
      (said.points ?? card.points) === card.points;
    const elsewhere = alone.filter(({ amount }) => amount && isSameMoney(amount, card.amount));
    const atCard = isSame ? [...own.at, ...said.at] : [];
    const places = seen.length === 0 ? elsewhere.map(({ element }) => element) : atCard;
    if (places.length === 0) return doubtful(`cards[${at}].amount`);
    return {
      kind: 'read',
      value: card,
      ways: ['data', seen.length > 0 ? 'words' : 'amount'],
      at: places,
    };
  });
  const isOfOthers = seen.some(
    ({ said, tail }) =>
      (!said || said.points !== undefined || said.amount) && !data.some((card) => card.tail === tail),
  );
  return isOfOthers ? [...cards, doubtful(`cards[${cards.length}]`)] : cards;
}

/** Without data the points vouch for the amount, by what a point of Amazon's cards is known to be worth. */
function fromText(seen: readonly SeenCard[]): CardField[] {
  const { micro } = POINTS_DEFAULTS['amazon-visa'].atAmazon;
  return seen.flatMap(({ name, tail, said, at: named }, at): readonly CardField[] => {
    if (!said) return [doubtful(`cards[${at}]`)];
    const { points, amount } = said;
    // A card with money back on the statement has no points.
    if (points === undefined && amount === undefined) return [];
    if (!name) return [doubtful(`cards[${at}].name`)];
    if (points === undefined) return [doubtful(`cards[${at}].points`)];
    if (!amount || !isWorth(points, micro, amount)) return [doubtful(`cards[${at}].amount`)];
    const value = { name, tail, points, amount };
    return [{ kind: 'read', value, ways: ['words', 'rate'], at: [...named, ...said.at] }];
  });
}

function seenCard(view: PageView, { key: tail, named, lines }: PointsBlock): SeenCard {
  const said = pointsSaid(
    view,
    lines.map((line) => ({ line, text: withoutCard(line.text) })),
  );
  const name = [named, ...lines].map(({ text }) => nameIn(text)).find(Boolean);
  const found = TAIL.exec(named.text);
  const at = [partOf(named, 0, found ? found.index + found[0].length : undefined)];
  return { tail, said, at, ...(name && { name }) };
}

/** What a line says beside the card that it names. */
function withoutCard(line: string): string {
  const tail = TAIL.exec(line);
  const end = tail ? tail.index + tail[0].length : 0;
  return ' '.repeat(end) + line.slice(end);
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
