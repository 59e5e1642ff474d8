import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  addDays,
  type CalendarDate,
  dayAt,
  daysBetween,
  type Instant,
} from '../../core/model/calendar-date.ts';
import { MIGRATIONS } from '../../core/store/migrations.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/databases');

/** The day on which the samples were made. */
const MADE: CalendarDate = '2026-11-20';

/** A database as an earlier version left it behind, and what the popup shows of it. */
export interface OldDatabase {
  readonly version: number;
  readonly shows: {
    readonly ending: readonly { readonly amount: object; readonly daysLeft: number }[];
    readonly accounts: readonly object[];
  };
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

export const OLD_VERSIONS = MIGRATIONS.map((_, index) => index + 1);

/** The sample of a version, moved to today, with all that it has told confirmed. */
export function oldDatabase(version: number, now: Instant): OldDatabase {
  const text = readFileSync(path.join(FIXTURES, `v${version}.json`), 'utf8');
  const days = daysBetween(MADE, dayAt(now, 'America/Los_Angeles'));
  const moved = text.replace(/\b\d{4}-\d\d-\d\d(?=\D)/g, (day) => addDays(day as CalendarDate, days));
  const { shows, stores } = JSON.parse(moved) as Pick<OldDatabase, 'shows' | 'stores'>;
  const told = (stores.told as { claimedBy?: string }[]).map(({ claimedBy: _, ...mark }) => mark);
  return { version, shows, stores: { ...stores, told } };
}

/** The text of a script that puts it in the place of the extension's database, to be run in a page of the extension. */
export function putInPlace({ version, stores }: OldDatabase): string {
  const steps = MIGRATIONS.slice(0, version).map(String).join(',\n');
  return `(${replaceDatabase})([${steps}], ${JSON.stringify(stores)})`;
}

/** Runs in a page of the extension. The background lets go of the database when another wants to delete it. */
async function replaceDatabase(
  steps: readonly ((database: IDBDatabase, transaction: IDBTransaction | null) => void)[],
  stores: Readonly<Record<string, readonly unknown[]>>,
): Promise<number> {
  const { storageBuckets } = navigator as Navigator & {
    readonly storageBuckets?: { open(name: string): Promise<{ readonly indexedDB: IDBFactory }> };
  };
  const factory = (await storageBuckets?.open('unspent-1'))?.indexedDB ?? indexedDB;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await done(factory.deleteDatabase('unspent'));
  const opening = factory.open('unspent', steps.length);
  opening.onupgradeneeded = () => {
    for (const step of steps) step(opening.result, opening.transaction);
  };
  const database = await done(opening);
  const tx = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const [store, records] of Object.entries(stores)) {
    tx.objectStore(store).clear();
    for (const record of records) tx.objectStore(store).put(record);
  }
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  database.close();
  return steps.length;
}
