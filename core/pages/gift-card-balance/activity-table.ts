import { cellsOf } from '../../page-view/cells.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownText } from '../../page-view/page-view.ts';
import type { ShownValue } from '../../page-view/shown-values.ts';
import { type Column, columnOf } from './words.ts';

/** One row of the activity as it stands on the page, its cells not yet understood. */
export interface FoundRow {
  readonly element: PageElement;
  readonly cells: readonly PageElement[];
  readonly values: readonly ShownValue[];
}

export interface FoundTable {
  readonly rows: readonly FoundRow[];
  /** What each column holds by its heading, when there are headings. */
  readonly columns?: readonly (Column | undefined)[];
  /** The line of headings. */
  readonly headings?: PageElement;
  /** The parts of the table that should be rows and have not all that a row needs, with their place among the rows. */
  readonly broken: readonly { readonly at: number; readonly element: PageElement }[];
}

/** How many elements a row may lie below the element that holds the whole table. */
const DEPTH = 6;
/** What holds more amounts and days is no row, and may be asked as often as it holds some. */
const MOST_VALUES = 30;

export interface FoundTables {
  /** Undefined when the page shows no row, or several groups of rows and nothing tells which is the activity. */
  readonly activity?: FoundTable;
  /** Gift cards by their last day. */
  readonly byEnd?: FoundTable;
}

/**
 * The tables of the page, whatever elements they are made of: a row is the smallest element with one day and
 * an amount, a table is the smallest element around the rows that stand together.
 */
export function findTables(view: PageView, values: readonly ShownValue[]): FoundTables {
  const around = new Map<PageElement, ShownValue[]>();
  for (const value of values) {
    let at: PageElement | null = value.element;
    for (let level = 0; at && level <= 2 * DEPTH; level++) {
      const inside = around.get(at);
      if (inside) inside.push(value);
      else around.set(at, [value]);
      at = at.parentElement;
    }
  }
  const isRow = (element: PageElement) => {
    const inside = around.get(element) ?? [];
    return (
      inside.length <= MOST_VALUES &&
      inside.filter(({ date }) => date).length === 1 &&
      inside.some(({ amount }) => amount)
    );
  };
  const rows: PageElement[] = [];
  for (const { element, date } of values) {
    if (!date) continue;
    const row = ancestors(element, DEPTH).find(isRow);
    if (row) rows.push(row);
  }
  const all = groups(rows).map((group) => ({
    group,
    columns: headingsBefore(view, group[0] as PageElement)?.columns,
  }));
  const only = (found: typeof all) => {
    const [one, another] = found;
    return one && !another ? tableOf(view, one.group, around, values) : undefined;
  };
  const isByEnd = ({ columns }: (typeof all)[number]) => columns?.includes('expires');
  const others = all.filter((one) => !isByEnd(one));
  const headed = others.filter(({ columns }) => columns);
  const [activity, byEnd] = [only(headed.length > 0 ? headed : others), only(all.filter(isByEnd))];
  return { ...(activity && { activity }), ...(byEnd && { byEnd }) };
}

/** The element itself and those around it. */
function ancestors(element: PageElement, levels: number): PageElement[] {
  const list: PageElement[] = [];
  let at: PageElement | null = element;
  while (at && list.length <= levels) {
    list.push(at);
    at = at.parentElement;
  }
  return list;
}

/** Rows that stand together: each has the element that holds the first one's siblings in reach. */
function groups(rows: readonly PageElement[]): PageElement[][] {
  const list: PageElement[][] = [];
  for (const row of rows) {
    const group = list.at(-1);
    const before = group?.at(-1);
    const near = before && ancestors(before, DEPTH - 1).some((at) => at !== before && at.contains(row));
    if (group && near) group.push(row);
    else list.push([row]);
  }
  return list;
}

function tableOf(
  view: PageView,
  elements: readonly PageElement[],
  around: ReadonlyMap<PageElement, readonly ShownValue[]>,
  values: readonly ShownValue[],
): FoundTable {
  const [first] = elements as [PageElement];
  const rows = elements.map((element) => ({
    element,
    cells: cellsOf(element),
    values: around.get(element) ?? [],
  }));
  const headings = headingsBefore(view, first);
  const ends = [headings?.element ?? first, elements.at(-1) ?? first];
  const root = ancestors(first, 2 * DEPTH).find((at) => ends.every((end) => at !== end && at.contains(end)));
  const inside = values.filter(({ element }) => root?.contains(element));
  return {
    rows,
    ...(headings && { columns: headings.columns, headings: headings.element }),
    broken: brokenAmong(view, rows, inside, holdersOf(elements, root), headings?.element),
  };
}

