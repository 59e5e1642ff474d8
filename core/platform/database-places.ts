import * as z from 'zod/mini';
import { getLocal, removeLocal, setLocal } from './local-storage.ts';
import { logProblem } from './log.ts';

/**
 * Where the databases of the extension are, counted from 0 on. One that cannot be opened stays where it is, and
 * another is begun in the next place.
 *
 * In Chromium all databases of an extension share their files, and one that is damaged there keeps every other from
 * being opened (as tried in 156). Places after the first are storage buckets, each with files of its own, which are gone when it is
 * deleted. Firefox has no buckets (153), and keeps each database in a file.
 */
export interface DatabasePlaces {
  /** The one in use. */
  readonly current: number;
  /** Those that were left as they are. */
  readonly left: readonly number[];
}

const KEY = 'database';
const NAME = 'unspent';
/** How long the connections to a database may take to let go of it. */
const PATIENCE_MS = 8000;

const place = z.int().check(z.gte(0), z.lte(9999));
const stored = z.strictObject({ current: place, left: z.array(place).check(z.maxLength(100)) });

/** Where no choice of a place is stored, the newest that there is: what is stored here may be lost by itself. */
export async function loadPlaces(): Promise<DatabasePlaces> {
  const { [KEY]: value } = await getLocal(KEY);
  const parsed = stored.safeParse(value);
  return parsed.success ? parsed.data : { current: await newestPlace(), left: [] };
}

export async function savePlaces(places: DatabasePlaces): Promise<void> {
  await setLocal({ [KEY]: { current: places.current, left: [...places.left] } });
}

/** The database in a place, made where there is none. @throws DOMException where the browser gives no such place */
export async function databaseIn(
  place: number,
): Promise<{ readonly name: string; readonly factory: IDBFactory }> {
  if (place === 0) return { name: NAME, factory: indexedDB };
  const bucket = await buckets()?.open(nameOf(place), { persisted: true });
  return bucket ? { name: NAME, factory: bucket.indexedDB } : { name: nameOf(place), factory: indexedDB };
}

/** Deletes what is in a place. @throws where the browser cannot */
export async function deletePlace(place: number): Promise<void> {
  if (place > 0 && buckets()) return buckets()?.delete(nameOf(place));
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(nameOf(place));
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    // A connection still has work to finish, or does not let go: then it is deleted later, which nobody can promise.
    request.onblocked = () => setTimeout(reject, PATIENCE_MS, new Error('the database is in use'));
  });
}

function nameOf(place: number): string {
  return place === 0 ? NAME : `${NAME}-${place}`;
}

/** A new installation begins in a bucket where there are any: what is erased of it leaves no files. */
async function newestPlace(): Promise<number> {
  try {
    const places = placesAmong((await buckets()?.keys()) ?? []);
    if (places.length > 0) return Math.max(...places);
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    return Math.max(buckets() && !names.includes(NAME) ? 1 : 0, ...placesAmong(names));
  } catch (error) {
    // They cannot be listed where the files that they share are damaged: then there was a first one.
    logProblem('the databases cannot be listed', error);
    return 0;
  }
}

function placesAmong(names: readonly string[]): number[] {
  return names.flatMap((name) => {
    const number = /^unspent-(\d+)$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

/** Whether anything can be written: tried with about as much as a database takes to open. */
export async function hasRoom(): Promise<boolean> {
  try {
    await setLocal({ room: ' '.repeat(65_536) });
    return true;
  } catch {
    return false;
  } finally {
    await removeLocal('room').catch(() => undefined);
  }
}

/** Storage buckets, which the types of the browser do not know yet. */
interface Buckets {
  open(name: string, options: { readonly persisted: boolean }): Promise<{ readonly indexedDB: IDBFactory }>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

function buckets(): Buckets | undefined {
  return (globalThis.navigator as Navigator & { readonly storageBuckets?: Buckets }).storageBuckets;
}
