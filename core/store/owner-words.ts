import type { Instant } from '../model/calendar-date.ts';
import type { Entry } from '../model/credit.ts';
import type { EntryId } from '../model/ids.ts';
import { type OwnerWord, sayableOf } from '../model/owner-words.ts';
import { getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { changeEntries } from './entries.ts';
import { writeRepaired } from './repair.ts';
import type { StoreResult } from './store-result.ts';

/**
 * Keeps what the owner says became of a credit; null takes it back. False, with nothing written, where there is no such
 * movement, or where a page has said it.
 */
export function sayOfEntry(
  db: Database,
  id: EntryId,
  said: OwnerWord['said'] | null,
  now: Instant,
): Promise<StoreResult<boolean>> {
  return writeRepaired(
    db,
    now,
    async (tx) => {
      const entry = await getChecked(tx, 'entries', id);
      if (!entry) return false;
      const bare = withoutWord(entry);
      if (said !== null && !sayableOf(bare).includes(said)) return false;
      if (said === null) await tx.objectStore('words').delete(id);
      else await tx.objectStore('words').put({ entry: id, account: entry.account, said, at: now });
      await changeEntries(tx, { put: [bare] });
      return true;
    },
    (isSaid) => isSaid,
  );
}

/** The entry as it was derived: the kind that its owner's word has changed follows from what else it says. */
function withoutWord({ said, ...entry }: Entry): Entry {
  if (!said) return entry;
  return { ...entry, kind: entry.seen === undefined ? 'gone' : 'ended' };
}
