import { siteOf } from '../../core/model/marketplaces.ts';
import type { UnassignedAccount } from '../../core/overview/overview.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { useLanguage } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';

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
              <p>{t('popup_asked_whose', { page: t(PAGE_NAMES[page]), marketplace: siteOf(marketplace) })}</p>
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
