import { cellsOf } from './cells.ts';
import type { PageElement } from './page-element.ts';
import { isShown, type PageView, shownText, shownTexts } from './page-view.ts';
import { pageLines } from './shown-lines.ts';
import { isStray, rowsIn, withoutAdverts } from './table-rows.ts';

/** Rows of cells below a line of headings, whatever elements they are made of. */
export interface HeadedTable<Column> {
  /** One for each column. */
  readonly headings: readonly PageElement[];
  /** What each column holds; undefined for one that nobody asked for. */
  readonly columns: readonly (Column | undefined)[];
  readonly rows: readonly (readonly PageElement[])[];
  /** Something among the rows has figures and is not a row, so the table is not complete. */
  readonly isBroken: boolean;
}

const LONGEST_HEADING = 60;
/**
 * How many levels a heading may lie below its line of headings, and that line below the element with the rows.
 */
const DEPTH = 6;
/** A page with more lines of headings lists something else. */
const HEADS_MAX_COUNT = 20;
/** Pages of credits and of trade-ins list a few dozen at a time. */
const ROWS_MAX_COUNT = 500;

/**
 * The tables that have at least so many of the columns asked for, in page order. Goes by the words of the
 * headings alone. A line of headings with nothing below it, such as a sticky copy of a head, is not a table.
 * Undefined where there are more such lines, or more rows, than any page that is read has.
 */
export function headedTables<Column>(
  view: PageView,
  columnOf: (heading: string) => Column | undefined,
  least: number,
): HeadedTable<Column>[] | undefined {
  const { body } = view.page;
  const heads = new Map<PageElement, Head<Column> | undefined>();
  const tried = new Set<PageElement>();
  const found: HeadedTable<Column>[] = [];
  for (const { text, nodes } of pageLines(view, body)) {
    if (text.length > LONGEST_HEADING || columnOf(text) === undefined) continue;
    let at = nodes[0]?.parentElement ?? null;
    for (let level = 0; at && at !== body && level <= DEPTH; level++, at = at.parentElement) {
      if (tried.has(at)) break;
      // Every heading of a line climbs past the same elements.
      if (!heads.has(at)) heads.set(at, headIn(view, at, columnOf, least));
      const head = heads.get(at);
      if (!head) continue;
      if (tried.size === HEADS_MAX_COUNT) return undefined;
      tried.add(at);
      const table = tableBelow(view, at, head);
      if (table && table.rows.length > ROWS_MAX_COUNT) return undefined;
      if (table) found.push(table);
      break;
    }
  }
  return found;
}

type Head<Column> = Pick<HeadedTable<Column>, 'headings' | 'columns'>;

function headIn<Column>(
  view: PageView,
  element: PageElement,
  columnOf: (heading: string) => Column | undefined,
  least: number,
): Head<Column> | undefined {
  if (shownText(view, element, 600) === undefined) return undefined;
  const columnIn = (cell: PageElement) => {
    const text = shownText(view, cell, LONGEST_HEADING) ?? '';
    return /\d/.test(text) ? undefined : columnOf(text);
  };
  const cells = cellsOf(element);
  const known = cells.map(columnIn).filter((column) => column !== undefined);
  if (new Set(known).size < least || new Set(known).size < known.length) return undefined;
  const headings = withoutAdverts(view, cells);
  return { headings, columns: headings.map(columnIn) };
}

/** What follows the headings: beside their line, or beside what wraps it. */
function tableBelow<Column>(
  view: PageView,
  element: PageElement,
  head: Head<Column>,
): HeadedTable<Column> | undefined {
  const { columns } = head;
  let at: PageElement | null = element;
  for (let level = 0; at && level <= DEPTH; level++, at = at.parentElement) {
    const after = followers(view, at);
    if (after.length === 0) continue;
    const parts = after.flatMap((element) => rowsIn(view, element, columns.length));
    if (!parts.some((part) => part.cells)) return undefined;
    return {
      ...head,
      rows: parts.flatMap(({ cells }) => (cells ? [cells] : [])),
      isBroken: parts.some(({ cells, element }) => !cells && isStray(view, element)),
    };
  }
  return undefined;
}

function followers(view: PageView, element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
    if (isShown(next) && shownTexts(view, next).some(({ node }) => node.data.trim() !== '')) found.push(next);
  }
  return found;
}
