import { BACKUP_FORMAT, BACKUP_VERSION, type BackupAbout } from '../model/backup.ts';
import { isInstant } from '../model/calendar-date.ts';
import { JsonSplitter } from './json-splitter.ts';
import { RefusedFile } from './refusal.ts';

/** So much of a file is handed on at a time: records as the texts that they are in the file, not parsed. */
const BATCH_RECORDS = 200;
const BATCH_CHARS = 2_000_000;

export interface BackupBatch {
  readonly about: BackupAbout;
  readonly records: readonly string[];
}

/**
 * Reads a backup batch by batch; at least one comes, which may hold no record. Only with the end of all batches is the
 * file known to be complete.
 * @throws RefusedFile
 */
export async function* readBackup(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BackupBatch> {
  const splitter = new JsonSplitter();
  let about: BackupAbout | undefined;
  let records: string[] = [];
  let chars = 0;
  for await (const text of decoded(chunks)) {
    for (const part of splitter.push(text)) {
      if ('member' in part) {
        if (part.member === 'about') about = aboutIn(part.text);
        continue;
      }
      if (!about) throw new RefusedFile('not-ours');
      records.push(part.record);
      chars += part.record.length;
      if (records.length < BATCH_RECORDS && chars < BATCH_CHARS) continue;
      yield { about, records };
      records = [];
      chars = 0;
    }
  }
  splitter.end();
  if (!about) throw new RefusedFile('not-ours');
  yield { about, records };
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of chunks) {
      yield decoder.decode(chunk, { stream: true });
      isFirst = false;
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // A picture or an archive breaks the rules of UTF-8 at once.
    throw new RefusedFile(isFirst ? 'not-ours' : 'damaged');
  }
}

function aboutIn(text: string): BackupAbout {
  const { format, version, exportedAt, salt } = fieldsIn(text);
  if (format !== BACKUP_FORMAT || !Number.isSafeInteger(version) || Number(version) < 1) {
    throw new RefusedFile('not-ours');
  }
  if (Number(version) > BACKUP_VERSION) throw new RefusedFile('newer-file');
  const isSound =
    typeof exportedAt === 'string' &&
    isInstant(exportedAt) &&
    typeof salt === 'string' &&
    /^[0-9a-f]{32}$/.test(salt);
  if (!isSound) throw new RefusedFile('damaged');
  return { format: BACKUP_FORMAT, version: Number(version), exportedAt, salt };
}

function fieldsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    throw new RefusedFile('damaged');
  }
}
