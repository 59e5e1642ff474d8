import { familiesOf, type RowGroup, rowsOf } from './activity.ts';
import { compareText } from './stored-reading.ts';

/**
 * What the closing balances of one day's rows say of the balance before and after them. Rows of a day have no order
 * of their own: each takes the balance from one amount to the next, so the amount that only begins a step is the first
 * and the one that only ends one is the last.
 */

/**
 * The balance before the day's first row, in minor units; undefined where the rows do not say it.
 *
 * @param end The balance after the day, where that is known: a day that ends where it began does not say where.
 */
export function startOfDay(day: readonly RowGroup[], end?: number): number | undefined {
  return openEnds(day)?.start ?? closedAt(day, end);
}

/**
 * The balance after the day's last row, in minor units; undefined where the rows do not say it.
 *
 * @param start The balance before the day, where that is known.
 */
export function endOfDay(day: readonly RowGroup[], start?: number): number | undefined {
  return openEnds(day)?.end ?? closedAt(day, start);
}

/** Whether the rows of a day lead back to where they began: which of their balances that is only other days say. */
export function endsWhereItBegan(day: readonly RowGroup[]): boolean {
  const steps = stepsOf(day);
  return steps !== undefined && surplusOf(steps).every(([, count]) => count === 0);
}

/** A balance at which a day begins and ends, if its rows lead from there back to there. */
function closedAt(day: readonly RowGroup[], balance: number | undefined): number | undefined {
  const touches = stepsOf(day)?.some(({ from }) => from === balance);
  return touches && endsWhereItBegan(day) ? balance : undefined;
}

/**
 * The balance after the last row of a month's rows, in minor units; undefined where they do not say it, and where the
 * next known day begins with another: then there are rows that no page has shown.
 */
export function closingOfMonth(
  rows: readonly RowGroup[],
  next: readonly RowGroup[] = [],
): number | undefined {
  const days = [...Map.groupBy(rows, ({ date }) => date)].sort(([a], [b]) => compareText(a, b));
  const closing = days.reduce<number | undefined>((start, [, day]) => endOfDay(day, start), undefined);
  const after = startOfDay(next, closing);
  const isOther = after === undefined ? endsWhereItBegan(next) : after !== closing;
  return isOther ? undefined : closing;
}

interface Step {
  readonly from: number;
  readonly to: number;
}

/** The two amounts at which the chain of a day begins and ends; undefined where it is no one chain, or a closed one. */
function openEnds(day: readonly RowGroup[]): { readonly start: number; readonly end: number } | undefined {
  const steps = stepsOf(day);
  if (!steps) return undefined;
  const open = surplusOf(steps).filter(([, count]) => count !== 0);
  const start = open.find(([, count]) => count === -1);
  const end = open.find(([, count]) => count === 1);
  return open.length === 2 && start && end ? { start: start[0], end: end[0] } : undefined;
}

/** Of each balance, how many steps more end there than begin there. */
function surplusOf(steps: readonly Step[]): [balance: number, count: number][] {
  const surplus = new Map<number, number>();
  for (const { from, to } of steps) {
    surplus.set(from, (surplus.get(from) ?? 0) - 1);
    surplus.set(to, (surplus.get(to) ?? 0) + 1);
  }
  return [...surplus];
}

/** Each row as a step of the balance; undefined where one has no closing balance, or where rows between them are missing. */
function stepsOf(day: readonly RowGroup[]): Step[] | undefined {
  const rows = familiesOf(day).flatMap(rowsOf);
  const steps = rows.flatMap(({ group, closing }) =>
    closing === null ? [] : [{ from: closing - group.amount.minor, to: closing }],
  );
  return steps.length === rows.length && isConnected(steps) ? steps : undefined;
}

/** Whether the steps lead from one balance to all others that they touch. */
function isConnected(steps: readonly Step[]): boolean {
  const [first] = steps;
  if (!first) return false;
  const reached = new Set([first.from]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { from, to } of steps) {
      if (reached.has(from)) reached.add(to);
      if (reached.has(to)) reached.add(from);
    }
  }
  return steps.every(({ from }) => reached.has(from));
}
