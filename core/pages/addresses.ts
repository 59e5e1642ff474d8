import {
  type Marketplace,
  type MarketplaceId,
  marketplaceOf,
  originOf,
  originPatternsOf,
} from '../model/marketplaces.ts';
import { CREDIT_ADDRESSES } from './credit-addresses.ts';
import type { PageKind } from './page-reading.ts';
import { SHOP_ADDRESSES } from './shop-addresses.ts';

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

const ADDRESSES: readonly Address[] = [
  // Every marketplace seen, 2018 to 2026.
  { page: 'gift-card-balance', path: '/gc/balance' },
  // The account's tile (CA, DE, FR, UK, US).
  { page: 'gift-card-balance', path: '/gp/css/gc/balance' },
  // Old links that still stand in articles and mails.
  { page: 'gift-card-balance', path: '/gp/css/gc/payment/view-gc-balance' },
  { page: 'gift-card-balance', path: '/gp/css/gc/payment/view-balance' },
  { page: 'gift-card-balance', path: '/hz/youraccount/gc/balance' },
  // Old mobile form, only with its reference.
  { page: 'gift-card-balance', path: '/balance', parameter: 'ref_' },
  ...CREDIT_ADDRESSES,
  ...SHOP_ADDRESSES,
];

/** `/-/en/` or `/-/pt_BR/` before the path: the same page in another of the marketplace's languages. */
const LANGUAGE_PREFIX = /^\/-\/([a-z]{2}(?:[-_][a-z]{2})?)(?=\/)/i;

export interface PageAddress {
  readonly page: PageKind;
  readonly marketplace: Marketplace;
}

/** Which page of which marketplace stands at this address, or undefined where none of ours does. */
export function pageKindOf(address: string | URL): PageAddress | undefined {
  const url = parseAddress(address);
  const marketplace = url && marketplaceOf(url);
  if (!marketplace) return undefined;
  const path = barePath(url);
  const found = ADDRESSES.find(
    (known) =>
      isAt(known, marketplace.id) &&
      isPath(path, known.path) &&
      (!known.parameter || url.searchParams.has(known.parameter)) &&
      (!known.hash || url.hash.split('?')[0] === known.hash),
  );
  return found && { page: found.page, marketplace };
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

function isAt({ at }: Address, marketplace: MarketplaceId): boolean {
  return at ? at.includes(marketplace) : marketplace !== 'aws';
}

/** The language that an address itself asks for: its `/-/xx/` prefix or its `language` parameter. */
export function languageInAddress(url: URL): string | undefined {
  return LANGUAGE_PREFIX.exec(url.pathname)?.[1] ?? url.searchParams.get('language') ?? undefined;
}

function parseAddress(address: string | URL): URL | undefined {
  return typeof address === 'string' ? (URL.parse(address) ?? undefined) : address;
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
