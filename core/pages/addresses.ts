import { type MarketplaceId, marketplaceOf, originOf, originPatternsOf } from '../model/marketplaces.ts';
import { addressAt, isAt, type PageAddress } from './address.ts';
import { ADDRESSES } from './address-list.ts';
import type { PageKind } from './reading.ts';

/** Which page of which marketplace stands at this address, or undefined where no page that is read does. */
export function pageKindOf(address: string | URL): PageAddress | undefined {
  const url = typeof address === 'string' ? URL.parse(address) : address;
  const marketplace = url && marketplaceOf(url);
  if (!marketplace) return undefined;
  const own = ADDRESSES.filter((known) => isAt(known, marketplace.id));
  const found = addressAt(url, own);
  return found && { page: found.page, marketplace };
}

/**
 * Match patterns for registering content scripts: a little wider than `pageKindOf` (a pattern cannot say "one
 * segment", nor what follows a `#`), never a whole shop. Example: `https://www.amazon.de/gc/balance?*`.
 *
 * @param wide Include the addresses of any product, most of which are not read.
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
