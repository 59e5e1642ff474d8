import { expect, it } from 'vitest';
import type { Lot } from '../../../core/model/credit.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { putClockRight } from '../../../core/store/clock.ts';
import type { Database } from '../../../core/store/database.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { rewardLot } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import { rewardsReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const AHEAD = '2027-01-10T12:00:00.000Z';
const NOW = '2026-11-20T12:00:00.000Z';
const LATER = '2026-11-20T13:00:00.000Z';

async function read(db: Database, id: string, at: typeof NOW | typeof AHEAD | typeof LATER, minor: number) {
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
