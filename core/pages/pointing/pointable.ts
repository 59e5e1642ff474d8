import type { PageSnapshot } from '../../model/page-snapshot.ts';
import { type Spot, type Spots, spotsOn } from '../../page-view/amount-spots.ts';
import { type PageView, viewPage } from '../../page-view/page-view.ts';
import { pageKindOf } from '../addresses.ts';
import { isPointedPage, type PointedPage } from './pointed.ts';

/** A page on which the user may point, and all that can be pointed at now. */
export interface PointablePage {
  readonly page: PointedPage;
  readonly view: PageView;
  readonly on: Spots;
}

/** A label is cut after this length. */
const LABEL_MAX_CHARS = 80;

/** What can be pointed at on a captured page; undefined where nothing can be. */
export function pointablePage(snapshot: PageSnapshot): PointablePage | undefined {
  const address = pageKindOf(snapshot.url);
  if (!address || !isPointedPage(address.page) || snapshot.tooLarge) return undefined;
  const view = viewPage(snapshot, address.marketplace);
  return view && { page: address.page, view, on: spotsOn(view) };
}

/** The words that name a spot, as the page prints them; empty where none do. At most 82 characters. */
export function labelOf({ before, after, line }: Spot, { lines }: Spots): string {
  const above = lines[line - 1]?.text ?? '';
  const label = [before, after, above].find((text) => /\p{L}{2}/u.test(text)) ?? '';
  return label.length > LABEL_MAX_CHARS ? `${label.slice(0, LABEL_MAX_CHARS)} …` : label;
}
