import { lastOf, readingsIn, runsOf } from '../ledger/runs.ts';
import type { ReadingFacts, StoredReading } from '../ledger/stored-reading.ts';
import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import type { PageKind } from '../pages/reading.ts';
import { checked } from './records.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

type ReadingOf<Page extends PageKind> = Extract<StoredReading, { page: Page }>;
type OfPage<Page extends PageKind> = Pick<ReadingFacts, 'id' | 'observedAt' | 'account'> & {
  readonly page: Page;
};
type Side = 'before' | 'after';

/** Sorts after every text in an index key. */
const AFTER_ALL: [] = [];

/** All readings of an account as runs, page by page in the order in which they were made. */
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

/** Those of a page that were read since a moment. */
export async function readingsSince<Page extends PageKind>(
  tx: ReadTransaction,
  account: AccountKey,
  page: Page,
  moment: Instant,
): Promise<ReadingOf<Page>[]> {
  const range = IDBKeyRange.bound([account, page, moment], [account, page, AFTER_ALL]);
  const readings = await tx.objectStore('readings').index('in-order').getAll(range);
  return readings.map((reading) => checked('readings', reading.id, reading) as ReadingOf<Page>);
}

/** The orders of an account that were placed since a day. */
export async function ordersSince(
  tx: ReadTransaction,
  account: AccountKey,
  day: CalendarDate,
): Promise<ReadingOf<'order'>[]> {
  const range = IDBKeyRange.bound([account, day], [account, AFTER_ALL]);
  const orders = await tx.objectStore('readings').index('by-placed').getAll(range);
  return orders.map((order) => checked('readings', order.id, order) as ReadingOf<'order'>);
}

/** So many of them at most, in that order, from one of them on. */
export async function readingsFrom(
  tx: ReadTransaction,
  account: AccountKey,
  from: StoredReading | undefined,
  count: number,
): Promise<StoredReading[]> {
  const start = from ? [account, from.page, from.observedAt, from.id] : [account];
  const range = IDBKeyRange.bound(start, [account, AFTER_ALL]);
  const readings = await tx.objectStore('readings').index('in-order').getAll(range, count);
  return readings.map((reading) => checked('readings', reading.id, reading));
}

/** Whether a reading is stored, in whatever run. */
export async function isReadingKnown(tx: ReadTransaction, id: string): Promise<boolean> {
  const store = tx.objectStore('readings');
  return (await store.getKey(id)) !== undefined || (await store.index('of-repeat').getKey(id)) !== undefined;
}

/** The run that a reading is stored in. */
export async function runWith(tx: ReadTransaction, id: string): Promise<StoredReading | undefined> {
  const store = tx.objectStore('readings');
  const found = (await store.get(id)) ?? (await store.index('of-repeat').get(id));
  return found && checked('readings', found.id, found);
}

/** Stores the readings of a run each on its own, so that one can go: deriving the account again makes runs of the others. */
export async function loosenRun(tx: WriteTransaction, id: string): Promise<void> {
  const run = await runWith(tx, id);
  if (!run?.repeats) return;
  await replaceRuns(tx, { was: [run], is: readingsIn(run) });
}

/** Runs that take the place of others, each oldest first. */
export interface RunChange<Run extends StoredReading = StoredReading> {
  readonly was: readonly Run[];
  readonly is: readonly Run[];
}

/** Stores one more reading: in the run that it goes on, or that it joins to the next, or between the two that it splits. */
export async function storeReading(tx: WriteTransaction, reading: StoredReading): Promise<RunChange> {
  const around: StoredReading[] = [];
  for (const side of ['before', 'after'] as const) {
    await walkReadings(tx, reading, side, (run) => {
      around.push(run);
      return false;
    });
  }
  const is = runsOf([...around, reading]);
  const change = changeOf(around, is);
  await replaceRuns(tx, change);
  return change;
}

/** What is different in runs of the same readings. */
export function changeOf(was: readonly StoredReading[], is: readonly StoredReading[]): RunChange {
  const idsOf = ({ id, repeats }: StoredReading) => JSON.stringify([id, repeats?.ids]);
  const without = (some: readonly StoredReading[], others: readonly StoredReading[]) => {
    const known = new Set(others.map(idsOf));
    return some.filter((run) => !known.has(idsOf(run)));
  };
  return { was: without(was, is), is: without(is, was) };
}

/** Puts runs in the place of others. */
export async function replaceRuns(tx: WriteTransaction, { was, is }: RunChange): Promise<void> {
  const store = tx.objectStore('readings');
  const kept = new Set(is.map(({ id }) => id));
  await Promise.all([
    ...was.filter(({ id }) => !kept.has(id)).map(({ id }) => store.delete(id)),
    ...is.map((run) => store.put(run)),
  ]);
}

/** Goes through the runs of the same account and page before or after one, away from it, while `visit` says so. */
export async function walkReadings<Page extends PageKind>(
  tx: ReadTransaction,
  of: OfPage<Page>,
  side: Side,
  visit: (run: ReadingOf<Page>) => boolean,
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
    const run = checked('readings', cursor.primaryKey, cursor.value);
    if (!visit(run as ReadingOf<Page>)) return;
    cursor = await cursor.continue();
  }
}

/** The newest run of a page. */
export async function newestRun<Page extends PageKind>(
  tx: ReadTransaction,
  account: AccountKey,
  page: Page,
): Promise<ReadingOf<Page> | undefined> {
  const range = IDBKeyRange.bound([account, page], [account, page, AFTER_ALL]);
  const cursor = await tx.objectStore('readings').index('in-order').openCursor(range, 'prev');
  if (!cursor) return undefined;
  return checked('readings', cursor.primaryKey, cursor.value) as ReadingOf<Page>;
}

/** What a page said last, and when it last said it. */
export async function newestReading<Page extends PageKind>(
  tx: ReadTransaction,
  account: AccountKey,
  page: Page,
): Promise<ReadingOf<Page> | undefined> {
  const run = await newestRun(tx, account, page);
  return run && lastOf(run);
}

/** When a page was first read after a moment. */
export async function firstReadAfter(
  tx: ReadTransaction,
  account: AccountKey,
  page: PageKind,
  moment: Instant,
): Promise<Instant | undefined> {
  // Later than any reading of that moment: its id would be the greatest.
  const of = { account, page, observedAt: moment, id: '\uffff' };
  let first: Instant | undefined;
  for (const side of ['before', 'after'] as const) {
    if (first !== undefined) break;
    await walkReadings(tx, of, side, (run) => {
      first = readingsIn(run).find(({ observedAt }) => observedAt > moment)?.observedAt;
      return false;
    });
  }
  return first;
}
