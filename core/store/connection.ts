import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Connection, UnspentSchema } from './schema.ts';
import { failed, type StoreResult } from './store-result.ts';

export interface OpenOptions {
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  /** After this many milliseconds without an answer the database counts as blocked. */
  readonly patience?: number;
  /** Runs before the connection is used for anything else. */
  readonly prepare?: (connection: Connection) => Promise<void>;
}

/**
 * Opens the database and brings it to the newest version. `onGone` is called when the connection may no
 * longer be used: the browser ended it, or it was closed to let a newer version upgrade.
 */
export async function openConnection({
  name = 'unspent',
  migrations = MIGRATIONS,
  patience = 8000,
  prepare = async () => undefined,
  onGone,
}: OpenOptions & { onGone: () => void }): Promise<StoreResult<Connection>> {
  const opening = async () => {
    const connection = await openDB<UnspentSchema>(name, migrations.length, {
      upgrade: (database, from, _to, transaction) => {
        // The abort reaches the caller as the failure to open.
        transaction.done.catch(() => undefined);
        upgrade(database as unknown as IDBPDatabase<unknown>, transaction, migrations.slice(from));
      },
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onGone();
      },
      terminated: onGone,
    });
    await prepare(connection);
    return connection;
  };
  return settle(opening(), patience);
}

function upgrade(database: IDBPDatabase<unknown>, transaction: unknown, steps: readonly Migration[]): void {
  const whole = transaction as IDBPTransaction<unknown, string[], 'versionchange'>;
  try {
    for (const step of steps) step(database, whole);
  } catch {
    // Nothing of the step may stay. The error itself is the migration test's to find.
    whole.abort();
  }
}

/** The connection, or why it could not be opened. A connection that comes too late is closed again. */
async function settle(opening: Promise<Connection>, patience: number): Promise<StoreResult<Connection>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<'too late'>((resolve) => {
    timer = setTimeout(resolve, patience, 'too late');
  });
  try {
    const first = await Promise.race([opening, tooLate]);
    if (first !== 'too late') return { ok: true, value: first };
    opening.then(
      (late) => late.close(),
      () => undefined,
    );
    return failed('blocked');
  } catch (error) {
    const isNewer = error instanceof DOMException && error.name === 'VersionError';
    return failed(isNewer ? 'newer-version' : 'unavailable');
  } finally {
    clearTimeout(timer);
  }
}
