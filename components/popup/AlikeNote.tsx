import { useLanguage } from '../ui/language.ts';
import { Note } from './Note.tsx';

interface Props {
  readonly count: number;
  /** Where the question is answered. */
  readonly url: string;
}

/** Credits that may be one: the later one does not count until its owner has said. */
export function AlikeNote({ count, url }: Props) {
  const { t, plural } = useLanguage();
  return (
    <Note line={t('popup_alike')}>
      <p>{plural('popup_alike_count', count)}</p>
      <a class="note-link" href={url} target="_blank" rel="noreferrer">
        {t('popup_alike_answer')}
      </a>
    </Note>
  );
}
