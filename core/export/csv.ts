import type { CalendarDate } from '../model/calendar-date.ts';
import type { Entry } from '../model/credit.ts';
import { countsInBalance } from '../model/credit.ts';
import { CURRENCY_DIGITS, type Money } from '../model/money.ts';

/**
 * The ledger as a spreadsheet: RFC 4180, one movement a row. Programs that open it run a cell as a formula if it begins
 * with one of a few characters; no cell does. Amounts are plain digits in columns of their own, so that none needs a sign.
 */

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export const CSV_COLUMNS = [
  'day',
  'kind',
  'programme',
  'name',
  'in',
  'out',
  'uncounted',
  'currency',
  'expires',
  'account',
  'site',
  'order',
] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** What the words of a row are. */
export interface CsvEntry extends Pick<Entry, 'day' | 'kind' | 'amount' | 'type' | 'orderId'> {
  readonly expires?: CalendarDate | null;
  readonly kindLabel: string;
  readonly programmeLabel: string;
  readonly accountName?: string;
  readonly site: string;
}

/** The first row. */
export function csvHead(labels: Readonly<Record<CsvColumn, string>>): string {
  return BYTE_ORDER_MARK + csvRow(CSV_COLUMNS.map((column) => labels[column]));
}

export function csvEntry(entry: CsvEntry): string {
  const { amount } = entry;
  const isCounted = countsInBalance(entry);
  const cells: Record<CsvColumn, string> = {
    day: entry.day,
    kind: entry.kindLabel,
    programme: entry.programmeLabel,
    name: entry.type ?? '',
    in: isCounted && amount.minor > 0 ? digitsOf(amount) : '',
    out: isCounted && amount.minor < 0 ? digitsOf(amount) : '',
    uncounted: isCounted ? '' : digitsOf(amount),
    currency: amount.currency,
    expires: entry.expires ?? '',
    account: entry.accountName ?? '',
    site: entry.site,
    order: entry.orderId ?? '',
  };
  return csvRow(CSV_COLUMNS.map((column) => cells[column]));
}

/** An amount without its sign: `12.50`, in every language. */
function digitsOf({ minor, currency }: Money): string {
  const digits = CURRENCY_DIGITS[currency];
  const whole = String(Math.abs(minor)).padStart(digits + 1, '0');
  const point = whole.length - digits;
  return digits === 0 ? whole : `${whole.slice(0, point)}.${whole.slice(point)}`;
}

function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const cell = harmlessText(text);
  return /[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A text that no spreadsheet takes for a formula. Where a comma is the decimal mark, spreadsheets split at semicolons
 * instead and take quotes for text, so what follows a semicolon is the beginning of a cell as well.
 */
export function harmlessText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .replace(/(^|;)([\s"']*)(?=[=+\-@|%＝＋－＠])/gu, "$1'$2");
}
