import { isSameMoney, type Money } from '../../model/money.ts';
import { type Spot, type Spots, spotAt, spotsOn } from '../../page-view/amount-spots.ts';
import { type PageView, viewPage } from '../../page-view/page-view.ts';
import { pageKindOf } from '../addresses.ts';
import type { ReadPage } from '../reading.ts';
import { isPointedPage, POINTED_FIELDS, type PointedPage } from './pointed.ts';
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

/** Looks at a page anew; undefined where nothing can be pointed at. */
export function pointablePage(document: Document, url: string | URL): PointablePage | undefined {
  const address = pageKindOf(url);
  if (!address || !isPointedPage(address.page)) return undefined;
  const view = viewPage(document, new URL(url), address.marketplace);
  return { page: address.page, view, on: spotsOn(view) };
}

/** The user says: this is it. Looks at the page as it is now, and at the amount that was shown. */
export function pointAt(document: Document, url: string | URL, shown: Spot): PointedOutcome {
  const now = pointablePage(document, url);
  const spot = now && spotAt(now.on.spots, shown.element);
  if (!spot || !isSameMoney(spot.amount, shown.amount)) return { kind: 'changed' };
  const { page, view, on } = now;
  const place = describePlace(view, spot, on);
  if (findPlace(view, place, on) !== spot) return { kind: 'unclear' };
  const field = POINTED_FIELDS[page];
  const reading = readPointedPage(document, url, { field, place });
  if (reading?.outcome === 'read') return { kind: 'read', place, reading };
  if (wordFor(document, url, place, spot.amount)) return { kind: 'needs-word', place };
  return { kind: 'refused', missing: reading?.outcome === 'unrecognised' ? reading.missing : [] };
}

/** The page as read with the user's word that it is exactly this amount, if it says so now and nothing contradicts. */
export function wordFor(
  document: Document,
  url: string | URL,
  place: PointedPlace,
  confirmed: Money,
): ReadPage | undefined {
  const page = pageKindOf(url)?.page;
  if (!page || !isPointedPage(page)) return undefined;
  const reading = readPointedPage(document, url, { field: POINTED_FIELDS[page], place, confirmed });
  return reading?.outcome === 'read' ? reading : undefined;
}
