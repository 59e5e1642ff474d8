import {
  type CancelledOrder,
  ORDERED_WITHIN_DAYS,
  promisedEntry,
  type RewardPromise,
  SETTLED_WITHIN_DAYS,
  settlePromises,
} from '../ledger/promises.ts';
import { addDays, type CalendarDate, dayAt, EVER, earliest } from '../model/calendar-date.ts';
import { type AccountKey, createPromiseId, type EntryId } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { getChecked } from './checked-reads.ts';
import { changeEntries } from './entries.ts';
import { ordersSince, readingsSince } from './readings.ts';
import { checked } from './records.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** Replaces or removes the known promise of a purchase. */
export async function derivePromise(
  tx: WriteTransaction,
  account: AccountKey,
  purchaseId: string,
  promise: RewardPromise | undefined,
): Promise<void> {
  const id = createPromiseId(account, purchaseId);
  const known = await getChecked(tx, 'promises', id);
  if (promise) {
    await tx.objectStore('promises').put(promise);
  } else {
    if (!known) return;
    await tx.objectStore('promises').delete(id);
    await changeEntries(tx, { remove: [id] });
  }
  await settleAccount(tx, account, earliest([known?.day, promise?.day]));
}

/**
 * Recalculates how the promises of an account ended, as far as that can have changed. In the order of their days, money
 * that came in settles what is then open, so what it settled before a day does not depend on what comes after.
 *
 * @param since The first day on which money came in, a promise was made or a canceled order was placed of which something
 * else is known than before; nothing is done where there is none.
 */
export async function settleAccount(
  tx: WriteTransaction,
  account: AccountKey,
  since: CalendarDate | undefined,
): Promise<void> {
  if (since === undefined) return;
  const { from, cancelled } = await cancelledSince(tx, account, since);
  const known = await promisesSince(tx, account, addDays(from, -SETTLED_WITHIN_DAYS));
  const promises = known.filter((promise) => !endedBefore(promise, from));
  if (promises.length === 0) return;
  const settled = settlePromises(
    promises,
    await gainsSince(tx, account, from),
    cancelled,
    await arrivedOf(tx, promises),
  );
  for (const promise of settled) await tx.objectStore('promises').put(promise);
  await changeEntries(tx, {
    remove: settled.map(({ id }) => id),
    put: settled.flatMap((promise) => promisedEntry(promise) ?? []),
  });
}

/** What money has settled, or a canceled order made void, before a day. That its owner said so does not end it. */
function endedBefore({ outcome, day }: RewardPromise, from: CalendarDate): boolean {
  if (outcome.kind === 'void') return day < from;
  return outcome.kind === 'settled' && !outcome.said && outcome.day < from;
}

/**
 * The canceled orders that may be of promises made since a day, and the day before which no promise has to do with them:
 * two orders may be of the same promises.
 */
async function cancelledSince(
  tx: ReadTransaction,
  account: AccountKey,
  since: CalendarDate,
): Promise<{ from: CalendarDate; cancelled: CancelledOrder[] }> {
  for (let from = since; ; ) {
    const cancelled = await cancelledOrders(tx, account, addDays(from, -ORDERED_WITHIN_DAYS));
    // One that does not say when it was placed may be of any promise made before it was read.
    const first = earliest(
      cancelled.map(({ placed }) => (placed ? addDays(placed, -ORDERED_WITHIN_DAYS) : EVER)),
    );
    if (first === undefined || first >= from) return { from, cancelled };
    from = first;
  }
}

/** Those placed since a day, and of those that do not say when they were placed the ones read since then. */
async function cancelledOrders(
  tx: ReadTransaction,
  account: AccountKey,
  day: CalendarDate,
): Promise<CancelledOrder[]> {
  const undated = (await readingsSince(tx, account, 'order', `${addDays(day, -1)}T00:00:00.000Z`)).filter(
    ({ placed }) => placed === undefined,
  );
  return [...(await ordersSince(tx, account, day)), ...undated].filter(({ cancelled }) => cancelled);
}

async function promisesSince(
  tx: ReadTransaction,
  account: AccountKey,
  day: CalendarDate,
): Promise<RewardPromise[]> {
  const range = IDBKeyRange.bound([account, day], [account, []]);
  const promises = await tx.objectStore('promises').index('by-day').getAll(range);
  return promises.map((promise) => checked('promises', promise.id, promise));
}

/** Those whose owner says that they came, with the day on which that was said. */
async function arrivedOf(tx: ReadTransaction, promises: readonly RewardPromise[]) {
  const arrived = new Map<EntryId, CalendarDate>();
  for (const { id, marketplace } of promises) {
    const word = await getChecked(tx, 'words', id);
    if (word?.said === 'arrived') arrived.set(id, dayAt(word.at, marketplaceById(marketplace).timeZone));
  }
  return arrived;
}

async function gainsSince(tx: ReadTransaction, account: AccountKey, day: CalendarDate) {
  const range = IDBKeyRange.bound(
    [account, 'no-rush', 'earned', day],
    [account, 'no-rush', 'earned', '\uffff'],
  );
  const entries = await tx.objectStore('entries').index('by-kind').getAll(range);
  // What its owner entered is on its page as well, or will be.
  return entries.map((entry) => checked('entries', entry.id, entry)).filter(({ own }) => !own);
}
