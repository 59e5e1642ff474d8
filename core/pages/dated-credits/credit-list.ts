import { isSameMoney, type Money, sum } from '../../model/money.ts';
import { type Place, partOf } from '../../page-view/field.ts';
import { headedTables } from '../../page-view/headed-table.ts';
import { lastDayIn, speaksOfEnd } from '../../page-view/last-day.ts';
import type { PageView, PointedAmount } from '../../page-view/page-view.ts';
import type { PageLine } from '../../page-view/shown-lines.ts';
import { type CreditGroup, groupLines } from './credit-groups.ts';
import { type CreditLine, creditLines } from './credit-lines.ts';
import { rowGroups } from './credit-table.ts';
import { withoutGranted, withTotals } from './list-totals.ts';
import { columnOf, isOwnSection } from './words.ts';

export interface ListedCredits {
  readonly total?: { readonly amount: Money; readonly at: readonly Place[] };
  readonly groups: readonly CreditGroup[];
  /** The index, among the types, of last days that belong to no balance. */
  readonly ownerless?: number;
  /** Totals differ, or something among the rows of a table is not a row. */
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
  const { groups, sections, ownerless } = groupLines(view, said, fixed);
  // What a heading or a status above a table says, it says of all its rows.
  const isColoured = (first: number) => {
    const above = sections.findLast((line) => orderOf(line) < first)?.lines[0]?.text;
    return above !== undefined && !isOwnSection(view, above);
  };
  const isAmongRows = (order: number) =>
    inTable.some(
      ({ headings, rows }) => (headings[0]?.order ?? 0) < order && order < (rows.at(-1)?.at(-1)?.order ?? 0),
    );
  const own = inTable.filter(({ headings }) => !isColoured(headings[0]?.order ?? 0));
  const fromTables = own.flatMap((table) => rowGroups(view, table));
  const sums = totals.flatMap((line) => (line.role === 'total' ? line : []));
  const [first] = sums;
  const total = pointed ? { amount: pointed.amount, at: pointed.at ? [partOf(pointed.at)] : [] } : first;
  const [lost] = ownerless;
  const balances = said.filter(({ role }) => role === 'balance');
  const grouped = new Set(groups.flatMap((group) => group.lines));
  // `Total earned: $12.00` above one type of $12.00: that is what was earned, and no balance.
  const sumOfTypes = sum(
    [...groups, ...fromTables].map(({ balance }) => balance.amount),
    view.marketplace.currency,
  );
  const isAllOfPast = said.some(
    (line) =>
      line.role === 'past' && !grouped.has(line) && line.amounts.some((one) => isSameMoney(one, sumOfTypes)),
  );
  const isRest = (line: CreditLine) => !grouped.has(line) && line.role !== 'total' && line.role !== 'balance';
  return {
    ...(total && { total: { amount: total.amount, at: total.at } }),
    groups: [...groups, ...fromTables],
    ...(lost && { ownerless: balances.filter((line) => orderOf(line) < orderOf(lost)).length }),
    isBroken:
      inTable.some((table) => table.isBroken) ||
      (!total && isAllOfPast) ||
      (total !== undefined && sums.some(({ amount }) => !isSameMoney(amount, total.amount))),
    explained: [
      ...(heading ? [partOf(heading)] : []),
      ...inTable.flatMap((table) => table.headings),
      // What stands directly above the total is said of the total, and what stands among rows of those below it.
      ...sections
        .filter((line) => said[said.indexOf(line) + 1]?.role !== 'total' && !isAmongRows(orderOf(line)))
        .flatMap((line) => line.lines.map((one) => partOf(one))),
      ...explainedIn(view, [...said, ...fromTables.flatMap((group) => group.lines)]),
    ],
    rest: said.filter(isRest).flatMap((line) => line.lines),
    isPointedAbove:
      isAbove(pointed, said) && (!pointed?.at || lastDayIn(view, pointed.at.text).kind === 'absent'),
  };
}

/** Past movements, advertising, and last days that are reported as missing, where they say nothing else. */
function explainedIn(view: PageView, lines: readonly CreditLine[]): Place[] {
  return lines.flatMap((line): readonly Place[] => {
    if (line.role === 'past') return line.at;
    if (line.role === 'aside') return line.lines.map((one) => partOf(one));
    if (line.role !== 'ends') return [];
    const isStrange = line.clauses.some(({ end }) => end.kind === 'doubtful');
    if (isStrange) {
      // With an amount it speaks of a part; without one it may be a status of all.
      const isOfPart = line.clauses.some(({ amount }) => amount);
      return line.lines.flatMap((one) => (isOfPart || speaksOfEnd(view, one.text) ? [partOf(one)] : []));
    }
    return line.clauses.flatMap(({ end, at }) => (end.kind === 'absent' ? at : []));
  });
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
