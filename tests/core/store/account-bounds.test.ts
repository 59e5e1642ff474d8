import { expect, it } from 'vitest';
import type { Instant } from '../../../core/model/calendar-date.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { rewardsReading } from '../../support/readings.ts';
import { freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';

it('a flood of readings ends with the hour, and what is stored stays usable', async () => {
  const db = await freshDatabase();
  const accept = async (id: string, now: Instant = NOW) =>
    succeed(await acceptReading(db, { id, observedAt: now, reading: rewardsReading() }, now));
  expect(await accept('first')).toMatchObject({ accepted: true });
  succeed(
    await db.write(['meta'], async (tx) => {
      await tx.objectStore('meta').put({ name: 'arrivals', hour: '2026-11-20T12', count: 9_999 });
    }),
  );
  expect(await accept('last')).toMatchObject({ accepted: true });
  expect(await accept('one more')).toEqual({ accepted: false, why: 'too-many' });
  // One that is known is no news, and one of the next hour is welcome.
  expect(await accept('last')).toMatchObject({ accepted: true, fresh: false });
  expect(await accept('later', '2026-11-20T13:00:00.000Z')).toMatchObject({ accepted: true });
});

it('a page that invents customers makes twenty accounts; what it says of others is asked about', async () => {
  const db = await freshDatabase();
  for (let i = 0; i < 30; i += 1) {
    const account = { customerId: `A2INVENTED${String(i).padStart(4, '0')}`, name: `Nobody ${i}` };
    const reading = rewardsReading({ account, lots: [] });
    succeed(await acceptReading(db, { id: `n${i}`, observedAt: NOW, reading }, NOW));
  }
  const { accounts, held } = succeed(await loadStoredState(db, NOW));
  expect(accounts).toHaveLength(21);
  expect(held).toHaveLength(1);
});
