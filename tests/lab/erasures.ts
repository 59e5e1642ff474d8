import { DISCLOSURE_VERSION } from '../../core/model/disclosure.ts';
import { STORES } from '../../core/store/schema.ts';
import { deliveryOf } from '../support/deliveries.ts';
import { SENDERS } from '../support/sender.ts';
import { giftCardPage, rewardsPage } from '../support/synthetic-pages.ts';
import { startBackground } from './background.ts';
import type { Trial } from './trial.ts';

const READINGS_ON_THEIR_WAY = 30;

/** Everything is erased while readings are on their way. */
export const erasures: Trial = {
  name: 'erasures',
  holds: 'no reading that was on its way is stored after everything was erased',
  count: 200,
  short: 3,
  async run({ count, random }) {
    const background = await startBackground();
    const failures: string[] = [];
    let stored = 0;
    for (let round = 0; round < count; round += 1) {
      await background.send({ name: 'accept', request: { version: DISCLOSURE_VERSION } });
      const pages = [giftCardPage(), rewardsPage([{ cents: 300, inDays: 3 }], { today: '2026-11-20' })];
      const captured = pages.map((page) => deliveryOf(page, { capturedAt: background.now() }));
      const deliveries = Array.from({ length: READINGS_ON_THEIR_WAY }, async () => {
        await new Promise((resolve) => setTimeout(resolve, random.int(100)));
        const request = { ...random.pick(captured), id: crypto.randomUUID() };
        const answered = await background.send({ name: 'deliver-page', request }, SENDERS.content);
        if (answered?.ok) stored += 1;
      });
      await new Promise((resolve) => setTimeout(resolve, random.int(150)));
      const erased = await background.send({ name: 'erase', request: {} });
      if (!erased?.ok) failures.push(`not erased: ${erased?.code}`);
      await Promise.all(deliveries);
      const left = await rowsLeft(background.db);
      if (left > 0) failures.push(`${left} rows left`);
    }
    return {
      figures: { erasures: count, 'readings sent': count * READINGS_ON_THEIR_WAY, 'stored before': stored },
      failures,
    };
  },
};

/** Rows of all stores but the one that counts changes and readings. */
async function rowsLeft(db: Awaited<ReturnType<typeof startBackground>>['db']): Promise<number> {
  const counted = await db.read(STORES, async (tx) => {
    const counts = STORES.filter((store) => store !== 'meta').map((store) => tx.objectStore(store).count());
    return (await Promise.all(counts)).reduce((sum, rows) => sum + rows, 0);
  });
  return counted.ok ? counted.value : -1;
}
