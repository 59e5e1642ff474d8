import type { MarketplaceId } from '../core/model/marketplaces.ts';
import type { PageKind } from '../core/pages/page-reading.ts';

/** Where a marketplace shows what can be read: the pages to offer to somebody who starts. */
export interface ReadablePages {
  readonly marketplace: MarketplaceId;
  readonly giftCardUrl?: string;
  readonly rewardsUrl?: string;
}

/** No other marketplace is known to keep rewards for slower delivery: amazon.de takes a discount off at once. */
const REWARDS_MARKETPLACE: MarketplaceId = 'amazon.com';

export function readablePages(
  marketplace: MarketplaceId,
  addressOf: (page: PageKind, marketplace: MarketplaceId) => string | undefined,
): ReadablePages {
  const giftCardUrl = addressOf('gift-card-balance', marketplace);
  const rewardsUrl = marketplace === REWARDS_MARKETPLACE ? addressOf('rewards', marketplace) : undefined;
  return { marketplace, ...(giftCardUrl && { giftCardUrl }), ...(rewardsUrl && { rewardsUrl }) };
}
