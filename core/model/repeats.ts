import type { Instant } from './calendar-date.ts';

/** What is stored of the readings of a run but for its first one, oldest first; see `core/ledger/runs.ts`. */
export interface Repeats {
  readonly ids: readonly string[];
  /** When they were made, in the same order. */
  readonly at: readonly Instant[];
}

/**
 * A run keeps so many of its later readings, the newest. Of a page looked at more often in a month it is no longer known
 * when each of the others was read, and one of them that is delivered again is only known to say nothing new.
 */
export const REPEATS_MAX = 500;
