import { useState } from 'preact/hooks';
import { ConfirmPrompt } from '../ui/ConfirmPrompt.tsx';
import { useLanguage } from '../ui/language.ts';

/** Erases all that is stored, once that is confirmed. */
export function EraseEverything({ onErase }: { readonly onErase: () => void }) {
  const { t } = useLanguage();
  const [isAsking, ask] = useState(false);
  const answer = (erase: boolean) => {
    ask(false);
    if (erase) onErase();
  };
  return (
    <>
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
    </>
  );
}
