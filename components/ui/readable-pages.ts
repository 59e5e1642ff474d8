import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import { addressOf } from '../../core/pages/addresses.ts';

/** The pages of a marketplace to offer to a new user. */
export interface ReadablePages {
  readonly marketplace: MarketplaceId;
  readonly giftCardUrl?: string;
  readonly rewardsUrl?: string;
  readonly awsUrl?: string;
}

export function readablePages(marketplace: MarketplaceId): ReadablePages {
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
