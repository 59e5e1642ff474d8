import { Glyph } from './Glyph.tsx';
import { useLanguage } from './language.ts';
import './PopupHead.css';

/** The product's name, and the way to the settings. */
export function PopupHead({ settingsUrl }: { settingsUrl: string }) {
  const { t } = useLanguage();
  return (
    <>
      <h1 class="brand">
        <img src="/icon/icon.svg" alt="" width="20" height="20" />
        {t('product_name')}
      </h1>
      <a
        class="settings-link"
        href={settingsUrl}
        target="_blank"
        rel="noreferrer"
        aria-label={t('popup_settings')}
      >
        <Glyph name="settings" />
      </a>
    </>
  );
}
