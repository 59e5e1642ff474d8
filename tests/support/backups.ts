import { BACKUP_END, backupRecords, backupStart } from '../../core/export/backup.ts';
import { type BackupBatch, readBackup } from '../../core/import/read-backup.ts';
import type { ExportPosition } from '../../core/model/backup.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import type { ExportPage } from '../../core/protocol/backup-record.ts';
import type { Database } from '../../core/store/database.ts';
import { loadExportPage } from '../../core/store/export-page.ts';
import { commitImport, type Imported } from '../../core/store/import-staged.ts';
import { stageImport } from '../../core/store/stage-import.ts';
import { contentOf, freshDatabase, succeed } from './store.ts';

/** Full backups, made and read as the ledger page does. */

export async function backupOf(
  db: Database,
  now: Instant,
  settings: readonly object[] = [],
): Promise<string> {
  let from: ExportPosition | null = { list: 'accounts', after: null };
  let text = '';
  let written = 0;
  while (from) {
    const page: ExportPage = succeed(await loadExportPage(db, from, now));
    if (written === 0 && text === '') {
      text = backupStart(page.about) + backupRecords(settings, 0);
      written = settings.length;
    }
    text += backupRecords(page.records, written);
    written += page.records.length;
    from = page.next;
  }
  return text + BACKUP_END;
}

/** The bytes of a text, in pieces of some size. */
export async function* chunksOf(text: string, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function batchesIn(text: string, size?: number): Promise<BackupBatch[]> {
  const batches: BackupBatch[] = [];
  for await (const batch of readBackup(chunksOf(text, size))) batches.push(batch);
  return batches;
}

/** Stages a file. Answers how many of its records cannot be used. @throws RefusedFile */
export async function stage(db: Database, id: string, text: string, now: Instant): Promise<number> {
  let part = 0;
  let unusable = 0;
  for await (const batch of readBackup(chunksOf(text))) {
    unusable += succeed(await stageImport(db, { import: id, part, ...batch }, now)).unusable.length;
    part += 1;
  }
  return unusable;
}

/** Imports a file of which all can be used. */
export async function importInto(db: Database, text: string, now: Instant, id = 'import'): Promise<Imported> {
  const unusable = await stage(db, id, text, now);
  if (unusable > 0) throw new Error(`${unusable} records cannot be used`);
  const imported = succeed(await commitImport(db, id, now));
  if (!imported) throw new Error('nothing was staged');
  return imported;
}

/** A database of another device: its salt is its own. */
export async function databaseWith(salt: string): Promise<Database> {
  const db = await freshDatabase();
  const value = salt.repeat(32).slice(0, 32);
  succeed(
    await db.write(['meta'], async (tx) => {
      await tx.objectStore('meta').put({ name: 'salt', value });
    }),
  );
  return db;
}

/** All that is stored but for what belongs to the database itself, and what is kept to take an import back. */
export async function factsIn(db: Database): Promise<Record<string, unknown>> {
  const { meta: _, staged: __, damaged, ...content } = await contentOf(db);
  return { ...content, damaged };
}
