import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statesOf } from '../../../core/ledger/list-state.ts';
import { type ListReading, snapshotOf } from '../../../core/ledger/listing-of.ts';
import { currentLots, eventsOf } from '../../../core/ledger/listings.ts';
import { lastOf, readingsIn, runsOf } from '../../../core/ledger/runs.ts';
import type { StoredReading } from '../../../core/ledger/stored-reading.ts';
import { type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import { REPEATS_MAX } from '../../../core/model/repeats.ts';
import type { RewardLot } from '../../../core/pages/reading.ts';
import { accountKey } from '../../support/ids.ts';
import { rewardLot, shuffled } from '../../support/ledger.ts';
import { orderReading, rewardsReading } from '../../support/readings.ts';

const VIDEO = 'Prime Video';

function listed(id: string, observedAt: Instant, lots: readonly RewardLot[], isWhole = true): ListReading {
  const { account: _, whole: __, ...page } = rewardsReading({ lots, from: 'network' });
  return {
    ...page,
    ...(isWhole && { whole: true }),
    page: 'rewards',
    id,
    observedAt,
    account: accountKey('alex'),
  };
}

const on = (day: number, hour = 20) => instantAt(Date.UTC(2026, 10, day, hour));
const THREE = [rewardLot(300, '2026-12-31')];
const TWO = [rewardLot(200, '2026-12-31')];

describe('readings of one page that follow one another', () => {
  it('are one run where they say the same: first and last seen, and each id', () => {
    const [run, ...others] = runsOf([1, 2, 3].map((day) => listed(`r${day}`, on(day), THREE)));
    expect(others).toEqual([]);
    expect(run).toMatchObject({ id: 'r1', observedAt: on(1), repeats: { ids: ['r2', 'r3'] } });
    expect(lastOf(run as StoredReading)).toEqual(listed('r3', on(3), THREE));
  });

  it('are runs of their own where one between them says something else', () => {
    const once = runsOf([1, 2, 4, 5].map((day) => listed(`r${day}`, on(day), THREE)));
    const runs = runsOf([...once, listed('late', on(3), TWO)]);
    expect(runs.map((run) => readingsIn(run).map(({ id }) => id))).toEqual([
      ['r1', 'r2'],
      ['late'],
      ['r4', 'r5'],
    ]);
  });

  it('begin a new run where a credit has ended that is still listed: that it is, is news', () => {
    const lots = [rewardLot(300, '2026-11-02')];
    expect(runsOf([1, 2, 3, 4].map((day) => listed(`r${day}`, on(day), lots)))).toMatchObject([
      { id: 'r1', repeats: { ids: ['r2'] } },
      { id: 'r3', repeats: { ids: ['r4'] } },
    ]);
  });

  it('begin a new run with each month, so that no record grows for ever', () => {
    const runs = runsOf([listed('r1', on(30), THREE), listed('r2', on(31), THREE)]);
    expect(runs.map(({ id }) => id)).toEqual(['r1', 'r2']);
  });

  it('keep the newest of a page that is looked at all day long, and its first', () => {
    const start = Date.parse(on(1));
    const many = Array.from({ length: REPEATS_MAX + 9 }, (_, i) =>
      listed(`r${i}`, instantAt(start + i * 60_000), THREE),
    );
    const [run] = runsOf(many) as [StoredReading];
    expect(readingsIn(run).map(({ id }) => id)).toEqual(['r0', ...many.slice(9).map(({ id }) => id)]);
  });

  it('are no runs where only few readings of a page are kept anyway', () => {
    const order = (id: string, day: number): StoredReading => {
      const { account: _, ...page } = orderReading();
      return { ...page, id, observedAt: on(day), account: accountKey('alex') };
    };
    expect(runsOf([order('r1', 1), order('r2', 2)])).toHaveLength(2);
  });
});

const anyLots = fc.constantFrom(
  [],
  THREE,
  TWO,
  [rewardLot(300, '2026-11-04')],
  [rewardLot(300, '2026-11-04'), rewardLot(100, null, VIDEO)],
);

const listsOf = (isWhole: fc.Arbitrary<boolean>) =>
  fc
    .array(fc.record({ hours: fc.constantFrom(1, 6, 24, 30), lots: anyLots, isWhole }), { maxLength: 12 })
    .map((visits) => {
      let at = Date.parse(on(1));
      return visits.map(({ hours, lots, isWhole: whole }, i) => {
        at += hours * 3_600_000;
        return listed(`r${String(i).padStart(2, '0')}`, instantAt(at), lots, whole);
      });
    });

describe('runs', () => {
  it('hold all readings, and are the same in whatever order these arrive', () => {
    const arrivals = listsOf(fc.boolean()).chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(arrivals, ([all, order]) => {
        let runs: StoredReading[] = [];
        for (const next of order) runs = runsOf([...runs, next]);
        expect(runs.flatMap(readingsIn)).toEqual(all);
        expect(runs).toEqual(runsOf(all));
      }),
    );
  });

  it('tell of a list what its readings one by one tell', () => {
    fc.assert(
      fc.property(listsOf(fc.constant(true)), (all) => {
        const told = (readings: readonly StoredReading[]) => {
          const states = statesOf((readings as ListReading[]).map((reading) => snapshotOf(reading)));
          return { entries: eventsOf(states), lots: states.slice(-1).flatMap(currentLots) };
        };
        expect(told(runsOf(all))).toEqual(told(all));
      }),
      { numRuns: 500 },
    );
  });
});
