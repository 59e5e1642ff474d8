import { type CalendarDate, dayAt } from '../model/calendar-date.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { money } from '../model/money.ts';
import type { UseWord } from '../model/owner-words.ts';
import { type Listed, pileKey, type SeenCredit, type Snapshot } from './lots.ts';
import { type SaidUse, undecidedAfter } from './said-uses.ts';
import { type Pile, sortPiles } from './same-credits.ts';

/** What is known of a page's credits once a reading has come in. */
export interface ListState {
  readonly snapshot: Snapshot;
  /** A whole list has been read, this one or an earlier one: what is new since then came in since then. */
  readonly isProven: boolean;
  /** What there is, as it was last shown. */
  readonly shown: readonly SeenCredit[];
  /** The same for comparing: a part takes nothing away, so what it shows less of is still here. */
  readonly known: readonly SeenCredit[];
  /** All that the owner of the list has said of its credits, the oldest first. */
  readonly words: readonly UseWord[];
  /** What of it was said before this reading, and is not decided by it. */
  readonly undecided: readonly SaidUse[];
}

/**
 * The state after a reading. A whole list is the state. A part adds what it shows, corrects it, and says nothing of
 * other names and ends; what it shows in place of something else is the same credit under another name.
 */
export function nextState(
  before: ListState | undefined,
  snapshot: Snapshot,
  words: readonly UseWord[] = [],
): ListState {
  const seen = snapshot.lastSeen ?? snapshot.observedAt;
  const lots = snapshot.lots.map((lot) => ({ ...lot, seen }));
  if (snapshot.isWhole || !before) {
    return { snapshot, isProven: snapshot.isWhole, shown: lots, known: lots, words, undecided: [] };
  }
  const part = Map.groupBy(lots, pileKey);
  const today = dayAt(snapshot.observedAt, marketplaceById(snapshot.marketplace).timeZone);
  // What has ended meanwhile and is listed no more would be carried along for ever.
  const isHere = (lot: SeenCredit) => (lot.expires ?? today) >= today || part.has(pileKey(lot));
  const known = before.known.filter(isHere);
  const relisted = relistedIn(known, part, today);
  return {
    snapshot,
    isProven: before.isProven,
    shown: merged(
      lessened(before.shown.filter(isHere), relisted),
      part,
      (was, is) => is.length >= was.length || sumOf(is) > sumOf(was),
    ),
    known: merged(lessened(known, relisted), part, (was, is) => sumOf(is) >= sumOf(was)),
    words,
    undecided: undecidedAfter(before, snapshot, relisted),
  };
}

/** A part is completed by at most so many readings with it; what is older says nothing of today. */
export const PARTS_MAX = 50;

/**
 * The state after each reading of one list, oldest first, as far as these readings say it.
 *
 * @param words All that the owner of the list has said of its credits, the oldest first.
 */
export function statesOf(snapshots: readonly Snapshot[], words: readonly UseWord[] = []): ListState[] {
  const after = (before: ListState | undefined, snapshot: Snapshot) => nextState(before, snapshot, words);
  const states: ListState[] = [];
  let whole = 0;
  for (const [at, snapshot] of snapshots.entries()) {
    if (snapshot.isWhole) whole = at;
    const parts = snapshots.slice(Math.max(whole, at - PARTS_MAX + 1), at);
    const isWindowFull = at - whole >= PARTS_MAX;
    const before = isWindowFull
      ? parts.reduce<ListState | undefined>(after, undefined)
      : parts.length > 0
        ? states.at(-1)
        : undefined;
    states.push(after(before, snapshot));
  }
  return states;
}

/** How much was known under another name or end than the one that the part shows it under, in minor units. */
function relistedIn(
  before: readonly SeenCredit[],
  part: ReadonlyMap<string, readonly SeenCredit[]>,
  today: CalendarDate,
): ReadonlyMap<string, number> {
  const isOver = ([first]: readonly SeenCredit[]) => (first?.expires ?? today) < today;
  const known = Map.groupBy(before, pileKey);
  const absent = [...known].flatMap(([key, lots]) => (part.has(key) ? [] : pileOf(lots)));
  const added = [...part].flatMap(([key, lots]) => (known.has(key) || isOver(lots) ? [] : pileOf(lots)));
  const { relisted } = sortPiles(absent, added);
  const taken = new Map<string, number>();
  for (const pile of relisted.flatMap(({ from }) => from)) {
    taken.set(pileKey(pile), (taken.get(pileKey(pile)) ?? 0) + pile.minor);
  }
  return taken;
}

/** Credits without so much of each name and end, the smallest first. */
function lessened(lots: readonly SeenCredit[], by: ReadonlyMap<string, number>): SeenCredit[] {
  const left = new Map(by);
  return [...lots]
    .sort((a, b) => a.amount.minor - b.amount.minor)
    .flatMap((lot) => {
      const taken = Math.min(left.get(pileKey(lot)) ?? 0, lot.amount.minor);
      if (taken === 0) return [lot];
      left.set(pileKey(lot), (left.get(pileKey(lot)) ?? 0) - taken);
      const minor = lot.amount.minor - taken;
      return minor > 0 ? [{ ...lot, amount: money(minor, lot.amount.currency) }] : [];
    });
}

/** Of each name and end what was known or what the part shows. */
function merged(
  known: readonly SeenCredit[],
  part: ReadonlyMap<string, readonly SeenCredit[]>,
  isTaken: (was: readonly SeenCredit[], is: readonly SeenCredit[]) => boolean,
): SeenCredit[] {
  const all = Map.groupBy(known, pileKey);
  for (const [key, is] of part) {
    const was = all.get(key);
    if (!was || isTaken(was, is)) all.set(key, [...is]);
  }
  return [...all.values()].flat();
}

function pileOf(lots: readonly Listed[]): Pile[] {
  const [first] = lots;
  return first ? [{ type: first.type, expires: first.expires, minor: sumOf(lots) }] : [];
}

function sumOf(lots: readonly Listed[]): number {
  return lots.reduce((sum, { amount }) => sum + amount.minor, 0);
}
