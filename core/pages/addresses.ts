import { type MarketplaceId, originOf, originPatternsOf } from '../model/marketplaces.ts';
import { type Address, isAt, type PageAddress, pageAt } from './address.ts';
import { CREDIT_ADDRESSES } from './credit-addresses.ts';
import { GIFT_CARD_ADDRESSES } from './gift-card-addresses.ts';
import type { PageKind } from './reading.ts';
import { SHOP_ADDRESSES } from './shop-addresses.ts';

/** Every address that is read. A script in a page knows only those of its own pages. */
export const ADDRESSES: readonly Address[] = [...GIFT_CARD_ADDRESSES, ...CREDIT_ADDRESSES, ...SHOP_ADDRESSES];

/** Which page of which marketplace stands at this address, or undefined where none of ours does. */
export function pageKindOf(address: string | URL): PageAddress | undefined {
  return pageAt(address, ADDRESSES);
}

/**
 * Match patterns for registering content scripts: a little wider than `pageKindOf` (a pattern cannot say
 * "one segment", nor what follows a `#`), never a whole shop. Example: `https://www.amazon.de/gc/balance?*`.
 *
 * @param wide Also the addresses at which most pages are none of ours: of any product.
 */
export function matchPatterns(
  marketplace: MarketplaceId,
  kinds: readonly PageKind[] = ['gift-card-balance', 'rewards'],
  wide = false,
): string[] {
  const listed = ADDRESSES.filter(
    (known) => kinds.includes(known.page) && isAt(known, marketplace) && (wide || !known.isWide),
  );
  const languages = marketplace === 'aws' ? [''] : ['', '/-/*'];
  return listed.flatMap(({ path, parameter }) =>
    originPatternsOf(marketplace).flatMap((origin) =>
      languages.flatMap((language) => {
        const start = `${origin}${language}${path}`;
        return parameter ? [`${start}?*${parameter}=*`] : [start, `${start}?*`, `${start}/*`];
      }),
    ),
  );
}

/** The address that opens a page, for a link; undefined where the marketplace is not known to have it. */
export function addressOf(page: PageKind, marketplace: MarketplaceId): string | undefined {
  const known = ADDRESSES.find((address) => address.page === page && isAt(address, marketplace));
  return known && !known.parameter && !known.path.includes('*')
    ? originOf(marketplace) + known.path + (known.hash ?? '')
    : undefined;
}
