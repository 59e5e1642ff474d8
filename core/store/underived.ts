import type { Instant } from '../model/calendar-date.ts';
import { getAllChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { rebuild } from './rebuild.ts';
import { writeRepaired } from './repair.ts';
import type { StoreResult } from './store-result.ts';

/**
 * Derives what a new version of the database derives otherwise: an account in each transaction, so that a background
 * that dies in between goes on where it was. Does nothing where all is derived.
 */
export async function deriveWhatIsLeft(db: Database, now: Instant): Promise<StoreResult<void>> {
  const left = await db.read(['meta', 'accounts'], async (tx) => {
    const mark = await tx.objectStore('meta').get('underived');
    if (mark?.name !== 'underived') return [];
    const accounts = await tx.objectStore('accounts').getAllKeys();
    const open = accounts.filter((account) => !mark.derived?.includes(account));
    return accounts.length === 0 ? [undefined] : open;
  });
  if (!left.ok) return left;
  for (const account of left.value) {
    const done = await writeRepaired(db, now, async (tx) => {
      if (account !== undefined) await rebuild(tx, account, now);
      const mark = await tx.objectStore('meta').get('underived');
      const before = mark?.name === 'underived' ? (mark.derived ?? []) : [];
      const derived = account === undefined ? before : [...before, account];
      const accounts = (await getAllChecked(tx, 'accounts')).map(({ key }) => key);
      if (accounts.every((key) => derived.includes(key))) await tx.objectStore('meta').delete('underived');
      else await tx.objectStore('meta').put({ name: 'underived', derived });
    });
    if (!done.ok) return done;
  }
  return { ok: true, value: undefined };
}
