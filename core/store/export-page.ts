import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupAbout,
  EXPORT_LISTS,
  type ExportList,
  type ExportPosition,
} from '../model/backup.ts';
import type { Instant } from '../model/calendar-date.ts';
import { type BackupRecord, backupCredit, type ExportPage } from '../protocol/backup-record.ts';
import { changeCount } from './change-count.ts';
import type { Database } from './database.ts';
import { type CheckedStore, checked } from './records.ts';
import { readRepaired } from './repair.ts';
import { loadSalts } from './salt.ts';
import type { ReadTransaction, UnspentSchema } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** Records in one page. Those of the largest kind take 100 kB at most. */
const PAGE_RECORDS = 100;

/** The next records of a full backup, but for the settings, which are not in the database. */
export async function loadExportPage(
  db: Database,
  from: ExportPosition,
  now: Instant,
): Promise<StoreResult<ExportPage>> {
  const salts = await loadSalts(db, now);
  if (!salts.ok) return salts;
  const about: BackupAbout = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: now,
    salt: salts.value.own,
  };
  return readRepaired(db, now, async (tx) => {
    const found = await recordsAfter(tx, from);
    const last = found.at(-1);
    return {
      about,
      changes: await changeCount(tx),
      records: found.map(({ record }) => record),
      next:
        found.length === PAGE_RECORDS && last ? { list: from.list, after: last.key } : nextList(from.list),
    };
  });
}

function nextList(list: ExportList): ExportPosition | null {
  const next = EXPORT_LISTS[EXPORT_LISTS.indexOf(list) + 1];
  return next === undefined ? null : { list: next, after: null };
}

type Exported<Name extends CheckedStore> = UnspentSchema[Name]['value'];

/** What each record of a store is in a backup. */
const RECORD_OF: { readonly [List in ExportList]: (stored: Exported<List>) => BackupRecord } = {
  accounts: (account) => ({ account }),
  'own-credits': (credit) => ({ credit: backupCredit(credit) }),
  panel: (panel) => ({ panel }),
  words: (word) => ({ word }),
  told: ({ key, lot, covered }) => ({ told: { key, lot, covered } }),
  pages: (page) => ({ page }),
  mails: ({ id }) => ({ mail: id }),
  readings: (reading) => ({ reading }),
};

async function recordsAfter(
  tx: ReadTransaction,
  { list, after }: ExportPosition,
): Promise<{ readonly key: string | string[]; readonly record: BackupRecord }[]> {
  const store = tx.objectStore<CheckedStore>(list);
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const [keys, stored] = await Promise.all([
    store.getAllKeys(range, PAGE_RECORDS),
    store.getAll(range, PAGE_RECORDS),
  ]);
  const recordOf = RECORD_OF[list] as (stored: unknown) => BackupRecord;
  return keys.map((key, i) => ({
    key: typeof key === 'string' ? key : key.map(String),
    record: recordOf(checked(list, key, stored[i])),
  }));
}
