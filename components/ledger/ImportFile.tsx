import { useRef } from 'preact/hooks';
import { useLanguage } from '../ui/language.ts';
import { Message } from '../ui/Message.tsx';
import { type DataState, type ImportPreview, isAtWork } from './data-state.ts';
import { dataWords } from './data-words.ts';
import './ImportFile.css';

interface Props {
  readonly state: DataState;
  readonly onImport: (file: File) => void;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

/** What is said here; the rest is said on the page. */
const IN_DIALOG: ReadonlySet<DataState['kind']> = new Set(['reading', 'importing', 'failed', 'refused']);

/** Reads a backup: which file, what it would bring, and what came of it. */
export function ImportFile({ state, onImport, onAdd, onCancel }: Props) {
  const language = useLanguage();
  const { t } = language;
  const input = useRef<HTMLInputElement>(null);
  const isBusy = isAtWork(state);
  const drop = (event: DragEvent) => {
    // The browser would open the file in place of the page, and what takes mails would read it as one.
    event.preventDefault();
    event.stopPropagation();
    const [file] = event.dataTransfer?.files ?? [];
    if (file && !isBusy) onImport(file);
  };
  return (
    <section
      class="import-file"
      aria-label={t('data_import_title')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <p class="quiet">{t('data_text')}</p>
      <div class="import-drop">
        <p>{t('data_import_drop')}</p>
        <button
          type="button"
          class="button"
          aria-disabled={isBusy}
          onClick={() => !isBusy && input.current?.click()}
        >
          {t('data_import_choose')}
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
      {(state.kind === 'preview' || state.kind === 'importing') && (
        <Preview preview={state.preview} isBusy={isBusy} onAdd={onAdd} onCancel={onCancel} />
      )}
      <Message>{IN_DIALOG.has(state.kind) && dataWords(state, language)}</Message>
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
