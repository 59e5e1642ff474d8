import { type Acceptance, acceptedVersion } from '../model/disclosure.ts';
import type { PageField } from '../model/page-fields.ts';
import type { PageKind } from './reading.ts';

/**
 * What is known of a kind of page. What the script in the page has to know of it stands in `address-list.ts`
 * and `capture-rules.ts`, so that no fact here costs a page a byte.
 */
export interface PageKindFacts {
  /** The version of the disclosure that first names it. */
  readonly disclosed: number;
  /** Month or year of the newest real page that its reader was compared with; null where there was none. */
  readonly compared: string | null;
  /** The fields without which a reading of it says nothing. */
  readonly needs: readonly PageField[];
  /** It is looked at and not stored. */
  readonly isForgotten?: true;
}

/** In the order in which the settings list them. */
const PAGE_KINDS: Readonly<Record<PageKind, PageKindFacts>> = {
  'gift-card-balance': { disclosed: 1, compared: '2026-08', needs: ['balance'] },
  rewards: { disclosed: 1, compared: null, needs: ['lots'] },
  benefits: { disclosed: 1, compared: null, needs: ['lots'] },
  'card-rewards': { disclosed: 1, compared: null, needs: [] },
  'shop-with-points': { disclosed: 1, compared: null, needs: [] },
  'trade-in': { disclosed: 1, compared: null, needs: [] },
  'amazon-pay': { disclosed: 1, compared: null, needs: ['balance'] },
  'aws-credits': { disclosed: 1, compared: null, needs: [] },
  checkout: { disclosed: 1, compared: '2026-09', needs: [] },
  'thank-you': { disclosed: 1, compared: '2026-10', needs: ['purchaseId'] },
  order: { disclosed: 1, compared: '2026-10', needs: ['orderId'] },
  'digital-product': {
    disclosed: 1,
    compared: null,
    needs: ['title', 'asin', 'price', 'kind'],
    isForgotten: true,
  },
};

export const EVERY_PAGE_KIND = Object.keys(PAGE_KINDS) as readonly PageKind[];

export function pageKindFacts(page: PageKind): PageKindFacts {
  return PAGE_KINDS[page];
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
