import { POINTS_DEFAULTS, type PointsProgrammeId } from '../model/advice-settings.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';

/**
 * The programme of points that a page means by a name; undefined where it may be several or none. Pages add
 * marks and words: "Chase Ultimate Rewards®", "Citi ThankYou Points".
 */
export function pointsNamed(name: string, marketplace: MarketplaceId): PointsProgrammeId | undefined {
  const said = lettersOf(name);
  const meant = (Object.keys(POINTS_DEFAULTS) as PointsProgrammeId[]).filter((id) => {
    const { name: known, marketplace: at } = POINTS_DEFAULTS[id];
    return at === marketplace && said.startsWith(lettersOf(known));
  });
  const [only] = meant;
  return meant.length === 1 ? only : undefined;
}

function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^\p{L}]/gu, '');
}
