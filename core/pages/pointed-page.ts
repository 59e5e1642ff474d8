import type { Money } from '../model/money.ts';
import { BALANCE_READERS } from './balance-pages.ts';
import type { PageReading } from './page-reading.ts';
import { type PointedField, pointedOn } from './pointed.ts';
import type { PointedPlace } from './pointed-place.ts';
import { readWith } from './reader.ts';

/**
 * Reads a gift card or rewards page with the help of a place that the user pointed at. It says nothing that
 * the page contradicts; without a second witness only an amount confirmed just now is read.
 */
export function readPointedPage(
  document: Document,
  url: string | URL,
  { field, place, confirmed }: { field: PointedField; place: PointedPlace; confirmed?: Money | undefined },
): PageReading | undefined {
  return readWith(BALANCE_READERS, document, url, (view) => pointedOn(view, field, place, confirmed));
}
