import { isSameMoney, type Money } from '../../model/money.ts';
import { normaliseText } from '../../model/text.ts';
import { type AmountRow, type AmountRows, findAmountRows } from '../../page-view/amount-rows.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownText, shownTexts } from '../../page-view/page-view.ts';
import { addUp, type SummaryRow, type VerifiedSummary } from './summary-sum.ts';
import { type LineMeaning, labelText, meaningOf, meaningOfReduction, meaningOfToken } from './words.ts';

/**
 * The order summary of checkout and order pages: a list of lines that add up to the total at its end.
 * Last compared with real pages of amazon.com (checkout 2026-09-30, orders of 2024) and amazon.de (orders of
 * 2026). It is found by its words and its arithmetic; the checkout's hidden field `subtotalLineType`
 * (every marketplace since 2024) gives the kind of a line where it stands and must not contradict the words.
 */
export type SummaryResult =
  /** Nothing on the page looks like a summary. */
  | { readonly found: 'none' }
  | { readonly found: 'unclear'; readonly missing: readonly string[] }
  | {
      readonly found: 'read';
      readonly summary: VerifiedSummary;
      readonly element: PageElement;
      readonly via: string;
    };

const TOKEN = 'input[name="subtotalLineType"]';
/** Ids of the list, newest first: new checkout and old table; the old single page; orders. */
const KNOWN_LISTS = '#subtotals-marketplace-table, #SPCSubtotals-marketplace, #od-subtotals';
/** A summary that does not add up within so many steps outwards is not understood. */
const WIDEST = 8;
/** How far out, and how long, a summary is looked for. */
const HIGHEST = 40;
const LONGEST_LIST = 20_000;
/** A page with more lines of a total lists many orders, or none. */
const MOST_TOTALS = 20;
const MOST_ROWS = 40;
/** With the white space that markup puts around it. */
const LONGEST_LABEL = 200;
/**
 * Lines that say what was charged in another currency, below the order's own total; a program that reads
 * orders of amazon.com looks for both (2026). They are no part of the sum.
 */
const CHARGED_ELSEWHERE = /^(?:payment (?:grand )?total|exchange rate)\b/i;

export function readOrderSummary(view: PageView): SummaryResult {
  const root = view.page.body;
  if (!root) return { found: 'none' };
  const isKnown = (label: string, amount: Money) => meaningAt(label, amount) !== undefined;
  const labels = labelsIn(view, root);
  const marked = readFrom(view, findAmountRows(view, root, { isKnown }), labels);
  if (marked.found !== 'none') return marked;
  const bare = readFrom(view, findAmountRows(view, root, { isKnown, bare: true }), labels);
  if (bare.found === 'read') return bare;
  return showsSummary(view, labels) ? { found: 'unclear', missing: ['total'] } : { found: 'none' };
}

function readFrom(view: PageView, amounts: AmountRows, labels: readonly PageElement[]): SummaryResult {
  const rows = amounts.rows.map((row) => meaningful(view, row));
  const totals = rows.filter((row) => row.meaning?.role === 'total');
  if (totals.length > MOST_TOTALS) return { found: 'unclear', missing: ['one total'] };
  const lists = distinct(totals.flatMap((row) => whereItAddsUp(view, row, rows, amounts, labels) ?? []));
  const inside = (row: SummaryRow) => lists.some(({ element }) => element.contains(row.element));
  const [best, ...others] = lists.sort((a, b) => b.summary.lines.length - a.summary.lines.length);
  if (!best) return looksLikeList(rows) ? { found: 'unclear', missing: ['total'] } : { found: 'none' };
  if (!others.every(({ summary }) => isPartOf(summary, best.summary))) {
    return { found: 'unclear', missing: ['one summary'] };
  }
  // A total elsewhere on the page, beside the button that places the order, must be the same.
  const elsewhere = totals.filter((row) => (row.meaning?.rank ?? 0) > 1 && !inside(row));
  const known = [best.summary.total, ...best.summary.subtotals];
  if (!elsewhere.every((row) => known.some((amount) => isSameMoney(amount, row.amount)))) {
    return { found: 'unclear', missing: ['one total'] };
  }
  const via =
    best.element.matches(KNOWN_LISTS) || best.element.closest(KNOWN_LISTS) ? 'known list' : 'words and sum';
  return { found: 'read', summary: best.summary, element: best.element, via };
}

function meaningful(view: PageView, row: AmountRow): SummaryRow {
  const label = labelText(row.label);
  const byWords = meaningAt(label, row.amount);
  const byToken = tokenOf(view, row.element);
  const meaning: LineMeaning | undefined = byToken ?? byWords;
  const contradicts = byToken && byWords && !agree(byToken, byWords);
  return { ...row, label, ...(meaning && { meaning }), ...(contradicts && { contradicts: true as const }) };
}

function meaningAt(label: string, amount: Money): LineMeaning | undefined {
  return amount.minor < 0 ? meaningOfReduction(label) : meaningOf(label);
}

