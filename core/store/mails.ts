import type { Instant } from '../model/calendar-date.ts';
import { getAllChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { writeRepaired } from './repair.ts';
import type { StoreResult } from './store-result.ts';

/** The mails that were imported or put aside. */
export function knownMails(db: Database, now: Instant): Promise<StoreResult<readonly string[]>> {
  return writeRepaired(db, now, async (tx) => (await getAllChecked(tx, 'mails')).map(({ id }) => id));
}

/** It is not asked about again. */
export function putMailAside(db: Database, id: string, now: Instant): Promise<StoreResult<void>> {
  return writeRepaired(db, now, async (tx) => {
    await tx.objectStore('mails').put({ id });
  });
}
