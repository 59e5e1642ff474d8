import type { Instant } from '../../core/model/calendar-date.ts';
import type { Database } from '../../core/store/database.ts';
import { type Check, createCheck } from '../../entrypoints/background/check.ts';
import type { BackgroundContext } from '../../entrypoints/background/context.ts';
import { createNowRecord } from '../../entrypoints/background/now-record.ts';
import { createSync, type Sync } from '../../entrypoints/background/sync.ts';
import { languageOf } from './ui.ts';

/** What one life of the background works with. */
export function backgroundOn(
  db: Database,
  now: () => Instant,
  session = 'session',
): BackgroundContext & { readonly sync: Sync; readonly check: Check } {
  const record = createNowRecord({ db, now });
  return {
    db,
    now,
    session,
    record,
    language: async () => languageOf('en', 'en-US'),
    caughtUp: Promise.resolve(),
    sync: createSync({ db, now, record }),
    check: createCheck({ now }),
  };
}
