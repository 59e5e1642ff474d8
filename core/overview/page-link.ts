import { type MarketplaceId, originOf } from '../model/marketplaces.ts';
import { addressOf } from '../pages/addresses.ts';
import type { PageKind } from '../pages/reading.ts';

/** Where a marketplace shows a page; its front page where the address is not known. */
export function pageLink(page: PageKind, marketplace: MarketplaceId): string {
  return addressOf(page, marketplace) ?? originOf(marketplace);
}
