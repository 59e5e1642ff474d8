import type { ReadingFacts, StoredReading } from '../ledger/stored-reading.ts';
import type { AccountKey } from '../model/ids.ts';
import type { PageKind } from '../pages/reading.ts';
import { checked } from './records.ts';
import type { ReadTransaction } from './schema.ts';

/** Sorts after every text in an index key. */
const AFTER_ALL: [] = [];

/** All readings of an account in the order in which they were made, page by page. */
export async function readingsOf(
  tx: ReadTransaction,
  account: AccountKey,
  page?: PageKind,
): Promise<StoredReading[]> {
  const prefix = page === undefined ? [account] : [account, page];
  const range = IDBKeyRange.bound(prefix, [...prefix, AFTER_ALL]);
  const readings = await tx.objectStore('readings').index('in-order').getAll(range);
  return readings.map((reading) => checked('readings', reading.id, reading));
}

/** Goes through the readings of the same account and page before or after one, away from it, while `visit` says so. */
export async function walkReadings<Page extends PageKind>(
  tx: ReadTransaction,
  of: ReadingFacts & { readonly page: Page },
  side: 'before' | 'after',
  visit: (reading: Extract<StoredReading, { page: Page }>) => boolean,
): Promise<void> {
  const at = [of.account, of.page, of.observedAt, of.id];
  const range =
    side === 'before'
      ? IDBKeyRange.bound([of.account, of.page], at, false, true)
      : IDBKeyRange.bound(at, [of.account, of.page, AFTER_ALL], true);
  let cursor = await tx
    .objectStore('readings')
    .index('in-order')
    .openCursor(range, side === 'before' ? 'prev' : 'next');
  while (cursor) {
    const reading = checked('readings', cursor.primaryKey, cursor.value);
    if (!visit(reading as Extract<StoredReading, { page: Page }>)) return;
    cursor = await cursor.continue();
  }
}

/** What a page said last. */
export async function newestReading<Page extends PageKind>(
  tx: ReadTransaction,
  account: AccountKey,
  page: Page,
): Promise<Extract<StoredReading, { page: Page }> | undefined> {
  const range = IDBKeyRange.bound([account, page], [account, page, AFTER_ALL]);
  const cursor = await tx.objectStore('readings').index('in-order').openCursor(range, 'prev');
  if (!cursor) return undefined;
  return checked('readings', cursor.primaryKey, cursor.value) as Extract<StoredReading, { page: Page }>;
}
