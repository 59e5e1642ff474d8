import { isSameMoney, type Money, subtract, sum } from '../../model/money.ts';
import { type LinePart, type Place, partOf } from '../../page-view/field.ts';
import { type HeadedTable, headedTables } from '../../page-view/headed-table.ts';
import { lastDayIn } from '../../page-view/last-day.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { type PageView, type PointedAmount, shownText } from '../../page-view/page-view.ts';
import type { PageLine } from '../../page-view/shown-lines.ts';
import { wholeAmount } from '../../page-view/shown-values.ts';
import { type CreditGroup, groupLines } from './credit-groups.ts';
import { type CreditLine, creditLines } from './credit-lines.ts';
import { type Column, columnOf } from './words.ts';

export interface ListedCredits {
  readonly total?: { readonly amount: Money; readonly at: readonly Place[] };
  readonly groups: readonly CreditGroup[];
  /** The place among the types of last days that belong to no balance. */
  readonly ownerless?: number;
  /** Totals differ, or something among the rows of a table is none. */
  readonly isBroken: boolean;
  /** What was understood and changes nothing. */
  readonly explained: readonly Place[];
  /** Lines that are no part of the list. */
  readonly rest: readonly PageLine[];
  /** The total that was pointed at stands above all types, and in no line with a day. */
  readonly isPointedAbove: boolean;
}

type Pointed = Pick<PointedAmount, 'amount'> & { readonly at: PageLine | undefined };

/** The total and the types of a list, from its heading on. */
export function listedCredits(
  view: PageView,
  lines: readonly PageLine[],
  heading: PageLine | undefined,
  pointed: Pointed | undefined,
): ListedCredits {
  const tables = headedTables(view, (text) => columnOf(view, text), 2) ?? [];
  const inTable = tables.filter(({ columns }) => columns.includes('name') && columns.includes('balance'));
  const cells = inTable.flatMap(({ headings, rows }) => [...headings, ...rows.flat()]);
  const isOutside = ({ nodes }: PageLine) => !cells.some((cell) => cell.contains(nodes[0]));
  const all = creditLines(
    view,
    lines.filter((line) => line !== heading && line !== pointed?.at && isOutside(line)),
  );
  const said = withoutGranted(withTotals(all, pointed !== undefined));
  const totals = said.filter(({ role }) => role === 'total');
  const fixed = [heading, pointed?.at, ...totals.flatMap((line) => line.lines)].filter(
    (line) => line !== undefined,
  );
  const { groups, headings, ownerless } = groupLines(view, said, fixed);
  const fromTables = inTable.flatMap((table) => rowGroups(view, table));
  const sums = totals.flatMap((line) => (line.role === 'total' ? line : []));
  const [first] = sums;
  const total = pointed ? { amount: pointed.amount, at: pointed.at ? [partOf(pointed.at)] : [] } : first;
  const [lost] = ownerless;
  const balances = said.filter(({ role }) => role === 'balance');
  const own = new Set(groups.flatMap((group) => group.lines));
  const isRest = (line: CreditLine) => !own.has(line) && line.role !== 'total' && line.role !== 'balance';
  return {
    ...(total && { total: { amount: total.amount, at: total.at } }),
    groups: [...groups, ...fromTables],
    ...(lost && { ownerless: balances.filter((line) => orderOf(line) < orderOf(lost)).length }),
    isBroken:
      inTable.some((table) => table.isBroken) ||
      (total !== undefined && sums.some(({ amount }) => !isSameMoney(amount, total.amount))),
    explained: [
      ...(heading ? [partOf(heading)] : []),
      ...inTable.flatMap((table) => table.headings),
      ...headings.flatMap((line) => line.lines.map((one) => partOf(one))),
      ...explainedIn([...said, ...fromTables.flatMap((group) => group.lines)]),
    ],
    rest: said.filter(isRest).flatMap((line) => line.lines),
    isPointedAbove:
      isAbove(pointed, said) && (!pointed?.at || lastDayIn(view, pointed.at.text).kind === 'absent'),
  };
}

/** What was, advertising, and last days that are named as strange. */
function explainedIn(lines: readonly CreditLine[]): Place[] {
  return lines.flatMap((line): readonly Place[] => {
    if (line.role === 'past') return line.at;
    if (line.role === 'aside') return line.lines.map((one) => partOf(one));
    if (line.role !== 'ends') return [];
    const isStrange = line.clauses.some(({ end }) => end.kind === 'doubtful');
    if (isStrange) return line.lines.map((one) => partOf(one));
    return line.clauses.flatMap(({ end, at }) => (end.kind === 'absent' ? at : []));
  });
}