interface Headings {
  readonly element: PageElement;
  readonly columns: (Column | undefined)[];
}

/** The column headings: the nearest thing before the first row that names at least two columns. */
function headingsBefore(view: PageView, first: PageElement): Headings | undefined {
  for (const at of ancestors(first, DEPTH)) {
    let before = at.previousElementSibling;
    for (let steps = 0; before && steps < 4; steps++) {
      const columns = headingsIn(view, before);
      if (columns) return { element: before, columns };
      before = before.previousElementSibling;
    }
  }
  return undefined;
}

function headingsIn(view: PageView, element: PageElement): (Column | undefined)[] | undefined {
  if (!isShown(element) || !shownText(view, element)) return undefined;
  const columns = cellsOf(element).map((cell) => {
    const text = shownText(view, cell, 40) ?? '';
    return /\d/.test(text) ? undefined : columnOf(text);
  });
  return columns.length >= 3 && new Set(columns.filter(Boolean)).size >= 2 ? columns : undefined;
}

/** What holds the rows: the elements around each of them, up to the smallest that holds all, or the table when there is one row. */
function holdersOf(rows: readonly PageElement[], table: PageElement | undefined): Set<PageElement> {
  const [first, last] = [rows[0], rows.at(-1)] as [PageElement, PageElement];
  const all = rows.length > 1 ? ancestors(first, 2 * DEPTH).find((at) => at.contains(last)) : table;
  const holders = new Set<PageElement>();
  for (const row of rows) {
    let at = row.parentElement;
    while (at && !holders.has(at)) {
      holders.add(at);
      at = at === all ? null : at.parentElement;
    }
  }
  return holders;
}

/**
 * What lies among the rows and should be one: an amount or a day that belongs to no row, and what stands in
 * the place of a row, whatever elements are around it, and is made like one. Adverts between the rows name
 * their price in a sentence, and are none of these.
 */
function brokenAmong(
  view: PageView,
  rows: readonly FoundRow[],
  inside: readonly ShownValue[],
  holders: ReadonlySet<PageElement>,
  headings: PageElement | undefined,
): FoundTable['broken'] {
  const elements = rows.map(({ element }) => element);
  const [first, last] = [elements[0], elements.at(-1)] as [PageElement, PageElement];
  const known = new Set(elements);
  const parents = new Set(elements.map(({ parentElement }) => parentElement));
  const isPlace = (element: PageElement) =>
    holders.has(element.parentElement as PageElement) && !holders.has(element) && !known.has(element);
  const isSibling = (element: PageElement) =>
    element.localName === first.localName && parents.has(element.parentElement);
  const sizes = new Set(rows.map(({ cells }) => cells.length).filter((size) => size >= 3));
  const isMadeLikeRow = (element: PageElement) => sizes.has(cellsOf(element).length);
  const owned = new Set(rows.flatMap(({ values }) => values));
  const strays = new Set<PageElement>();
  for (const value of inside) {
    if (owned.has(value)) continue;
    const isAmong = isBefore(first, value.element) && isBefore(value.element, last);
    const isDay = value.date !== undefined && headings !== undefined && isBefore(headings, value.element);
    const place = ancestors(value.element, 2 * DEPTH).find(isPlace);
    const isRowsPlace = place && (isSibling(place) || isMadeLikeRow(place));
    if (isAmong || isDay || isRowsPlace) strays.add(place ?? value.element);
  }
  for (const child of [...parents].flatMap((parent) => [...(parent?.children ?? [])])) {
    if (!isPlace(child) || !isSibling(child) || !isMadeLikeRow(child)) continue;
    const text = shownText(view, child) ?? 'long';
    // Headings come first and have no digits, whatever their language.
    const isFilled = text !== '' && (/\d/.test(text) || isBefore(first, child));
    if (isFilled && !headingsIn(view, child)) strays.add(child);
  }
  return [...strays].map((stray) => ({
    at: elements.filter((element) => isBefore(element, stray)).length,
    element: stray,
  }));
}

/** Whether the first of two elements begins first. */
function isBefore(a: PageElement, b: PageElement): boolean {
  return a.order < b.order;
}
