import type { PageKind } from './reading.ts';

/** What is known of a kind of page. A new kind costs its folder, its row here, one schema and its messages. */
export interface PageKindFacts {
  /** It changes without a load for as long as it is open. */
  readonly isFollowed?: true;
  /** It is looked at and forgotten. */
  readonly isForgotten?: true;
}

const PAGE_KINDS: Readonly<Record<PageKind, PageKindFacts>> = {
  'gift-card-balance': {},
  rewards: {},
  benefits: {},
  'card-rewards': {},
  'shop-with-points': {},
  'trade-in': {},
  'amazon-pay': {},
  'aws-credits': {},
  checkout: { isFollowed: true },
  'thank-you': { isFollowed: true },
  order: { isFollowed: true },
  'digital-product': { isFollowed: true, isForgotten: true },
};

export const EVERY_PAGE_KIND = Object.keys(PAGE_KINDS) as readonly PageKind[];

export function isFollowed(page: PageKind): boolean {
  return PAGE_KINDS[page].isFollowed === true;
}

export function isForgotten(page: PageKind): boolean {
  return PAGE_KINDS[page].isForgotten === true;
}
