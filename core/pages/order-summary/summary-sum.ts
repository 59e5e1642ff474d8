import { type Currency, isSameMoney, type Money, sum } from '../../model/money.ts';
import type { CheckoutLine } from '../reading.ts';
import { sumsOnTheWay } from './sums-on-the-way.ts';
import { kindOf, type SummaryRow, type VerifiedSummary } from './verified-summary.ts';

/** The summary that these lines make, or undefined where they do not add up to one total. */
export function addUp(all: readonly SummaryRow[], currency: Currency): VerifiedSummary | undefined {
  const refunds = all.filter(({ meaning }) => meaning?.role === 'refund' || meaning?.role === 'refund-total');
  const rows = all.filter((row) => !refunds.includes(row) && row.meaning?.role !== 'remark');
  if (rows.some(({ contradicts }) => contradicts)) return undefined;
  const found = totalsOf(rows).flatMap((total) => addUpTo(total, rows, currency) ?? []);
  const [only, another] = found;
  if (!only || another) return undefined;
  const isLine = (row: SummaryRow) => only.lines.some((line) => line.row === row);
  return { ...only, refunds, remarks: all.filter((row) => !isLine(row) && !refunds.includes(row)) };
}

function addUpTo(
  total: SummaryRow,
  rows: readonly SummaryRow[],
  currency: Currency,
): Omit<VerifiedSummary, 'refunds' | 'remarks'> | undefined {
  if (total.amount.minor < 0) return undefined;
  const parts = rows.filter(({ meaning }) => !meaning || meaning.role === 'part');
  if (!isEnough(parts)) return undefined;
  // Words of advertising beside the list are not its lines, and sums on the way may have unknown names.
  const known = parts.filter(({ aside }) => !aside);
  const readings = [parts, known, withoutRunningSums(known, currency), withoutRemarks(known)];
  const isNew = ({ length }: readonly SummaryRow[], at: number) =>
    readings.findIndex((one) => one.length === length) === at;
  for (const own of readings.filter(isNew)) {
    const before = sumsOnTheWay(own, rows, total.amount, currency);
    if (!before) continue;
    const stays = (row: SummaryRow) =>
      own.includes(row) || row.meaning !== undefined || isOnTheWay(row, before);
    const kept = rows.filter(stays);
    const subtotals = kept.filter((row) => row !== total && !own.includes(row));
    if (!subtotals.every((row) => isOnTheWay(row, before))) return undefined;
    return {
      total: total.amount,
      rank: total.meaning?.rank ?? 0,
      lines: kept.map((row) => ({ line: lineOf(row, total), row })),
      subtotals: subtotals.map(({ amount }) => amount),
    };
  }
  return undefined;
}

/** Without the lines of unknown words whose amount is the sum of all lines before them. */
function withoutRunningSums(parts: readonly SummaryRow[], currency: Currency): SummaryRow[] {
  const kept: SummaryRow[] = [];
  for (const row of parts) {
    const soFar = sum(
      kept.map(({ amount }) => amount),
      currency,
    );
    const isSum = !row.meaning && kept.length > 1 && soFar.minor !== 0 && isSameMoney(row.amount, soFar);
    if (!isSum) kept.push(row);
  }
  return kept;
}

/**
 * Without the lines of unknown words that take nothing off, where two lines and more whose words are known make
 * the total alone.
 */
function withoutRemarks(parts: readonly SummaryRow[]): readonly SummaryRow[] {
  const known = parts.filter(({ meaning, amount }) => meaning || amount.minor < 0);
  return known.length > 1 ? known : parts;
}

function lineOf(row: SummaryRow, total: SummaryRow): CheckoutLine {
  const { label, amount, meaning } = row;
  const isTotal = meaning?.role === 'total';
  if (isTotal) return { kind: row === total ? 'total' : 'other', label, amount };
  return { kind: kindOf(meaning, amount), label, amount };
}

/**
 * The lines that may be the total. Orders of amazon.it call two sums `Totale`, before a gift card and after
 * it (in a program's tests of 2026): the one that all lines add up to is meant. The same amount twice is a
 * copy from outside the list.
 */
function totalsOf(rows: readonly SummaryRow[]): SummaryRow[] {
  const totals = rows.filter(({ meaning }) => meaning?.role === 'total');
  const highest = Math.max(...totals.map(({ meaning }) => meaning?.rank ?? 0));
  const top = totals.filter(({ meaning }) => meaning?.rank === highest);
  const isUnlikeOthers = (row: SummaryRow) =>
    top.every((other) => other === row || !isSameMoney(other.amount, row.amount));
  return top.every(isUnlikeOthers) ? top : [];
}

/** Two lines of unknown words with equal amounts are not a summary. */
function isEnough(parts: readonly SummaryRow[]): boolean {
  return parts.some(({ meaning }) => meaning?.kind === 'items') || parts.length > 1;
}

function isOnTheWay({ amount }: SummaryRow, sums: readonly Money[]): boolean {
  return sums.some((one) => isSameMoney(one, amount));
}
