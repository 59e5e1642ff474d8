import { type Marketplace, type MarketplaceId, marketplaceOf, originOf } from '../model/marketplaces.ts';
import type { PageKind } from './page-reading.ts';
import { SHOP_ADDRESSES } from './shop-addresses.ts';

/**
 * The addresses at which Amazon shows each kind of page. Only these exact paths are read: a shop is full of
 * text that others wrote (reviews, sellers' descriptions), and none of it stands at these addresses.
 */
interface Address {
  readonly page: PageKind;
  /** A `*` stands for one segment, or for its beginning. The first path of a kind is the one to open. */
  readonly path: string;
  /** A parameter that the query must have, where the path alone says too little. */
  readonly parameter?: string;
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
  // Seen on amazon.com only.
  { page: 'rewards', path: '/norushcredits' },
  { page: 'rewards', path: '/norushcredits/*' },
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
    (known) => isPath(path, known.path) && (!known.parameter || url.searchParams.has(known.parameter)),
  );
  return found && { page: found.page, marketplace };
}

/**
 * Match patterns for registering content scripts: a little wider than `pageKindOf` (a pattern cannot say
 * "one segment"), never a whole shop. Example: `https://www.amazon.de/gc/balance?*`.
 *
 * @param wide Also the addresses at which most pages are none of ours: of any product.
 */
export function matchPatterns(
  marketplace: MarketplaceId,
  kinds: readonly PageKind[] = ['gift-card-balance', 'rewards'],
  wide = false,
): string[] {
  const listed = ADDRESSES.filter(({ page, isWide }) => kinds.includes(page) && (wide || !isWide));
  return listed.flatMap(({ path, parameter }) =>
    ['', '/-/*'].flatMap((prefix) => {
      const start = `${originOf(marketplace)}${prefix}${path}`;
      return parameter ? [`${start}?*${parameter}=*`] : [start, `${start}?*`, `${start}/*`];
    }),
  );
}

/** The address that opens a page, for a link. */
export function addressOf(page: PageKind, marketplace: MarketplaceId): string | undefined {
  const known = ADDRESSES.find((address) => address.page === page);
  return known && !known.parameter && !known.path.includes('*')
    ? originOf(marketplace) + known.path
    : undefined;
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
