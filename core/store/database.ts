import { isFullDisk, type OpenOptions, openConnection } from './connection.ts';
import type { Connection, ReadTransaction, StoreName, WriteTransaction } from './schema.ts';
import { failed, type StoreFailure, type StoreResult } from './store-result.ts';

/** The database of the extension, opened when it is first needed. Only the background has one. */
export interface Database {
  /** Runs `work` in one transaction. In it only calls of the database may be awaited. */
  read<T>(stores: readonly StoreName[], work: (tx: ReadTransaction) => Promise<T>): Promise<StoreResult<T>>;
  /** The same, and ends only when all of it is on disk. Errors that `work` throws itself are thrown on, with nothing written. */
  write<T>(stores: readonly StoreName[], work: (tx: WriteTransaction) => Promise<T>): Promise<StoreResult<T>>;
  /** Lets go of the connection. What is asked for while `work` runs fails: it is neither in what was there before nor in what comes after. */
  close(work?: Promise<unknown>): void;
}

/** The names of the errors of a connection that has died: the next one may well work. */
const DEAD = new Set(['InvalidStateError', 'AbortError', 'UnknownError', 'TransactionInactiveError']);

export function openDatabase(options: OpenOptions = {}): Database {
  let opening: Promise<StoreResult<Connection>> | undefined;
  let closures = 0;

  const forget = (gone: typeof opening) => {
    if (opening === gone) opening = undefined;
  };

  const open = () => {
    const mine = openConnection({ ...options, onGone: () => forget(mine) });
    return mine;
  };

  const run = async <T>(attempt: (connection: Connection) => Promise<T>): Promise<StoreResult<T>> => {
    for (let isRetry = false; ; isRetry = true) {
      if (closures > 0) return failed('failed');
      opening ??= open();
      const mine = opening;
      const used = await mine;
      if (!used.ok) {
        forget(mine);
        return used;
      }
      try {
        return { ok: true, value: await attempt(used.value) };
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        if (isRetry || !DEAD.has(error.name)) return failed(failureOf(error));
        // A dead connection stays dead, and not all browsers say so by the `close` event.
        forget(mine);
        used.value.close();
      }
    }
  };

  return {
    read: (stores, work) =>
      run((connection) => finish(connection.transaction([...stores], 'readonly') as ReadTransaction, work)),
    write: (stores, work) =>
      run((connection) => {
        const tx = connection.transaction([...stores], 'readwrite', { durability: 'strict' });
        return finish(tx as WriteTransaction, work);
      }),
    close: (work) => {
      void opening?.then((opened) => opened.ok && opened.value.close());
      opening = undefined;
      if (!work) return;
      closures += 1;
      const reopen = () => {
        closures -= 1;
      };
      work.then(reopen, reopen);
    },
  };
}

/** The value of `work` once its transaction is complete; the reason of the abort when it aborts. */
async function finish<Tx extends ReadTransaction | WriteTransaction, T>(
  tx: Tx,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  // Settled below on every path; without this an abort during `work` would count as unhandled.
  const ended = tx.done.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  try {
    const value = await work(tx);
    await tx.done;
    return value;
  } catch (error) {
    if (!(error instanceof DOMException)) {
      abort(tx);
      throw error;
    }
    abort(tx);
    // A request only says that its transaction aborted; the transaction knows why.
    throw error.name === 'AbortError' ? ((await ended) ?? error) : error;
  }
}

function abort(tx: ReadTransaction | WriteTransaction): void {
  try {
    tx.abort();
  } catch {
    // It has ended already, which is what is wanted.
  }
}

function failureOf(error: DOMException): StoreFailure {
  return isFullDisk(error) ? 'full' : 'failed';
}
