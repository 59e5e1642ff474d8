import { runsOf } from '../ledger/runs.ts';
import type { StoredReading } from '../ledger/stored-reading.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import { getAllChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { readingsFrom, replaceRuns } from './readings.ts';
import { rebuild } from './rebuild.ts';
import { writeRepaired } from './repair.ts';
import type { StoreResult } from './store-result.ts';

/** Readings that are looked at in one transaction. */
const PIECE_READINGS = 500;

/**
 * Derives what a new version of the database derives otherwise: first the runs of an account's readings, in pieces, then
 * what follows from them, an account in each transaction. So a background that dies in between goes on where it was.
 * Does nothing where all is derived.
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
    const formed = account === undefined ? undefined : await formRuns(db, account, now);
    if (formed && !formed.ok) return formed;
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

/** What is a run already stays one, so beginning again costs next to nothing. */
async function formRuns(db: Database, account: AccountKey, now: Instant): Promise<StoreResult<void>> {
  for (let from: StoredReading | undefined; ; ) {
    const start = from;
    const piece = await writeRepaired(db, now, async (tx) => {
      const was = await readingsFrom(tx, account, start, PIECE_READINGS);
      const is = runsOf(was);
      if (is.length < was.length) await replaceRuns(tx, { was, is });
      return { isLast: was.length < PIECE_READINGS, last: is.at(-1) };
    });
    if (!piece.ok) return piece;
    if (piece.value.isLast) return { ok: true, value: undefined };
    // The next piece begins with the last run of this one, which may go on.
    from = piece.value.last;
  }
}
