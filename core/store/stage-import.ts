import { listedOn } from '../ledger/listing-of.ts';
import type { BackupAbout } from '../model/backup.ts';
import { type Instant, instantAt } from '../model/calendar-date.ts';
import type { ReadPage } from '../pages/reading.ts';
import { type BackupRecord, parseBackupRecord } from '../protocol/backup-record.ts';
import { keysOf } from './checked-reads.ts';
import type { Database } from './database.ts';
import type { StoreResult } from './store-result.ts';

/** What was staged and neither imported nor dropped by then is left over; an import can be taken back as long. */
const STAGED_MAX_MS = 24 * 60 * 60_000;

export interface ImportBatch {
  readonly import: string;
  /** Counts the batches of one import from 0. */
  readonly part: number;
  readonly about: Pick<BackupAbout, 'salt' | 'exportedAt'>;
  /** Each the text of one record. */
  readonly records: readonly string[];
}

/**
 * Puts a batch of a file aside under its import's id, where nothing looks at it before the import is done. The first
 * batch takes away what was put aside before. Answers which of the records cannot be used, by their place in the batch.
 */
export async function stageImport(
  db: Database,
  { import: id, part, about, records }: ImportBatch,
  now: Instant,
): Promise<StoreResult<{ readonly unusable: readonly number[] }>> {
  const parsed = records.map(usableRecord);
  const { salt, exportedAt } = about;
  return db.write(['staged'], async (tx) => {
    const store = tx.objectStore('staged');
    if (part === 0) await store.clear();
    const usable = parsed.filter((record) => record !== undefined);
    await store.put({ import: id, part, at: now, salt, exportedAt, records: usable });
    return { unusable: parsed.flatMap((record, i) => (record === undefined ? [i] : [])) };
  });
}

function usableRecord(text: string): BackupRecord | undefined {
  const record = parseBackupRecord(text);
  if (!record || !('reading' in record)) return record;
  // As of a page that is read: nobody has less than nothing.
  const isBelow = listedOn(record.reading as ReadPage).some(({ amount }) => amount.minor < 0);
  return isBelow ? undefined : record;
}

/** Nothing of it is imported, and one that was imported can no longer be taken back. */
export function dropImport(db: Database, id: string): Promise<StoreResult<void>> {
  return db.write(['staged'], (tx) => tx.objectStore('staged').delete(keysOf(id)));
}

/** Takes away what was left over. */
export async function dropLeftovers(db: Database, now: Instant): Promise<StoreResult<void>> {
  const oldest = instantAt(Date.parse(now) - STAGED_MAX_MS);
  const isLeft = await db.read(['staged'], async (tx) => (await tx.objectStore('staged').count()) > 0);
  if (!isLeft.ok || !isLeft.value) return { ok: true, value: undefined };
  return db.write(['staged'], async (tx) => {
    let cursor = await tx.objectStore('staged').openCursor();
    while (cursor) {
      if (cursor.value.at < oldest || cursor.value.at > now) await cursor.delete();
      cursor = await cursor.continue();
    }
  });
}
