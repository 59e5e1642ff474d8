import type { Instant } from './calendar-date.ts';

/** A full backup is one JSON document: `{ "about": BackupAbout, "records": [ ... ] }`, with `about` first. */
export const BACKUP_FORMAT = 'unspent-backup';
/** Raised when a reader of the version before could no longer use what is written. */
export const BACKUP_VERSION = 1;

/** The longest text of one record: a page is read only up to 150,000 characters of text. */
export const RECORD_MAX_CHARS = 1_000_000;
/** How deep a record nests; those that are written stay below 8. */
export const RECORD_DEPTH_MAX = 16;

export interface BackupAbout {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  readonly exportedAt: Instant;
  /** The salt of the account keys, 32 hexadecimal digits: with it the accounts are known again where the file is imported. */
  readonly salt: string;
}

/** Where a database was read up to, for the next page of an export. */
export interface ExportPosition {
  readonly list: ExportList;
  /** The key of the last record; null at the start of a list. */
  readonly after: string | readonly string[] | null;
}

/** What a backup holds, in its order. */
export const EXPORT_LISTS = [
  'accounts',
  'own-credits',
  'panel',
  'words',
  'told',
  'pages',
  'mails',
  'readings',
] as const;

export type ExportList = (typeof EXPORT_LISTS)[number];
