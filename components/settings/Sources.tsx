import { EVERY_PAGE_KIND, pageKindFacts } from '../../core/pages/page-kinds.ts';
import { VERIFIED_WORDS } from '../../core/programmes/sections.ts';
import { useLanguage } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';

/** The kinds of pages that are read, and how far each reader was compared with real pages. */
export function Sources() {
  const { t, month } = useLanguage();
  const compared = EVERY_PAGE_KIND.filter((page) => pageKindFacts(page).compared !== null);
  const said = (since: string | null) =>
    since
      ? t(VERIFIED_WORDS.verified, { month: since.length > 4 ? month(since) : since })
      : t(VERIFIED_WORDS.not);
  return (
    <details class="settings-fold">
      <summary>
        {t('settings_compared', {
          compared: String(compared.length),
          all: String(EVERY_PAGE_KIND.length),
        })}
      </summary>
      <dl class="sources">
        {EVERY_PAGE_KIND.map((page) => (
          <div key={page}>
            <dt>{t(PAGE_NAMES[page])}</dt>
            <dd class="quiet">{said(pageKindFacts(page).compared)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
