import type { CalendarDate } from '../../core/model/calendar-date.ts';
import { type Extension, expect } from '../support/extension.ts';
import { giftCardPage } from '../support/synthetic-pages.ts';

/** Days that a history goes back over, from `FIRST_DAY` on, however long it is. */
const DAYS = 3650;
const FIRST_DAY = '2016-01-01';

/** One of so many movements has an order that was paid with a reward, and a reward that was promised and came. */
const MOVEMENTS_AN_ORDER = 100;

/**
 * Makes the extension hold a history of so many movements of one gift card, which ends with a reading of its page.
 * The background stores that reading. The rest is put beside it in the form that the background gave its records,
 * since the background would take hours for a million.
 */
export async function storeLongHistory(extension: Extension, movements: number): Promise<void> {
  const tab = await extension.visit(extension.shop.put(giftCardPage()));
  await expect.poll(() => extension.storedReadings()).toHaveLength(1);
  await tab.close();
  const stored = await extension.inExtension(putHistory, {
    movements,
    days: DAYS,
    firstDay: FIRST_DAY,
    perOrder: MOVEMENTS_AN_ORDER,
  });
  if (stored < movements) throw new Error(`${stored} entries are stored, not ${movements}`);
}

interface Stored {
  readonly id: string;
  readonly account: string;
  readonly programme: string;
  readonly date: CalendarDate;
}

/**
 * Runs in a page of the extension. Copies the one row, its movement and its month to other days and orders: a reload
 * of a cent, and on its heels a spending of one, so that the balance stays explained.
 */
async function putHistory(asked: {
  movements: number;
  perOrder: number;
  days: number;
  firstDay: CalendarDate;
}): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const { storageBuckets } = navigator as Navigator & {
    readonly storageBuckets: { open(name: string): Promise<{ readonly indexedDB: IDBFactory }> };
  };
  const bucket = await storageBuckets.open('unspent-1');
  const database = await done(bucket.indexedDB.open('unspent'));
  const whole = database.transaction(['row-groups', 'entries', 'months', 'readings']);
  const first = async (store: string) => {
    const [record] = await done<Stored[]>(whole.objectStore(store).getAll(undefined, 1));
    if (!record) throw new Error(`nothing in ${store}`);
    return record;
  };
  const [group, month, reading] = [await first('row-groups'), await first('months'), await first('readings')];
  const account = group.account;
  const dayOf = (at: number) => {
    const days = Math.floor((at * asked.days) / asked.movements);
    return new Date(Date.parse(asked.firstDay) + days * 86_400_000).toISOString().slice(0, 10);
  };
  const counts = new Map<string, number>();
  const perTransaction = 20_000;
  const plus = (day: string, days: number) =>
    new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  const reward = { account, programme: 'no-rush', type: 'Digital content and services' };
  for (let start = 0; start < asked.movements; start += perTransaction) {
    const tx = database.transaction(['row-groups', 'entries', 'readings', 'promises'], 'readwrite', {
      durability: 'relaxed',
    });
    const [groups, entries] = [tx.objectStore('row-groups'), tx.objectStore('entries')];
    const [readings, promises] = [tx.objectStore('readings'), tx.objectStore('promises')];
    // An order, the credit that it used, and the reward that its purchase promised and that came with the next visit.
    const putOrder = (at: number) => {
      const [day, next] = [dayOf(at), plus(dayOf(at), 1)];
      const [orderId, minor] = [`113-${String(at).padStart(7, '0')}-6600001`, 100 + (at % 7)];
      const amount = (of: number) => ({ minor: of, currency: 'USD' });
      readings.put({
        page: 'order',
        outcome: 'read',
        marketplace: 'amazon.com',
        account,
        id: crypto.randomUUID(),
        observedAt: `${next}T08:00:00.000Z`,
        orderId,
        placed: day,
        total: amount(2000),
        promotions: [{ kind: 'credit', amount: amount(-minor) }],
      });
      const lot = `${account}|no-rush|${plus(day, 60)}|${reward.type}|0`;
      const [gone, came] = [`${lot}|moved|gone${at}`, `${lot}|moved|came${at}`];
      const of = { ...reward, expires: plus(day, 60), since: day };
      const used = { kind: 'used', seenOn: 'order', orderId, until: next };
      entries.put({ ...of, ...used, id: gone, day, amount: amount(-minor) });
      entries.put({ ...of, kind: 'earned', id: came, day: next, amount: amount(minor) });
      promises.put({
        id: `${account}|no-rush|promise|${orderId}`,
        account,
        marketplace: 'amazon.com',
        purchaseId: orderId,
        amount: amount(minor),
        type: 'select digital purchases',
        placedAt: `${day}T20:00:00.000Z`,
        day,
        outcome: { kind: 'settled', day: next },
      });
    };
    for (let at = start; at < Math.min(start + perTransaction, asked.movements); at += 1) {
      const isReload = at % 2 === 0;
      const day = dayOf(at);
      const orderId = `111-${String(at).padStart(7, '0')}-6600001`;
      const amount = { minor: isReload ? 1 : -1, currency: 'USD' };
      const id = `${account}|gift-card|${day}|${amount.minor}|${orderId}`;
      const kinds = [isReload ? 'reload' : 'spent'];
      const cells = [{ closing: at, kinds, reading: reading.id, observedAt: '2026-01-01T00:00:00.000Z' }];
      groups.put({ ...group, id, date: day, amount, orderId, cells });
      entries.put({
        id: `${id}|${at}|0`,
        account,
        programme: 'gift-card',
        day,
        kind: isReload ? 'earned' : 'used',
        amount,
        orderId,
        activity: kinds[0],
        words: [`${orderId.replaceAll('-', '')}|${day}`],
      });
      if (at % asked.perOrder === 0) putOrder(at);
      counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
    }
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
    });
  }
  const sums = database.transaction('months', 'readwrite').objectStore('months');
  for (const [of, count] of counts) {
    const half = Math.floor(count / 2);
    sums.put({ ...month, month: of, earned: count - half, used: half, change: 0, count });
  }
  const stored = await done(database.transaction('entries').objectStore('entries').count());
  database.close();
  return stored;
}