/** The sum before payments has a token of its own and is called a total (`Summe`). */
function agree(token: LineMeaning, words: LineMeaning): boolean {
  if (token.role === 'subtotal') return words.role !== 'part';
  return token.kind === words.kind && token.role === words.role;
}

/** The line's token, also where it stands in the cell around the smallest element with words and amount. */
function tokenOf(view: PageView, row: PageElement): LineMeaning | undefined {
  const line = row.closest('li, tr');
  const isLine = line !== null && shownText(view, line) === shownText(view, row);
  const [token, ...others] = new Set(tokensIn(isLine ? line : row));
  return token !== undefined && others.length === 0 ? meaningOfToken(token) : undefined;
}

/** A field is never shown itself: what holds it is. */
function tokensIn(element: PageElement): string[] {
  const fields = [...element.querySelectorAll(TOKEN)];
  return fields
    .filter(({ parentElement }) => parentElement && isShown(parentElement))
    .map(({ value }) => value);
}

interface FoundList {
  readonly element: PageElement;
  readonly summary: VerifiedSummary;
}

/** The smallest element around a total whose lines add up to it. */
function whereItAddsUp(
  view: PageView,
  total: SummaryRow,
  rows: readonly SummaryRow[],
  amounts: AmountRows,
  labels: readonly PageElement[],
): FoundList | undefined {
  let counted = 1;
  let steps = 0;
  let at = total.element.parentElement;
  for (let level = 0; at && level < HIGHEST && steps < WIDEST; level++, at = at.parentElement) {
    if (view.texts().lengthBelow(at) > LONGEST_LIST) return undefined;
    const within = rows.filter((row) => at?.contains(row.element));
    if (within.length > MOST_ROWS) return undefined;
    if (within.length === counted) continue;
    counted = within.length;
    steps += 1;
    if (!isWhole(view, at, within, amounts, labels)) continue;
    const summary = addUp(withAsides(within, at), view.marketplace.currency);
    if (summary) return { element: at, summary };
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
  amounts: AmountRows,
  labels: readonly PageElement[],
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

/** Elements that show a known label and nothing else, and those that own such a text. */
function labelsIn(view: PageView, root: PageElement): PageElement[] {
  const tried = new Set<PageElement>();
  return shownTexts(view, root).flatMap(({ node }) => {
    const parent = node.parentElement;
    if (parent && node.data.length <= LONGEST_LABEL && meaningOf(normaliseText(node.data))) return [parent];
    // The label may be split over several elements.
    for (
      let at: PageElement | null = parent;
      at && !tried.has(at);
      at = at === root ? null : at.parentElement
    ) {
      tried.add(at);
      const text = shownText(view, at, LONGEST_LABEL);
      if (text === undefined) break;
      if (meaningOf(text)) return [at];
    }
    return [];
  });
}

/** Two lists found for two totals in them are one. */
function distinct(lists: readonly FoundList[]): FoundList[] {
  return lists.filter(
    (list, at) => !lists.some((other, index) => (other.element === list.element ? index < at : false)),
  );
}

/** A shorter copy, such as the one that sticks to the screen's edge, may leave lines out, and none may differ. */
function isPartOf(copy: VerifiedSummary, summary: VerifiedSummary): boolean {
  return (
    isSameMoney(copy.total, summary.total) &&
    copy.lines.every((line) =>
      summary.lines.some((own) => own.kind === line.kind && isSameMoney(own.amount, line.amount)),
    )
  );
}

/** Lines that must belong to a summary, though none was found that adds up. */
function looksLikeList(rows: readonly SummaryRow[]): boolean {
  const known = rows.filter(({ meaning }) => meaning);
  return known.some(({ meaning }) => meaning?.role === 'total') || known.length > 1 || siblingRows(rows) > 2;
}

/** The most rows without words that are known which stand side by side, choices left out. */
function siblingRows(rows: readonly SummaryRow[]): number {
  const counts = new Map<PageElement, number>();
  for (const { element } of rows) {
    const list = element.closest('li, tr')?.parentElement ?? element.parentElement;
    if (list) counts.set(list, (counts.get(list) ?? 0) + 1);
  }
  const offersChoice = (list: PageElement) =>
    list.querySelector('input[type="radio"], input[type="checkbox"], [role="radio"]') !== null;
  let most = 0;
  for (const [list, count] of counts) if (count > most && !offersChoice(list)) most = count;
  return most;
}

/** Signs of a summary without a line that could be read. */
function showsSummary(view: PageView, labels: readonly PageElement[]): boolean {
  const fields = view.page.querySelectorAll(TOKEN).map((field) => field.parentElement);
  const lists = view.page.querySelectorAll(KNOWN_LISTS).filter((list) => list.textContent.trim());
  if ([...fields, ...lists].some((element) => element && isShown(element))) return true;
  return labels.some((element) => (meaningOf(normaliseText(element.textContent))?.rank ?? 0) > 1);
}
