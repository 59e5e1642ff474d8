import { type CalendarDate, earliest } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import type { EntryId } from '../model/ids.ts';
import type { UseWord } from '../model/owner-words.ts';
import { eventsBetween } from './list-events.ts';
import { type ListState, PARTS_MAX, statesOf } from './list-state.ts';
import { endOf, isDated, lotsOf, type Snapshot } from './lots.ts';
import { leftOf, saidSince, useEntry } from './said-uses.ts';

/** Readings of one list that take the place of others, and those around them; each oldest first. */
export interface ListReplacement {
  /** Up to the last whole list before, or `PARTS_MAX` parts. */
  readonly before: readonly Snapshot[];
  readonly was: readonly Snapshot[];
  readonly is: readonly Snapshot[];
  /** Up to the next whole list, or `PARTS_MAX` parts. */
  readonly after: readonly Snapshot[];
  /** All that the owner of the list says of its credits, the oldest first. */
  readonly words: readonly UseWord[];
  /** The same before it was changed, where it was. */
  readonly wordsBefore?: readonly UseWord[];
}

/** What that changes in the ledger of its account. */
export interface ListChanges {
  /** Ids of entries that no longer follow. Deleting one that does not exist is not an error. */
  readonly remove: readonly EntryId[];
  readonly put: readonly Entry[];
  /** The first day that one of these entries is about; absent where there is none. */
  readonly since?: CalendarDate;
  /** The account's lots from now on; absent when a newer list is known and stays. */
  readonly lots?: readonly Lot[];
}

/**
 * Puts readings in the place of others. Only what they split is derived anew: the interval around them, and the parts
 * that follow, which they complete. So the work is the same for ten readings as for a million, and the result does not
 * depend on the order in which they arrive.
 */
export function replaceReadings(replacement: ListReplacement): ListChanges {
  const { before, was, is, after, words, wordsBefore = words } = replacement;
  const old = statesOf([...before, ...was, ...after], wordsBefore);
  const now = statesOf([...before, ...is, ...after], words);
  const removed = eventsOf(old, before.length);
  const put = eventsOf(now, before.length);
  const since = earliest([...removed, ...put].map((entry) => entry.since ?? entry.day));
  const about = since && { since };
  // A whole list, or so many parts, stands as it was: what is newest need not be among these.
  if (after.at(-1)?.isWhole || after.length === PARTS_MAX)
    return { remove: removed.map(({ id }) => id), put, ...about };
  const [oldLots, lots] = [old, now].map(lotsAfter);
  const remove = [...removed, ...saidAfter(old)];
  const changes = { remove: remove.map(({ id }) => id), put: [...put, ...saidAfter(now)], ...about };
  if (JSON.stringify(lots) === JSON.stringify(oldLots)) return changes;
  // The clock may have ended the newest lots; what became of them is now said by these readings, or again by the clock.
  const ends = (oldLots ?? []).filter(isDated).map((lot) => endOf(lot).id);
  return { ...changes, remove: [...changes.remove, ...ends], ...(lots && { lots }) };
}

/** What the states from an index on say that happened, each since the one before it. */
export function eventsOf(states: readonly ListState[], from = 0): Entry[] {
  return states.slice(from).flatMap((state, at) => eventsBetween(states[from + at - 1], state));
}

/** The lots that the newest state shows, less what was said to be used since. */
export function currentLots(state: ListState): Lot[] {
  return lotsOf(state.snapshot, leftOf(state.shown, saidSince(state)));
}

/** What was said to be used, and no page has decided. */
export function saidAfter(states: readonly ListState[]): Entry[] {
  const newest = states.at(-1);
  return newest ? saidSince(newest).map((said) => useEntry(newest.snapshot, said)) : [];
}

function lotsAfter(states: readonly ListState[]): Lot[] {
  const newest = states.at(-1);
  return newest ? currentLots(newest) : [];
}
