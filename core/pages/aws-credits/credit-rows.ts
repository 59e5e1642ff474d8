import type { CalendarDate } from '../../model/calendar-date.ts';
import { isSameMoney, type Money, subtract } from '../../model/money.ts';
import type { Place } from '../../page-view/field.ts';
import { showsFigure } from '../../page-view/figures.ts';
import type { HeadedTable } from '../../page-view/headed-table.ts';
import { lastDayIn } from '../../page-view/last-day.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { type PageView, shownLines, shownText } from '../../page-view/page-view.ts';
import { wholeAmount } from '../../page-view/shown-values.ts';
import type { AwsCredit } from '../reading.ts';
import { type AwsColumn, isActive, isBlank, isQualified, saysNotThere } from './words.ts';

export type CreditTable = HeadedTable<AwsColumn>;

/** What a row says. `lost` names what could not be read of it, `contradicted` what its own amounts deny. */
export interface CreditRow {
  readonly credit?: AwsCredit;
  readonly remaining?: Money;
  readonly initial?: Money;
  readonly used?: Money;
  readonly lost?: AwsColumn;
  readonly contradicted?: AwsColumn;
  /** The cells that are understood. */
  readonly at: readonly Place[];
}

/** Small words that stand in names without a capital. */
const SMALL_WORD = /^(?:of|for|and|the|to|on|in|a|an|by|with)$/;
const NAME_MAX_CHARS = 120;
const VALUE_MAX_CHARS = 32;

/** The lines of a cell that name services: a sentence beside them says more. */
function servicesAt(view: PageView, cell: PageElement): Place[] {
  const names = (shownLines(view, cell) ?? []).filter((line) => isName(view, line));
  return names.map((text) => ({ in: cell, text }));
}

function isName(view: PageView, text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const isTitle = words.every((word) => /^\p{Lu}/u.test(word) || SMALL_WORD.test(word));
  const isShort = text.length <= NAME_MAX_CHARS && !/[.!?]$/.test(text);
  return isTitle && isShort && !showsFigure(view, text) && !isQualified(view, text);
}

export function creditRows(view: PageView, table: CreditTable): CreditRow[] {
  const days = lastDays(view, table);
  return table.rows.map((row, at) => {
    const said = rowOf(view, table, row, days[at]);
    // A row that is lost is lost whole, whatever else stands in it.
    return said.credit ? said : { ...said, at: row };
  });
}

function rowOf(
  view: PageView,
  { columns }: CreditTable,
  row: readonly PageElement[],
  expires: CalendarDate | null | undefined,
): CreditRow {
  const cellOf = (column: AwsColumn) => row[columns.indexOf(column)];
  const textOf = (column: AwsColumn) => {
    const cell = cellOf(column);
    return cell ? (shownText(view, cell) ?? '') : '';
  };
  const amountOf = (column: AwsColumn) => wholeAmount(view, textOf(column));
  const [id, services, status] = [textOf('id'), servicesIn(view, cellOf('services')), textOf('status')];
  // Where the id stands below the name, in the same cell, the name is its first line.
  const nameCell = cellOf('name');
  const name = nameCell ? (shownLines(view, nameCell)?.[0] ?? '') : id;
  const [initial, used, remaining] = [amountOf('initial'), amountOf('used'), amountOf('remaining')];
  const at = row.flatMap((cell, column): readonly Place[] => {
    if (columns[column] === undefined) return [];
    // What stands below a name is no part of it, but for the id.
    if (columns[column] === 'name') return [{ in: cell, text: name }];
    if (columns[column] === 'services') return servicesAt(view, cell);
    // A day, a number, a word: what is longer says more than that.
    return (shownText(view, cell)?.length ?? VALUE_MAX_CHARS) < VALUE_MAX_CHARS ? [cell] : [];
  });
  const said = { ...(initial && { initial }), ...(used && { used }), ...(remaining && { remaining }), at };
  const isUnreadable = (column: AwsColumn) => !isBlank(textOf(column)) && amountOf(column) === undefined;
  if (name === '' || name.length > 300 || !/\p{L}|\d{4}/u.test(name) || wholeAmount(view, name))
    return { ...said, lost: 'name' };
  if (!remaining || remaining.minor < 0) return { ...said, lost: 'remaining' };
  if (isUnreadable('initial')) return { ...said, lost: 'initial' };
  if (isUnreadable('used') || (used && used.minor < 0)) return { ...said, lost: 'used' };
  if (initial && initial.minor < remaining.minor) return { ...said, contradicted: 'initial' };
  if (initial && used && !isSameMoney(subtract(initial, used), remaining))
    return { ...said, contradicted: 'used' };
  if (expires === undefined) return { ...said, lost: 'expires' };
  if ((!isBlank(status) && !isActive(status)) || saysNotThere(view, name)) return { ...said, lost: 'status' };
  const credit = {
    name,
    ...(!isBlank(id) && { id }),
    ...(initial && { initial }),
    remaining,
    expires,
    ...(services.length > 0 && { services }),
  };
  return { ...said, credit };
}

function servicesIn(view: PageView, cell: PageElement | undefined): string[] {
  const lines = (cell && shownLines(view, cell)) ?? [];
  return lines
    .flatMap((line) => line.split(/[,;]\s/))
    .map((service) => service.trim())
    .filter(
      (service) =>
        !isBlank(service) && service.length <= 300 && !/[.!?]$/.test(service) && !showsFigure(view, service),
    );
}

/**
 * The last day of each row; null where its cell says that there is none, undefined where it is empty or
 * unclear.
 */
function lastDays(
  view: PageView,
  { headings, columns, rows }: CreditTable,
): (CalendarDate | null | undefined)[] {
  const column = columns.indexOf('expires');
  const heading = headings[column] ? (shownText(view, headings[column]) ?? '') : '';
  const texts = rows.map((row) => (row[column] ? (shownText(view, row[column]) ?? '?') : '?'));
  const days = numericDays(texts);
  return texts.map((text) => {
    if (text !== '' && isBlank(text)) return null;
    const parted = text.replace(/(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})\S*/, '$1 $2 UTC');
    const said = lastDayIn(inOrderOf(view, text, days), `${heading} ${parted}`);
    return said.kind === 'read' ? said.value : undefined;
  });
}

const NUMBERS = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2\d{4}(?!\d)/;

/** One numeric day of each form in a column. Only which forms occur matters. */
function numericDays(texts: readonly string[]): readonly RegExpExecArray[] {
  const found = texts.map((text) => NUMBERS.exec(text)).filter((day) => day !== null);
  const sortOf = ([, first, mark, second]: readonly string[]) =>
    `${mark} ${Number(first) > 12} ${Number(second) > 12}`;
  return [...new Map(found.map((day) => [sortOf(day), day])).values()];
}

/**
 * The view with the order of days and months that a column of dates shows: at least one day can only be read in
 * this order, and none only in the other. A user's notes give `31.08.2028` on an English page. Where a column
 * has both, no day in it is certain.
 */
function inOrderOf(view: PageView, text: string, days: readonly RegExpExecArray[]): PageView {
  const mark = NUMBERS.exec(text)?.[2];
  const numbers = days.flatMap((day) => (day[2] === mark ? [[Number(day[1]), Number(day[3])] as const] : []));
  const isDayFirst = numbers.some(([first]) => first > 12);
  const isMonthFirst = numbers.some(([, second]) => second > 12);
  if (!isDayFirst) return view;
  const language = isMonthFirst ? 'und' : 'en-GB';
  return { ...view, language, marketplace: { ...view.marketplace, languages: [language] } };
}
