import { promisedEntry, type RewardPromise, settlePromises } from '../ledger/promises.ts';
import { type CalendarDate, dayAt } from '../model/calendar-date.ts';
import { type AccountKey, createPromiseId, type EntryId } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
import { changeEntries } from './entries.ts';
import { readingsOf } from './readings.ts';
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
  await settleAccount(tx, account);
}

/** Recalculates how each promise of an account ended. Costs next to nothing if there are none. */
export async function settleAccount(tx: WriteTransaction, account: AccountKey): Promise<void> {
  const promises = await getAllChecked(tx, 'promises', keysUnder(account));
  const [first] = promises.map(({ day }) => day).sort();
  if (first === undefined) return;
  const orders = (await readingsOf(tx, account, 'order')).filter((reading) => reading.page === 'order');
  const settled = settlePromises(
    promises,
    await gainsSince(tx, account, first),
    orders.filter(({ cancelled }) => cancelled),
    await arrivedOf(tx, promises),
  );
  for (const promise of settled) await tx.objectStore('promises').put(promise);
  await changeEntries(tx, {
    remove: settled.map(({ id }) => id),
    put: settled.flatMap((promise) => promisedEntry(promise) ?? []),
  });
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
  return entries.map((entry) => checked('entries', entry.id, entry));
}
