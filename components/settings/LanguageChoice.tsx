import { EVERY_LANGUAGE, isLanguageCode, LANGUAGES } from '../../core/words/languages.ts';
import { useLanguage } from '../ui/language.ts';
import { Pick } from '../ui/Pick.tsx';

interface Props {
  /** A BCP 47 tag, which may come from a version that speaks more languages; null for the browser's. */
  readonly chosen: string | null;
  readonly onChoose: (language: string | null) => void;
}

/** Which language to speak: each is called as it calls itself. */
export function LanguageChoice({ chosen, onChoose }: Props) {
  const { t } = useLanguage();
  return (
    <Pick
      label={t('settings_language')}
      none={t('settings_language_browser')}
      options={EVERY_LANGUAGE.map((code) => [code, LANGUAGES[code].name, code] as const)}
      chosen={chosen !== null && isLanguageCode(chosen) ? chosen : null}
      onPick={onChoose}
    />
  );
}
