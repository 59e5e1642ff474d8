import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { PageKind } from '../../core/pages/reading.ts';

/** Where a marketplace shows what can be read: the pages to offer to somebody who starts. */
export interface ReadablePages {
  readonly marketplace: MarketplaceId;
  readonly giftCardUrl?: string;
  readonly rewardsUrl?: string;
  readonly awsUrl?: string;
}

export function readablePages(
  marketplace: MarketplaceId,
  addressOf: (page: PageKind, marketplace: MarketplaceId) => string | undefined,
): ReadablePages {
  const giftCardUrl = addressOf('gift-card-balance', marketplace);
  const rewardsUrl = addressOf('rewards', marketplace);
  const awsUrl = addressOf('aws-credits', marketplace);
  return {
    marketplace,
    ...(giftCardUrl && { giftCardUrl }),
    ...(rewardsUrl && { rewardsUrl }),
    ...(awsUrl && { awsUrl }),
  };
}
