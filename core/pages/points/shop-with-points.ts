/**
 * Shop with Points: the programmes that are linked, with points and what they are worth at Amazon. Addresses
 * in `addresses.ts`, known on amazon.com only. No page has been published; it goes by the names of the known
 * programmes. Not verified on a real page.
 */
import { POINTS_DEFAULTS, type PointsProgrammeId } from '../../model/advice-settings.ts';
import { advertisingOn } from '../../page-view/advertising.ts';
import { doubtful, type Field, type Place, partOf } from '../../page-view/field.ts';
import { hasListControls } from '../../page-view/list-controls.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { pageLines } from '../../page-view/shown-lines.ts';
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
  const blocks = pointsBlocks(view, programmeIn);
  if (!blocks || blocks.some((block) => block.hasEmptyTwin)) return { missing: ['programmes'] };
  if (new Set(blocks.map(({ key }) => key)).size < blocks.length) return { missing: ['programmes'] };
  const lines = pageLines(view, body);
  // Points that belong to no programme known: what is known may be theirs.
  const told = new Set(blocks.flatMap((block) => block.lines.map(({ nodes }) => nodes[0])));
  if (lines.some((line) => !told.has(line.nodes[0]) && /\d/.test(line.text) && speaksOfPoints(view, line))) {
    return { missing: ['programmes'] };
  }
  const isNone = lines.some(({ text }) => text.length <= 200 && NONE.test(text)) && !hasListControls(view);
  if (blocks.length === 0 && !isNone) return { missing: ['programmes'] };
  const read = blocks.map((block, at) => programmeOf(view, block, at));
  return {
    fields: { programmes: read.map(({ field }) => field) },
    explained: [...advertisingOn(view), ...read.flatMap(({ explained }) => explained)],
    isWhole: blocks.length === 0,
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
): { readonly field: Field<PointsBalance>; readonly explained: readonly Place[] } {
  const pattern = NAMES.find(([id]) => id === key)?.[1] ?? /^/;
  const name = nameIn(named.text, pattern);
  const said = pointsSaid(
    view,
    lines.map((line) => ({ line, text: withoutName(line.text, name, pattern) })),
  );
  const lost = (field: '' | `.${string}`) => ({
    field: doubtful(`programmes[${at}]${field}`),
    // What is lost by name is lost whole.
    explained: lines.map((line) => partOf(line)),
  });
  if (!said) return lost('');
  const { points, amount, isLabelled } = said;
  const read = (value: PointsBalance, way: string) => {
    const start = Math.max(0, named.text.indexOf(name));
    const places = [partOf(named, start, start + name.length), ...said.at];
    return {
      field: { kind: 'read' as const, value, ways: ['name', way], at: places },
      explained: said.explained,
    };
  };
  // Money back has no points: its label stands beside it.
  if (points === undefined && amount && isLabelled && CASH.has(key)) return read({ name, amount }, 'label');
  const { micro } = POINTS_DEFAULTS[key as PointsProgrammeId].atAmazon;
  if (points === undefined) return lost('.points');
  // The points are the amount's second witness, by what one of them is known to be worth at Amazon.
  if (amount && !isWorth(points, micro, amount)) return lost('.amount');
  return read({ name, points, ...(amount && { amount }) }, 'rate');
}

/** The line with the name put out of sight, and everything else in its place. */
function withoutName(line: string, name: string, pattern: RegExp): string {
  const found = line.includes(name) ? name : (pattern.exec(line)?.[0] ?? '');
  return found === '' ? line : line.replace(found, ' '.repeat(found.length));
}

/** The words of a line that name a programme, without figures and what leads to them. */
function nameIn(line: string, pattern: RegExp): string {
  const words = /^[^\d:$]*/.exec(line)?.[0].replace(/[\s,(–-]+$/, '') ?? '';
  return pattern.test(words) ? words : (pattern.exec(line)?.[0] ?? line);
}
