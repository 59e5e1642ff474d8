import { findAmounts } from '../model/amount-text.ts';
import { parseDate } from '../model/date-text.ts';
import { cellsOf } from './cells.ts';
import type { PageElement } from './page-element.ts';
import { isShown, type PageView, shownLines, shownText } from './page-view.ts';
import { wholeAmount } from './shown-values.ts';

export interface TablePart {
  readonly element: PageElement;
  /** Of a row. */
  readonly cells?: readonly PageElement[];
}

/** The rows of an element and what in it is not a row, down to the depth at which rows may lie. */
export function rowsIn(view: PageView, element: PageElement, width: number, level = 0): TablePart[] {
  const cells = cellsOfRow(view, element, width);
  // An element that holds as many rows as there are columns is not itself a row.
  const areRows =
    cells.filter((cell) => isRow(view, cellsOfRow(view, cell, width), width)).length > cells.length / 2;
  if (!areRows && isRow(view, cells, width)) return [{ element, cells }];
  const inner = [...element.children].filter(isShown);
  if (inner.length === 0 || level >= 3) return [{ element }];
  const parts = inner.flatMap((child) => rowsIn(view, child, width, level + 1));
  return parts.some((part) => part.cells) ? parts : [{ element }];
}

/** The cells of a row. Advertising among them is left out where there are more cells than columns. */
function cellsOfRow(view: PageView, element: PageElement, width: number): readonly PageElement[] {
  const cells = cellsOf(element);
  return cells.length > width ? withoutAdverts(view, cells) : cells;
}

/** Advertising names its amount in a sentence. */
export function withoutAdverts(view: PageView, cells: readonly PageElement[]): readonly PageElement[] {
  return cells.filter((cell) => {
    const text = shownText(view, cell) ?? '';
    return findAmounts(text, view.format).length === 0 || wholeAmount(view, text) !== undefined;
  });
}

/** A row's cells are short, and at least two of them say something. */
function isRow(view: PageView, cells: readonly PageElement[], width: number): boolean {
  if (cells.length !== width || !cells.every((cell) => isCell(view, cell))) return false;
  return cells.filter((cell) => shownText(view, cell) !== '').length >= 2;
}

function isCell(view: PageView, cell: PageElement): boolean {
  const lines = shownLines(view, cell);
  return lines !== undefined && lines.length <= 12;
}

/**
 * Whether a part that is not a row should have been one: it has a line that is only an amount or a day. An
 * amount in a sentence is advertising.
 */
export function isStray(view: PageView, element: PageElement): boolean {
  const lines = shownLines(view, element, 2_000);
  if (!lines) return true;
  const isValue = (line: string) =>
    wholeAmount(view, line) !== undefined || parseDate(line, view.language) !== undefined;
  return lines.some((line) => line.length <= 48 && /\d/.test(line) && isValue(line));
}
