/** What a store operation gives: its value once it is written, or why it could not be done. */
export type StoreResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: StoreFailure };

/** In every case the data stay as they are: nothing is ever reset or deleted to get going again. */
export type StoreFailure =
  /** The data were written by a newer version of the extension. */
  | 'newer-version'
  /** Another copy of the extension holds the database open in an older version. */
  | 'blocked'
  /** The browser gives no database at all, as in a profile that keeps nothing. */
  | 'unavailable'
  /** The files of the database cannot be read. */
  | 'damaged'
  /** There is no room left. */
  | 'full'
  /** The operation failed, also on a fresh connection, or the database could not be brought to this version. */
  | 'failed';

export function failed<T>(failure: StoreFailure): StoreResult<T> {
  return { ok: false, failure };
}
