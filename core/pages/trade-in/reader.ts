/**
 * Trade-ins under way and done. Addresses in `addresses.ts`, known on amazon.com only. The ids are from one
 * program of about 2012; of today's page nothing has been published, so a table is read by its headings. Not
 * verified on a real page.
 */

import { findAmounts } from '../../model/amount-text.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Money } from '../../model/money.ts';
import { doubtful, type Field, type Place } from '../../page-view/field.ts';
import { headedTables } from '../../page-view/headed-table.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownAll, shownLines, shownText } from '../../page-view/page-view.ts';
import { shownValues, wholeAmount } from '../../page-view/shown-values.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { TradeInItem } from '../reading.ts';
import { saysNoTradeIns, tradeInColumn, tradeInLabel, tradeInState } from './words.ts';

/** One item of the form of 2012, and what it holds. */
const ROW = '[id*="order_info_"]';
const AMOUNT = '[id*="totalExpected"]';
const STATUS = '[id*="status_"]';
const TITLE = '.title-box';

type ItemField = Exclude<Field<TradeInItem>, { kind: 'absent' }>;

export function readTradeIn(view: PageView): ReaderAnswer<'trade-in'> {
  const { body } = view.page;
  const lines = shownLines(view, body, 200_000);
  if (!lines) return { missing: ['items'] };
  const tables = headedTables(view, tradeInColumn, 3);
  const rows = shownAll(view, ROW);
  if (!tables || tables.length > 1 || (tables.length > 0 && rows.length > 0)) return { missing: ['items'] };
  const [table] = tables;
  if (table?.isBroken) return { missing: ['items'] };
  const items = table
    ? table.rows.map((cells, at) =>
        fromCells(view, at, cells, (column) => cells[table.columns.indexOf(column)]),
      )
    : rows.map((row, at) => fromRow(view, at, row));
  if (items.length === 0 && !lines.some(saysNoTradeIns)) return { missing: ['items'] };
  return { fields: { items }, explained: table?.headings ?? [] };
}

/** A row below headings: the heading and that its row has no other amount are the amount's witnesses. */
function fromCells(
  view: PageView,
  at: number,
  cells: readonly PageElement[],
  cellOf: (column: 'title' | 'amount' | 'status' | 'date') => PageElement | undefined,
): ItemField {
  const textOf = (column: 'title' | 'amount' | 'status' | 'date') => {
    const cell = cellOf(column);
    return cell ? (shownText(view, cell) ?? '') : '';
  };
  const amounts = cells.flatMap((cell) => findAmounts(shownText(view, cell) ?? '', view.format));
  const dateCell = cellOf('date');
  const date = dateCell && shownValues(view, dateCell.parentElement ?? dateCell).find((value) => value.date);
  if (dateCell && !date && /\d/.test(textOf('date'))) return doubtful(`items[${at}].date`);
  const item = itemOf(
    textOf('title'),
    amounts.length === 1 ? wholeAmount(view, textOf('amount')) : undefined,
    textOf('status'),
    date?.date,
  );
  // What stands in a column that nobody asked for belongs to the item, whatever it says.
  return fieldOf(item, at, ['headings'], cells);
}

/** An item of 2012: the id of its amount, and either the words before it or that there is no other. */
function fromRow(view: PageView, at: number, row: PageElement): ItemField {
  const only = (selector: string) => {
    const [one, another] = [row, ...row.querySelectorAll(selector)].filter(
      (element) => element.matches(selector) && isShown(element),
    );
    return one && !another ? one : undefined;
  };
  const textOf = (selector: string) => {
    const element = only(selector);
    return element && shownText(view, element);
  };
  const text = textOf(AMOUNT) ?? '';
  const [found, another] = findAmounts(text, view.format);
  const isNamed = found && !another && (found.start === 0 || tradeInLabel(text.slice(0, found.start)));
  const amounts = (shownLines(view, row, 2_000) ?? []).flatMap((line) => findAmounts(line, view.format));
  const isOnly = amounts.every(({ amount }) => amount.minor === found?.amount.minor);
  const date = shownValues(view, row).filter((value) => value.date);
  const item = itemOf(
    textOf(TITLE) ?? '',
    isNamed && isOnly ? found.amount : undefined,
    textOf(STATUS) ?? '',
    date.length === 1 ? date[0]?.date : undefined,
  );
  const parts = [TITLE, STATUS].map(only).concat(date.map(({ element }) => element));
  const amountAt = only(AMOUNT);
  // What follows the amount in its own element may say that it is not paid.
  const said = amountAt && found ? [{ in: amountAt, text: text.slice(0, found.end) }] : [];
  return fieldOf(item, at, ['id'], [...parts.flatMap((part) => part ?? []), ...said]);
}

function fieldOf(
  item: TradeInItem | 'title' | 'amount' | 'status',
  at: number,
  ways: readonly string[],
  places: readonly Place[],
): ItemField {
  if (typeof item === 'string') return doubtful(`items[${at}].${item}`);
  return { kind: 'read', value: item, ways, at: places };
}

/** The item, or the name of what it does not say. */
function itemOf(
  title: string,
  amount: Money | undefined,
  said: string,
  date: CalendarDate | undefined,
): TradeInItem | 'title' | 'amount' | 'status' {
  const status = said.replace(/^status\s*[:：]\s*/i, '');
  if (!/\p{L}{2}/u.test(title) || title.length > 1_000) return 'title';
  if (!amount || amount.minor < 0) return 'amount';
  if (!/\p{L}{2}/u.test(status) || status.length > 300 || /\d[.,]\d/.test(status)) return 'status';
  return { title, amount, status, state: tradeInState(status), ...(date && { date }) };
}
