import { type ListPage, programmeOn } from './lists.ts';
import type { Snapshot } from './lots.ts';
import type { StoredReading } from './stored-reading.ts';

/** A reading of a page that lists credits, as it is kept. */
export type ListReading = Extract<StoredReading, { page: ListPage }>;

/** The lots that a page lists. */
export function snapshotOf(reading: ListReading): Snapshot {
  const { id, observedAt, account, marketplace, page } = reading;
  return { id, observedAt, account, marketplace, programme: programmeOn(page), lots: reading.lots };
}
