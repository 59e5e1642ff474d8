import type { RefusalCode } from '../../core/import/refusal.ts';
import type { ImportCounts } from '../../core/protocol/backup-record.ts';

export type ExportKind = 'spreadsheet' | 'calendar' | 'backup';

/** What the part about files is doing, or did last. */
export type DataState =
  | { readonly kind: 'idle' | 'making' | 'saved' | 'no-ends' | 'reading' | 'undone' }
  | { readonly kind: 'preview' | 'importing'; readonly preview: ImportPreview }
  | { readonly kind: 'imported'; readonly id: string }
  /** Nothing was changed. The code is the background's, or says why the file was refused. */
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: RefusalCode | 'unreadable' };

export interface ImportPreview {
  readonly id: string;
  readonly fileName: string;
  readonly counts: ImportCounts;
  /** The places in the file, from 1, of records that cannot be used: the first of them. */
  readonly unusable: readonly number[];
  readonly unusableCount: number;
}

/** Whether a file is being made, read or added: another one has to wait. */
export function isAtWork({ kind }: DataState): boolean {
  return kind === 'making' || kind === 'reading' || kind === 'importing';
}
