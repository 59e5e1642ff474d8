import { useEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../ui/language.ts';
import type { ExportKind } from './data-state.ts';
import type { Place } from './place.ts';
import './ExportMenu.css';

interface Props {
  /** A link may lead here and open it. */
  readonly place: Place;
  readonly isBusy: boolean;
  readonly onExport: (kind: ExportKind) => void;
  readonly onImport: () => void;
}

const EXPORTS = [
  ['spreadsheet', 'data_spreadsheet'],
  ['calendar', 'data_calendar'],
  ['backup', 'data_backup'],
] as const;

/** What is stored as files, and the way back. */
export function ExportMenu({ place, isBusy, onExport, onImport }: Props) {
  const { t } = useLanguage();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (place.opens === 'export' && menu.current) menu.current.open = true;
  }, [place]);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const choose = (act: () => void) => () => {
    if (isBusy) return;
    close();
    menu.current?.querySelector('summary')?.focus();
    act();
  };
  return (
    <details
      ref={menu}
      class="export-menu"
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !menu.current?.contains(relatedTarget)) close();
      }}
    >
      <summary class="button">{t('data_export')}</summary>
      <div class="export-choices">
        {EXPORTS.map(([kind, name]) => (
          <button
            key={kind}
            type="button"
            class="button button-plain"
            aria-disabled={isBusy}
            onClick={choose(() => onExport(kind))}
          >
            {t(name)}
          </button>
        ))}
        <button type="button" class="button button-plain" aria-disabled={isBusy} onClick={choose(onImport)}>
          {t('data_import')}
        </button>
        <p class="small quiet">{t('data_calendar_hint')}</p>
        <p class="small quiet">{t('data_backup_hint')}</p>
      </div>
    </details>
  );
}
