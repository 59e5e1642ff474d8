import { MARKETPLACES, type MarketplaceId } from './marketplaces.ts';

const BY_REGION = new Map(
  MARKETPLACES.map(({ id, languages }) => [new Intl.Locale(languages[0]).region, id]),
);

/**
 * The marketplaces that a reader of these languages likely shops at, likeliest first: those of the tags'
 * countries, else of the country where the language is spoken most. Example: `['de-AT', 'en-GB']` gives
 * amazon.de and amazon.co.uk. A guess to start from; never more than a ticked box.
 */
export function likelyMarketplaces(languages: readonly string[]): MarketplaceId[] {
  const likely = new Set<MarketplaceId>();
  for (const tag of languages) {
    const found = BY_REGION.get(new Intl.Locale(tag).region) ?? BY_REGION.get(homeOf(tag));
    if (found) likely.add(found);
  }
  return [...likely];
}

function homeOf(tag: string): string | undefined {
  return new Intl.Locale(new Intl.Locale(tag).language).maximize().region;
}
