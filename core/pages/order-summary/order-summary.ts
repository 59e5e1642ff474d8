import { isSameMoney, type Money } from '../../model/money.ts';
import type { MissingField } from '../../model/page-fields.ts';
import { normaliseText } from '../../model/text.ts';
import { placeOfRow } from '../../page-view/amount-row.ts';
import { type AmountRows, findAmountRows } from '../../page-view/amount-rows.ts';
import type { Place } from '../../page-view/field.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView } from '../../page-view/page-view.ts';
import { exactMeaning } from './line-meaning.ts';
import { mainList } from './main-list.ts';
import { distinct, listAround } from './summary-lists.ts';
import { labelsIn, meaningAt, summaryRow, TOKEN } from './summary-rows.ts';
import type { SummaryRow, VerifiedSummary } from './verified-summary.ts';

/**
 * The order summary of checkout and order pages: a list of lines that add up to the total at its end.
 * Last compared with real pages of amazon.com (checkout 2026-09-30, orders of 2024) and amazon.de (orders of
 * 2026). It is found by its words and its arithmetic; the checkout's hidden field `subtotalLineType`
 * (every marketplace since 2024) gives the kind of a line where it stands and must not contradict the words.
 */
export type SummaryResult =
  /** Nothing on the page looks like a summary. */
  | { readonly found: 'none' }
  | { readonly found: 'unclear'; readonly missing: readonly MissingField[] }
  | {
      readonly found: 'read';
      readonly summary: VerifiedSummary;
      readonly via: string;
      /** Every line with an amount of this summary, of its copies and of its parcels. */
      readonly places: readonly Place[];
    };

/** Ids of the list, newest first: new checkout and old table; the old single page; orders. */
const KNOWN_LISTS = '#subtotals-marketplace-table, #SPCSubtotals-marketplace, #od-subtotals';
/** A page that prints more amounts with a currency mark prints those of its summary with one. */
const MARKED_MAX_COUNT = 40;
/** A page with more totals does not show one order. */
const TOTALS_MAX_COUNT = 20;

export function readOrderSummary(view: PageView): SummaryResult {
  const root = view.page.body;
  if (!root) return { found: 'none' };
  const isKnown = (label: string, amount: Money) => meaningAt(label, amount) !== undefined;
  const amounts = findAmountRows(view, root, { isKnown });
  if (!amounts) return { found: 'unclear', missing: ['summary'] };
  const labels = labelsIn(view, root);
  const marked = readFrom(view, amounts, labels);
  if (marked.found !== 'none') return marked;
  const hasMarks = amounts.rows.length + amounts.unclear.length > MARKED_MAX_COUNT;
  const unmarked = hasMarks ? undefined : findAmountRows(view, root, { isKnown, bare: true });
  const bare = unmarked && readFrom(view, unmarked, labels);
  if (bare?.found === 'read') return bare;
  return showsSummary(view, labels) ? { found: 'unclear', missing: ['total'] } : { found: 'none' };
}

function readFrom(view: PageView, amounts: AmountRows, labels: readonly PageElement[]): SummaryResult {
  const rows = amounts.rows.map((row) => summaryRow(view, row));
  const totals = rows.filter((row) => row.meaning?.role === 'total');
  if (totals.length > TOTALS_MAX_COUNT) return { found: 'unclear', missing: ['total.one'] };
  const parts = { rows, amounts, labels };
  const lists = distinct(totals.flatMap((row) => listAround(view, row, parts) ?? []));
  if (lists.length === 0) {
    return looksLikeList(rows) ? { found: 'unclear', missing: ['total'] } : { found: 'none' };
  }
  const found = mainList(lists, totals);
  if (!found) return { found: 'unclear', missing: ['summary'] };
  const { main, parcels } = found;
  // A total elsewhere on the page, beside the button that places the order, must be the same.
  const isInside = (row: SummaryRow) => lists.some(({ element }) => element.contains(row.element));
  const elsewhere = totals.filter((row) => (row.meaning?.rank ?? 0) > 1 && !isInside(row));
  const { summary } = main;
  const known = [summary.total, ...summary.subtotals, ...parcels.map((parcel) => parcel.summary.total)];
  if (!elsewhere.every((row) => known.some((amount) => isSameMoney(amount, row.amount)))) {
    return { found: 'unclear', missing: ['total.one'] };
  }
  const isKnownList = main.element.matches(KNOWN_LISTS) || main.element.closest(KNOWN_LISTS);
  const own = rows.filter((row) => isInside(row) || elsewhere.includes(row));
  return {
    found: 'read',
    summary,
    via: isKnownList ? 'known list' : 'words and sum',
    places: own.map(placeOfRow),
  };
}

/** Lines that must belong to a summary, though none was found that adds up. */
function looksLikeList(rows: readonly SummaryRow[]): boolean {
  const known = rows.filter(({ meaning }) => meaning);
  return known.some(({ meaning }) => meaning?.role === 'total') || known.length > 1 || siblingRows(rows) > 2;
}

/** The largest number of rows side by side, whatever their words. Lists of choices do not count. */
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
  return labels.some((element) => (exactMeaning(normaliseText(element.textContent))?.rank ?? 0) > 1);
}
