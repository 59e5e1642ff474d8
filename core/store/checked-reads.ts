import { boundsUnder } from '../model/ids.ts';
import { type CheckedStore, checked } from './records.ts';
import type { ReadTransaction, UnspentSchema } from './schema.ts';

type Key<Name extends CheckedStore> = UnspentSchema[Name]['key'];
type Value<Name extends CheckedStore> = UnspentSchema[Name]['value'];

/** One record, or undefined if there is none. @throws DamagedRecordError */
export async function getChecked<Name extends CheckedStore>(
  tx: ReadTransaction,
  store: Name,
  key: Key<Name>,
): Promise<Value<Name> | undefined> {
  const record: unknown = await tx.objectStore<CheckedStore>(store).get(key);
  return record === undefined ? undefined : checked(store, key, record);
}

/** All records of a store, or those with keys in a range. @throws DamagedRecordError for the first damaged one. */
export async function getAllChecked<Name extends CheckedStore>(
  tx: ReadTransaction,
  store: Name,
  range?: IDBKeyRange,
): Promise<Value<Name>[]> {
  const source = tx.objectStore<CheckedStore>(store);
  const records: unknown[] = await source.getAll(range);
  return records.map((record) => checked(store, keyIn(record, source.keyPath), record));
}

/** The key that a record carries in itself: however damaged, that much it had when it was written. */
function keyIn(record: unknown, keyPath: string | string[] | null): IDBValidKey {
  const fields = new Map(Object.entries(record ?? {}));
  return Array.isArray(keyPath) ? keyPath.map((part) => fields.get(part)) : fields.get(keyPath ?? '');
}

/** The keys that go on after a prefix, or after any from `first` to `last`. */
export function keysUnder(first: string, last = first): IDBKeyRange {
  return IDBKeyRange.bound(...boundsUnder(first, last));
}

/** The keys of several parts that begin with these. */
export function keysOf(...parts: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...parts], [...parts, []]);
}
