import { LANGUAGE_PREFIX } from '../model/language-in-address.ts';
import type { Marketplace, MarketplaceId } from '../model/marketplaces.ts';
import type { PageKind } from './reading.ts';

/**
 * The addresses at which Amazon shows each kind of page. Only these exact paths are read: a shop is full of
 * text that others wrote (reviews, sellers' descriptions), and none of it stands at these addresses.
 */
export interface Address {
  readonly page: PageKind;
  /** The only marketplaces known to have it; absent where every shop may have it. AWS has only its own. */
  readonly at?: readonly MarketplaceId[];
  /** A `*` stands for one segment, or for its beginning. The first path of a kind is the one to open. */
  readonly path: string;
  /** A parameter that the query must have, where the path alone is ambiguous. */
  readonly parameter?: string;
  /** What must follow the `#`, where one address has many pages. */
  readonly hash?: string;
  /** Most pages at such addresses are not read. A script runs there only when the user asks for it. */
  readonly isWide?: true;
}

export interface PageAddress {
  readonly page: PageKind;
  readonly marketplace: Marketplace;
}

/**
 * The first address in the list whose path fits, whatever the host. For a script that only runs at known hosts.
 */
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

/**
 * The path without language prefix, trailing slash, and Amazon's `/ref=...` that only says which link was
 * followed.
 */
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
