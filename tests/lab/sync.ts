import { playSchedule } from '../support/sync-schedule.ts';
import { limited, type Trial } from './trial.ts';

/** Two to five devices that sync by the browsers' rules. Its short part is `tests/core/sync/schedules.test.ts`. */
export const sync: Trial = {
  name: 'sync',
  holds: 'devices end equal, with the newest of everything, and nothing is lost or told twice',
  count: 10_000,
  async run({ count }) {
    const failures: string[] = [];
    let unequal = 0;
    for (let n = 0; n < count; n += 1) {
      const found = await limited(`schedule ${n}`, () => playSchedule(`7 ${n}`));
      if (found.some((one) => one.startsWith('devices end unequal'))) unequal += 1;
      failures.push(...found.map((one) => `schedule ${n}: ${one}`));
    }
    return { figures: { schedules: count, unequal }, failures };
  },
};
