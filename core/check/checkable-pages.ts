import { type Acceptance, isUpToDate } from '../model/disclosure.ts';
import { EVERY_MARKETPLACE, type MarketplaceId } from '../model/marketplaces.ts';
import { addressOf } from '../pages/addresses.ts';
import { coveredPages } from '../pages/page-kinds.ts';
import type { SitePage } from './check-job.ts';

/**
 * Every page that may be opened on a click: of the sites that are granted, with an address of its own. None where the
 * accepted disclosure does not say that pages are opened.
 */
export function checkablePages(granted: readonly MarketplaceId[], settings: Acceptance): readonly SitePage[] {
  if (!isUpToDate(settings)) return [];
  const covered = coveredPages(settings);
  return EVERY_MARKETPLACE.filter(({ id }) => granted.includes(id)).flatMap(({ id }) =>
    covered.filter((page) => addressOf(page, id) !== undefined).map((page) => ({ page, marketplace: id })),
  );
}
