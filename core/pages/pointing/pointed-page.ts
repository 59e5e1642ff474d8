import type { Money } from '../../model/money.ts';
import { ADDRESSES } from '../addresses.ts';
import { readRewards } from '../dated-credits/rewards.ts';
import { readGiftCardBalance } from '../gift-card-balance/reader.ts';
import { type Readers, readWith } from '../reader.ts';
import type { PageReading } from '../reading.ts';
import { type PointedField, type PointedPage, pointedOn } from './pointed.ts';
import type { PointedPlace } from './pointed-place.ts';

const READERS = {
  'gift-card-balance': readGiftCardBalance,
  rewards: readRewards,
} as const satisfies Required<Pick<Readers, PointedPage>>;

/**
 * Reads a gift card or rewards page with the help of a place that the user pointed at. It says nothing that
 * the page contradicts; without a second witness only an amount confirmed just now is read.
 */
export function readPointedPage(
  document: Document,
  url: string | URL,
  { field, place, confirmed }: { field: PointedField; place: PointedPlace; confirmed?: Money | undefined },
): PageReading | undefined {
  const pages = { addresses: ADDRESSES, readers: READERS };
  return readWith(pages, document, url, (view) => pointedOn(view, field, place, confirmed));
}
