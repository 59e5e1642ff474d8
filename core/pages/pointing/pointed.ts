import { isSameMoney, type Money } from '../../model/money.ts';
import type { PageView, PointedAmount, PointedAmounts } from '../../page-view/page-view.ts';
import type { PageKind } from '../reading.ts';
import { findPlace, type PointedPlace } from './pointed-place.ts';

/** The figure of each page that a user can point at. Adding one means that its reader asks for it. */
export const POINTED_FIELDS = {
  'gift-card-balance': 'balance',
  rewards: 'total',
} as const satisfies Partial<Record<PageKind, string>>;

export type PointedPage = keyof typeof POINTED_FIELDS;
export type PointedField = (typeof POINTED_FIELDS)[PointedPage];

export function isPointedPage(page: PageKind): page is PointedPage {
  return Object.hasOwn(POINTED_FIELDS, page);
}

/** What a stored place says about a page now. @param confirmed The amount that the user has just confirmed. */
export function pointedOn(
  view: PageView,
  field: PointedField,
  place: PointedPlace,
  confirmed?: Money,
): PointedAmounts {
  const spot = findPlace(view, place);
  if (!spot) return {};
  const { element, amount, text, line } = spot;
  const isConfirmed = confirmed !== undefined && isSameMoney(amount, confirmed);
  return { [field]: { element, amount, text, line, isConfirmed } };
}

/** The names of the witnesses that pointing gave. */
export function pointedWays(pointed: PointedAmount | undefined): string[] {
  return [...(pointed ? ['pointed'] : []), ...(pointed?.isConfirmed ? ['confirmed'] : [])];
}
