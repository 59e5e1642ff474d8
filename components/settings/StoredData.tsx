import { useState } from 'preact/hooks';
import { ConfirmPrompt } from '../ui/ConfirmPrompt.tsx';
import { useLanguage } from '../ui/language.ts';

interface Props {
  /** Absent when the browser does not say. */
  readonly bytes?: number | undefined;
  /** Databases that could not be opened and were left. */
  readonly oldDatabases: number;
  readonly onDeleteOld: () => void;
  readonly welcomeUrl: string;
  readonly ledgerUrl: string;
  readonly onErase: () => void;
}

/** How much is stored, what it is, and the way to be rid of it. */
export function StoredData({ bytes, oldDatabases, onDeleteOld, welcomeUrl, ledgerUrl, onErase }: Props) {
  const { t, size } = useLanguage();
  const [isAsking, ask] = useState(false);
  const answer = (erase: boolean) => {
    ask(false);
    if (erase) onErase();
  };

  return (
    <section class="sheet-section">
      <h2>{t('settings_stored_title')}</h2>
      <p>
        {bytes === undefined
          ? t('settings_stored_unknown')
          : t('settings_stored_size', { size: size(bytes) })}
      </p>
      {oldDatabases > 0 && (
        <>
          <p>{t('settings_old_databases')}</p>
          <button type="button" class="button" onClick={onDeleteOld}>
            {t('settings_old_databases_delete')}
          </button>
        </>
      )}
      <a class="text-link" href={ledgerUrl}>
        {t('settings_ledger')}
      </a>
      <a class="text-link" href={welcomeUrl}>
        {t('settings_disclosure')}
      </a>
      <button type="button" class="button" onClick={() => ask(true)}>
        {t('settings_erase')}
      </button>
      {isAsking && (
        <ConfirmPrompt
          title={t('settings_erase_title')}
          text={t('settings_erase_text')}
          keep={t('settings_erase_cancel')}
          confirm={t('settings_erase_confirm')}
          onAnswer={answer}
        />
      )}
    </section>
  );
}
