import { AWS_HOST, type MarketplaceId } from '../core/model/marketplaces.ts';

/** Where a marketplace is, as people know it: `amazon.de`, `console.aws.amazon.com`. */
export function siteOf(marketplace: MarketplaceId): string {
  return marketplace === 'aws' ? AWS_HOST : marketplace;
}
