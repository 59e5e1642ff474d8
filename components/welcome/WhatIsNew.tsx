import { useLanguage } from '../ui/language.ts';

/** What a version of the disclosure says that no version before it did. */
const NEWS = [
  { version: 2, words: 'welcome_reads_text' },
  { version: 2, words: 'welcome_reads_asked' },
] as const;

interface Props {
  /** The version that the user accepted. */
  readonly since: number;
  readonly onAccept: () => void;
}

/** What the first-run page says that the accepted version of it did not, and the button that agrees to it. */
export function WhatIsNew({ since, onAccept }: Props) {
  const { t } = useLanguage();
  return (
    <section class="panel">
      <h2>{t('welcome_new_title')}</h2>
      {NEWS.filter(({ version }) => version > since).map(({ words }) => (
        <p key={words}>{t(words)}</p>
      ))}
      <div class="sheet-actions">
        <button type="button" class="button button-primary" onClick={onAccept}>
          {t('welcome_changed_accept')}
        </button>
      </div>
    </section>
  );
}