/**
 * Which label leads to the total: the first `Balance:` may, where nothing else does and types follow. A total
 * that nothing follows is the balance of the one thing that it names.
 */
function withTotals(lines: readonly CreditLine[], isKnown: boolean): CreditLine[] {
  const isBare = (line: CreditLine) => line.role === 'balance' && line.lines.length === 1;
  const total = lines.findIndex(({ role }) => role === 'total');
  const first = lines.findIndex(({ role }) => role === 'balance');
  if (total < 0 && !isKnown) {
    const line = lines[first];
    const isLabelled = line?.role === 'balance' && /[:：]/.test(line.lines[0]?.text ?? '');
    const isNext = lines.slice(0, first).every(({ role }) => role !== 'name' && role !== 'ends');
    if (line && isLabelled && isNext && lines.slice(first + 1).some(({ role }) => role === 'balance'))
      return lines.map((one) => (one === line ? { ...line, role: 'total' } : one));
  }
  if (lines.some(isBare) || first >= 0) return [...lines];
  return lines.flatMap((line): CreditLine[] => {
    if (
      line.role !== 'total' ||
      !line.name ||
      line.amount.minor === 0 ||
      /total|gesamt|合計/i.test(textOf(line.name))
    )
      return [line];
    return [
      { lines: line.lines, role: 'name', name: line.name },
      {
        lines: line.lines,
        role: 'balance',
        amount: line.amount,
        at: [amountPart(line.lines[0] as PageLine, line.name)],
      },
    ];
  });
}

function textOf({ line, start, end }: LinePart): string {
  return line.text.slice(start, end);
}

function amountPart(line: PageLine, name: LinePart): LinePart {
  return partOf(line, name.end);
}

/** `Total credit` less `Used credit` is `Unused credit`: what was granted, and no sum of what is there. */
function withoutGranted(lines: readonly CreditLine[]): CreditLine[] {
  const total = lines.find((line) => line.role === 'total');
  if (total?.role !== 'total') return [...lines];
  const { currency } = total.amount;
  const past = sum(
    lines.flatMap((line) => (line.role === 'past' ? line.amounts : [])),
    currency,
  );
  const left = sum(
    lines.flatMap((line) => (line.role === 'balance' ? line.amount : [])),
    currency,
  );
  if (past.minor === 0 || !isSameMoney(subtract(total.amount, past), left)) return [...lines];
  const granted: CreditLine = { lines: total.lines, role: 'past', amounts: [], at: total.at };
  return lines.map((line) => (line === total ? granted : line));
}

function orderOf({ lines }: CreditLine): number {
  return lines[0]?.nodes[0]?.parentElement.order ?? 0;
}

function isAbove(pointed: Pointed | undefined, lines: readonly CreditLine[]): boolean {
  const nodes = pointed?.at?.nodes;
  if (!nodes) return true;
  const first = lines.find(({ role }) => role === 'balance');
  return !first || (nodes[0]?.parentElement.order ?? 0) < orderOf(first);
}

/** Each row of a table as a type. */
function rowGroups(view: PageView, { headings, columns, rows }: HeadedTable<Column>): CreditGroup[] {
  return rows.flatMap((row): readonly CreditGroup[] => {
    const cellOf = (column: Column): PageElement | undefined => row[columns.indexOf(column)];
    const said = (cell: PageElement | undefined) => (cell && shownText(view, cell)) ?? '';
    const [name, balance, day] = [cellOf('name'), cellOf('balance'), cellOf('expires')];
    const amount = wholeAmount(view, said(balance));
    if (!name || !balance || !amount) return [];
    const [used, granted] = [cellOf('used'), cellOf('granted')];
    const amounts = [used, granted].flatMap((cell) => wholeAmount(view, said(cell)) ?? []);
    const past = [used, granted].filter((cell) => cell !== undefined);
    const lines: CreditLine[] = [{ lines: [], role: 'past', amounts, at: past }];
    if (day && !/^(?:[-–—]|n\/a|)$/i.test(said(day))) {
      const end = lastDayIn(view, `${said(headings[columns.indexOf('expires')])} ${said(day)}`);
      lines.push({
        lines: [],
        role: 'ends',
        clauses: [{ end: end.kind === 'read' ? end : { kind: 'doubtful' }, at: [day] }],
      });
    }
    const text = said(name);
    return [
      {
        name: /\p{L}{2}/u.test(text) ? { text, at: [name] } : undefined,
        balance: { amount, at: [balance], isLabelled: true },
        lines,
        isColoured: false,
      },
    ];
  });
}
