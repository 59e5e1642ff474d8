import type { UnassignedAccount } from '../../core/overview/overview.ts';
import { useLanguage } from '../ui/language.ts';
import { pageAtSite } from '../ui/PageLabel.tsx';
import { Note } from './Note.tsx';

interface Props {
  readonly asked: UnassignedAccount;
  /** Where the question is answered. */
  readonly accountsUrl: string;
}

/** A page that did not say whose it is: what it said waits until its owner is known. */
export function WhoseNote({ asked, accountsUrl }: Props) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Note line={t('popup_asked')} about={t('page_at_site', pageAtSite(asked, language))}>
      <p>{t('popup_asked_whose')}</p>
      <a class="note-link" href={accountsUrl} target="_blank" rel="noreferrer">
        {t('popup_asked_answer')}
      </a>
    </Note>
  );
}
