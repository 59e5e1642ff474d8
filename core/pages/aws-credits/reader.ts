/**
 * Credits of Amazon Web Services: the table in the Billing console. Address in `addresses.ts`. Nothing of its
 * markup has been published, and the console's class names change with each build: it goes by the headings of
 * the columns and by arithmetic. Not verified on a real page.
 */

import type { CalendarDate } from '../../model/calendar-date.ts';
import { parseDate } from '../../model/date-text.ts';
import { isSameMoney, type Money, subtract, sum } from '../../model/money.ts';
import { type HeadedTable, headedTables } from '../../page-view/headed-table.ts';
import { labelledIn } from '../../page-view/labelled-amounts.ts';
import type { PageElement, PageText } from '../../page-view/page-element.ts';
import { type PageView, shownLines, shownText } from '../../page-view/page-view.ts';
import { pageLines } from '../../page-view/shown-lines.ts';
import { wholeAmount } from '../../page-view/shown-values.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { AwsCredit } from '../reading.ts';
import { type AwsColumn, type AwsTotal, awsColumn, awsTotal, isBlank, saysNoCredits } from './words.ts';

type Table = HeadedTable<AwsColumn>;

interface ReadCredit extends AwsCredit {
  readonly used?: Money;
}

export function readAwsCredits(view: PageView): ReaderAnswer<'aws-credits'> {
  const tables = headedTables(view, awsColumn, 3)?.filter(({ columns }) => columns.includes('remaining'));
  const [table, another] = tables ?? [];
  if (!tables || another) return { missing: ['credits'] };
  const totals = totalsOutside(view, table);
  if (totals === undefined) return { missing: ['total'] };
  if (!table) {
    const isNone = (linesOf(view) ?? []).some(saysNoCredits) && (totals.get('remaining')?.minor ?? 0) === 0;
    return isNone
      ? { read: { page: 'aws-credits', credits: [] }, via: { credits: 'none' } }
      : { missing: ['credits'] };
  }
  if (table.isBroken) return { missing: ['credits'] };
  if (!table.columns.includes('expires')) return { missing: ['credits.expires'] };

  const days = lastDays(view, table);
  if (hasNamelessColumn(view, table)) return { missing: ['credits.name'] };
  const read = table.rows.map((row, at) => creditOf(view, table, row, days[at]));
  const missing = read.flatMap((credit, at) => ('lost' in credit ? [`credits[${at}].${credit.lost}`] : []));
  if (missing.length > 0) return { missing };
  const credits = read.flatMap((credit) => ('lost' in credit ? [] : [credit]));
  const witness = witnessOf(credits, totals);
  if (witness === undefined) return { missing: ['total'] };
  return {
    read: { page: 'aws-credits', credits: credits.map(({ used: _, ...credit }) => credit) },
    via: { credits: 'headings', total: witness },
  };
}

function linesOf(view: PageView): readonly string[] | undefined {
  return shownLines(view, view.page.body, 200_000);
}

function creditOf(
  view: PageView,
  { columns }: Table,
  row: readonly PageElement[],
  expires: CalendarDate | null | undefined,
): ReadCredit | { readonly lost: AwsColumn } {
  const textOf = (column: AwsColumn) => {
    const cell = row[columns.indexOf(column)];
    return cell ? (shownText(view, cell) ?? '') : '';
  };
  const amountOf = (column: AwsColumn) => {
    const text = textOf(column);
    return isBlank(text) ? undefined : (wholeAmount(view, text) ?? ('unreadable' as const));
  };
  const [id, services] = [textOf('id'), servicesIn(view, row[columns.indexOf('services')])];
  // Where the id stands below the name, in the same cell, the name is its first line.
  const nameCell = row[columns.indexOf('name')];
  const name = nameCell ? (shownLines(view, nameCell)?.[0] ?? '') : id;
  const [initial, used, remaining] = [amountOf('initial'), amountOf('used'), amountOf('remaining')];
  if (name === '' || name.length > 300 || !/\p{L}|\d{4}/u.test(name) || wholeAmount(view, name))
    return { lost: 'name' };
  if (!remaining || remaining === 'unreadable' || remaining.minor < 0) return { lost: 'remaining' };
  if (initial === 'unreadable' || (initial && initial.minor < remaining.minor)) return { lost: 'initial' };
  if (used === 'unreadable' || (used && used.minor < 0)) return { lost: 'used' };
  if (initial && used && !isSameMoney(subtract(initial, used), remaining)) return { lost: 'used' };
  if (expires === undefined) return { lost: 'expires' };
  return {
    name,
    ...(!isBlank(id) && { id }),
    ...(initial && { initial }),
    ...(used && { used }),
    remaining,
    expires,
    ...(services.length > 0 && { services }),
  };
}

