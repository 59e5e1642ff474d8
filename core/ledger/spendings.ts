import { addDays, type CalendarDate, dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';
import type { Entry } from '../model/credit.ts';
import { type AccountKey, createSpendingId, createSpentId } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { GiftCardBalance } from './gift-card.ts';
import { type PurchaseReading, placedPurchase } from './purchases.ts';
import type { StoredOrder } from './stored-pages.ts';
import { compareText, type StoredReading } from './stored-reading.ts';

/**
 * Gift card money that a placed checkout or an order page shows as spent. The gift card page's activity shows
 * the same money again: where it does, that row is the movement and the spending is not. It becomes an
 * entry only while the balance is already less by it and no row accounts for it.
 */
export interface Spending {
  readonly id: string;
  readonly account: AccountKey;
  readonly seenOn: 'checkout' | 'order';
  /** The order's or the purchase's day. */
  readonly day: CalendarDate;
  /** When the thank-you page was seen; an order page says only the day. */
  readonly placedAt?: Instant;
  readonly orderId?: string;
  readonly purchaseId?: string;
  /** Negative. */
  readonly amount: Money;
  /** The order was canceled: its money came back or never left, so neither it nor its checkout is a movement. */
  readonly cancelled?: true;
}

/** Days after an order within which the activity shows its row. Not documented; rows come once an order ships. */
export const POSTED_WITHIN_DAYS = 10;
/** The activity may count its days in another zone than the marketplace's, which is not documented either. */
export const DAYS_BEFORE = 1;

/** The spending of a placed purchase. */
export function spendingOfPurchase(readings: readonly PurchaseReading[]): Spending | undefined {
  const purchase = placedPurchase(readings);
  const amount = purchase?.summary?.giftCard;
  if (!purchase || !amount || amount.minor >= 0) return undefined;
  const { account, purchaseId, observedAt } = purchase.placed;
  return {
    id: createSpendingId(account, { purchaseId }),
    account,
    seenOn: 'checkout',
    day: purchase.day,
    placedAt: observedAt,
    purchaseId,
    amount,
  };
}

/** The spending that an order page shows. Undefined without the day of the order, which it could not explain. */
export function spendingOfOrder(reading: StoredReading<StoredOrder>): Spending | undefined {
  const { account, orderId, placed: day, giftCard: amount, cancelled } = reading;
  if (!day || !amount || amount.minor >= 0) return undefined;
  const id = createSpendingId(account, { orderId });
  return { id, account, seenOn: 'order', day, orderId, amount, ...(cancelled && { cancelled }) };
}

/**
 * Spendings in groups, each in order, so that no row or order can belong to two groups. Those that
 * stand further apart than a row takes to come cannot be mistaken for each other.
 */
export function runsOf<T extends Spending>(spendings: readonly T[]): T[][] {
  const runs: T[][] = [];
  for (const spending of [...spendings].sort(byDay)) {
    const last = runs.at(-1)?.at(-1);
    if (last && daysBetween(last.day, spending.day) <= POSTED_WITHIN_DAYS + DAYS_BEFORE)
      runs.at(-1)?.push(spending);
    else runs.push([spending]);
  }
  return runs;
}

/** The days on which rows of a run may stand. @throws TypeError for a run of none. */
export function windowOf(run: readonly Spending[]): {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
} {
  const days = run.map(({ day }) => day);
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = days.reduce((a, b) => (a > b ? a : b));
  return { from: addDays(first, -DAYS_BEFORE), to: addDays(last, POSTED_WITHIN_DAYS) };
}

/** Whether a row or spending of this day, come or gone, can change what accounts for the run. */
export function isNear(run: readonly Spending[], day: CalendarDate): boolean {
  return run.some((spending) => Math.abs(daysBetween(spending.day, day)) <= POSTED_WITHIN_DAYS + DAYS_BEFORE);
}

/**
 * Of the spendings that nothing accounts for, those that the balance has lost already: of what the page holds
 * beyond its rows, the newest that fit into it. They are not newer than the balance and not older than the
 * oldest known row. Where the page does not say how much it holds, no spending is known to be missing from
 * its rows: a purchase may appear in several rows, not all of which have posted.
 */
export function countedSpendings(
  spendings: readonly Spending[],
  balance: GiftCardBalance,
  oldestRow: CalendarDate | undefined,
): Spending[] {
  const balanceDay = dayAt(balance.asOf, marketplaceById(balance.marketplace).timeZone);
  let room = balance.hold?.minor ?? 0;
  return spendings
    .filter(({ day, placedAt }) => (placedAt ? placedAt <= balance.asOf : day < balanceDay))
    .filter(({ day }) => oldestRow !== undefined && day >= oldestRow)
    .sort((a, b) => byDay(b, a))
    .filter(({ amount }) => {
      if (-amount.minor > room) return false;
      room += amount.minor;
      return true;
    });
}

export function spentEntry(spending: Spending): Entry {
  const { account, id, day, amount, seenOn, orderId, purchaseId } = spending;
  return {
    id: createSpentId(account, id),
    account,
    programme: 'gift-card',
    day,
    kind: 'used',
    amount,
    seenOn,
    ...(orderId !== undefined && { orderId }),
    ...(purchaseId !== undefined && { purchaseId }),
  };
}

/** By day, then by id. */
export function byDay(a: Spending, b: Spending): number {
  return compareText(a.day, b.day) || compareText(a.id, b.id);
}
