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
 * Between two months in which something moved the balance stays, so the line does.
 * @param until The month that it is now: the last step reaches to its end.
 */
export function balanceSteps(
  months: readonly LedgerMonth[],
  until: string,
  size: { readonly width: number; readonly height: number },
): BalanceSteps | undefined {
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) return undefined;
  const start = monthNumber(first.month);
  const end = Math.max(monthNumber(until), monthNumber(last.month)) + 1;
  const balances = months.map(({ balance }) => balance.minor);
  const highest = Math.max(0, ...balances);
  const lowest = Math.min(0, ...balances);
  const x = (month: number) => round(((month - start) / (end - start)) * size.width);
  const y = (minor: number) =>
    round(size.height - ((minor - lowest) / Math.max(1, highest - lowest)) * size.height);

  const steps = months.map(
    ({ month, balance }, index) =>
      `${index === 0 ? `M${x(monthNumber(month))} ` : `H${x(monthNumber(month))}V`}${y(balance.minor)}`,
  );
  const line = `${steps.join('')}H${size.width}`;
  const zero = y(0);
  return { line, zero, area: `${line}V${zero}H0Z`, highest, lowest };
}

/** Months counted on from the year 0. */
function monthNumber(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
