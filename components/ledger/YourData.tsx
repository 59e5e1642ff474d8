import { useRef } from 'preact/hooks';
import { explainFailure } from '../ui/failure-labels.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import { Message } from '../ui/Message.tsx';
import type { DataState, ExportKind, ImportPreview } from './data-state.ts';

interface Props {
  readonly state: DataState;
  readonly onExport: (kind: ExportKind) => void;
  readonly onImport: (file: File) => void;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
  readonly onUndo: (id: string) => void;
}

const EXPORTS = [
  ['spreadsheet', 'data_spreadsheet'],
  ['calendar', 'data_calendar'],
  ['backup', 'data_backup'],
] as const;

/** Files of what is stored: made for other programs and for another browser, and read back. */
export function YourData({ state, onExport, onImport, onAdd, onCancel, onUndo }: Props) {
  const language = useLanguage();
  const { t } = language;
  const input = useRef<HTMLInputElement>(null);
  const isBusy = state.kind === 'making' || state.kind === 'reading' || state.kind === 'importing';
  const drop = (event: DragEvent) => {
    // The browser would open the file in place of the page.
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file && !isBusy) onImport(file);
  };
  return (
    <section
      class="sheet-section"
      aria-labelledby="data"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2 id="data">{t('data_title')}</h2>
      <p class="quiet">{t('data_text')}</p>
      <div class="sheet-actions">
        {EXPORTS.map(([kind, name]) => (
          <button
            key={kind}
            type="button"
            class="button"
            aria-disabled={isBusy}
            onClick={() => !isBusy && onExport(kind)}
          >
            {t(name)}
          </button>
        ))}
        <button
          type="button"
          class="button"
          aria-disabled={isBusy}
          onClick={() => !isBusy && input.current?.click()}
        >
          {t('data_import')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={t('data_import_file')}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onImport(file);
            // The same file again is a change, too.
            currentTarget.value = '';
          }}
        />
      </div>
      <p class="small quiet">
        {t('data_calendar_hint')} {t('data_backup_hint')}
      </p>
      {(state.kind === 'preview' || state.kind === 'importing') && (
        <Preview preview={state.preview} isBusy={isBusy} onAdd={onAdd} onCancel={onCancel} />
      )}
      <div class="sheet-outcome">
        <Message>{stateWords(state, language)}</Message>
        {state.kind === 'imported' && (
          <button type="button" class="button button-plain" onClick={() => onUndo(state.id)}>
            {t('ledger_undo')}
          </button>
        )}
      </div>
    </section>
  );
}

/** What a file would bring, before anything is brought. */
function Preview({
  preview,
  isBusy,
  onAdd,
  onCancel,
}: {
  readonly preview: ImportPreview;
  readonly isBusy: boolean;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}) {
  const language = useLanguage();
  const { t, plural } = language;
  const { fileName, counts, unusable, unusableCount } = preview;
  const isNothing = counts.records === 0;
  return (
    <div class="panel">
      <h3>
        {t('data_preview_title')} <bdi>{fileName}</bdi>
      </h3>
      <ul>
        {counts.credits > 0 && <li>{plural('data_new_credits', counts.credits)}</li>}
        {counts.entries > 0 && <li>{plural('data_new_entries', counts.entries)}</li>}
        {counts.records > 0 && <li>{plural('data_new_records', counts.records)}</li>}
        {isNothing && <li>{t('data_nothing_new')}</li>}
        {counts.known > 0 && <li>{plural('data_known', counts.known)}</li>}
        {unusableCount > 0 && <li>{plural('data_unusable', unusableCount)}</li>}
      </ul>
      {unusable.length > 0 && (
        <details class="folded">
          <summary>{t('data_unusable_show')}</summary>
          <ul>
            {unusable.map((place) => (
              <li key={place}>{t('data_unusable_record', { place: language.count(place) })}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="small quiet">{t('data_settings_hint')}</p>
      <div class="sheet-actions">
        {!isNothing && (
          <button
            type="button"
            class="button button-primary"
            aria-disabled={isBusy}
            onClick={() => !isBusy && onAdd()}
          >
            {t('data_add')}
          </button>
        )}
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => !isBusy && onCancel()}>
          {t('data_cancel')}
        </button>
      </div>
    </div>
  );
}

const STATES = {
  making: 'data_making',
  saved: 'data_saved',
  'no-ends': 'data_no_ends',
  reading: 'data_reading',
  importing: 'data_importing',
  imported: 'data_imported',
  undone: 'data_undone',
} as const;

const REFUSALS = {
  'not-ours': 'data_refused_not_ours',
  'newer-file': 'data_refused_newer_file',
  'cut-off': 'data_refused_cut_off',
  damaged: 'data_refused_damaged',
  'record-too-large': 'data_refused_too_large',
  'record-too-deep': 'data_refused_too_deep',
  unreadable: 'data_refused_unreadable',
} as const;

/** What the background refuses of files. */
const FAILURES = {
  changed: 'data_failed_changed',
  'unusable-file': 'data_failed_unusable',
} as const;

function stateWords(state: DataState, language: Language): string | undefined {
  const { t } = language;
  if (state.kind === 'idle' || state.kind === 'preview') return undefined;
  if (state.kind === 'refused') return t(REFUSALS[state.code]);
  if (state.kind !== 'failed') return t(STATES[state.kind]);
  const { code } = state;
  return isOwnFailure(code) ? t(FAILURES[code]) : explainFailure(code, language);
}

function isOwnFailure(code: string): code is keyof typeof FAILURES {
  return Object.hasOwn(FAILURES, code);
}
