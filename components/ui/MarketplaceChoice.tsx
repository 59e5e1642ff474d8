import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { ExplainedChoice } from './ExplainedChoice.tsx';
import { useLanguage } from './language.ts';
import { ShopName } from './ShopName.tsx';
import '../settings/choice.css';
import './MarketplaceChoice.css';

interface Props {
  readonly legend: string;
  /** Those the user likely shops at, before all others, which are then folded away. */
  readonly likely: readonly MarketplaceId[];
  /** Sorted by country; AWS, which is not a shop, comes last with an explanation. */
  readonly others: readonly MarketplaceId[];
  readonly chosen: ReadonlySet<MarketplaceId>;
  readonly onToggle: (marketplace: MarketplaceId) => void;
}

/** Check boxes for marketplaces, by country. */
export function MarketplaceChoice({ legend, likely, others, chosen, onToggle }: Props) {
  const { t, country, compare } = useLanguage();
  const byCountry = others
    .filter((marketplace) => marketplace !== 'aws')
    .toSorted((a, b) => compare(country(a), country(b)));
  const boxes = (marketplaces: readonly MarketplaceId[]) => (
    <ul class="marketplaces">
      {marketplaces.map((marketplace) => (
        <li key={marketplace}>
          <label class="choice">
            <input type="checkbox" checked={chosen.has(marketplace)} onChange={() => onToggle(marketplace)} />
            <ShopName marketplace={marketplace} />
          </label>
        </li>
      ))}
    </ul>
  );

  const aws = others.includes('aws') && (
    <div class="marketplace-aws">
      <ExplainedChoice
        name={<ShopName marketplace="aws" />}
        text={t('welcome_choose_aws')}
        checked={chosen.has('aws')}
        onChoose={() => onToggle('aws')}
      />
    </div>
  );

  return (
    <fieldset class="marketplace-choice">
      <legend>{legend}</legend>
      {likely.length > 0 && boxes(likely)}
      {likely.length === 0 && boxes(byCountry)}
      {likely.length > 0 && byCountry.length > 0 ? (
        <details>
          <summary>{t('welcome_choose_more', { count: String(byCountry.length) })}</summary>
          {boxes(byCountry)}
          {aws}
        </details>
      ) : (
        aws
      )}
    </fieldset>
  );
}
