import { isSameMoney, type Money } from '../../model/money.ts';
import type { PageSnapshot } from '../../model/page-snapshot.ts';
import { type Spots, spotsOn } from '../../page-view/amount-spots.ts';
import { type PageView, viewPage } from '../../page-view/page-view.ts';
import { pageKindOf } from '../addresses.ts';
import type { ReadPage } from '../reading.ts';
import { isPointedPage, type PointedPage } from './pointed.ts';
import { readPointedPage } from './pointed-page.ts';
import { describePlace, findPlace, type PointedPlace } from './pointed-place.ts';

/** A page on which the user may point, and all that can be pointed at now. */
export interface PointablePage {
  readonly page: PointedPage;
  readonly view: PageView;
  readonly on: Spots;
}

/** What comes of pointing at an amount. */
export type PointedOutcome =
  /** A second witness agrees. */
  | { readonly kind: 'read'; readonly place: PointedPlace; readonly reading: ReadPage }
  /** Nothing contradicts and nothing agrees: the user's word for the amount would do. */
  | { readonly kind: 'needs-word'; readonly place: PointedPlace }
  /** Something on the page says otherwise, or is missing that no word can replace. */
  | { readonly kind: 'refused'; readonly missing: readonly string[] }
  /** The place could not be told from others, so it would not be found again. */
  | { readonly kind: 'unclear' }
  /** The amount that was shown to the user stands there no more. */
  | { readonly kind: 'changed' };

/** What can be pointed at on a captured page; undefined where nothing can be. */
export function pointablePage(snapshot: PageSnapshot): PointablePage | undefined {
  const address = pageKindOf(snapshot.url);
  if (!address || !isPointedPage(address.page) || snapshot.tooLarge) return undefined;
  const view = viewPage(snapshot, address.marketplace);
  return view && { page: address.page, view, on: spotsOn(view) };
}

/**
 * The user says: this is it. Looks at the page as it is now, and at the amount that was shown.
 *
 * @param at The place of the spot's element in the snapshot, where it is still there.
 */
export function pointAt(snapshot: PageSnapshot, shown: Money, at: number | undefined): PointedOutcome {
  const now = pointablePage(snapshot);
  const spot = now?.on.spots.find(({ element }) => element.index === at);
  if (!now || !spot || !isSameMoney(spot.amount, shown)) return { kind: 'changed' };
  const { view, on } = now;
  const place = describePlace(view, spot, on);
  if (findPlace(view, place, on) !== spot) return { kind: 'unclear' };
  const reading = readPointedPage(snapshot, place);
  if (reading?.outcome === 'read') return { kind: 'read', place, reading };
  if (wordFor(snapshot, place, spot.amount)) return { kind: 'needs-word', place };
  return { kind: 'refused', missing: reading?.outcome === 'unrecognised' ? reading.missing : [] };
}

/** The page as read with the user's word that it is exactly this amount, if it says so and nothing contradicts. */
export function wordFor(snapshot: PageSnapshot, place: PointedPlace, confirmed: Money): ReadPage | undefined {
  const reading = readPointedPage(snapshot, place, confirmed);
  return reading?.outcome === 'read' ? reading : undefined;
}
