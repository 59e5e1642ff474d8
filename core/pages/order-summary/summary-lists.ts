import type { AmountRows } from '../../page-view/amount-rows.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { type PageView, shownText } from '../../page-view/page-view.ts';
import { addUp } from './summary-sum.ts';
import type { SummaryRow, VerifiedSummary } from './verified-summary.ts';

/** The amounts of a page and the labels that must have one. */
export interface SummaryParts {
  readonly rows: readonly SummaryRow[];
  readonly amounts: AmountRows;
  readonly labels: readonly PageElement[];
}

export interface FoundList {
  readonly element: PageElement;
  readonly summary: VerifiedSummary;
}

/** A summary that does not add up within so many steps outwards is not understood. */
const STEPS_MAX_COUNT = 8;
const LEVELS_MAX_COUNT = 40;
const LIST_MAX_CHARS = 20_000;
const ROWS_MAX_COUNT = 40;
/**
 * Lines that say what was charged in another currency, below the order's own total; a program that reads
 * orders of amazon.com looks for both (2026). They are no part of the sum.
 */
const CHARGED_ELSEWHERE = /^(?:payment (?:grand )?total|exchange rate)\b/i;

/** The smallest element around a total whose lines add up to it. */
export function listAround(view: PageView, total: SummaryRow, parts: SummaryParts): FoundList | undefined {
  let counted = 1;
  let steps = 0;
  let at = total.element.parentElement;
  for (let level = 0; at && level < LEVELS_MAX_COUNT && steps < STEPS_MAX_COUNT; level++) {
    const box: PageElement = at;
    at = box.parentElement;
    if (view.texts().lengthBelow(box) > LIST_MAX_CHARS) return undefined;
    const within = parts.rows.filter((row) => box.contains(row.element));
    if (within.length > ROWS_MAX_COUNT) return undefined;
    if (within.length === counted) continue;
    counted = within.length;
    steps += 1;
    if (!isWhole(view, box, within, parts)) continue;
    const summary = addUp(withAsides(within, box), view.marketplace.currency);
    if (summary) return { element: box, summary };
  }
  return undefined;
}

/** Marks the lines of unknown words that are not made like those with known ones, such as advertising between them. */
function withAsides(rows: readonly SummaryRow[], list: PageElement): SummaryRow[] {
  const known = new Set(rows.filter(({ meaning }) => meaning).map(({ element }) => shapeOf(element, list)));
  return rows.map((row) =>
    row.meaning || known.has(shapeOf(row.element, list)) ? row : { ...row, aside: true as const },
  );
}

function shapeOf(element: PageElement, list: PageElement): string {
  const names: string[] = [];
  for (let at: PageElement | null = element; at && at !== list; at = at.parentElement)
    names.push(at.localName);
  return names.join(' ');
}

/** Whether every amount in the list belongs to one of its lines, and every known label has its amount. */
function isWhole(
  view: PageView,
  list: PageElement,
  rows: readonly SummaryRow[],
  { amounts, labels }: SummaryParts,
): boolean {
  if (amounts.unclear.some((element) => list.contains(element) && !isChargedElsewhere(view, element))) {
    return false;
  }
  const taken = new Set([...rows.map(({ element }) => element), ...amounts.sentences]);
  return labels.every((element) => !list.contains(element) || isInOneOf(taken, element));
}

function isInOneOf(elements: ReadonlySet<PageElement>, element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parentElement) if (elements.has(at)) return true;
  return false;
}

function isChargedElsewhere(view: PageView, element: PageElement): boolean {
  let at: PageElement | null = element;
  for (let level = 0; at && level < 4; level++, at = at.parentElement) {
    const text = shownText(view, at, 80);
    if (text === undefined) return false;
    if (CHARGED_ELSEWHERE.test(text)) return true;
  }
  return false;
}

/** Two totals in one list find the same list; it counts once. */
export function distinct(lists: readonly FoundList[]): FoundList[] {
  return lists.filter(
    (list, at) => !lists.some((other, index) => (other.element === list.element ? index < at : false)),
  );
}
