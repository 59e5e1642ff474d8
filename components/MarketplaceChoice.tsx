import type { MarketplaceId } from '../core/model/marketplaces.ts';
import { useLanguage } from './language.ts';
import './choice.css';
import './MarketplaceChoice.css';

interface Props {
  readonly legend: string;
  /** Shown at once: those the user likely shops at. */
  readonly likely: readonly MarketplaceId[];
  /** Folded away, found by country. */
  readonly others: readonly MarketplaceId[];
  readonly chosen: ReadonlySet<MarketplaceId>;
  readonly onToggle: (marketplace: MarketplaceId) => void;
}

/** Check boxes for marketplaces, by country. */
export function MarketplaceChoice({ legend, likely, others, chosen, onToggle }: Props) {
  const { t, country, compare } = useLanguage();
  const byCountry = others.toSorted((a, b) => compare(country(a), country(b)));
  const boxes = (marketplaces: readonly MarketplaceId[]) => (
    <ul class="marketplaces">
      {marketplaces.map((marketplace) => (
        <li key={marketplace}>
          <label class="choice">
            <input type="checkbox" checked={chosen.has(marketplace)} onChange={() => onToggle(marketplace)} />
            <span>
              {country(marketplace)} <span class="quiet">{marketplace}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );

  return (
    <fieldset class="marketplace-choice">
      <legend>{legend}</legend>
      {likely.length > 0 && boxes(likely)}
      {others.length > 0 && (
        <details open={likely.length === 0}>
          <summary>{t('welcome_choose_more', { count: String(others.length) })}</summary>
          {boxes(byCountry)}
        </details>
      )}
    </fieldset>
  );
}
