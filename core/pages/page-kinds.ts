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
  /** It shows what an account has: where it cannot be read, credits may be missed. */
  readonly isOfCredits?: true;
  /** Nothing follows from it: it is shown as it was last read. */
  readonly isShownAsRead?: true;
  /** What it said last is shared between the user's own browsers. */
  readonly isShared?: true;
  /** It is looked at and not stored. */
  readonly isForgotten?: true;
}

/** In the order in which the settings list them. */
const PAGE_KINDS = {
  'gift-card-balance': {
    disclosed: 1,
    compared: '2026-08',
    needs: ['balance'],
    isOfCredits: true,
    isShared: true,
  },
  rewards: { disclosed: 1, compared: null, needs: ['lots'], isOfCredits: true, isShared: true },
  benefits: { disclosed: 1, compared: null, needs: ['lots'], isOfCredits: true, isShared: true },
  'card-rewards': { disclosed: 1, compared: null, needs: [], isOfCredits: true, isShared: true },
  'shop-with-points': {
    disclosed: 1,
    compared: null,
    needs: [],
    isOfCredits: true,
    isShownAsRead: true,
    isShared: true,
  },
  'trade-in': { disclosed: 1, compared: null, needs: [], isOfCredits: true, isShownAsRead: true },
  'amazon-pay': {
    disclosed: 1,
    compared: null,
    needs: ['balance'],
    isOfCredits: true,
    isShownAsRead: true,
    isShared: true,
  },
  'aws-credits': { disclosed: 1, compared: null, needs: [], isOfCredits: true, isShared: true },
  checkout: { disclosed: 1, compared: '2026-09', needs: [] },
  'thank-you': { disclosed: 1, compared: '2026-10', needs: ['purchaseId'] },
  order: { disclosed: 1, compared: '2026-10', needs: ['orderId'] },
  'digital-product': {
    disclosed: 1,
    compared: null,
    needs: ['title', 'asin', 'price', 'kind'],
    isForgotten: true,
  },
} as const satisfies Readonly<Record<PageKind, PageKindFacts>>;

/** The kinds of which a fact holds: what goes with each of them is missed by the compiler where it is missing. */
type KindsThat<Fact> = {
  [Page in PageKind]: (typeof PAGE_KINDS)[Page] extends Fact ? Page : never;
}[PageKind];

export type CreditPage = KindsThat<{ isOfCredits: true }>;
export type PageShownAsRead = KindsThat<{ isShownAsRead: true }>;
/** Its user is asked whether it was read right: nobody has compared its reader with a real page. */
export type UncomparedCreditPage = KindsThat<{ isOfCredits: true; compared: null }>;

export const EVERY_PAGE_KIND = Object.keys(PAGE_KINDS) as readonly PageKind[];

export function pageKindFacts(page: PageKind): PageKindFacts {
  return PAGE_KINDS[page];
}

export function isCreditPage(page: PageKind): page is CreditPage {
  return pageKindFacts(page).isOfCredits === true;
}

export function isShownAsRead(page: PageKind): page is PageShownAsRead {
  return pageKindFacts(page).isShownAsRead === true;
}

export function isAskedAbout(page: PageKind): page is UncomparedCreditPage {
  return isCreditPage(page) && pageKindFacts(page).compared === null;
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
