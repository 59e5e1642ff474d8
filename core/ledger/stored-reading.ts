import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import type { Repeats } from '../model/repeats.ts';
import type { StoredPage } from './stored-pages.ts';

/**
 * A page reading as it is kept: with its own id, when it was made and whose it is. The page's own account
 * is left out; the customer id in it is never stored.
 */
export type StoredReading<Page extends StoredPage = StoredPage> = Page extends StoredPage
  ? Omit<Page, 'account'> & ReadingFacts
  : never;

export interface ReadingFacts {
  /** The sender's; the same reading sent twice carries the same id. */
  readonly id: string;
  readonly observedAt: Instant;
  readonly account: AccountKey;
  /** The account that the page named, where its owner said that it is the other one. */
  readonly mergedFrom?: AccountKey;
  /** The later readings of a run; see `runs.ts`. Absent where there is only this one. */
  readonly repeats?: Repeats;
}

/** Readings of one page in the order in which they were made; the id decides between equal moments. */
export function compareReadings(
  a: Pick<ReadingFacts, 'id' | 'observedAt'>,
  b: Pick<ReadingFacts, 'id' | 'observedAt'>,
): number {
  return compareText(a.observedAt, b.observedAt) || compareText(a.id, b.id);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
