import type { BalancePage, ProgrammeId } from '../model/credit.ts';
import type { PageKind } from '../pages/reading.ts';

/**
 * Pages that show the credits of one programme as they are at that moment, each a lot. What such a page no
 * longer shows is gone from it. `all`: it shows everything there is of the programme; of the others that is
 * not known.
 */
const LISTS = {
  rewards: { programme: 'no-rush', all: true },
  benefits: { programme: 'promotional', all: false },
  'card-rewards': { programme: 'card-points', all: true },
  'shop-with-points': { programme: 'partner-points', all: false },
  'aws-credits': { programme: 'aws', all: true },
} as const satisfies Partial<Record<PageKind, { readonly programme: ProgrammeId; readonly all: boolean }>>;

export type ListPage = keyof typeof LISTS;
export type ListedProgramme = (typeof LISTS)[ListPage]['programme'];

/** Whether what such a page no longer shows is gone. */
export function isListPage(page: PageKind): page is ListPage {
  return Object.hasOwn(LISTS, page);
}

/** Points of one card or programme move up and down like a balance: a page says how many there are, not why. */
export function isBalanceProgramme(programme: ProgrammeId): boolean {
  return programme === 'card-points' || programme === 'partner-points';
}

/** The pages of balances, of which manual credits of gift cards are a part once these are read. */
export const BALANCE_PAGES: readonly BalancePage[] = ['gift-card-balance', 'amazon-pay'];

export function isBalancePage(page: PageKind): page is BalancePage {
  return page === 'gift-card-balance' || page === 'amazon-pay';
}

/** The page that lists a programme, where there is one. */
export function listPageOf(programme: ProgrammeId): ListPage | undefined {
  return (Object.keys(LISTS) as ListPage[]).find((page) => LISTS[page].programme === programme);
}

/** The page that shows a programme, as a list or otherwise. */
export function pageOf(programme: ProgrammeId): PageKind | undefined {
  if (programme === 'gift-card') return 'gift-card-balance';
  return programme === 'trade-in' ? programme : listPageOf(programme);
}

export function programmeOn(page: ListPage): ListedProgramme {
  return LISTS[page].programme;
}

/**
 * The pages of which each takes over a manual credit when it is next read: it shows everything there is of the
 * programme, or, of gift cards, the sum.
 */
export function takeOverPagesOf(programme: ProgrammeId): readonly PageKind[] {
  if (programme === 'gift-card') return BALANCE_PAGES;
  const page = listPageOf(programme);
  return page && LISTS[page].all ? [page] : [];
}
