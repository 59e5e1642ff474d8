import { expect, it } from 'vitest';
import { playSchedule } from '../../support/sync-schedule.ts';

/** The lab plays 10,000. */
const SCHEDULES = 150;

it('whatever happens to two to five devices, they end equal, with the newest, and nothing lost or told twice', async () => {
  for (let n = 0; n < SCHEDULES; n += 1) {
    expect(await playSchedule(`7 ${n}`), `schedule ${n}`).toEqual([]);
  }
});
