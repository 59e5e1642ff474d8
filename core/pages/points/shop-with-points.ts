/**
 * Shop with Points: the programmes that are linked, with points and what they are worth at Amazon. Addresses
 * in `addresses.ts`, known on amazon.com only. No page has been published; it goes by the names of the known
 * programmes. Not verified on a real page.
 */
import { POINTS_DEFAULTS, type PointsProgrammeId } from '../../model/advice-settings.ts';
import { type PageView, shownLines } from '../../page-view/page-view.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { PointsBalance } from '../reading.ts';
import { type PointsBlock, pointsBlocks } from './points-blocks.ts';
import { isWorth, pointsSaid, speaksOfPoints } from './words.ts';

/** The names by which Amazon and issuers call the programmes; the more exact ones first. */
const NAMES: readonly (readonly [PointsProgrammeId, RegExp])[] = [
  ['chase', /\bchase ultimate rewards\b|\bultimate rewards\b/i],
  ['citi', /\bthankyou(?: (?:points|rewards))?\b/i],
  ['capital-one-cash', /\bcapital one cash\b/i],
  ['capital-one', /\bcapital one(?: (?:miles|rewards|venture))?\b/i],
  ['discover', /\bdiscover(?: cashback bonus| card| rewards)?$|\bdiscover (?:cashback|card|rewards)\b/i],
  ['us-bank', /\bu\.?s\.? bank\b/i],
  ['amex-dollars', /\breward dollars\b/i],
  ['amex', /\bmembership rewards\b/i],
  ['bilt', /\bbilt\b/i],
  ['hilton', /\bhilton honors\b/i],
  ['amazon-visa', /\b(?:prime|amazon(?: rewards)?) visa\b/i],
];

/** Programmes that count dollars. */
const CASH: ReadonlySet<string> = new Set<PointsProgrammeId>([
  'capital-one-cash',
  'discover',
  'us-bank',
  'amex-dollars',
]);

/** Before a name that something else is said of: "Order total with Prime Visa". */
const MENTIONED = /\b(?:with|for|by)\s+(?:an? |the |your )?$/i;

const LONGEST_NAME = 70;
const NONE =
  /(?:no|don[’']t have any|do not have any|haven[’']t)(?: \S+){0,3} (?:rewards? programs?|linked|enrolled|cards?)/i;

export function readShopWithPoints(view: PageView): ReaderAnswer<'shop-with-points'> {
  const { body } = view.page;
  const lines = shownLines(view, body, 100_000);
  if (!lines) return { missing: ['programmes'] };
  const blocks = pointsBlocks(view, programmeIn);
  if (!blocks) return { missing: ['programmes'] };
  const read = blocks.map((block, at) => programmeOf(view, block, at));
  const missing = read.flatMap((one) => ('missing' in one ? [one.missing] : []));
  if (missing.length > 0) return { missing };
  if (blocks.some((block) => block.hasEmptyTwin)) return { missing: ['programmes'] };
  const programmes = read.flatMap((one) => ('name' in one ? [one] : []));
  if (programmes.length < blocks.length || new Set(blocks.map(({ key }) => key)).size < blocks.length) {
    return { missing: ['programmes'] };
  }
  // Points that belong to no programme known: the list would not be whole.
  const told = new Set(blocks.flatMap((block) => block.lines));
  if (lines.some((line) => !told.has(line) && /\d/.test(line) && speaksOfPoints(view, line))) {
    return { missing: ['programmes'] };
  }
  if (programmes.length === 0 && !lines.some((line) => line.length <= 200 && NONE.test(line))) {
    return { missing: ['programmes'] };
  }
  return {
    read: { page: 'shop-with-points', programmes },
    via: { programmes: programmes.length > 0 ? 'name, rate' : 'none' },
  };
}

function programmeIn(line: string): PointsProgrammeId | undefined {
  if (line.length > LONGEST_NAME || /[!?]$/.test(line)) return undefined;
  return NAMES.find(([, name]) => {
    const found = name.exec(line);
    return found && !MENTIONED.test(line.slice(0, found.index));
  })?.[0];
}

function programmeOf(
  view: PageView,
  { key, named, lines }: PointsBlock,
  at: number,
): PointsBalance | { readonly missing: string } {
  const pattern = NAMES.find(([id]) => id === key)?.[1];
  const name = pattern && nameIn(named, pattern);
  const said = pointsSaid(
    view,
    lines.map((line) => (pattern ? line.replace(name && line.includes(name) ? name : pattern, ' ') : line)),
  );
  if (!said) return { missing: `programmes[${at}]` };
  const { points, amount, isLabelled } = said;
  // Money back has no points: its label stands beside it.
  if (points === undefined && amount && isLabelled && CASH.has(key)) return { name: name ?? named, amount };
  const { micro } = POINTS_DEFAULTS[key as PointsProgrammeId].atAmazon;
  if (points === undefined) return { missing: `programmes[${at}].points` };
  // The points are the amount's second witness, by what one of them is known to be worth at Amazon.
  if (amount && !isWorth(points, micro, amount)) return { missing: `programmes[${at}].amount` };
  return { name: name ?? named, points, ...(amount && { amount }) };
}

/** The words of a line that name a programme, without figures and what leads to them. */
function nameIn(line: string, pattern: RegExp): string {
  const words = /^[^\d:$]*/.exec(line)?.[0].replace(/[\s,(–-]+$/, '') ?? '';
  return pattern.test(words) ? words : (pattern.exec(line)?.[0] ?? line);
}
