import { createContext } from 'preact';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { PointedPage } from '../../core/pages/pointing/pointed.ts';
import type { PageKind } from '../../core/pages/reading.ts';

/** Lets the user point at the figure in the open page. Answers the code of why that could not begin. */
export type Point = (page: PointedPage, marketplace: MarketplaceId) => Promise<string | undefined>;

/** How pointing starts, on the extension pages that offer it. */
export const PointContext = createContext<Point | undefined>(undefined);

const POINTED = { 'gift-card-balance': true, rewards: true } as const satisfies Record<PointedPage, true>;

/** Whether a page has a figure that can be pointed at. */
export function hasPointedFigure(page: PageKind): page is PointedPage {
  return Object.hasOwn(POINTED, page);
}
