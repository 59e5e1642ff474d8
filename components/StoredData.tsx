import { useRef } from 'preact/hooks';
import { useLanguage } from './language.ts';

interface Props {
  /** Absent when the browser does not say. */
  readonly bytes?: number | undefined;
  readonly welcomeUrl: string;
  readonly onErase: () => void;
}

/** How much is stored, what it is, and the way to be rid of it. */
export function StoredData({ bytes, welcomeUrl, onErase }: Props) {
  const { t, size } = useLanguage();
  const prompt = useRef<HTMLDialogElement>(null);
  const answer = (erase: boolean) => {
    prompt.current?.close();
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
      <a class="text-link" href={welcomeUrl}>
        {t('settings_disclosure')}
      </a>
      <button type="button" class="button" onClick={() => prompt.current?.showModal()}>
        {t('settings_erase')}
      </button>
      <dialog ref={prompt} class="erase-prompt" aria-labelledby="erase-title" aria-describedby="erase-text">
        <div class="erase-prompt-body">
          <h3 id="erase-title">{t('settings_erase_title')}</h3>
          <p id="erase-text">{t('settings_erase_text')}</p>
          <div class="sheet-actions">
            <button type="button" class="button" onClick={() => answer(false)}>
              {t('settings_erase_cancel')}
            </button>
            <button type="button" class="button button-danger" onClick={() => answer(true)}>
              {t('settings_erase_confirm')}
            </button>
          </div>
        </div>
      </dialog>
    </section>
  );
}
