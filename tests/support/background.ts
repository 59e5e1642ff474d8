import type { Instant } from '../../core/model/calendar-date.ts';
import type { Database } from '../../core/store/database.ts';
import type { BackgroundContext } from '../../entrypoints/background/context.ts';
import { createNowRecord } from '../../entrypoints/background/now-record.ts';

/** What one life of the background works with. */
export function backgroundOn(db: Database, now: () => Instant, session = 'session'): BackgroundContext {
  return { db, now, session, record: createNowRecord({ db, now }), caughtUp: Promise.resolve() };
}
