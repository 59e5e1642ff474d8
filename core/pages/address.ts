import { LANGUAGE_PREFIX } from '../model/language-in-address.ts';
import type { Marketplace, MarketplaceId } from '../model/marketplaces.ts';
import type { PageKind } from './reading.ts';

/**
 * The addresses at which Amazon shows each kind of page. Only these exact paths are read: a shop is full of
 * text that others wrote (reviews, sellers' descriptions), and none of it stands at these addresses.
 */
export interface Address {
  readonly page: PageKind;
  /** The only marketplaces known to have it; absent where every shop may. AWS has none but its own. */
  readonly at?: readonly MarketplaceId[];
  /** A `*` stands for one segment, or for its beginning. The first path of a kind is the one to open. */
  readonly path: string;
  /** A parameter that the query must have, where the path alone says too little. */
  readonly parameter?: string;
  /** What must follow the `#`, where one address has many pages. */
  readonly hash?: string;
  /** Most pages at such addresses are none of ours: they are understood, and a script runs there only when the user wants it. */
  readonly isWide?: true;
}

export interface PageAddress {
  readonly page: PageKind;
  readonly marketplace: Marketplace;
}

/** The first of these whose path an address has, whatever its host: for a script that runs at known hosts alone. */
export function addressAt(url: URL, addresses: readonly Address[]): Address | undefined {
  const path = barePath(url);
  return addresses.find(
    (known) =>
      isPath(path, known.path) &&
      (!known.parameter || url.searchParams.has(known.parameter)) &&
      (!known.hash || url.hash.split('?')[0] === known.hash),
  );
}

export function isAt({ at }: Address, marketplace: MarketplaceId): boolean {
  return at ? at.includes(marketplace) : marketplace !== 'aws';
}

/** The path without language prefix, trailing slash, and Amazon's `/ref=...` that only says where one came from. */
function barePath(url: URL): string {
  return url.pathname
    .replace(LANGUAGE_PREFIX, '')
    .replace(/\/ref=[^/]*$/, '')
    .replace(/\/$/, '');
}

function isPath(path: string, known: string): boolean {
  const [segments, wanted] = [path.split('/'), known.split('/')];
  return (
    segments.length === wanted.length &&
    wanted.every((segment, at) =>
      segment.startsWith('*')
        ? segments[at] !== '' && segments[at]?.endsWith(segment.slice(1))
        : segment === segments[at],
    )
  );
}
