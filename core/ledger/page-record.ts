import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/credit.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { PageKind, UnreadPage } from '../pages/page-reading.ts';
import { compareReadings, compareText } from './stored-reading.ts';

/**
 * When a page was last read, and how it last failed. Reads are kept for each account; failures for the
 * marketplace, because a page that was not understood or asked to sign in does not say whose it is.
 */
export interface PageRecord {
  readonly scope: AccountKey | MarketplaceId;
  readonly marketplace: MarketplaceId;
  readonly page: PageKind;
  readonly lastRead?: Instant;
  readonly failed?: PageFailure;
}

export interface PageFailure {
  /** The reading's id, which decides between two at one moment. */
  readonly reading: string;
  readonly at: Instant;
  readonly outcome: UnreadPage['outcome'];
  /** Names of fields that were missing; empty unless unrecognised. */
  readonly missing: readonly string[];
}

/** Two records of one scope and page in one: the newest of each wins, whatever the order. */
export function mergePageRecords(a: PageRecord, b: PageRecord): PageRecord {
  const lastRead = [a.lastRead, b.lastRead]
    .filter((at) => at !== undefined)
    .sort(compareText)
    .at(-1);
  const failed = [a.failed, b.failed]
    .filter((failure) => failure !== undefined)
    .sort((x, y) => compareReadings({ id: x.reading, observedAt: x.at }, { id: y.reading, observedAt: y.at }))
    .at(-1);
  return { ...a, ...(lastRead !== undefined && { lastRead }), ...(failed !== undefined && { failed }) };
}
