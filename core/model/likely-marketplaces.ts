import { MARKETPLACES, type MarketplaceId, marketplaceById } from './marketplaces.ts';

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

/**
 * The first of these marketplaces in whose country clocks go as they do here; undefined where the language says one
 * country and the clock another.
 */
export function marketplaceAtHome(
  likely: readonly MarketplaceId[],
  timeZone: string,
): MarketplaceId | undefined {
  return likely.find((id) => zonesOf(id).some((zone) => isSameZone(zone, timeZone)));
}

function zonesOf(marketplace: MarketplaceId): readonly string[] {
  const { languages, timeZone } = marketplaceById(marketplace);
  const locale = new Intl.Locale(languages[0]) as Intl.Locale & {
    getTimeZones?: () => readonly string[] | undefined;
  };
  // Not every browser knows the zones of a country.
  return [timeZone, ...(locale.getTimeZones?.() ?? [])];
}

/** Zones have several names: Asia/Calcutta is Asia/Kolkata. */
function isSameZone(a: string, b: string): boolean {
  const at = Temporal.Instant.fromEpochMilliseconds(0);
  return at.toZonedDateTimeISO(a).equals(at.toZonedDateTimeISO(b));
}

function homeOf(tag: string): string | undefined {
  return new Intl.Locale(new Intl.Locale(tag).language).maximize().region;
}
