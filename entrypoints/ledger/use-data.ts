import { useRef, useState } from 'preact/hooks';
import type { DataState, ExportKind } from '../../components/ledger/data-state.ts';
import type { Language } from '../../components/ui/language.ts';
import { readBackup } from '../../core/import/read-backup.ts';
import { RefusedFile } from '../../core/import/refusal.ts';
import { instantAt } from '../../core/model/calendar-date.ts';
import { ask } from '../../core/platform/client.ts';
import { makeFile } from './exports.ts';
import { saveFile } from './save-file.ts';

/** All that is stored may follow from a large file, and has to be worked out. */
const PATIENCE_MS = 10 * 60_000;
/** Of the records that cannot be used so many are named. */
const NAMED_MAX = 50;

/**
 * Files of what is stored, and back.
 * @param onChanged Called when what is stored has changed.
 */
export function useData(language: Language, onChanged: () => void, save = saveFile) {
  const [state, setState] = useState<DataState>({ kind: 'idle' });
  /** The newest state, for what goes on after an answer. */
  const latest = useRef(state);
  const update = (next: DataState) => {
    latest.current = next;
    setState(next);
  };

  const exportAs = async (kind: ExportKind) => {
    await dropPreview();
    update({ kind: 'making' });
    const made = await makeFile(kind, instantAt(Date.now()), language);
    if (made.kind !== 'file') return update(made);
    save(made.file, made.name);
    update({ kind: 'saved' });
  };

  const read = async (file: Blob & { readonly name: string }) => {
    await dropPreview();
    update({ kind: 'reading' });
    const id = crypto.randomUUID();
    const next = await previewOf(id, file);
    if (next.kind !== 'preview') await ask('drop-import', { id });
    update(next);
  };

  const add = async () => {
    const now = latest.current;
    if (now.kind !== 'preview') return;
    const { preview } = now;
    update({ kind: 'importing', preview });
    const answer = await ask('commit-import', { id: preview.id }, PATIENCE_MS);
    if (!answer.ok) return update({ kind: 'failed', code: answer.code });
    update({ kind: 'imported', id: preview.id });
    onChanged();
  };

  const undo = async (id: string) => {
    const answer = await ask('undo-import', { id }, PATIENCE_MS);
    update(answer.ok ? { kind: 'undone' } : { kind: 'failed', code: answer.code });
    onChanged();
  };

  const dropPreview = async () => {
    if (latest.current.kind === 'preview') await ask('drop-import', { id: latest.current.preview.id });
  };

  const cancel = async () => {
    await dropPreview();
    update({ kind: 'idle' });
  };

  return {
    state,
    exportAs: (kind: ExportKind) => void exportAs(kind),
    read: (file: File) => void read(file),
    add: () => void add(),
    undo: (id: string) => void undo(id),
    cancel: () => void cancel(),
  };
}

/** Stages a file and asks what it would bring. */
async function previewOf(id: string, file: Blob & { readonly name: string }): Promise<DataState> {
  const unusable: number[] = [];
  let part = 0;
  let place = 0;
  try {
    for await (const { about, records } of readBackup(file.stream())) {
      const { salt, exportedAt } = about;
      const request = { id, part, salt, exportedAt, records: [...records] };
      const staged = await ask('stage-import', request, PATIENCE_MS);
      if (!staged.ok) return { kind: 'failed', code: staged.code };
      const before = place;
      unusable.push(...staged.data.unusable.map((i) => before + i + 1));
      place += records.length;
      part += 1;
    }
  } catch (error) {
    // Besides what the file says, its disk may fail, or it was moved meanwhile.
    return { kind: 'refused', code: error instanceof RefusedFile ? error.code : 'unreadable' };
  }
  const counts = await ask('preview-import', { id }, PATIENCE_MS);
  if (!counts.ok) return { kind: 'failed', code: counts.code };
  const unusableCount = unusable.length + counts.data.unusable;
  const named = unusable.slice(0, NAMED_MAX);
  return {
    kind: 'preview',
    preview: { id, fileName: file.name, counts: counts.data, unusable: named, unusableCount },
  };
}
