import { findAmounts } from '../../model/amount-text.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Money } from '../../model/money.ts';
import { orderIdsIn } from '../../model/order-ids.ts';
import type { MissingField } from '../../model/page-fields.ts';
import { doubtful, type Field } from '../../page-view/field.ts';
import { showsFigure } from '../../page-view/figures.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownLines, shownText } from '../../page-view/page-view.ts';
import { findQualifiers } from '../../vocabulary/index.ts';
import type { ActivityRow } from '../reading.ts';
import type { FoundRow, FoundTable } from './activity-table.ts';
import { chainOf } from './running-balance.ts';
import { type Column, kindWordsIn, PENDING, rowKind } from './words.ts';

export type RowField = Exclude<Field<ActivityRow>, { kind: 'absent' }>;

export interface ReadRow {
  readonly field: RowField;
  /** What it says beside its day and amounts. */
  readonly description: readonly PageElement[];
}

export interface Activity {
  /** Newest first. */
  readonly rows: readonly ReadRow[];
  /** What could not be read of the table as a whole, by name: then its rows are not to be used. */
  readonly missing: readonly MissingField[];
}

/** Reads the table of the activity. */
export function readActivity(view: PageView, table: FoundTable): Activity {
  const columns = amountColumns(table);
  if (!columns) return { rows: [], missing: ['activity.columns'] };
  const ways = [table.columns ? 'header-words' : 'shape'];
  const rows = table.rows.map((row, at) => ({
    day: dayOf(row),
    description: plainCells(view, cellsOfDescription(row)),
    field: readRow(view, row, at, columns, ways),
  }));
  // Else nothing but the words and signs of the rows says that these are amounts that moved.
  const kinds = rows.map(({ field }) => (field.kind === 'read' ? field.value.kind : 'other'));
  const isUnsure = !columns.isSure && (kinds.includes('other') || !kinds.includes('spent'));
  for (const { at, element } of table.broken.toSorted((a, b) => b.at - a.at)) {
    const day = rows[at]?.day ?? rows[at - 1]?.day ?? '';
    rows.splice(at, 0, { day, description: [], field: doubtful(`activity[${at}]`, [element]) });
  }
  return {
    rows: newestFirst(rows),
    missing: isUnsure ? ['activity.columns'] : [],
  };
}

function dayOf({ values }: FoundRow): string {
  return values.find(({ date }) => date)?.date ?? '';
}

/** Where in a row its amount and its closing balance stand: the place of the cell, or of the amount among the row's amounts. */
interface AmountColumns {
  readonly by: 'cell' | 'order';
  readonly amount: number;
  readonly closing?: number;
  /** A heading or the arithmetic says which column the amounts are in, and not only that there is one. */
  readonly isSure: boolean;
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
  const by = isEven(rows, headings?.length) ? 'cell' : 'order';
  const inRows = rows.map((row) => amountsOf(row, by));
  const used = [...new Set(inRows.flatMap((amounts) => [...amounts.keys()]))].sort((a, b) => a - b);
  // Counted by their order, all rows must have the same amounts and none beside those two.
  if (by === 'order' && (used.length > 2 || inRows.some(({ size }) => size !== used.length)))
    return undefined;

  const named =
    by === 'cell' ? headings : headings?.filter((name) => name === 'amount' || name === 'closing');
  const amount = placeOf('amount', named);
  const closing = placeOf('closing', named);
  if (amount !== undefined && closing !== undefined) return { by, amount, closing, isSure: true };

  const free = used.filter((at) => at !== amount && at !== closing);
  if (free.length === 0 && amount !== undefined) return { by, amount, isSure: true };
  const [left, right] = used;
  if (left === undefined || used.length > 2) return undefined;
  if (right === undefined) return closing === undefined ? { by, amount: left, isSure: false } : undefined;
  const isPossible = (way: { amount: number; closing: number }) =>
    (amount ?? way.amount) === way.amount &&
    (closing ?? way.closing) === way.closing &&
    chainOf(inRows.map((row) => ({ amount: row.get(way.amount), closing: row.get(way.closing) }))).kept > 0;
  const ways = [
    { amount: left, closing: right },
    { amount: right, closing: left },
  ].filter(isPossible);
  const [way] = ways;
  return way && ways.length === 1 ? { by, ...way, isSure: true } : undefined;
}

