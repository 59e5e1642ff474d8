import { Glyph } from '../ui/Glyph.tsx';
import { useLanguage } from '../ui/language.ts';
import './PopupHead.css';

interface Props {
  readonly ledgerUrl: string;
  readonly settingsUrl: string;
}

/** The product's name, and the ways to the ledger and the settings. */
export function PopupHead({ ledgerUrl, settingsUrl }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <h1 class="brand">
        <img src="/icon/icon.svg" alt="" width="20" height="20" />
        {t('product_name')}
      </h1>
      <nav class="popup-links">
        <a class="ledger-link small" href={ledgerUrl} target="_blank" rel="noreferrer">
          {t('popup_ledger')}
        </a>
        <a
          class="settings-link"
          href={settingsUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={t('popup_settings')}
        >
          <Glyph name="settings" />
        </a>
      </nav>
    </>
  );
}
