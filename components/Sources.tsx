import { useLanguage } from './language.ts';

/** How far the reader of each kind of page was compared with real pages. */
const SOURCES = [
  ['settings_source_gift_card', 'settings_source_checked'],
  ['settings_source_rewards', 'settings_source_unverified'],
  ['settings_source_checkout', 'settings_source_checked_us'],
  ['settings_source_thank_you', 'settings_source_checked_us'],
  ['settings_source_order', 'settings_source_checked_us'],
  ['settings_source_digital', 'settings_source_unverified'],
] as const;

/** The pages that are read, and how far each reader was compared with real pages. */
export function Sources() {
  const { t } = useLanguage();
  return (
    <section class="sheet-section">
      <h2>{t('settings_sources_title')}</h2>
      <dl class="sources">
        {SOURCES.map(([page, checked]) => (
          <div key={page}>
            <dt>{t(page)}</dt>
            <dd class="quiet">{t(checked)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
