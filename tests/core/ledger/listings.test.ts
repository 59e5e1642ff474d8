import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceReadings } from '../../../core/ledger/listings.ts';
import { endOf, hasEnded, isDated, lotsOf, type Snapshot } from '../../../core/ledger/lots.ts';
import { compareReadings } from '../../../core/ledger/stored-reading.ts';
import type { CalendarDate } from '../../../core/model/calendar-date.ts';
import { countsInBalance, type Entry, type Lot } from '../../../core/model/credit.ts';
import { anyFacts, anyLots, lot, shuffled, snapshot } from '../../support/ledger.ts';

/** All snapshots put in one after the other, as the store does it. */
function arrive(snapshots: readonly Snapshot[]): { entries: Entry[]; lots: readonly Lot[] } {
  const known: Snapshot[] = [];
  const entries = new Map<string, Entry>();
  let newest: readonly Lot[] = [];
  for (const next of snapshots) {
    if (known.some(({ id }) => id === next.id)) continue;
    const earlier = known.filter((other) => compareReadings(other, next) < 0);
    const later = known.filter((other) => compareReadings(other, next) > 0);
    const around = { before: earlier, was: [], is: [next], after: later };
    const { remove, put, lots } = replaceReadings({ ...around, words: [] });
    for (const id of remove) entries.delete(id);
    for (const entry of put) entries.set(entry.id, entry);
    newest = lots ?? newest;
    known.push(next);
    known.sort(compareReadings);
  }
  return { entries: [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), lots: newest };
}

const listsOf = (isWhole: fc.Arbitrary<boolean>) =>
  fc.uniqueArray(
    fc
      .record({ facts: anyFacts, lots: anyLots, isWhole })
      .map(({ facts, lots, isWhole: whole }) =>
        snapshot(facts.id, facts.observedAt, lots, { isWhole: whole }),
      ),
    { maxLength: 6, selector: ({ id }) => id },
  );
const anyWholeLists = listsOf(fc.constant(true));

describe('lists in any order', () => {
  it('give the same ledger, also when some are parts and some arrive twice', () => {
    const arrivals = listsOf(fc.boolean()).chain((snapshots) =>
      fc.tuple(fc.constant(snapshots), shuffled([...snapshots, ...snapshots.slice(0, 2)])),
    );
    fc.assert(
      fc.property(arrivals, ([snapshots, order]) => {
        expect(arrive(order)).toEqual(arrive([...snapshots].sort(compareReadings)));
      }),
      { numRuns: 500 },
    );
  });

  it('give entries that sum to what is left where all are whole, and no lot below zero', () => {
    fc.assert(
      fc.property(anyWholeLists, (snapshots) => {
        const { entries, lots } = arrive(snapshots);
        expect(total(entries.filter(countsInBalance))).toBe(total(lots));
        expect(lots.every(({ amount }) => amount.minor > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('give no sum below what is left where some are parts: a part takes nothing away', () => {
    fc.assert(
      fc.property(listsOf(fc.boolean()), (snapshots) => {
        const { entries, lots } = arrive(snapshots);
        expect(total(entries.filter(countsInBalance))).toBeGreaterThanOrEqual(total(lots));
        expect(lots.every(({ amount }) => amount.minor > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('let each lot end at most once, with the amount seen last before its end', () => {
    fc.assert(
      fc.property(anyWholeLists, (snapshots) => {
        const { entries } = arrive(snapshots);
        for (const end of entries.filter(({ kind }) => kind === 'ended' || kind === 'expired')) {
          const kind = end.kind === 'ended' ? 'ended' : 'expired';
          const before = [...snapshots]
            .sort(compareReadings)
            .filter(({ observedAt }) => !hasEnded(lot(0, end.expires as CalendarDate), observedAt))
            .at(-1);
          const seen = before?.lots.map((listed) => ({ ...listed, seen: before.observedAt })) ?? [];
          const lots = before ? lotsOf(before, seen) : [];
          expect(lots.filter(isDated).map((dated) => endOf(dated, kind))).toContainEqual(end);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function total(items: readonly { amount: { minor: number } }[]): number {
  return items.reduce((sum, { amount }) => sum + amount.minor, 0);
}
