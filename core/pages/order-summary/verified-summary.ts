import { type Money, sum } from '../../model/money.ts';
import type { AmountRow } from '../../page-view/amount-row.ts';
import type { CheckoutLine } from '../reading.ts';
import type { LineMeaning } from './line-kinds.ts';

/** A line of a summary and what its words or its token say it is. */
export interface SummaryRow extends AmountRow {
  readonly meaning?: LineMeaning;
  /**
   * Its words are unknown, and its elements are not like those of known lines. It may only stand beside the
   * list.
   */
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

/** What pays lowers the total: a line of that name that raises it is something else, such as a gift card in the basket. */
export function kindOf(meaning: LineMeaning | undefined, amount: Money): CheckoutLine['kind'] {
  const kind = meaning?.kind ?? 'other';
  const pays = kind === 'gift-card' || kind === 'points' || kind === 'promotion';
  return pays && amount.minor > 0 ? 'other' : kind;
}
