import type { Entry, Lot } from '../model/credit.ts';
import type { EntryId } from '../model/ids.ts';
import { eventsBetween } from './list-events.ts';
import type { ListState } from './list-state.ts';
import { endOf, isDated, lotsOf } from './lots.ts';
import { leftOf, saidSince, useEntry } from './said-uses.ts';

/** What one more reading changes in the ledger of its account. */
export interface ListChanges {
  /** Ids of entries that no longer follow. Deleting one that does not exist is not an error. */
  readonly remove: readonly EntryId[];
  readonly put: readonly Entry[];
  /** The account's lots from now on; absent when a newer list is known and stays. */
  readonly lots?: readonly Lot[];
}

/** A state that follows another, as it was without that one and as it is with it; that of a whole list is the same. */
export interface Follower {
  readonly was: ListState;
  readonly is: ListState;
}

/**
 * Puts a state between its neighbors in time. Only what it splits is derived anew: the interval around it, and the
 * parts that follow, which it completes. So the work is the same for ten readings as for a million, and the result
 * does not depend on the order in which they arrive.
 *
 * @param after The next ones: parts, up to the next whole list.
 */
export function insertState(
  before: ListState | undefined,
  state: ListState,
  after: readonly Follower[],
): ListChanges {
  const last = after.at(-1);
  const isNewest = !last || last.is !== last.was;
  const newest = last?.is ?? state;
  const wasNewest = isNewest ? (last ? last.was : before) : undefined;
  // The clock may have ended the newest lots; what became of them is now said otherwise.
  const ends = wasNewest
    ? currentLots(wasNewest)
        .filter(isDated)
        .map((lot) => endOf(lot))
    : [];
  const said = wasNewest ? saidEntries(wasNewest) : [];
  const removed = [...between([before, ...after.map(({ was }) => was)]), ...ends, ...said];
  const put = between([before, state, ...after.map(({ is }) => is)]);
  return {
    remove: removed.map(({ id }) => id),
    put: isNewest ? [...put, ...saidEntries(newest)] : put,
    ...(isNewest && { lots: currentLots(newest) }),
  };
}

/** The lots that the newest state shows, less what was said to be used since. */
export function currentLots(state: ListState): Lot[] {
  return lotsOf(state.snapshot, leftOf(state.shown, saidSince(state)));
}

/** What was said to be used, and no page has decided. */
function saidEntries(newest: ListState): Entry[] {
  return saidSince(newest).map((said) => useEntry(newest.snapshot, said));
}

function between(states: readonly (ListState | undefined)[]): Entry[] {
  return states.slice(1).flatMap((state, at) => (state ? eventsBetween(states[at], state) : []));
}
