import type { Instant } from '../../core/model/calendar-date.ts';
import type { Language } from '../../core/platform/background-language.ts';
import { Refused } from '../../core/platform/server.ts';
import type { Database } from '../../core/store/database.ts';
import type { StoreResult } from '../../core/store/store-result.ts';
import type { NowRecord } from './now-record.ts';

/** What the background works with for as long as it lives. */
export interface BackgroundContext {
  readonly db: Database;
  /** Drawn at each start: tells a claim of this life from one of a life that ended. */
  readonly session: string;
  readonly now: () => Instant;
  readonly record: NowRecord;
  /** What is said is said in the language chosen now. */
  readonly language: () => Promise<Language>;
  /**
   * Ends with the first refresh of this life: then what ended while the browser was closed has been told, and a page that
   * no longer lists it may take it away. Never rejects.
   */
  readonly caughtUp: Promise<void>;
}

/** The value of a store operation. @throws Refused with the reason if it failed. */
export function valueOrRefuse<T>(outcome: StoreResult<T>): T {
  if (!outcome.ok) throw new Refused(outcome.failure);
  return outcome.value;
}
