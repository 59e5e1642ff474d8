import { addDays, instantAt } from '../../core/model/calendar-date.ts';
import { acceptReading } from '../../core/store/accept-reading.ts';
import { getChecked } from '../../core/store/checked-reads.ts';
import type { Database } from '../../core/store/database.ts';
import type { CheckedStore } from '../../core/store/records.ts';
import { writeRepaired } from '../../core/store/repair.ts';
import { rewardLot, row, usd } from '../support/ledger.ts';
import { giftCardReading, rewardsReading } from '../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../support/store.ts';
import { limited, type Trial, timed } from './trial.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(2014, 0, 1, 20);
const SPOILED: readonly CheckedStore[] = [
  'lots',
  'entries',
  'months',
  'row-groups',
  'balances',
  'pages',
  'readings',
];

/** One record of an account with a long history is damaged. */
export const repairs: Trial = {
  name: 'repairs',
  holds: 'one damaged record of a long history is repaired, and nothing else is another than before',
  count: 4400,
  short: 60,
  async run({ count }) {
    const db = await freshDatabase();
    const now = instantAt(START + count * DAY_MS);
    for (let n = 0; n < count; n += 1) succeed(await acceptReading(db, readingOn(n), now));
    const figures: Record<string, number> = { readings: count };
    const failures: string[] = [];
    for (const store of SPOILED) {
      const before = derived(await contentOf(db));
      const key = await spoilOne(db, store);
      const { ms } = await limited(store, () =>
        timed(() => writeRepaired(db, now, (tx) => getChecked(tx, store, key as never))),
      );
      figures[`${store} ms`] = Math.round(ms);
      if (store !== 'readings' && derived(await contentOf(db)) !== before)
        failures.push(`something is another after a damaged record of ${store}`);
    }
    return { figures, failures };
  },
};

/** Each day says something new: another credit, or one more row. */
function readingOn(n: number) {
  const day = addDays('2014-01-01', n);
  const id = `0f0c1c7e-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const rows = [0, 1, 2].map((back) =>
    row(addDays(day, -2 * back), 1, { closing: usd(1000 + n - 2 * back) }),
  );
  const reading =
    n % 2 === 0
      ? rewardsReading({ lots: [rewardLot(100 + (n % 7), addDays(day, 30))] })
      : giftCardReading({ balance: usd(1000 + n), activity: rows });
  return { id, observedAt: instantAt(START + n * DAY_MS), reading };
}

function derived(content: Record<string, unknown[]>): string {
  const { damaged: _, ...rest } = content;
  return JSON.stringify(rest);
}

/** Spoils the middle record of a store, and answers its key. */
async function spoilOne(db: Database, store: CheckedStore): Promise<IDBValidKey> {
  return succeed(
    await db.write([store], async (tx) => {
      const keys = await tx.objectStore(store).getAllKeys();
      const key = keys[Math.floor(keys.length / 2)] as never;
      const record = await tx.objectStore(store).get(key);
      const marketplace = store === 'months' || store === 'entries' ? {} : { marketplace: 7 };
      await tx.objectStore(store).put({ ...(record as object), ...marketplace, ...spoiled(store) } as never);
      return key as IDBValidKey;
    }),
  );
}

function spoiled(store: CheckedStore): object {
  if (store === 'months') return { count: 'many' };
  if (store === 'entries' || store === 'row-groups') return { amount: 'much' };
  return {};
}
