import { addDays, type CalendarDate, dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';
import type { AccountKey, Entry } from '../model/credit.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { CheckoutReading, OrderReading, ThankYouReading } from '../pages/page-reading.ts';
import { recordKey } from './record-key.ts';
import { compareReadings, compareText, type StoredReading } from './stored-reading.ts';

/**
 * A reward that was chosen at checkout and not posted yet. A discount on the order itself is no promise: it
 * has been kept when the order is placed.
 */
export interface RewardPromise {
  readonly id: string;
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
  /** Of the checkout and its thank-you page. It is not an order number; those are known only later. */
  readonly purchaseId: string;
  readonly amount: Money;
  /** What the offer calls it: "select digital purchases". The rewards page has names of its own. */
  readonly type: string;
  /** When the thank-you page was seen, and the day it was then at the marketplace. */
  readonly placedAt: Instant;
  readonly day: CalendarDate;
  /** The order's total, by which a cancelled order is recognised. */
  readonly total?: Money;
  readonly outcome: PromiseOutcome;
}

/** How it ended: with the reading that shows it. Open until then. */
export type PromiseOutcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'settled'; readonly day: CalendarDate }
  | { readonly kind: 'void'; readonly orderId: string };

/**
 * Days after the order until an open promise is late. Rewards post once the order ships (themoneyninja.com,
 * mikefay.info; how soon is not documented), and the ship day is not known here.
 */
export const LATE_AFTER_DAYS = 10;

/** What a promise asks of the user: `late` means that a rewards page was read after it should have posted. */
export type PromiseState = 'waiting' | 'look' | 'late' | 'settled' | 'void';

export function promiseState(
  { day, outcome, marketplace }: RewardPromise,
  rewardsReadAt: Instant | undefined,
  now: Instant,
): PromiseState {
  if (outcome.kind !== 'open') return outcome.kind;
  const { timeZone } = marketplaceById(marketplace);
  if (daysBetween(day, dayAt(now, timeZone)) <= LATE_AFTER_DAYS) return 'waiting';
  const isChecked =
    rewardsReadAt !== undefined && dayAt(rewardsReadAt, timeZone) > addDays(day, LATE_AFTER_DAYS);
  return isChecked ? 'late' : 'look';
}

/**
 * The promise of one purchase, from all its readings: the reward of the speed that was selected when the
 * order was placed. Undefined while there is no thank-you page, or when no reward was selected.
 */
export function promiseOf(
  checkouts: readonly StoredReading<CheckoutReading>[],
  thankYous: readonly StoredReading<ThankYouReading>[],
): RewardPromise | undefined {
  const placed = [...thankYous].sort(compareReadings)[0];
  if (placed === undefined) return undefined;
  const before = checkouts.filter((reading) => compareReadings(reading, placed) < 0).sort(compareReadings);
  // Steps that show no speeds say nothing about the one that was chosen on another step.
  const choice = before.findLast(({ offers }) => offers.some(({ selected }) => selected));
  const selected = choice?.offers.filter((offer) => offer.selected) ?? [];
  const reward = selected.length === 1 ? selected[0]?.reward : undefined;
  if (reward === undefined) return undefined;
  const total = before.findLast((reading) => reading.total !== null)?.total;
  return {
    id: recordKey(placed.account, 'no-rush', 'promise', placed.purchaseId),
    account: placed.account,
    marketplace: placed.marketplace,
    purchaseId: placed.purchaseId,
    amount: reward.amount,
    type: reward.type,
    placedAt: placed.observedAt,
    day: dayAt(placed.observedAt, marketplaceById(placed.marketplace).timeZone),
    ...(total && { total }),
    outcome: { kind: 'open' },
  };
}

/** Most open promises that one snapshot is tried against: beyond it only equal amounts and the sum of all. */
const MOST_COMBINED = 12;

/**
 * An account's promises with how each ended, from all that is known: oldest first, each snapshot of the
 * rewards page settles the promises whose amounts together make up what it shows as newly earned. Money that
 * no set of promises makes up exactly settles none: it may be a courtesy credit.
 *
 * A cancelled order voids the promise of the same total, if there is exactly one: no page says which order a
 * purchase became.
 */
export function settlePromises(
  promises: readonly RewardPromise[],
  earned: readonly Entry[],
  cancelled: readonly Pick<OrderReading, 'orderId' | 'total'>[],
): RewardPromise[] {
  const ended = new Map<string, PromiseOutcome>();
  const inOrder = [...promises].sort(
    (a, b) => compareText(a.placedAt, b.placedAt) || compareText(a.id, b.id),
  );
  for (const [orderId, [order]] of Map.groupBy(cancelled, (reading) => reading.orderId)) {
    const same = inOrder.filter(({ id, total }) => !ended.has(id) && isSame(total, order?.total));
    const [only] = same;
    if (only && same.length === 1) ended.set(only.id, { kind: 'void', orderId });
  }
  const gains = [...earned].sort((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id));
  for (const gain of gains) {
    const open = inOrder.filter(
      ({ id, day, amount }) => !ended.has(id) && day <= gain.day && amount.currency === gain.amount.currency,
    );
    for (const { id } of makingUp(open, gain.amount.minor)) ended.set(id, { kind: 'settled', day: gain.day });
  }
  return inOrder.map((promise) => ({ ...promise, outcome: ended.get(promise.id) ?? { kind: 'open' } }));
}

function isSame(a: Money | undefined, b: Money | undefined): boolean {
  return a !== undefined && b !== undefined && a.minor === b.minor && a.currency === b.currency;
}

/** The promises whose amounts sum to `minor`: as few as do, the oldest of them. None when no set does. */
function makingUp(open: readonly RewardPromise[], minor: number): readonly RewardPromise[] {
  // For each sum that can be reached, the fewest promises that reach it; among equals the older were first.
  const reached = new Map<number, readonly RewardPromise[]>([[0, []]]);
  for (const promise of open.slice(0, MOST_COMBINED)) {
    for (const [sum, set] of [...reached].reverse()) {
      const next = sum + promise.amount.minor;
      const known = reached.get(next);
      if (next <= minor && (known === undefined || known.length > set.length + 1)) {
        reached.set(next, [...set, promise]);
      }
    }
  }
  return reached.get(minor) ?? [];
}
