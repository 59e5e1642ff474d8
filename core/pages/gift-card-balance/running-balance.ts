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

/** The activity, newest first; undefined for a row that could not be read. */
type Rows = readonly (ActivityRow | undefined)[];

/** The places of the rows whose closing balance follows from that of a row beside them. */
export function provenRows(rows: Rows): ReadonlySet<number> {
  const proven = new Set<number>();
  for (const [at, newer] of rows.entries()) {
    const older = rows[at + 1];
    if (!newer || !older || chainOf([newer, older]).kept === 0) continue;
    proven.add(at).add(at + 1);
  }
  return proven;
}

/** What the rows say of the balance on top, and of each other. */
export interface Sums {
  /** The newest closing balance, or the sum of all rows, is the balance on top: a second witness for it. */
  readonly isConfirmed: boolean;
  /** What the newest closing balance is above the balance on top. */
  readonly hold?: Money;
  /** The rows contradict the balance. */
  readonly isContradicted: boolean;
}

/** Which part of the activity the rows are: there are older ones, there are newer ones. */
export interface Part {
  readonly more?: true;
  readonly continued?: true;
}

const UNKNOWN: Sums = { isConfirmed: false, isContradicted: false };

/** Compares the balance on top with the rows. On a later page (`continued`) the rows are too old to tell. */
export function checkSums(balance: Money, rows: Rows, part: Part): Sums {
  if (part.continued) return UNKNOWN;
  const newest = rows.findIndex((row) => !row || row.closing);
  const closing = rows[newest]?.closing;
  if (!closing) {
    // A row that could not be read may be the newest one. All rows there ever were, without closing balances:
    // their sum is what is left.
    const isAll = rows.length > 0 && newest < 0 && !part.more;
    const total = sum(
      rows.flatMap((row) => row?.amount ?? []),
      balance.currency,
    );
    return { ...UNKNOWN, isConfirmed: isAll && isSameMoney(total, balance) };
  }
  if (isSameMoney(balance, closing)) return { ...UNKNOWN, isConfirmed: true };
  if (balance.minor < closing.minor) return { ...UNKNOWN, hold: subtract(closing, balance) };
  // What is pending may be on top already.
  const newer = rows.slice(0, newest).flatMap((row) => row ?? []);
  const waiting = sum(
    newer.map(({ amount }) => amount),
    balance.currency,
  );
  const isExplained =
    newer.every(({ pending }) => pending) && balance.minor === closing.minor + waiting.minor;
  return { isConfirmed: isExplained, isContradicted: !isExplained };
}

/**
 * The rows that the running balance speaks against: one that only stands in the way of its neighbours, or,
 * where no two rows agree, all. Rows that could not be read part the others.
 */
export function contradictedRows(rows: Rows): ReadonlySet<number> {
  const contradicted = new Set<number>();
  let [kept, broken] = [0, 0];
  for (const { start, run } of runsOf(rows)) {
    const chain = chainOf(run);
    kept += chain.kept;
    broken += chain.broken;
    if (chain.contradicted !== undefined) contradicted.add(start + chain.contradicted);
  }
  if (contradicted.size > 0 || broken === 0 || kept > 0) return contradicted;
  return new Set(rows.keys());
}

function runsOf(rows: Rows): { readonly start: number; readonly run: readonly ActivityRow[] }[] {
  const runs: { start: number; run: ActivityRow[] }[] = [];
  for (const [at, row] of rows.entries()) {
    if (!row) continue;
    const last = runs.at(-1);
    if (last && last.start + last.run.length === at) last.run.push(row);
    else runs.push({ start: at, run: [row] });
  }
  return runs;
}
