import type { Currency, Money } from '../../model/money.ts';
import { add, isSameMoney, money, subtract, sum } from '../../model/money.ts';
import type { AmountRow } from '../../page-view/amount-rows.ts';
import type { CheckoutLine } from '../reading.ts';
import type { LineMeaning } from './words.ts';

/** A line of a summary and what its words or its token say it is. */
export interface SummaryRow extends AmountRow {
  readonly meaning?: LineMeaning;
  /** Of unknown words, and not made like the lines whose words are known: it may stand beside the list only. */
  readonly aside?: true;
  /** The token says one thing and the words another. */
  readonly contradicts?: true;
}

/** A summary whose lines add up to its total: the arithmetic is the second witness of every amount in it. */
export interface VerifiedSummary {
  readonly total: Money;
  /** How far what is called the total is the last sum; a parcel's is 0. */
  readonly rank: number;
  /** In page order, the total among them; what came back later is not. */
  readonly lines: readonly SummaryLine[];
  /** Sums on the way, and totals of a lower rank. */
  readonly subtotals: readonly Money[];
  /** Lines about money that came back, on the page of an order. */
  readonly refunds: readonly SummaryRow[];
  /** Lines that are no part of the sum: what may be paid otherwise, what was saved. */
  readonly remarks: readonly SummaryRow[];
}

export interface SummaryLine {
  readonly line: CheckoutLine;
  readonly row: SummaryRow;
}

/**
 * amazon.de computes VAT per item, so that real orders print a sum that is a cent off its lines (seen
 * 2026). Forgiven only where the sum itself is printed twice and VAT is one of the lines.
 */
const ROUNDING_MINOR = 2;

/** What the lines of a kind come to, signed as printed. */
export function sumOf({ lines, total }: VerifiedSummary, kind: CheckoutLine['kind']): Money | undefined {
  const own = lines.filter(({ line }) => line.kind === kind);
  return own.length > 0
    ? sum(
        own.map(({ line }) => line.amount),
        total.currency,
      )
    : undefined;
}

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
    const before = sumBefore(own, rows, total.amount, currency);
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

/** Without the lines of unknown words that say what all before them come to. */
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

/** What pays lowers the total: a line of that name that raises it is something else, such as a gift card in the basket. */
function kindOf(meaning: LineMeaning | undefined, amount: Money): CheckoutLine['kind'] {
  const kind = meaning?.kind ?? 'other';
  const pays = kind === 'gift-card' || kind === 'points' || kind === 'promotion';
  return pays && amount.minor > 0 ? 'other' : kind;
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

/** Two unknown numbers that happen to be equal are not a summary. */
function isEnough(parts: readonly SummaryRow[]): boolean {
  return parts.some(({ meaning }) => meaning?.kind === 'items') || parts.length > 1;
}

/** Every sum that may be printed on the way to the total, when the parts make it. */
function sumBefore(
  parts: readonly SummaryRow[],
  rows: readonly SummaryRow[],
  total: Money,
  currency: Currency,
): readonly Money[] | undefined {
  const amounts = (own: readonly SummaryRow[]) =>
    sum(
      own.map(({ amount }) => amount),
      currency,
    );
  const of = (...kinds: CheckoutLine['kind'][]) =>
    amounts(parts.filter((row) => kinds.includes(kindOf(row.meaning, row.amount))));
  const everything = amounts(parts);
  const tax = of('tax');
  const paying = of('gift-card', 'points');
  const reductions = of('promotion');
  const running = parts.map((_, at) => amounts(parts.slice(0, at + 1)));
  const goods = subtract(subtract(everything, paying), tax);

  if (isSameMoney(everything, total)) {
    const taxed = add(goods, tax);
    return [...running, goods, taxed, subtract(goods, reductions), subtract(taxed, reductions), total];
  }
  // Prices with tax in them: the tax line says how much of the sum it is and is no part of it.
  if (tax.minor > 0 && isSameMoney(subtract(everything, tax), total)) {
    const untaxed = subtract(goods, tax);
    return [goods, untaxed, subtract(goods, reductions), subtract(untaxed, reductions), total, ...running];
  }
  return roundedSum(parts, rows, total, { everything, tax, running, goods });
}

interface Sums {
  readonly everything: Money;
  readonly tax: Money;
  readonly running: readonly Money[];
  readonly goods: Money;
}

/** The printed sum before payments stands in for the lines before it where VAT was rounded per item. */
function roundedSum(
  parts: readonly SummaryRow[],
  rows: readonly SummaryRow[],
  total: Money,
  { everything, tax, running, goods }: Sums,
): readonly Money[] | undefined {
  if (tax.minor <= 0) return undefined;
  const off = subtract(total, everything).minor;
  const offIncluded = subtract(total, subtract(everything, tax)).minor;
  for (const [difference, included] of [
    [off, false],
    [offIncluded, true],
  ] as const) {
    if (Math.abs(difference) > ROUNDING_MINOR) continue;
    const printed = rows.find(({ meaning }) => meaning?.role === 'total' && (meaning.rank ?? 0) < 3);
    const paying = parts.filter((row) => row.amount.minor < 0);
    const paid = sum(
      paying.map(({ amount }) => amount),
      total.currency,
    );
    const before = subtract(total, paid);
    if (!printed || !(isSameMoney(printed.amount, before) || isSameMoney(printed.amount, total))) continue;
    const untaxed = included ? subtract(goods, tax) : goods;
    const near = money(untaxed.minor + difference, total.currency);
    return [printed.amount, untaxed, near, ...running, before, total];
  }
  return undefined;
}

function isOnTheWay({ amount }: SummaryRow, sums: readonly Money[]): boolean {
  return sums.some((one) => isSameMoney(one, amount));
}
