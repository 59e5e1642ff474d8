import { expect, it } from 'vitest';
import { addDays, type CalendarDate, type Instant } from '../../../core/model/calendar-date.ts';
import type { Lot } from '../../../core/model/credit.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { buildOverview } from '../../../core/overview/build-overview.ts';
import { creditsPart, NOW_VERSION } from '../../../core/protocol/now-record.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { sayLeftOfLot } from '../../../core/store/owner-words.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { rewardLot, usd } from '../../support/ledger.ts';
import { rewardsReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const at = (day: CalendarDate, hour = 18): Instant => `${day}T${hour as 18}:00:00.000Z`;

/** Somebody who has used $2.00 of $20.00 so many times since August, a fortnight apart, and said so. */
async function afterUses(times: number) {
  const db = await freshDatabase();
  const list = async (day: CalendarDate, minor: number) => {
    const reading = rewardsReading({ types: [], lots: [rewardLot(minor, '2026-12-11')] });
    succeed(await acceptReading(db, { id: `read ${day}`, observedAt: at(day), reading }, at(day)));
  };
  await list('2026-08-01', 2000);
  let day: CalendarDate = '2026-08-01';
  for (let i = 1; i <= times; i += 1) {
    day = addDays(day, 14);
    const [lot] = (await contentOf(db)).lots as Lot[];
    if (!lot) throw new Error('no lot');
    succeed(await sayLeftOfLot(db, lot.id, usd(2000 - i * 200), at(day, 19)));
    await list(addDays(day, 1), 2000 - i * 200);
  }
  await list('2026-11-27', 2000 - times * 200);
  return succeed(await loadStoredState(db, at('2026-11-27', 20)));
}

const overviewOf = (state: Awaited<ReturnType<typeof afterUses>>) =>
  buildOverview({
    timeZone: 'UTC',
    ...state,
    settings: DEFAULT_SETTINGS,
    points: { pointsProgramme: null, pointsAtAmazon: null },
    granted: ['amazon.com'],
    wasGranted: ['amazon.com'],
    now: at('2026-11-27', 20),
  });

it('credits that were used often enough are forecast, from the record of what stands now as well', async () => {
  const state = await afterUses(5);
  // $10.00 in 118 days: $1.18 of the $10.00 that are left, in 14 days.
  expect(overviewOf(state).forecast).toMatchObject({
    sum: usd(1000),
    by: '2026-12-11',
    used: usd(1000),
    days: 118,
    usable: usd(118),
    left: usd(800),
  });
  const recorded = creditsPart(JSON.parse(JSON.stringify({ version: NOW_VERSION, changes: 1, state })));
  expect(recorded && overviewOf(recorded.state).forecast).toEqual(overviewOf(state).forecast);
});

it('those that were used three times are not', async () => {
  const state = await afterUses(3);
  expect(state.pastUses).toEqual([]);
  expect(overviewOf(state)).not.toHaveProperty('forecast');
});
