import type { LedgerMonth } from '../../core/overview/ledger-views.ts';

/** A balance over months as a line of steps, in units of a drawing whose corner is at the top. */
export interface BalanceSteps {
  /** Commands of an SVG path. */
  readonly line: string;
  /** Where nothing is: the line of zero. */
  readonly zero: number;
  /** The same steps down to the line of zero. */
  readonly area: string;
  readonly highest: number;
  readonly lowest: number;
}

/**
 * Between two months in which something moved the balance stays, so the line does. A month whose balance is not known
 * is a gap.
 * @param until The month that it is now: the last step reaches to its end.
 */
export function balanceSteps(
  months: readonly LedgerMonth[],
  until: string,
  size: { readonly width: number; readonly height: number },
): BalanceSteps | undefined {
  const [first] = months;
  const last = months.at(-1);
  const balances = months.flatMap(({ balance }) => balance?.minor ?? []);
  if (!first || !last || balances.length === 0) return undefined;
  const start = monthNumber(first.month);
  const end = Math.max(monthNumber(until), monthNumber(last.month)) + 1;
  const highest = Math.max(0, ...balances);
  const lowest = Math.min(0, ...balances);
  const x = (month: number) => round(((month - start) / (end - start)) * size.width);
  const y = (minor: number) =>
    round(size.height - ((minor - lowest) / Math.max(1, highest - lowest)) * size.height);

  const zero = y(0);
  const runs = knownRuns(months, end).map(({ steps, until: to }) => ({
    from: x(steps[0]?.from ?? start),
    line: steps
      .map(({ from, minor }, i) => `${i === 0 ? `M${x(from)} ` : `H${x(from)}V`}${y(minor)}`)
      .join(''),
    to: x(to),
  }));
  return {
    line: runs.map(({ line, to }) => `${line}H${to}`).join(''),
    zero,
    area: runs.map(({ line, from, to }) => `${line}H${to}V${zero}H${from}Z`).join(''),
    highest,
    lowest,
  };
}

/** Successive months with a known balance. */
interface KnownRun {
  readonly steps: { readonly from: number; readonly minor: number }[];
  /** The month in which it is no longer known. */
  until: number;
}

function knownRuns(months: readonly LedgerMonth[], end: number): KnownRun[] {
  const runs: KnownRun[] = [];
  let run: KnownRun | undefined;
  for (const { month, balance } of months) {
    const from = monthNumber(month);
    if (run && !balance) run.until = from;
    if (!balance) run = undefined;
    else if (run) run.steps.push({ from, minor: balance.minor });
    else {
      run = { steps: [{ from, minor: balance.minor }], until: end };
      runs.push(run);
    }
  }
  return runs;
}

/** Months counted on from the year 0. */
function monthNumber(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
