import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSnapshots, insertSnapshot } from '../../../core/ledger/listings.ts';
import { isDated, lapseOf, lotsOf, type Snapshot } from '../../../core/ledger/lots.ts';
import { compareReadings } from '../../../core/ledger/stored-reading.ts';
import type { Instant } from '../../../core/model/calendar-date.ts';
import type { Entry, Lot } from '../../../core/model/credit.ts';
import { anyFacts, anyLots, rewardLot, shuffled, snapshot } from '../../support/ledger.ts';

const MONDAY = '2026-11-02T20:00:00.000Z';
const TUESDAY = '2026-11-03T20:00:00.000Z';

/** Kind, amount and end of each entry between two snapshots, in a fixed order. */
function story(before: Snapshot['lots'], after: Snapshot['lots'], at: Instant = TUESDAY): string[] {
  return diffSnapshots(snapshot('a', MONDAY, before), snapshot('b', at, after))
    .map(({ kind, amount, expires }) => `${kind} ${amount.minor} ${expires}`)
    .sort();
}

describe('what happened between two snapshots', () => {
  it('is earned where a lot appears or grows, on the day it was seen', () => {
    const lots = [rewardLot(300, '2026-11-30')];
    expect(diffSnapshots(undefined, snapshot('a', MONDAY, lots))).toMatchObject([
      { kind: 'earned', amount: { minor: 300 }, day: '2026-11-02', expires: '2026-11-30' },
    ]);
    expect(story(lots, [rewardLot(450, '2026-11-30')])).toEqual(['earned 150 2026-11-30']);
  });

  it('is used where a lot shrinks or is gone before its end', () => {
    expect(story([rewardLot(300, '2026-11-30')], [rewardLot(120, '2026-11-30')])).toEqual([
      'used -180 2026-11-30',
    ]);
    expect(story([rewardLot(300, '2026-11-30')], [])).toEqual(['used -300 2026-11-30']);
  });

  it('is lapsed where the end came in between, with the amount last seen and on the last day', () => {
    const entries = diffSnapshots(
      snapshot('a', MONDAY, [rewardLot(300, '2026-11-02')]),
      snapshot('b', '2026-11-03T08:00:00.000Z', []),
    );
    expect(entries).toMatchObject([{ kind: 'lapsed', amount: { minor: -300 }, day: '2026-11-02' }]);
  });

  it('lasts until midnight at the marketplace, not in UTC', () => {
    const lots = [rewardLot(300, '2026-11-02')];
    expect(story(lots, [], '2026-11-03T07:59:59.999Z')).toEqual(['used -300 2026-11-02']);
    expect(story(lots, [], '2026-11-03T08:00:00.000Z')).toEqual(['lapsed -300 2026-11-02']);
  });

  it('takes a lot that the page still shows after its end for lapsed', () => {
    const lots = [rewardLot(300, '2026-11-02')];
    expect(story(lots, lots)).toEqual(['lapsed -300 2026-11-02']);
  });

  it('keeps two equal lots two', () => {
    const twins = [rewardLot(300, '2026-11-30'), rewardLot(300, '2026-11-30')];
    expect(lotsOf(snapshot('a', MONDAY, twins)).map(({ id }) => id)).toHaveLength(2);
    expect(new Set(lotsOf(snapshot('a', MONDAY, twins)).map(({ id }) => id)).size).toBe(2);
    expect(story(twins, [rewardLot(300, '2026-11-30')])).toEqual(['used -300 2026-11-30']);
  });

  it('does not mistake twins that changed places for movements', () => {
    const five = rewardLot(500, '2026-11-30');
    const three = rewardLot(300, '2026-11-30');
    expect(story([five, three], [three, five])).toEqual([]);
    expect(story([three, five], [five])).toEqual(['used -300 2026-11-30']);
  });

  it('says nothing where only the end became known, or is no longer shown', () => {
    const dated = rewardLot(300, '2026-11-30');
    expect(story([rewardLot(300, null)], [dated])).toEqual([]);
    expect(story([dated], [rewardLot(300, null)])).toEqual([]);
    expect(story([rewardLot(300, null)], [rewardLot(500, '2026-11-30')])).toEqual(['earned 200 2026-11-30']);
    expect(story([rewardLot(300, null)], [rewardLot(300, '2026-11-30', 'Prime Video')])).toEqual([
      'earned 300 2026-11-30',
      'used -300 null',
    ]);
  });

  it('is nothing between two snapshots that show the same', () => {
    fc.assert(
      fc.property(anyLots, (lots) => {
        expect(story(lots, lots, MONDAY)).toEqual([]);
      }),
    );
  });
});

/** All snapshots put in one after the other, as the store does it. */
function arrive(snapshots: readonly Snapshot[]): { entries: Entry[]; lots: readonly Lot[] } {
  const known: Snapshot[] = [];
  const entries = new Map<string, Entry>();
  let newest: readonly Lot[] = [];
  for (const next of snapshots) {
    if (known.some(({ id }) => id === next.id)) continue;
    const before = known.filter((other) => compareReadings(other, next) < 0).at(-1);
    const after = known.find((other) => compareReadings(other, next) > 0);
    const { remove, put, lots } = insertSnapshot(before, next, after ? [{ was: after, is: after }] : []);
    for (const id of remove) entries.delete(id);
    for (const entry of put) entries.set(entry.id, entry);
    newest = lots ?? newest;
    known.push(next);
    known.sort(compareReadings);
  }
  return { entries: [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), lots: newest };
}

const anySnapshots = fc.uniqueArray(
  fc
    .record({ facts: anyFacts, lots: anyLots })
    .map(({ facts, lots }) => snapshot(facts.id, facts.observedAt, lots)),
  { maxLength: 6, selector: ({ id }) => id },
);

describe('snapshots in any order', () => {
  it('give the same ledger, also when some arrive twice', () => {
    const arrivals = anySnapshots.chain((snapshots) =>
      fc.tuple(fc.constant(snapshots), shuffled([...snapshots, ...snapshots.slice(0, 2)])),
    );
    fc.assert(
      fc.property(arrivals, ([snapshots, order]) => {
        expect(arrive(order)).toEqual(arrive([...snapshots].sort(compareReadings)));
      }),
      { numRuns: 500 },
    );
  });

  it('give entries that sum to what is left, and no lot below zero', () => {
    fc.assert(
      fc.property(anySnapshots, (snapshots) => {
        const { entries, lots } = arrive(snapshots);
        expect(total(entries)).toBe(total(lots));
        expect(lots.every(({ amount }) => amount.minor > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('let each lot lapse at most once, with the amount seen last before its end', () => {
    fc.assert(
      fc.property(anySnapshots, (snapshots) => {
        const { entries } = arrive(snapshots);
        for (const lapse of entries.filter(({ kind }) => kind === 'lapsed')) {
          const last = [...snapshots]
            .sort(compareReadings)
            .filter(({ observedAt }) => observedAt < `${lapse.expires}T08`.replace(/\d\d(?=T)/, nextDay))
            .at(-1);
          expect(last && lotsOf(last).filter(isDated).map(lapseOf)).toContainEqual(lapse);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The days of the tests never end a month. */
const nextDay = (day: string) => String(Number(day) + 1).padStart(2, '0');

function total(items: readonly { amount: { minor: number } }[]): number {
  return items.reduce((sum, { amount }) => sum + amount.minor, 0);
}
