import { pileKey } from '../ledger/lots.ts';
import { isTranslated, type Pile, sortPiles } from '../ledger/same-credits.ts';
import type { Lot } from '../model/credit.ts';
import { createMarkKey, joinKey, type LotId, markedAt } from '../model/ids.ts';
import type { ReminderMark } from './marks.ts';

/**
 * The marks of a list's lots after the list has changed. What was told of a credit stays told under its new name,
 * language, end or split; what was used up needs no mark, and what comes in its place is news.
 */
export function carriedMarks(
  before: readonly Lot[],
  after: readonly Lot[],
  marks: readonly ReminderMark[],
): ReminderMark[] {
  const byLot = Map.groupBy(marks, ({ lot }) => lot);
  return sameCredits(before, after).flatMap(({ was, is }) => {
    const told = was.flatMap((lot) =>
      (byLot.get(lot.id) ?? []).map((mark) => ({
        at: markedAt(mark),
        covered: Math.min(mark.covered, lot.amount.minor),
      })),
    );
    return [...Map.groupBy(told, ({ at }) => at)].flatMap(([at, same]) =>
      shared(
        is,
        same.reduce((sum, { covered }) => sum + covered, 0),
      ).map(({ lot, covered }) => ({ key: createMarkKey(lot, at), lot, covered })),
    );
  });
}

/** An amount told of several lots, given to them in order as far as it goes. */
function shared(lots: readonly Lot[], minor: number): { lot: LotId; covered: number }[] {
  let left = minor;
  return lots.flatMap(({ id, amount }) => {
    const covered = Math.min(left, amount.minor);
    left -= covered;
    return covered > 0 ? [{ lot: id, covered }] : [];
  });
}

interface SameCredits {
  readonly was: Lot[];
  readonly is: Lot[];
}

/** Lots before and after that are the same money: of one name and end, or listed otherwise. */
function sameCredits(before: readonly Lot[], after: readonly Lot[]): readonly SameCredits[] {
  const keys = [...before, ...after].map(keyOf);
  const groups = new Map(keys.map((key) => [key, key]));
  const root = (key: string): string => {
    const next = groups.get(key) ?? key;
    return next === key ? key : root(next);
  };
  const scopes = Map.groupBy([...before, ...after], scopeOf);
  for (const [scope] of scopes) {
    const was = before.filter((lot) => scopeOf(lot) === scope);
    const is = after.filter((lot) => scopeOf(lot) === scope);
    const { lost, gained } = changes(was, is);
    for (const { from, to } of sortPiles(lost, gained, isTranslated(was, is)).relisted) {
      const [first, ...others] = [...from, ...to].map((pile) => root(joinKey(scope, pileKey(pile))));
      for (const other of others) if (first !== undefined) groups.set(root(other), first);
    }
  }
  const same = new Map<string, SameCredits>();
  const groupOf = (lot: Lot): SameCredits => {
    const key = root(keyOf(lot));
    const group = same.get(key) ?? { was: [], is: [] };
    same.set(key, group);
    return group;
  };
  for (const lot of before) groupOf(lot).was.push(lot);
  for (const lot of [...after].sort((a, b) => b.amount.minor - a.amount.minor)) groupOf(lot).is.push(lot);
  return [...same.values()];
}

function changes(before: readonly Lot[], after: readonly Lot[]): { lost: Pile[]; gained: Pile[] } {
  const minors = new Map<string, Pile & { minor: number }>();
  const count = ({ type, expires, amount }: Lot, sign: 1 | -1) => {
    const key = pileKey({ type, expires });
    const pile = minors.get(key) ?? { type, expires, minor: 0 };
    pile.minor += sign * amount.minor;
    minors.set(key, pile);
  };
  for (const lot of before) count(lot, -1);
  for (const lot of after) count(lot, 1);
  const piles = [...minors.values()];
  return {
    lost: piles.filter(({ minor }) => minor < 0).map((pile) => ({ ...pile, minor: -pile.minor })),
    gained: piles.filter(({ minor }) => minor > 0),
  };
}

function scopeOf({ account, programme }: Lot): string {
  return joinKey(account, programme);
}

function keyOf(lot: Lot): string {
  return joinKey(scopeOf(lot), pileKey(lot));
}