/** Whether all rows have the same number of cells (that of the headings, where there are some) and no cell two amounts. */
function isEven(rows: readonly FoundRow[], size = rows[0]?.cells.length): boolean {
  return rows.every(
    (row) =>
      row.cells.length === size &&
      amountsOf(row, 'cell').size === row.values.filter(({ amount }) => amount).length,
  );
}

/** The only place of a heading; two columns of one name say nothing. */
function placeOf(name: Column, headings: readonly (Column | undefined)[] | undefined): number | undefined {
  const at = headings?.indexOf(name) ?? -1;
  return at < 0 || headings?.lastIndexOf(name) !== at ? undefined : at;
}

function readRow(
  view: PageView,
  row: FoundRow,
  at: number,
  columns: AmountColumns,
  ways: readonly string[],
): RowField {
  const missing = (name: string) => doubtful(`activity[${at}].${name}`, [row.element]);
  const text = shownText(view, row.element, 1000);
  if (text === undefined) return missing('description');
  const amounts = amountsOf(row, columns.by);
  const amount = amounts.get(columns.amount);
  const closing = columns.closing === undefined ? undefined : amounts.get(columns.closing);
  const isPending = text.search(PENDING) >= 0;
  if (!amount) return missing('amount');
  // A pending row has no closing balance yet; it says which amount is which by its place alone.
  if (columns.closing !== undefined && !closing && !(isPending && columns.by === 'cell')) {
    return missing('closing');
  }
  if (closing && closing.minor < 0) return missing('closing');
  const orderId = orderIdOf(row, text);
  const description = cellsOfDescription(row);
  const words = descriptionOf(view, description);
  const isQualified = changesMeaning(view, words);
  const kind = isQualified ? 'other' : rowKind(words, amount.minor, orderId !== undefined);
  const value = {
    date: dayOf(row) as CalendarDate,
    kind,
    amount,
    ...(closing && { closing }),
    ...(orderId && { orderId }),
    ...(isPending && { pending: true as const }),
  };
  const known = kind === 'other' ? [] : plainCells(view, description);
  const places = [...row.values.map(({ element }) => element), ...known];
  return { kind: 'read', value, ways, at: places, row: row.element };
}

/** The cells of a row without a day or an amount of its own. */
function cellsOfDescription({ cells, values }: FoundRow): readonly PageElement[] {
  return cells.filter((cell) => !values.some(({ element }) => cell === element || element.contains(cell)));
}

/** Those without a figure of their own: nobody says here what it means. */
function plainCells(view: PageView, cells: readonly PageElement[]): readonly PageElement[] {
  return cells.filter((cell) => !showsFigure(view, shownText(view, cell, 1000) ?? ''));
}

/** Whether words beside those of a movement change what it means: `if delivered`, `not yet`, `reversed`. */
function changesMeaning(view: PageView, words: string): boolean {
  const languages = [view.language, view.marketplace.languages[0]];
  const own = kindWordsIn(words);
  return findQualifiers(words, languages).some(
    ({ kind, start, end }) =>
      kind !== 'other-thing' && !own.some((word) => word.start < end && start < word.end),
  );
}

/** What the row shows beside its day and amounts. A line with an amount of its own in it is advertising, where there are others. */
function descriptionOf(view: PageView, cells: readonly PageElement[]): string {
  const lines = cells.flatMap((cell) => shownLines(view, cell, 1000) ?? []);
  const own = lines.filter((line) => findAmounts(line, view.format).length === 0);
  return (own.some((line) => /\p{L}{3}/u.test(line)) ? own : lines).join(' ');
}

/** The one order that a row names in its text, else in its links. */
function orderIdOf({ element }: FoundRow, text: string): string | undefined {
  const inText = orderIdsIn(text);
  const links = [element, ...element.querySelectorAll('[href*="rder"]')].filter(isShown);
  const inLinks = new Set(
    links.flatMap((link) => [
      ...orderIdsIn(/orderid=([\w-]+)/i.exec(link.getAttribute('href') ?? '')?.[1] ?? ''),
    ]),
  );
  const [id, another] = inText.size > 0 ? inText : inLinks;
  return another ? undefined : id;
}

/** As printed when that is newest first; a page that prints its rows the other way round is turned. */
function newestFirst<Row extends { readonly day: string }>(rows: readonly Row[]): readonly Row[] {
  const isTurned = (rows[0]?.day ?? '') < (rows.at(-1)?.day ?? '');
  const list = isTurned ? rows.toReversed() : [...rows];
  return list.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
