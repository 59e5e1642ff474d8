import type { BackupAbout } from '../model/backup.ts';

/** The text of a full backup, piece by piece: one record a line, so that a person and a tool can look at it. */

export function backupStart(about: BackupAbout): string {
  return `{\n"about": ${JSON.stringify(about)},\n"records": [`;
}

/** @param written How many records stand before these. */
export function backupRecords(records: readonly object[], written: number): string {
  return records.map((record, i) => `${written + i > 0 ? ',' : ''}\n${JSON.stringify(record)}`).join('');
}

export const BACKUP_END = '\n]\n}\n';
