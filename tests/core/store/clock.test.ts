import { expect, it } from 'vitest';
import { readingsIn } from '../../../core/ledger/runs.ts';
import type { StoredReading } from '../../../core/ledger/stored-reading.ts';
import { type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import type { Entry, Lot } from '../../../core/model/credit.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { putClockRight } from '../../../core/store/clock.ts';
import type { Database } from '../../../core/store/database.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { rewardLot, row, usd } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import { giftCardReading, rewardsReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const AHEAD = '2027-01-10T12:00:00.000Z';
const NOW = '2026-11-20T12:00:00.000Z';
const LATER = '2026-11-20T13:00:00.000Z';

async function read(db: Database, id: string, at: Instant, minor: number) {
  const reading = rewardsReading({ lots: [rewardLot(minor, '2027-02-20')], whole: true });
  succeed(await acceptReading(db, { id, observedAt: at, reading }, at));
}

it('what was read while the clock was ahead hides nothing that is read after it is put right', async () => {
  const db = await freshDatabase();
  await read(db, 'a', AHEAD, 300);
  await read(db, 'b', NOW, 200);
  const { lots, readings } = await contentOf(db);
  expect((lots as Lot[]).map(({ amount }) => amount.minor)).toEqual([200]);
  expect((readings as { observedAt: string }[]).every(({ observedAt }) => observedAt <= NOW)).toBe(true);
});

it('several readings of that time keep their order', async () => {
  const db = await freshDatabase();
  await read(db, 'a', AHEAD, 300);
  await read(db, 'b', '2027-01-10T12:05:00.000Z' as never, 400);
  expect(succeed(await putClockRight(db, NOW))).toBe(true);
  expect(((await contentOf(db)).lots as Lot[]).map(({ amount }) => amount.minor)).toEqual([400]);
  expect(succeed(await putClockRight(db, LATER))).toBe(false);
});

it('a credit entered while the clock was ahead is taken over by its page', async () => {
  const db = await freshDatabase();
  succeed(
    await saveCredit(
      db,
      draft({
        programme: 'no-rush',
        expires: '2027-02-20',
        account: { marketplace: 'amazon.com', name: 'Alex' },
      }),
      AHEAD,
    ),
  );
  await read(db, 'a', AHEAD, 300);
  await read(db, 'b', NOW, 300);
  expect(((await contentOf(db)).lots as Lot[]).filter(({ own }) => own)).toEqual([]);
});

const onDay = (day: number, hour = 12) => instantAt(Date.UTC(2026, 10, day, hour));
/** A year behind, as after a flat battery. */
const BEHIND = '2025-11-20T12:00:00.000Z';
const timesOf = async (db: Database) =>
  ((await contentOf(db)).readings as StoredReading[]).flatMap(readingsIn).map(({ observedAt }) => observedAt);

it('a clock that is behind moves nothing that was read on several days, and hides nothing that is read then', async () => {
  const db = await freshDatabase();
  await read(db, 'a', onDay(10), 300);
  await read(db, 'b', onDay(14), 300);
  expect(succeed(await putClockRight(db, BEHIND))).toBe(false);
  await read(db, 'c', BEHIND, 200);
  expect(((await contentOf(db)).lots as Lot[]).map(({ amount }) => amount.minor)).toEqual([200]);
  expect((await timesOf(db)).sort()).toEqual([onDay(10), onDay(14), '2026-11-14T12:00:00.001Z']);
  expect(succeed(await putClockRight(db, onDay(16)))).toBe(false);
  await read(db, 'd', onDay(16), 100);
  expect(((await contentOf(db)).lots as Lot[]).map(({ amount }) => amount.minor)).toEqual([100]);
  const gone = ((await contentOf(db)).entries as Entry[]).filter(({ kind }) => kind === 'gone');
  expect(gone.map(({ since, day }) => [since, day]).sort()).toEqual([
    ['2026-11-14', '2026-11-14'],
    ['2026-11-14', '2026-11-16'],
  ]);
});

it('a browser that starts before its clock is set leaves a single reading as it is', async () => {
  const db = await freshDatabase();
  await read(db, 'a', onDay(10), 300);
  expect(succeed(await putClockRight(db, '2020-01-01T00:00:05.000Z'))).toBe(false);
  expect(await timesOf(db)).toEqual([onDay(10)]);
});

it('a page that lists what would have ended says that it was the clock of before that was ahead', async () => {
  const db = await freshDatabase();
  await read(db, 'a', AHEAD, 300);
  await read(db, 'b', '2027-03-12T12:00:00.000Z', 300);
  await read(db, 'c', NOW, 300);
  const { entries } = await contentOf(db);
  expect((entries as Entry[]).map(({ kind }) => kind)).toEqual(['opening']);
  expect((await timesOf(db)).every((at) => at <= NOW)).toBe(true);
});

it('a row that is dated later than now says that the clock is behind', async () => {
  const db = await freshDatabase();
  const reading = giftCardReading({ balance: usd(1000), activity: [row('2026-11-09', 1000)] });
  succeed(await acceptReading(db, { id: 'a', observedAt: onDay(10), reading }, onDay(10)));
  const behind = '2026-11-02T12:00:00.000Z';
  succeed(await acceptReading(db, { id: 'b', observedAt: behind, reading }, behind));
  expect((await timesOf(db)).every((at) => at >= onDay(10))).toBe(true);
});
