import { useLanguage } from './language.ts';

/** The pages that are read, and how far each reader was compared with real pages. */
export function Sources() {
  const { t } = useLanguage();
  return (
    <section class="sheet-section">
      <h2>{t('settings_sources_title')}</h2>
      <dl class="sources">
        <div>
          <dt>{t('settings_source_gift_card')}</dt>
          <dd class="quiet">{t('settings_source_checked')}</dd>
        </div>
        <div>
          <dt>{t('settings_source_rewards')}</dt>
          <dd class="quiet">{t('settings_source_unverified')}</dd>
        </div>
      </dl>
    </section>
  );
}
