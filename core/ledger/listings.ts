import { dayAt } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import { createMovementId, type EntryId, joinKey, type LotId } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { money } from '../model/money.ts';
import { hasEnded, isDated, lapseOf, lotsOf, type Snapshot } from './lots.ts';
import { compareText } from './stored-reading.ts';

/**
 * What happened between two successive snapshots of one account: earned where a lot appears or grows, used
 * where it shrinks or is gone before its end, lapsed where its end came in between. Nothing comes before
 * the first snapshot, so all of its lots are earned there.
 *
 * The page says what there is, not when it changed: earned and used carry the day on which they were seen.
 */
export function diffSnapshots(before: Snapshot | undefined, after: Snapshot): Entry[] {
  const earlier = before === undefined ? [] : lotsOf(before);
  const changes = new Map<LotId, Change>();
  for (const lot of lotsOf(after)) changes.set(lot.id, { lot, minor: lot.amount.minor });

  const entries: Entry[] = [];
  for (const lot of earlier) {
    if (isDated(lot) && hasEnded(lot, after.observedAt)) entries.push(lapseOf(lot));
    else changes.set(lot.id, { lot, minor: (changes.get(lot.id)?.minor ?? 0) - lot.amount.minor });
  }
  for (const { lot, minor } of withoutDating([...changes.values()])) {
    if (minor !== 0) entries.push(movementOf(lot, minor, after));
  }
  return entries;
}

/** How one lot's amount differs between two snapshots, in minor units. */
interface Change {
  readonly lot: Lot;
  minor: number;
}

/**
 * Takes out what only gained or lost its date: when a type's amount without a shown end shrinks while its
 * dated lots grow, or the other way round, the page says more or less about the same money, and to call that
 * used and earned would be a guess.
 */
function withoutDating(changes: readonly Change[]): Change[] {
  const sorted = changes.map((change) => ({ ...change })).sort((a, b) => compareText(a.lot.id, b.lot.id));
  for (const undated of sorted.filter(({ lot }) => !isDated(lot))) {
    for (const dated of sorted.filter(({ lot }) => isDated(lot) && lot.type === undated.lot.type)) {
      if (Math.sign(undated.minor) * Math.sign(dated.minor) >= 0) continue;
      const same = Math.sign(dated.minor) * Math.min(Math.abs(undated.minor), Math.abs(dated.minor));
      dated.minor -= same;
      undated.minor += same;
    }
  }
  return sorted;
}

function movementOf(lot: Lot, minor: number, after: Snapshot): Entry {
  return {
    id: createMovementId(lot.id, after.id),
    account: lot.account,
    programme: lot.programme,
    day: dayAt(after.observedAt, marketplaceById(lot.marketplace).timeZone),
    kind: minor > 0 ? 'earned' : 'used',
    amount: money(minor, lot.amount.currency),
    type: lot.type,
    expires: lot.expires,
  };
}

/**
 * A part of a list, completed by what was known before: it adds and corrects what it shows, and says nothing
 * of other types and ends.
 */
export function completed(before: Snapshot | undefined, part: Snapshot): Snapshot {
  const keyOf = ({ type, expires }: Snapshot['lots'][number]) => joinKey(expires ?? '', type);
  const shown = new Set(part.lots.map(keyOf));
  const kept = (before?.lots ?? []).filter((lot) => !shown.has(keyOf(lot)));
  return { ...part, lots: [...part.lots, ...kept] };
}

/** What one more snapshot changes in the ledger of its account. */
export interface SnapshotChanges {
  /** Ids of entries that no longer follow. Deleting one that does not exist is not an error. */
  readonly remove: readonly EntryId[];
  readonly put: readonly Entry[];
  /** The account's lots from now on; absent when a newer snapshot is known and stays. */
  readonly lots?: readonly Lot[];
}

/** A snapshot that follows another, as it was completed without that one and as it is with it; one that is whole is the same. */
export interface Follower {
  readonly was: Snapshot;
  readonly is: Snapshot;
}

/**
 * Puts a snapshot between its neighbors in time. Only what it splits is derived anew: the interval around it,
 * and the parts that follow, which it completes. So the work is the same for ten snapshots as for a million,
 * and the result does not depend on the order in which they arrive.
 *
 * @param after The next ones: parts, up to the next whole list.
 */
export function insertSnapshot(
  before: Snapshot | undefined,
  snapshot: Snapshot,
  after: readonly Follower[],
): SnapshotChanges {
  const last = after.at(-1);
  // The clock may have made the newest lots lapse; whether they did is now said by this snapshot.
  const lapses = last || !before ? [] : lotsOf(before).filter(isDated).map(lapseOf);
  const removed = [...between([before, ...after.map(({ was }) => was)]), ...lapses];
  return {
    remove: removed.map(({ id }) => id),
    put: between([before, snapshot, ...after.map(({ is }) => is)]),
    ...(last?.is !== last?.was || !last ? { lots: lotsOf(last?.is ?? snapshot) } : {}),
  };
}

function between(snapshots: readonly (Snapshot | undefined)[]): Entry[] {
  return snapshots
    .slice(1)
    .flatMap((snapshot, at) => (snapshot ? diffSnapshots(snapshots[at], snapshot) : []));
}
