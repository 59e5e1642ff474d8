import { acceptReading } from '../../core/store/accept-reading.ts';
import { rewardLot } from '../support/ledger.ts';
import { rewardsReading } from '../support/readings.ts';
import { startBackground } from './background.ts';
import { unanswered } from './messages.ts';
import { quantile, type Trial, timed } from './trial.ts';

const LOTS = 500;
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
    for (let n = 0; n < count; n += 1) {
      const account = { customerId: `A2INVENTED${String(n).padStart(4, '0')}`, name: `Nobody ${n}` };
      const reading = rewardsReading({ account, lots: [rewardLot(300, '2026-12-24')] });
      await acceptReading(db, { id: `n${n}`, observedAt: now(), reading }, now());
    }
    const look = () => timed(() => background.send({ name: 'overview', request: {} }));
    const few: number[] = [];
    for (let n = 0; n < LOOKS; n += 1) few.push((await look()).ms);
    const lots = Array.from({ length: LOTS }, (_, n) => rewardLot(1 + n, '2026-12-24'));
    await acceptReading(db, { id: 'long', observedAt: now(), reading: rewardsReading({ lots }) }, now());
    const many: number[] = [];
    for (let n = 0; n < LOOKS; n += 1) many.push((await look()).ms);
    return {
      figures: {
        accounts: count,
        'overview p50 ms': quantile(few, 0.5),
        lots: LOTS,
        'overview with them p50 ms': quantile(many, 0.5),
      },
      failures: await unanswered(background),
    };
  },
};
