import { Glyph } from '../ui/Glyph.tsx';
import { useLanguage } from '../ui/language.ts';

interface Props {
  readonly count: number;
  /** Where the question is answered. */
  readonly url: string;
}

/** Credits that may be one: the later one does not count until its owner has said. */
export function AlikeNotice({ count, url }: Props) {
  const { t, plural } = useLanguage();
  if (count === 0) return null;
  return (
    <section class="block" aria-label={t('ledger_alike_title')}>
      <div class="notice">
        <Glyph name="note" />
        <div>
          <p>{plural('popup_alike', count)}</p>
          <a class="notice-link" href={url} target="_blank" rel="noreferrer">
            {t('popup_alike_answer')}
          </a>
        </div>
      </div>
    </section>
  );
}
