import { isPart, type ListReading, snapshotOf } from '../ledger/listing-of.ts';
import { completed, type Follower, insertSnapshot } from '../ledger/listings.ts';
import { hasEnded, isDated, lapseOf, type Snapshot } from '../ledger/lots.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import { type EntryId, lotsPrefix } from '../model/ids.ts';
import { changeEntries } from './entries.ts';
import { replaceLots } from './lots.ts';
import { neighbour } from './readings.ts';
import type { WriteTransaction } from './schema.ts';

/** A part is completed by at most so many readings before it; what is older says nothing of today. */
const PARTS_MAX = 50;

/** Brings the lots of a page that lists them and their entries in line with one more reading, whenever it was made. */
export async function deriveList(tx: WriteTransaction, reading: ListReading, now: Instant): Promise<void> {
  const previous = await neighbour(tx, reading, 'before');
  const before = previous && (await completedAt(tx, previous));
  const snapshot = follow(before, reading);
  const { remove, put, lots } = insertSnapshot(
    before,
    snapshot,
    await followers(tx, reading, before, snapshot),
  );
  await changeEntries(tx, { remove, put });
  if (lots) {
    await replaceLots(tx, lotsPrefix(snapshot.account, snapshot.programme), lots);
    await settleLapses(tx, lots, now);
  }
}

/** What a reading shows, with what it leaves out where it is a part. */
function follow(before: Snapshot | undefined, reading: ListReading): Snapshot {
  const snapshot = snapshotOf(reading);
  return isPart(reading) ? completed(before, snapshot) : snapshot;
}

/** The snapshot of a stored reading, completed by those before it back to the last whole list. */
async function completedAt(tx: WriteTransaction, reading: ListReading): Promise<Snapshot> {
  const parts: ListReading[] = [reading];
  while (parts.length < PARTS_MAX && isPart(parts.at(-1) as ListReading)) {
    const previous = await neighbour(tx, parts.at(-1) as ListReading, 'before');
    if (!previous) break;
    parts.push(previous);
  }
  const [first, ...others] = parts.reverse() as [ListReading, ...ListReading[]];
  return others.reduce(follow, snapshotOf(first));
}

/** The readings after one, up to the next whole list, as they are completed without it and with it. */
async function followers(
  tx: WriteTransaction,
  reading: ListReading,
  before: Snapshot | undefined,
  snapshot: Snapshot,
): Promise<Follower[]> {
  const found: Follower[] = [];
  let [was, is]: (Snapshot | undefined)[] = [before, snapshot];
  let next = await neighbour(tx, reading, 'after');
  while (next && found.length < PARTS_MAX) {
    const whole = snapshotOf(next);
    [was, is] = isPart(next) ? [follow(was, next), follow(is, next)] : [whole, whole];
    found.push({ was, is });
    if (!isPart(next)) break;
    next = await neighbour(tx, next, 'after');
  }
  return found;
}

/**
 * Writes the lapse of each lot that has ended by now. One that has not, because the clock was ahead and was
 * set back, is taken out again. Answers how many entries changed.
 */
export async function settleLapses(
  tx: WriteTransaction,
  lots: readonly Lot[],
  now: Instant,
): Promise<number> {
  const [remove, put]: [EntryId[], Entry[]] = [[], []];
  for (const lot of lots.filter(isDated)) {
    const lapse = lapseOf(lot);
    const isWritten = (await tx.objectStore('entries').getKey(lapse.id)) !== undefined;
    if (isWritten === hasEnded(lot, now)) continue;
    if (isWritten) remove.push(lapse.id);
    else put.push(lapse);
  }
  await changeEntries(tx, { remove, put });
  return remove.length + put.length;
}
