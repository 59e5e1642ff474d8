import type { Money } from '../model/money.ts';
import { type AmountLook, type AmountSearch, climbFrom, LETTERS, MONEY } from './amount-climb.ts';
import { type AmountRow, inItsLine, lineRows, PERHAPS_MONEY, readRow } from './amount-row.ts';
import type { PageElement } from './page-element.ts';
import { type PageView, shownText, shownTexts } from './page-view.ts';

export interface AmountRows {
  /** In page order. */
  readonly rows: readonly AmountRow[];
  /** Elements with an amount in running text ("Save $5 with ..."). It belongs to no label. */
  readonly sentences: readonly PageElement[];
  /** Elements with digits of money that could not be given to one label. Where one stands, a list is not whole. */
  readonly unclear: readonly PageElement[];
}

/** Twice as many as on the largest saved checkout. */
const AMOUNTS_MAX_COUNT = 800;
/** Advertising makes a few lines unclear. Where more are, leaving it out does not help. */
const UNCLEAR_MAX_COUNT = 100;

/**
 * Finds every shown amount below `root` and the words beside it: from each text with digits upwards to the
 * first element that says more than an amount. Undefined where there are more amounts than any page of one
 * order or product has.
 */
export function findAmountRows(
  view: PageView,
  root: PageElement,
  search: AmountSearch,
): AmountRows | undefined {
  const look: AmountLook = { view, root, search, asides: new Set(), texts: new Map(), own: new Map() };
  const elements = digitElements(view, root);
  if (elements.length > AMOUNTS_MAX_COUNT) return undefined;
  const first = candidates(look, elements);
  const unknown = first.rows
    .filter(({ label, amount }) => !search.isKnown(label, amount))
    .map(({ element }) => element);
  const asides = new Set([...unknown, ...first.sentences]);
  const unclearCount = first.unclear.size;
  if (unclearCount === 0 || unclearCount > UNCLEAR_MAX_COUNT || asides.size === 0) return inPageOrder(first);

  // Advertising inside a line gives the line two amounts. Look again without the parts that have words of their own.
  const again = candidates({ ...look, asides, texts: new Map() }, [...first.unclear.values()].flat());
  const rescued = again.rows.filter(({ label, amount }) => search.isKnown(label, amount));
  const anchors = new Set(rescued.flatMap((row) => row.anchors));
  const rescuers = new Set(rescued.map(({ element }) => element));
  const rows = first.rows.filter(({ element }) => !isIn(rescuers, element, root));
  const unclear = [...first.unclear].map(
    ([element, own]) => [element, own.filter((one) => !anchors.has(one))] as const,
  );
  return inPageOrder({
    rows: [...rows, ...rescued],
    sentences: first.sentences,
    unclear: new Map(unclear),
  });
}

interface Candidate extends AmountRow {
  readonly anchors: readonly PageElement[];
}

interface Candidates {
  readonly rows: readonly Candidate[];
  readonly sentences: readonly PageElement[];
  /** Elements with several amounts or none that parses, each with the texts that led to it. */
  readonly unclear: ReadonlyMap<PageElement, readonly PageElement[]>;
}

function inPageOrder({ rows, sentences, unclear }: Candidates): AmountRows {
  const lines = rows.filter(({ line }) => line !== undefined);
  const byElement = new Map(rows.filter(({ line }) => line === undefined).map((row) => [row.element, row]));
  const sorted = [...byElement.values(), ...lines].map(({ anchors: _, ...row }): AmountRow => row);
  sorted.sort((a, b) => a.element.order - b.element.order);
  return { rows: sorted, sentences, unclear: [...unclear.values()].flat() };
}

/** Whether an element is one of these or stands in one, up to the root. */
function isIn(elements: ReadonlySet<PageElement>, element: PageElement, root: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at === root ? null : at.parentElement) {
    if (elements.has(at)) return true;
  }
  return false;
}

function digitElements(view: PageView, root: PageElement): PageElement[] {
  const found = new Set<PageElement>();
  for (const { node, hasDigits } of shownTexts(view, root)) {
    const { data, parentElement } = node;
    if (!hasDigits || data.length > 2_000) continue;
    if (LETTERS.test(data) && !PERHAPS_MONEY.test(data)) continue;
    found.add(parentElement);
  }
  return [...found];
}

function candidates(look: AmountLook, anchors: readonly PageElement[]): Candidates {
  const { view } = look;
  const climbs = new Map<PageElement, { anchors: PageElement[]; wholes: Map<PageElement, Money> }>();
  const unclear = new Map<PageElement, PageElement[]>();
  for (const anchor of anchors) {
    const climb = climbFrom(look, anchor);
    if (climb === 'converted') continue;
    if (!climb) {
      if (MONEY.test(shownText(view, anchor) ?? '')) unclear.set(anchor, [anchor]);
      continue;
    }
    const known = climbs.get(climb.element) ?? { anchors: [], wholes: new Map<PageElement, Money>() };
    known.anchors.push(anchor);
    if (climb.whole) known.wholes.set(climb.whole.element, climb.whole.amount);
    climbs.set(climb.element, known);
  }

  const rows: Candidate[] = [];
  const sentences: PageElement[] = [];
  for (const [element, { anchors: own, wholes }] of climbs) {
    const read = wholes.size > 1 ? 'unclear' : readRow(look, element, [...wholes][0]);
    if (read === 'sentence') sentences.push(element);
    else if (read === 'unclear') {
      const lines = lineRows(look, element);
      if (lines.length > 0) rows.push(...lines.map((row) => ({ anchors: own, ...row })));
      else unclear.set(element, own);
    } else if (read !== 'none') {
      const row = inItsLine(look, { element, ...read });
      if (row === 'unclear') unclear.set(element, own);
      else rows.push({ anchors: own, ...row });
    }
  }
  return { rows, sentences, unclear };
}
