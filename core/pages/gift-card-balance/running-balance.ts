import { isSameMoney, type Money, subtract, sum } from '../../model/money.ts';
import type { ActivityRow } from '../reading.ts';

/** A row's amount and the balance after it, where it shows them. */
interface Step {
  readonly amount?: Money | undefined;
  readonly closing?: Money | undefined;
  readonly pending?: true;
}

/** How the closing balances follow from one another: how many neighbouring rows agree, and how many do not. */
export interface Chain {
  readonly kept: number;
  readonly broken: number;
  /** A row's closing balance fits neither neighbour, and they fit each other without it. */
  readonly contradicted?: number;
}

/**
 * Checks the running balance, newest first: each closing balance is the older one plus the row's amount. A
 * break alone proves nothing (rows between two can be missing from a page), a row that only stands in the
 * way does.
 */
export function chainOf(steps: readonly Step[]): Chain {
  const rows = steps.filter(({ amount, closing }) => amount && closing) as Required<Step>[];
  const links = rows.slice(1).map((older, at) => {
    const newer = rows[at] as Required<Step>;
    return isSameMoney(before(newer), older.closing as Money) || isHeldBack(newer, older);
  });
  const contradicted = rows.findIndex((row, at) => {
    const [newer, older] = [rows[at - 1], rows[at + 1]];
    if (!newer || !older || links[at - 1] || links[at]) return false;
    return isSameMoney(subtract(before(newer), row.amount as Money), older.closing as Money);
  });
  const kept = links.filter(Boolean).length;
  return { kept, broken: links.length - kept, ...(contradicted >= 0 && { contradicted }) };
}

function before({ amount, closing }: Required<Step>): Money {
  return subtract(closing as Money, amount as Money);
}

/** A pending row may repeat the balance that it has not changed yet. */
function isHeldBack(newer: Required<Step>, older: Required<Step>): boolean {
  return newer.pending === true && isSameMoney(newer.closing as Money, older.closing as Money);
}

export interface Sums {
  /** The newest closing balance, or the sum of all rows, is the balance on top: a second witness for it. */
  readonly isConfirmed: boolean;
  /** What the newest closing balance is above the balance on top. */
  readonly hold?: Money;
  /** Names of what contradicts. */
  readonly missing: readonly string[];
}

/** Which part of the activity the rows are: there are older ones, there are newer ones. */
interface Part {
  readonly more?: true;
  readonly continued?: true;
}

/** Compares the balance on top with the rows. On a later page (`continued`) the rows are too old to tell. */
export function checkSums(balance: Money, rows: readonly ActivityRow[], part: Part): Sums {
  const chain = chainOf(rows);
  const missing: string[] = [];
  if (chain.contradicted !== undefined) missing.push(`activity[${chain.contradicted}].closing`);
  else if (chain.broken > 0 && chain.kept === 0) missing.push('activity.closing');
  const newest = part.continued ? -1 : rows.findIndex(({ closing }) => closing);
  const closing = rows[newest]?.closing;
  if (!closing) {
    // All rows there ever were, without closing balances: their sum is what is left.
    const total = sum(
      rows.map(({ amount }) => amount),
      balance.currency,
    );
    const isAll = rows.length > 0 && !part.more && !part.continued;
    return { isConfirmed: isAll && isSameMoney(total, balance), missing };
  }
  if (isSameMoney(balance, closing)) return { isConfirmed: true, missing };
  if (balance.minor < closing.minor) return { isConfirmed: false, hold: subtract(closing, balance), missing };
  // What is pending may be on top already.
  const waiting = sum(
    rows.slice(0, newest).map(({ amount }) => amount),
    balance.currency,
  );
  const isExplained =
    rows.slice(0, newest).every(({ pending }) => pending) && balance.minor === closing.minor + waiting.minor;
  if (!isExplained) missing.push('balance');
  return { isConfirmed: isExplained, missing };
}
