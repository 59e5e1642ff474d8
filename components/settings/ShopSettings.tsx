import { EVERY_MARKETPLACE, type MarketplaceId, siteOf } from '../../core/model/marketplaces.ts';
import { ChooseShops } from '../ui/ChooseShops.tsx';
import { useLanguage } from '../ui/language.ts';
import { ShopName } from '../ui/ShopName.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';

interface Props {
  readonly accepted: boolean;
  readonly granted: readonly MarketplaceId[];
  readonly asked?: 'not-granted' | 'none-chosen' | undefined;
  readonly welcomeUrl: string;
  readonly onAllow: (marketplaces: readonly MarketplaceId[]) => void;
  readonly onRemove: (marketplace: MarketplaceId) => void;
}

/** Which marketplaces may be read. */
export function ShopSettings({ accepted, granted, asked, welcomeUrl, onAllow, onRemove }: Props) {
  const { t } = useLanguage();
  const others = EVERY_MARKETPLACE.map(({ id }) => id).filter((id) => !granted.includes(id));
  return (
    <SettingsGroup id="sites">
      {!accepted && (
        <>
          <p>{t('settings_shops_first')}</p>
          <a class="button button-primary" href={welcomeUrl}>
            {t('popup_first_action')}
          </a>
        </>
      )}
      {accepted && granted.length === 0 && <p>{t('settings_shops_none')}</p>}
      {granted.length > 0 && (
        <ul class="shop-list">
          {granted.map((marketplace) => (
            <li key={marketplace}>
              <ShopName marketplace={marketplace} />
              <button
                type="button"
                class="button button-plain"
                aria-label={t('settings_shop_remove_label', { marketplace: siteOf(marketplace) })}
                onClick={() => onRemove(marketplace)}
              >
                {t('settings_shop_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {accepted && others.length > 0 && (
        <ChooseShops
          key={granted.length}
          legend={t('welcome_add_title')}
          action={t('welcome_add')}
          likely={[]}
          folded
          offered={others}
          outcome={asked}
          onAllow={onAllow}
        />
      )}
    </SettingsGroup>
  );
}
