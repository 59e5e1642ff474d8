import { readPages } from '../../core/programmes/read-pages.ts';
import { VERIFIED_WORDS } from '../../core/programmes/sections.ts';
import { useLanguage } from '../ui/language.ts';
import { PAGE_NAMES } from '../ui/names.ts';

/** The pages that are read, and how far each reader was compared with real pages. */
export function Sources() {
  const { t, month } = useLanguage();
  const checked = (verified: string | null) =>
    verified
      ? t(VERIFIED_WORDS.verified, { month: verified.length > 4 ? month(verified) : verified })
      : t(VERIFIED_WORDS.not);
  return (
    <section class="sheet-section">
      <h2>{t('settings_sources_title')}</h2>
      <dl class="sources">
        {readPages().map(({ page, verified }) => (
          <div key={page}>
            <dt>{t(PAGE_NAMES[page])}</dt>
            <dd class="quiet">{checked(verified)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
