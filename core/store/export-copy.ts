import { restoredCredit } from '../ledger/manual-credits.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../model/backup.ts';
import type { Instant } from '../model/calendar-date.ts';
import { type BackupRecord, backupCredit, type ExportPage } from '../protocol/backup-record.ts';
import type { SecondCopy } from './restore.ts';

/**
 * A backup of what is kept beside a database that cannot be opened: what no page can give back. Undefined where that is
 * not there. It has no readings, so no history.
 */
export function exportCopy({ credits, recovery }: SecondCopy, now: Instant): ExportPage | undefined {
  if (recovery?.salt === undefined) return undefined;
  const { salt, accounts, panel, told, words, changes } = recovery;
  const records: BackupRecord[] = [
    ...accounts.map((account) => ({ account })),
    ...recovery.credits.flatMap(({ saved: { account, ...saved }, ...facts }) =>
      'key' in account
        ? [{ credit: backupCredit(restoredCredit({ ...saved, account: account.key }, facts)) }]
        : [],
    ),
    ...panel.map((month) => ({ panel: month })),
    ...words.map((word) => ({ word })),
    ...told.map((mark) => ({ told: mark })),
    ...(credits?.state.pages ?? []).map((page) => ({ page })),
  ];
  const about = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: now, salt } as const;
  return { about, changes, records, next: null };
}
