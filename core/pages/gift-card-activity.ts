import type { CalendarDate } from '../model/calendar-date.ts';
import type { Money } from '../model/money.ts';
import { type PageView, shownText } from './dom.ts';
import { type FoundRow, type FoundTable, findTable } from './gift-card-rows.ts';
import { chainOf } from './gift-card-sums.ts';
import { PENDING, rowKind } from './gift-card-words.ts';
import type { ActivityRow } from './page-reading.ts';
import type { ShownValue } from './shown-values.ts';

export interface Activity {
  readonly rows: readonly ActivityRow[];
  readonly via: 'header-words' | 'shape';
  /** What could not be read, by name: then the rows are not to be used. */
  readonly missing: readonly string[];
}

/** Reads the activity, newest first. Undefined when the page shows none. */
export function readActivity(view: PageView, values: readonly ShownValue[]): Activity | undefined {
  const table = findTable(view, values);
  if (!table) return undefined;
  const via = table.columns ? 'header-words' : 'shape';
  const columns = amountColumns(table);
  if (!columns) return { rows: [], via, missing: ['activity.columns'] };
  const missing = table.broken.map((at) => `activity[${at}]`);
  const rows = table.rows.flatMap((row, at) => {
    const read = readRow(view, row, columns);
    if (typeof read !== 'string') return [read];
    missing.push(`activity[${at}].${read}`);
    return [];
  });
  // Without headings nothing but the words and signs of the rows says that these are amounts that moved.
  const isPlain = columns.closing === undefined && via === 'shape';
  if (isPlain && (rows.some(({ kind }) => kind === 'other') || !rows.some(({ kind }) => kind === 'spent'))) {
    missing.push('activity.columns');
  }
  return { rows: newestFirst(rows), via, missing };
}

/** Where in a row its amount and its closing balance stand: the place of the cell, or of the amount among the row's amounts. */
interface AmountColumns {
  readonly by: 'cell' | 'order';
  readonly amount: number;
  readonly closing?: number;
}

function amountsOf({ values, cells }: FoundRow, by: 'cell' | 'order'): Map<number, Money> {
  const amounts = values.flatMap(({ element, amount }) => (amount ? [{ element, amount }] : []));
  return new Map(
    amounts.map(({ element, amount }, order) => [
      by === 'order' ? order : cells.findIndex((cell) => cell.contains(element)),
      amount,
    ]),
  );
}

/**
 * Which amount of a row is which: by the headings, and where they do not say, by arithmetic: in one way
 * round each closing balance follows from the older one, in the other way it does not.
 */
function amountColumns({ rows, columns: headings }: FoundTable): AmountColumns | undefined {
  const sizes = new Set(rows.map(({ cells }) => cells.length));
  const isEven = sizes.size === 1 && (!headings || sizes.has(headings.length));
  const by = isEven ? 'cell' : 'order';
  const inRows = rows.map((row) => amountsOf(row, by));
  if (!isEven && new Set(inRows.map(({ size }) => size)).size > 1) return undefined;

  const named = headings?.filter((column) => isEven || column === 'amount' || column === 'closing');
  const place = (column: 'amount' | 'closing') => {
    const at = named?.indexOf(column) ?? -1;
    return at < 0 || named?.indexOf(column, at + 1) !== -1 ? undefined : at;
  };
  const amount = place('amount');
  const closing = place('closing');
  if (amount !== undefined && closing !== undefined) return { by, amount, closing };

  const used = [...new Set(inRows.flatMap((amounts) => [...amounts.keys()]))].sort((a, b) => a - b);
  const free = used.filter((at) => at !== amount && at !== closing);
  if (free.length === 0 && amount !== undefined) return { by, amount };
  if (used.length === 1 && closing === undefined && free[0] !== undefined) return { by, amount: free[0] };
  if (used.length !== 2) return undefined;
  const [left, right] = used as [number, number];
  const ways = [
    { by, amount: left, closing: right } as const,
    { by, amount: right, closing: left } as const,
  ].filter((way) => (amount ?? way.amount) === way.amount && (closing ?? way.closing) === way.closing);
  const [way, another] = ways.filter(
    (each) =>
      chainOf(
        inRows.map((amounts) => ({ amount: amounts.get(each.amount), closing: amounts.get(each.closing) })),
      ).kept > 0,
  );
  return another ? undefined : way;
}

/** The row, or the name of what it does not say. */
function readRow(view: PageView, row: FoundRow, columns: AmountColumns): ActivityRow | string {
  const text = shownText(view, row.element, 1000);
  if (text === undefined) return 'description';
  const date = row.values.find((value) => value.date)?.date as CalendarDate;
  const amounts = amountsOf(row, columns.by);
  const amount = amounts.get(columns.amount);
  const closing = columns.closing === undefined ? undefined : amounts.get(columns.closing);
  const isPending = text.search(PENDING) >= 0;
  if (!amount) return 'amount';
  // A pending row has no closing balance yet; it says which amount is which by its place alone.
  if (columns.closing !== undefined && !closing && !(isPending && columns.by === 'cell')) return 'closing';
  if (closing && closing.minor < 0) return 'closing';
  const orderId = orderIdOf(view, row, text);
  const description = descriptionOf(view, row);
  return {
    date,
    kind: rowKind(description, amount.minor, orderId !== undefined),
    amount,
    ...(closing && { closing }),
    ...(orderId && { orderId }),
    ...(isPending && { pending: true }),
  };
}

/** All that the row shows beside its day and amounts. */
function descriptionOf(view: PageView, { cells, values }: FoundRow): string {
  return cells
    .filter((cell) => !values.some(({ element }) => cell === element || element.contains(cell)))
    .map((cell) => shownText(view, cell, 1000) ?? '')
    .join(' ');
}

/** `111-5550001-5550001`; `D01-...` for digital orders; `4000-...-...` of 2015. */
const ORDER_ID = /(?<![\w-])(?:(?:\d{3}|D\d{2})-\d{7}-\d{7}|\d{4}-\d{6}-\d{7})(?!\d|-\d)/g;

/** The one order that a row names in its text, else in its links. */
function orderIdOf(view: PageView, { element }: FoundRow, text: string): string | undefined {
  const inText = new Set(text.match(ORDER_ID));
  const links = [element, ...element.querySelectorAll('[href*="rder"]')].filter(view.isShown);
  const inLinks = new Set(
    links.flatMap(
      (link) => /orderid=([\w-]+)/i.exec(link.getAttribute('href') ?? '')?.[1]?.match(ORDER_ID) ?? [],
    ),
  );
  const [id, another] = inText.size > 0 ? inText : inLinks;
  return another ? undefined : id;
}

/** As printed when that is newest first; a page that prints its rows the other way round is turned. */
function newestFirst(rows: readonly ActivityRow[]): readonly ActivityRow[] {
  const isTurned = (rows[0]?.date ?? '') < (rows.at(-1)?.date ?? '');
  const list = isTurned ? rows.toReversed() : [...rows];
  return list.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
