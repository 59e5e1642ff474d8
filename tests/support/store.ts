import 'fake-indexeddb/auto';
import type { OpenOptions } from '../../core/store/connection.ts';
import type { Database } from '../../core/store/database.ts';
import { openDatabase } from '../../core/store/database.ts';
import { STORES } from '../../core/store/schema.ts';
import type { StoreResult } from '../../core/store/store-result.ts';

/** The store's own code on a database in memory. */

let count = 0;

/** A database of its own name, with a fixed salt, so that the same readings give the same keys. */
export async function freshDatabase(
  options: OpenOptions = {},
): Promise<Database & { readonly name: string }> {
  count += 1;
  const name = options.name ?? `test-${count}`;
  const db = openDatabase({ ...options, name });
  succeed(
    await db.write(['meta'], async (tx) => {
      await tx.objectStore('meta').put({ name: 'salt', value: '00112233445566778899aabbccddeeff' });
    }),
  );
  return { ...db, name };
}

/** The value of an operation that is expected to succeed. */
export function succeed<T>(outcome: StoreResult<T>): T {
  if (!outcome.ok) throw new Error(`the store failed: ${outcome.failure}`);
  return outcome.value;
}

/** All that is stored, by store, but for how often it was changed and how many readings came. */
export async function contentOf(db: Database): Promise<Record<string, unknown[]>> {
  return succeed(
    await db.read(STORES, async (tx) => {
      const pairs = STORES.map(async (store) => [store, await tx.objectStore(store).getAll()] as const);
      const stored = Object.fromEntries(await Promise.all(pairs)) as Record<string, unknown[]>;
      return { ...stored, meta: (stored.meta ?? []).filter((row) => !isCount(row)) };
    }),
  );
}

function isCount(row: unknown): boolean {
  const counts: readonly unknown[] = ['changes', 'arrivals'];
  return typeof row === 'object' && row !== null && 'name' in row && counts.includes(row.name);
}
