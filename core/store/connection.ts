import { type IDBPDatabase, type IDBPTransaction, wrap } from 'idb';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Connection } from './schema.ts';
import { failed, type StoreFailure, type StoreResult } from './store-result.ts';

export interface OpenOptions {
  readonly name?: string;
  /** Where the database is, if not under its name in the usual place; asked for anew each time it is opened. */
  readonly place?: () => Promise<DatabasePlace>;
  readonly migrations?: readonly Migration[];
  /** After this many milliseconds without an answer the database counts as blocked. */
  readonly patience?: number;
  /** Runs before the connection is used for anything else. */
  readonly prepare?: (connection: Connection) => Promise<void>;
  /** Whether something can still be written beside the database: Chromium opens none on a full disk, and does not say why. */
  readonly hasRoom?: () => Promise<boolean>;
}

/** A database of the browser: by its name, and where the browser keeps several sets of databases, the one it is in. */
export interface DatabasePlace {
  readonly name: string;
  readonly factory: IDBFactory;
}

/**
 * Opens the database and brings it to the newest version. `onGone` is called when the connection may no
 * longer be used: the browser ended it, or it was closed to let a newer version upgrade.
 */
export async function openConnection({
  name: usual = 'unspent',
  place = async () => ({ name: usual, factory: indexedDB }),
  migrations = MIGRATIONS,
  patience = 8000,
  prepare = async () => undefined,
  hasRoom = async () => true,
  onGone,
}: OpenOptions & { onGone: () => void }): Promise<StoreResult<Connection>> {
  const opening = async () => {
    const { name, factory } = await place();
    const request = factory.open(name, migrations.length);
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      const transaction = wrap(request.transaction as IDBTransaction) as unknown as Upgrade;
      // The abort reaches the caller as the failure to open.
      transaction.done.catch(() => undefined);
      upgrade(wrap(request.result), transaction, migrations.slice(oldVersion));
    });
    const connection = (await wrap(request)) as unknown as Connection;
    connection.addEventListener('versionchange', () => {
      connection.close();
      onGone();
    });
    connection.addEventListener('close', onGone);
    await prepare(connection);
    return connection;
  };
  const settled = await settle(opening(), patience);
  return settled.ok || settled.failure !== 'damaged' || (await hasRoom()) ? settled : failed('full');
}

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

function upgrade(database: IDBPDatabase<unknown>, transaction: Upgrade, steps: readonly Migration[]): void {
  try {
    for (const step of steps) step(database, transaction);
  } catch {
    // Nothing of the step may stay. The error itself is the migration test's to find.
    transaction.abort();
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
    return failed(reasonOf(error));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Why a database was not opened. As tried in Chromium 156 and Firefox 153: a profile that gives none throws an
 * InvalidStateError in Firefox; files that cannot be read are an UnknownError in both.
 */
function reasonOf(error: unknown): StoreFailure {
  if (!(error instanceof DOMException)) return 'unavailable';
  if (error.name === 'VersionError') return 'newer-version';
  if (isFullDisk(error)) return 'full';
  // A step of the upgrade gave up.
  if (error.name === 'AbortError') return 'failed';
  return error.name === 'UnknownError' ? 'damaged' : 'unavailable';
}

/** A full disk has two faces: Firefox's own error, and Chromium's UnknownError with the file error in its text. */
export function isFullDisk({ name, message }: DOMException): boolean {
  return name === 'QuotaExceededError' || message.includes('NO_SPACE');
}
