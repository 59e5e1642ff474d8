import { addDays, type CalendarDate, dayAt, daysBetween, type Instant } from '../model/calendar-date.ts';
import type { Entry } from '../model/credit.ts';
import { type AccountKey, createPromiseId, type EntryId } from '../model/ids.ts';
import { type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { isSameMoney, type Money } from '../model/money.ts';
import { type PurchaseReading, placedPurchase } from './purchases.ts';
import type { StoredOrder } from './stored-pages.ts';
import { compareText, type StoredReading } from './stored-reading.ts';

/**
 * A reward that was chosen at checkout and not posted yet. A discount on the order itself is not a promise: it
 * has been kept when the order is placed.
 */
export interface RewardPromise {
  /** Of its entry as well. */
  readonly id: EntryId;
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
  /** The order's total, by which a canceled order is recognized. */
  readonly total?: Money;
  readonly outcome: PromiseOutcome;
}

/** How it ended. Open until then. */
export type PromiseOutcome =
  | { readonly kind: 'open' }
  /** `said`: its owner says that it came, and no page has shown it. */
  | { readonly kind: 'settled'; readonly day: CalendarDate; readonly said?: true }
  | { readonly kind: 'void'; readonly orderId: string };

/**
 * Days after the order until an open promise is late. Rewards post once the order ships (themoneyninja.com,
 * mikefay.info; how soon is not documented), and the ship day is not known here.
 */
export const LATE_AFTER_DAYS = 10;

/**
 * Days after the order within which a reward can be the promised one. Nothing documents it; orders that
 * Amazon delivers slowly ship within weeks, and what comes months later for the same amount is another's.
 */
export const SETTLED_WITHIN_DAYS = 120;

/** Days between a promise and the day of its order: both are of one moment, in two zones. */
export const ORDERED_WITHIN_DAYS = 1;

/**
 * What a promise asks of the user. `look`: it should have posted, and the rewards page was not read since;
 * `late`: it was read and does not show it; `past`: too long ago to tell the user.
 */
export type PromiseState = 'waiting' | 'look' | 'late' | 'past' | 'settled' | 'void';

export function promiseState(
  { day, outcome, marketplace }: RewardPromise,
  rewardsReadAt: Instant | undefined,
  now: Instant,
): PromiseState {
  if (outcome.kind !== 'open') return outcome.kind;
  const { timeZone } = marketplaceById(marketplace);
  const days = daysBetween(day, dayAt(now, timeZone));
  if (days > SETTLED_WITHIN_DAYS) return 'past';
  if (days <= LATE_AFTER_DAYS) return 'waiting';
  const isChecked =
    rewardsReadAt !== undefined && dayAt(rewardsReadAt, timeZone) > addDays(day, LATE_AFTER_DAYS);
  return isChecked ? 'late' : 'look';
}

/**
 * The promise of one purchase, from all its readings: the reward of the speed that was selected when the
 * order was placed. Undefined while there is no thank-you page, when no reward was selected, and where
 * several parcels bring one each: the page does not say whether they are one reward or more.
 */
export function promiseOf(readings: readonly PurchaseReading[]): RewardPromise | undefined {
  const purchase = placedPurchase(readings);
  const rewards = purchase?.choice?.chosen.flatMap(({ reward }) => reward ?? []) ?? [];
  const [reward] = rewards;
  if (!purchase || !reward || rewards.length > 1 || reward.amount.minor <= 0) return undefined;
  const { account, marketplace, purchaseId, observedAt } = purchase.placed;
  return {
    id: createPromiseId(account, purchaseId),
    account,
    marketplace,
    purchaseId,
    amount: reward.amount,
    type: reward.type,
    placedAt: observedAt,
    day: purchase.day,
    ...(purchase.summary?.total && { total: purchase.summary.total }),
    outcome: { kind: 'open' },
  };
}

/**
 * The entry of a promise while it is open. Its amount is nobody's money yet, so it is outside every sum
 * (see `countsInBalance`), and posting makes an entry of its own.
 */
export function promisedEntry(promise: RewardPromise): Entry | undefined {
  if (promise.outcome.kind !== 'open') return undefined;
  const { id, account, day, amount, type, purchaseId } = promise;
  return { id, account, programme: 'no-rush', day, kind: 'promised', amount, type, purchaseId };
}

/** Most open promises that one gain is made up of by trying; beyond it only single ones of the same amount. */
const COMBINED_MAX = 12;

/**
 * An account's promises with how each ended, from all that is known: in the order of their days, each gain
 * that the rewards page showed settles the oldest promise of its amount, else the fewest promises whose
 * amounts together make it up. Money that no promises make up exactly settles none: it may be a courtesy
 * credit. A reward posts once the order ships, so one that was there on the day of the order is another's.
 *
 * A canceled order voids the promise of the same total placed before it was seen canceled, if there is
 * exactly one: no page says which order a purchase became.
 *
 * @param arrived The promises whose owner says that they came, and on which day: money that came in is theirs first, and
 * without it they are settled all the same.
 */
export function settlePromises(
  promises: readonly RewardPromise[],
  gains: readonly Gain[],
  cancelled: readonly CancelledOrder[],
  arrived: ReadonlyMap<EntryId, CalendarDate> = new Map(),
): RewardPromise[] {
  const ended = new Map<string, PromiseOutcome>();
  const inOrder = [...promises].sort(
    (a, b) => compareText(a.placedAt, b.placedAt) || compareText(a.id, b.id),
  );
  const orders = [...cancelled].sort((a, b) => compareText(a.orderId, b.orderId));
  for (const order of orders) {
    const same = inOrder.filter((promise) => !ended.has(promise.id) && isOf(promise, order));
    const [only] = same;
    if (only && same.length === 1) ended.set(only.id, { kind: 'void', orderId: order.orderId });
  }
  for (const gain of [...gains].sort((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id))) {
    const open = inOrder.filter(
      ({ id, day, amount }) =>
        !ended.has(id) &&
        day < gain.day &&
        daysBetween(day, gain.day) <= SETTLED_WITHIN_DAYS &&
        amount.currency === gain.amount.currency,
    );
    const saidFirst = [
      ...open.filter(({ id }) => arrived.has(id)),
      ...open.filter(({ id }) => !arrived.has(id)),
    ];
    for (const { id } of makingUp(saidFirst, gain.amount.minor)) {
      ended.set(id, { kind: 'settled', day: gain.day });
    }
  }
  for (const [id, day] of arrived) if (!ended.has(id)) ended.set(id, { kind: 'settled', day, said: true });
  return inOrder.map((promise) => ({ ...promise, outcome: ended.get(promise.id) ?? { kind: 'open' } }));
}

type Gain = Pick<Entry, 'id' | 'day' | 'amount'>;
export type CancelledOrder = Pick<StoredReading<StoredOrder>, 'orderId' | 'total' | 'observedAt' | 'placed'>;

function isOf({ total, placedAt, day }: RewardPromise, order: CancelledOrder): boolean {
  if (!total || !order.total || !isSameMoney(total, order.total)) return false;
  if (order.observedAt < placedAt) return false;
  return order.placed === undefined || Math.abs(daysBetween(day, order.placed)) <= ORDERED_WITHIN_DAYS;
}

/** The promises whose amounts sum to `minor`: as few as do, the oldest of them. None when no set does. */
function makingUp(open: readonly RewardPromise[], minor: number): readonly RewardPromise[] {
  const single = open.find(({ amount }) => amount.minor === minor);
  if (single) return [single];
  // For each sum that can be reached, the fewest promises that reach it; among equals the older were first.
  const reached = new Map<number, readonly RewardPromise[]>([[0, []]]);
  for (const promise of open.slice(0, COMBINED_MAX)) {
    for (const [sum, set] of [...reached]) {
      const next = sum + promise.amount.minor;
      const known = reached.get(next);
      if (next <= minor && (known === undefined || known.length > set.length + 1)) {
        reached.set(next, [...set, promise]);
      }
    }
  }
  return reached.get(minor) ?? [];
}