/** Without a column of names, one with words and no heading may be it; then the id is not the name. */
function hasNamelessColumn(view: PageView, { headings, columns, rows }: Table): boolean {
  if (columns.includes('name')) return false;
  return headings.some(
    (heading, at) =>
      shownText(view, heading) === '' &&
      rows.some((row) => row[at] && /\p{L}{2}/u.test(shownText(view, row[at]) ?? 'long')),
  );
}

function servicesIn(view: PageView, cell: PageElement | undefined): string[] {
  const lines = (cell && shownLines(view, cell)) ?? [];
  return lines
    .flatMap((line) => line.split(/[,;]\s/))
    .map((service) => service.trim())
    .filter((service) => !isBlank(service) && service.length <= 300);
}

/** The last day of each row; null where its cell says none, undefined where it is empty or not sure. */
function lastDays(view: PageView, { columns, rows }: Table): (CalendarDate | null | undefined)[] {
  const column = columns.indexOf('expires');
  const texts = rows.map((row) => (row[column] ? (shownText(view, row[column]) ?? '?') : '?'));
  const language = isDayFirst(texts) ? 'en-GB' : view.language;
  return texts.map((text) => (text !== '' && isBlank(text) ? null : parseDate(text, language)));
}

/**
 * Whether a column of dates with dots has the day first: one date at least can be read in no other way, and
 * none in the other. A user's notes give such dates on an English page.
 */
function isDayFirst(texts: readonly string[]): boolean {
  const dates = texts
    .filter((text) => !isBlank(text))
    .map((text) => /^(\d{1,2})\.(\d{1,2})\.\d{4}$/.exec(text));
  return (
    dates.length > 0 &&
    dates.every((date) => date && Number(date[2]) <= 12) &&
    dates.some((date) => date && Number(date[1]) > 12)
  );
}

/** The labelled sums outside of the table; undefined where two of one sort differ. */
function totalsOutside(view: PageView, table: Table | undefined): Map<AwsTotal, Money> | undefined {
  const { body } = view.page;
  const inTable = new Set(table ? [...table.headings, ...table.rows.flat()] : []);
  const isOutside = (node: PageText) => {
    for (let at: PageElement | null = node.parentElement; at && at !== body; at = at.parentElement) {
      if (inTable.has(at)) return false;
    }
    return true;
  };
  const lines = pageLines(view, body).filter(({ nodes }) => nodes.every(isOutside));
  const totals = new Map<AwsTotal, Money>();
  for (const { label, amount } of labelledIn(
    view,
    body,
    lines.map(({ text }) => text),
    awsTotal,
  )) {
    const before = totals.get(label);
    if (before && !isSameMoney(before, amount)) return undefined;
    totals.set(label, amount);
  }
  return totals;
}

/** What vouches for the rows: the page's own sums, or that in each row granted less used is what remains. */
function witnessOf(credits: readonly ReadCredit[], totals: ReadonlyMap<AwsTotal, Money>): string | undefined {
  const sumOf = (amounts: readonly (Money | undefined)[]) =>
    amounts.every((amount) => amount !== undefined) ? sum(amounts, 'USD') : undefined;
  const remaining = sumOf(credits.map((credit) => credit.remaining));
  const granted = sumOf(credits.map((credit) => credit.initial));
  const used =
    sumOf(credits.map((credit) => credit.used)) ?? (granted && remaining && subtract(granted, remaining));
  const pairs = [
    [totals.get('remaining'), remaining],
    [totals.get('granted'), granted],
    [totals.get('used'), used],
  ] as const;
  if (pairs.some(([total, own]) => total && own && !isSameMoney(total, own))) return undefined;
  const [isRemaining, isGranted, isUsed] = pairs.map(
    ([total, own]) => total !== undefined && own !== undefined,
  );
  if (isRemaining || (isGranted && isUsed)) return 'sum';
  return credits.every(({ initial, used: own }) => initial && own) ? 'rows' : undefined;
}
