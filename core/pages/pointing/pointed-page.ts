import type { Money } from '../../model/money.ts';
import type { PageSnapshot } from '../../model/page-snapshot.ts';
import { pageKindOf } from '../addresses.ts';
import { readPage } from '../index.ts';
import type { PageReading } from '../reading.ts';
import { isPointedPage, POINTED_FIELDS, pointedOn } from './pointed.ts';
import type { PointedPlace } from './pointed-place.ts';

/**
 * Reads a page with the help of a place that the user pointed at; undefined where nothing can be pointed at.
 * It says nothing that the page contradicts. Without a second witness only an amount confirmed just now is read.
 */
export function readPointedPage(
  snapshot: PageSnapshot,
  place: PointedPlace,
  confirmed?: Money,
): PageReading | undefined {
  const page = pageKindOf(snapshot.url)?.page;
  if (!page || !isPointedPage(page)) return undefined;
  return readPage(snapshot, (view) => pointedOn(view, POINTED_FIELDS[page], place, confirmed));
}
