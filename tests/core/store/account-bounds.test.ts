import { expect, it } from 'vitest';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { rewardsReading } from '../../support/readings.ts';
import { freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';

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
