import type { UnassignedAccount } from '../../core/overview/overview.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { useLanguage } from '../ui/language.ts';
import { PageLabel } from '../ui/PageLabel.tsx';

interface Props {
  readonly asked: readonly UnassignedAccount[];
  /** Where the question is answered. */
  readonly accountsUrl: string;
}

/** Pages that did not say whose they are: what they said waits until their owner is known. */
export function UnassignedAccounts({ asked, accountsUrl }: Props) {
  const { t } = useLanguage();
  if (asked.length === 0) return null;
  return (
    <section class="block" aria-label={t('popup_asked')}>
      <ul>
        {asked.map(({ key, page, marketplace }) => (
          <li key={key} class="notice">
            <Glyph name="note" />
            <div>
              <PageLabel page={page} marketplace={marketplace} />
              <p>{t('popup_asked_whose')}</p>
              <a class="notice-link" href={accountsUrl} target="_blank" rel="noreferrer">
                {t('popup_asked_answer')}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
