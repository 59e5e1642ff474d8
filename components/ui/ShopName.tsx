import { type MarketplaceId, siteOf } from '../../core/model/marketplaces.ts';
import { useLanguage } from './language.ts';
import './ShopName.css';

/** A marketplace as people look for it: by its country, and by its address. */
export function ShopName({ marketplace }: { marketplace: MarketplaceId }) {
  const { country } = useLanguage();
  return (
    <span class="shop-name">
      <span>{country(marketplace)}</span> <span class="quiet">{siteOf(marketplace)}</span>
    </span>
  );
}
