import { EVERY_PAGE_KIND, pageKindFacts } from '../../core/pages/page-kinds.ts';
import { VERIFIED_WORDS } from '../../core/programmes/sections.ts';
import { useLanguage } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';

/** The pages that are read, and how far each reader was compared with real pages. */
export function Sources() {
  const { t, month } = useLanguage();
  const checked = (compared: string | null) =>
    compared
      ? t(VERIFIED_WORDS.verified, { month: compared.length > 4 ? month(compared) : compared })
      : t(VERIFIED_WORDS.not);
  return (
    <section class="sheet-section">
      <h2>{t('settings_sources_title')}</h2>
      <dl class="sources">
        {EVERY_PAGE_KIND.map((page) => (
          <div key={page}>
            <dt>{t(PAGE_NAMES[page])}</dt>
            <dd class="quiet">{checked(pageKindFacts(page).compared)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
