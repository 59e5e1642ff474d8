import { type Acceptance, acceptedVersion } from '../model/disclosure.ts';
import type { PageKind } from './reading.ts';

/** What is known of a kind of page. A new kind costs its folder, its row here, one schema and its messages. */
export interface PageKindFacts {
  /** The version of the disclosure that first names it. */
  readonly disclosed: number;
  /** It changes without a load for as long as it is open. */
  readonly isFollowed?: true;
  /** It is looked at and forgotten. */
  readonly isForgotten?: true;
}

const PAGE_KINDS: Readonly<Record<PageKind, PageKindFacts>> = {
  'gift-card-balance': { disclosed: 1 },
  rewards: { disclosed: 1 },
  benefits: { disclosed: 1 },
  'card-rewards': { disclosed: 1 },
  'shop-with-points': { disclosed: 1 },
  'trade-in': { disclosed: 1 },
  'amazon-pay': { disclosed: 1 },
  'aws-credits': { disclosed: 1 },
  checkout: { disclosed: 1, isFollowed: true },
  'thank-you': { disclosed: 1, isFollowed: true },
  order: { disclosed: 1, isFollowed: true },
  'digital-product': { disclosed: 1, isFollowed: true, isForgotten: true },
};

export const EVERY_PAGE_KIND = Object.keys(PAGE_KINDS) as readonly PageKind[];

export function isFollowed(page: PageKind): boolean {
  return PAGE_KINDS[page].isFollowed === true;
}

export function isForgotten(page: PageKind): boolean {
  return PAGE_KINDS[page].isForgotten === true;
}

/**
 * The kinds of page that the accepted disclosure names. No other kind is read.
 *
 * @param kinds All kinds, with the version that first names each.
 */
export function coveredPages(
  settings: Acceptance,
  kinds: Readonly<Record<PageKind, Pick<PageKindFacts, 'disclosed'>>> = PAGE_KINDS,
): readonly PageKind[] {
  const accepted = acceptedVersion(settings);
  return EVERY_PAGE_KIND.filter((page) => kinds[page].disclosed <= accepted);
}
