import { addDays, dayAt } from '../../core/model/calendar-date.ts';
import { acceptReading } from '../../core/store/accept-reading.ts';
import { rewardLot, usd } from '../support/ledger.ts';
import { giftCardReading, rewardsReading } from '../support/readings.ts';
import { later, startBackground } from './background.ts';
import { unanswered } from './messages.ts';
import { quantile, type Trial, timed } from './trial.ts';

const DAY_MS = 86_400_000;

/** Years of visits: each day the background wakes, on some days pages are read. */
export const years: Trial = {
  name: 'years',
  holds: 'after ten years of visits all that our pages ask for is answered',
  count: 3650,
  short: 20,
  async run({ count, random }) {
    const background = await startBackground();
    const { db, now } = background;
    const times: number[] = [];
    let visits = 0;
    for (let day = 0; day < count; day += 1) {
      await background.passTo(later(now(), DAY_MS));
      if (random.chance(0.3)) {
        visits += 1;
        const today = dayAt(now(), 'America/Los_Angeles');
        const lots = Array.from({ length: random.int(4) }, (_, n) =>
          rewardLot(100 * (1 + random.int(5)), addDays(today, 5 + n * 20)),
        );
        const readings = [
          rewardsReading({ lots, whole: true }),
          giftCardReading({ balance: usd(random.int(9000)), activity: [] }),
        ];
        for (const [n, reading] of readings.entries()) {
          await acceptReading(db, { id: `d${day}-${n}`, observedAt: now(), reading }, now());
        }
      }
      times.push((await timed(() => background.send({ name: 'overview', request: {} }))).ms);
    }
    const quarter = Math.ceil(times.length / 10);
    return {
      figures: {
        days: count,
        visits,
        'overview first tenth p50 ms': quantile(times.slice(0, quarter), 0.5),
        'overview last tenth p50 ms': quantile(times.slice(-quarter), 0.5),
      },
      failures: await unanswered(background),
    };
  },
};
