import type { CalendarDate } from '../model/calendar-date.ts';
import { daysBetween } from '../model/calendar-date.ts';
import { byDay, DAYS_BEFORE, POSTED_WITHIN_DAYS, type Spending } from './spendings.ts';
import { compareText } from './stored-reading.ts';

/** A row of the activity that took money off the balance. */
export interface SpentRow {
  readonly id: string;
  readonly date: CalendarDate;
  /** Negative, in minor units. */
  readonly minor: number;
  readonly orderId?: string;
}

/**
 * The spendings of a run that no other record accounts for. Checkout, order page and activity row that agree
 * are one movement: a checkout gives way to the order or orders of its day that make up its amount, both
 * give way to rows. When in doubt there is a row: a spending left out is only unexplained, one too many
 * would be money spent twice.
 */
export function unmatchedSpendings(run: readonly Spending[], rows: readonly SpentRow[]): Spending[] {
  const orders = run.filter(({ seenOn }) => seenOn === 'order').sort(byDay);
  const known = new Set(orders.map(({ orderId }) => orderId));
  const posted = new Set(rows.map(({ orderId }) => orderId));
  const checkouts = notMadeUp(
    run.filter(({ seenOn }) => seenOn === 'checkout').sort(byDay),
    orders.map(({ id, day, amount }) => ({ id, date: day, minor: amount.minor })),
    (checkout, order) => Math.abs(daysBetween(checkout.day, order.date)) <= 1,
  );
  // A row that names its order can only be that order's, if the order is known.
  const free = rows.filter(({ orderId }) => orderId === undefined || !known.has(orderId));
  const isInTime = (spending: Spending, row: SpentRow): boolean =>
    daysBetween(row.date, spending.day) <= DAYS_BEFORE &&
    daysBetween(spending.day, row.date) <= POSTED_WITHIN_DAYS &&
    (spending.seenOn === 'checkout' || row.orderId === undefined);
  return notMadeUp(
    [...orders.filter(({ orderId, cancelled }) => !cancelled && !posted.has(orderId)), ...checkouts],
    free,
    isInTime,
  );
}

/**
 * The spendings left when each takes the first free row of its amount, and those that several smaller rows
 * add up to are taken out as well: a purchase may be divided into several orders.
 */
function notMadeUp(
  spendings: readonly Spending[],
  rows: readonly SpentRow[],
  fits: (spending: Spending, row: SpentRow) => boolean,
): Spending[] {
  const free = new Map(
    [...rows]
      .sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id))
      .map((row) => [row.id, row]),
  );
  const left = spendings.filter((spending) => {
    const same = [...free.values()].find((row) => row.minor === spending.amount.minor && fits(spending, row));
    if (same) free.delete(same.id);
    return !same;
  });
  return left.filter((spending) => {
    const parts = rows.filter((row) => row.minor > spending.amount.minor && fits(spending, row));
    return !addUp(
      parts.map(({ minor }) => -minor),
      -spending.amount.minor,
    );
  });
}

/** The most sums to try. With more, some would add up to nearly anything. */
const SUMS_MAX = 5_000;

/** Whether some of these positive amounts add up to `sum`. Beyond the most that is tried the answer is yes. */
function addUp(parts: readonly number[], sum: number): boolean {
  const reached = new Set([0]);
  for (const part of parts) {
    for (const before of [...reached]) if (before + part <= sum) reached.add(before + part);
    if (reached.size > SUMS_MAX) return true;
  }
  return reached.has(sum);
}
