import { acceptReading } from '../../core/store/accept-reading.ts';
import { rewardLot } from '../support/ledger.ts';
import { rewardsReading } from '../support/readings.ts';
import { startBackground } from './background.ts';
import { unanswered } from './messages.ts';
import { quantile, type Trial, timed } from './trial.ts';

const LOTS = 500;
/** After so many invented accounts it is measured what the overview costs. */
const LOOKED_AT = [20, 200];
/** Of one marketplace: those that are told apart, and the one that holds what is nobody’s. */
const ACCOUNTS_MAX = 21;
const LOOKS = 20;

/** Accounts that a page invents, and long lists: what is stored stays bounded, and what is asked for is answered. */
export const floods: Trial = {
  name: 'floods',
  holds: 'invented accounts and long lists stop nothing',
  count: 2600,
  short: 30,
  async run({ count }) {
    const background = await startBackground();
    const { db, now } = background;
    const failures: string[] = [];
    const after: Record<string, number> = {};
    const look = () => timed(() => background.send({ name: 'overview', request: {} }));
    const looks = async () => {
      const times: number[] = [];
      for (let n = 0; n < LOOKS; n += 1) times.push((await look()).ms);
      return quantile(times, 0.5);
    };
    for (let n = 0; n < count; n += 1) {
      if (LOOKED_AT.includes(n)) after[`overview after ${n} p50 ms`] = await looks();
      const account = { customerId: `A2INVENTED${String(n).padStart(4, '0')}`, name: `Nobody ${n}` };
      const reading = rewardsReading({ account, lots: [rewardLot(300, '2026-12-24')] });
      await acceptReading(db, { id: `n${n}`, observedAt: now(), reading }, now());
    }
    after[`overview after ${count} p50 ms`] = await looks();
    const kept = await db.read(['accounts'], (tx) => tx.objectStore('accounts').count());
    const stored = kept.ok ? kept.value : -1;
    if (stored < 0 || stored > ACCOUNTS_MAX) failures.push(`${stored} accounts are stored`);
    const lots = Array.from({ length: LOTS }, (_, n) => rewardLot(1 + n, '2026-12-24'));
    await acceptReading(db, { id: 'long', observedAt: now(), reading: rewardsReading({ lots }) }, now());
    const many = await looks();
    return {
      figures: {
        'invented accounts': count,
        'accounts stored': stored,
        ...after,
        lots: LOTS,
        'overview with them p50 ms': many,
      },
      failures: [...failures, ...(await unanswered(background))],
    };
  },
};
