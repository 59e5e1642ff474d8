import { describe, expect, it } from 'vitest';
import { instantAt } from '../../../core/model/calendar-date.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { getAllChecked } from '../../../core/store/checked-reads.ts';
import type { Database } from '../../../core/store/database.ts';
import { type Claim, claimReminders } from '../../../core/store/reminder-log.ts';
import { writeRepaired } from '../../../core/store/repair.ts';
import { STORES, type StoreName } from '../../../core/store/schema.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { rewardLot, row, usd } from '../../support/ledger.ts';
import {
  checkoutReading,
  giftCardReading,
  orderReading,
  rewardsReading,
  thankYouReading,
} from '../../support/readings.ts';
import { REMINDED_AT_ANY_TIME } from '../../support/reminder-settings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const at = (day: number, hour = 12) => instantAt(Date.UTC(2026, 10, day, hour));
const BOB = { customerId: 'A2FAKE00000000', name: 'Sam' };

async function filled() {
  const db = await freshDatabase();
  const rows = [row('2026-11-01', 300), row('2026-11-01', 300), row('2026-10-01', -100)];
  const all = [
    giftCardReading({ balance: usd(900), activity: rows }),
    rewardsReading({ lots: [rewardLot(300, '2026-11-26'), rewardLot(100, '2026-12-26')] }),
    rewardsReading({ lots: [rewardLot(200, '2026-11-26'), rewardLot(100, '2026-12-26')] }),
    giftCardReading({ account: BOB, balance: usd(50), activity: [] }),
    checkoutReading(),
    thankYouReading(),
    orderReading({ orderId: '111-5500007-6600007', placed: '2026-11-04', giftCard: usd(-200) }),
  ];
  for (const [i, reading] of all.entries()) {
    succeed(await acceptReading(db, { id: `r${i}`, observedAt: at(i + 2), reading }, NOW));
  }
  return db;
}

/** Spoils one field of each record of a store, or of those that `which` picks. */
async function damage(
  db: Database,
  store: StoreName,
  field: string,
  which: (record: object) => boolean = () => true,
) {
  succeed(
    await db.write(STORES, async (tx) => {
      const records: object[] = await tx.objectStore(store).getAll();
      for (const record of records.filter(which)) {
        await tx.objectStore(store).put({ ...record, [field]: { spoiled: true } } as never);
      }
    }),
  );
}

/** Makes a stored reading one that no page would be read as today. */
async function change(db: Database, id: string, changes: object): Promise<void> {
  succeed(
    await db.write(STORES, async (tx) => {
      const reading = await tx.objectStore('readings').get(id);
      await tx.objectStore('readings').put({ ...reading, ...changes } as never);
    }),
  );
}

async function setAsideReadings(db: Database): Promise<unknown[]> {
  const damaged = (await contentOf(db)).damaged as { store: string; key: unknown }[];
  return damaged.filter(({ store }) => store === 'readings').map(({ key }) => key);
}

describe('a damaged record', () => {
  it.each([
    ['lots', 'amount'],
    ['balances', 'explained'],
    ['pages', 'lastRead'],
    ['promises', 'amount'],
  ] as const)('of %s is set aside and derived anew from the readings', async (store, field) => {
    const db = await filled();
    const before = await contentOf(db);
    await damage(db, store, field);
    const holdings = succeed(await loadStoredState(db, NOW));
    expect(holdings.damaged).toBeGreaterThan(0);
    const { damaged, ...after } = await contentOf(db);
    const { damaged: none, ...healthy } = before;
    expect(none).toEqual([]);
    expect(after).toEqual(healthy);
    expect(damaged?.[0]).toMatchObject({ store, record: { [field]: { spoiled: true } } });
    expect(succeed(await loadStoredState(db, NOW))).toEqual(holdings);
  });

  it('of the accounts leaves the account with what it has, without its name', async () => {
    const db = await filled();
    const before = succeed(await loadStoredState(db, NOW));
    await damage(db, 'accounts', 'name', (record) => 'name' in record && record.name === 'Alex');
    const after = succeed(await loadStoredState(db, NOW));
    expect(after.lots).toEqual(before.lots);
    expect(after.accounts.map(({ key }) => key)).toEqual(before.accounts.map(({ key }) => key));

    await acceptReading(db, { id: 'again', observedAt: at(8), reading: giftCardReading() }, NOW);
    const named = succeed(await loadStoredState(db, NOW)).accounts.map(({ key, name }) => [key, name]);
    expect(named).toEqual(before.accounts.map(({ key, name }) => [key, name]));
  });

  it('among the readings is left out, and the rest gives one consistent ledger', async () => {
    const db = await filled();
    await damage(db, 'readings', 'lots', (record) => 'id' in record && record.id === 'r1');
    const reading = rewardsReading({ lots: [rewardLot(50, '2026-11-26')] });
    // Between the damaged reading and the one after it.
    expect(await acceptReading(db, { id: 'late', observedAt: at(3, 18), reading }, NOW)).toEqual({
      ok: true,
      value: { accepted: true, fresh: true },
    });
    const { entries, readings, damaged } = await contentOf(db);
    expect(damaged).toHaveLength(1);
    expect(readings).toHaveLength(7);
    const moved = (entries as { programme: string; amount: { minor: number }; kind: string }[])
      .filter(({ programme, kind }) => programme === 'no-rush' && kind !== 'promised')
      .map(({ kind, amount }) => [kind, amount.minor]);
    expect(moved.sort()).toEqual([
      ['earned', 100],
      ['earned', 150],
      ['opening', 50],
    ]);
  });

  it('among the gift card rows is counted anew', async () => {
    const db = await filled();
    const before = await contentOf(db);
    await damage(db, 'row-groups', 'cells');
    const again = giftCardReading({ balance: usd(900), activity: [row('2026-11-01', 300)] });
    succeed(await acceptReading(db, { id: 'again', observedAt: at(8), reading: again }, NOW));
    const after = await contentOf(db);
    const amounts = (content: Record<string, unknown[]>) =>
      (content.entries as { id: string; amount: object }[]).map(({ id, amount }) => [id, amount]);
    expect(amounts(after)).toEqual(amounts(before));
    expect(after.damaged?.length).toBeGreaterThan(0);
  });

  it.each([
    ['spendings', 'amount'],
    ['promises', 'outcome'],
  ] as const)('of %s comes back with the next reading of its pages', async (store, field) => {
    const db = await filled();
    const before = await contentOf(db);
    expect(before[store]?.length).toBeGreaterThan(0);
    await damage(db, store, field);
    const again = [thankYouReading(), orderReading({ orderId: '111-5500008-6600008' })];
    for (const [i, reading] of again.entries()) {
      succeed(await acceptReading(db, { id: `again${i}`, observedAt: at(15), reading }, NOW));
    }
    const after = await contentOf(db);
    expect(after[store]).toEqual(before[store]);
    expect(after.entries).toEqual(before.entries);
    expect(after.damaged?.length).toBeGreaterThan(0);
  });

  it('stays repaired where the background dies before it does what it was about to', async () => {
    const db = await filled();
    const before = await contentOf(db);
    await damage(db, 'lots', 'amount');
    const dies = writeRepaired(db, NOW, async (tx) => {
      await getAllChecked(tx, 'lots');
      throw new Error('the background died');
    });
    await expect(dies).rejects.toThrow('died');
    const { damaged, ...after } = await contentOf(db);
    expect(after).toEqual({ ...before, damaged: undefined });
    expect(damaged).not.toEqual([]);
  });

  it('beside a reading that no sum can hold costs that reading alone', async () => {
    const db = await filled();
    const most = { minor: Number.MAX_SAFE_INTEGER, currency: 'USD' } as const;
    await change(db, 'r0', { balance: most, hold: most });
    await damage(db, 'balances', 'explained');
    const { lots, damaged } = succeed(await loadStoredState(db, NOW));
    expect(lots.map(({ amount }) => amount.minor).sort()).toEqual([100, 200]);
    expect(damaged).toBeGreaterThan(1);
    expect(await setAsideReadings(db)).toEqual(['r0']);
    expect((await contentOf(db)).readings).toHaveLength(6);
  });

  it('that is damaged again when it is derived costs the reading that makes it so', async () => {
    const db = await filled();
    await change(db, 'r2', { via: { lots: 5 } });
    await damage(db, 'pages', 'lastRead');
    const { lots } = succeed(await loadStoredState(db, NOW));
    expect(lots.map(({ amount }) => amount.minor).sort()).toEqual([100, 300]);
    expect(await setAsideReadings(db)).toEqual(['r2']);
    const before = await contentOf(db);
    succeed(await loadStoredState(db, NOW));
    expect(await contentOf(db)).toEqual(before);
  });

  it('of what was told costs one more notification at most', async () => {
    const db = await filled();
    const claim: Claim = { settings: REMINDED_AT_ANY_TIME, now: NOW, session: 's' };
    expect(succeed(await claimReminders(db, claim))).toHaveLength(1);
    await damage(db, 'told', 'covered');
    expect(succeed(await claimReminders(db, claim))).toHaveLength(1);
    expect(succeed(await claimReminders(db, claim))).toHaveLength(0);
  });

  it('in place of the salt does not split an account whose pages show a name', async () => {
    const db = await filled();
    const before = succeed(await loadStoredState(db, NOW));
    await damage(db, 'meta', 'value');
    const reading = giftCardReading({ balance: usd(1) });
    succeed(await acceptReading(db, { id: 'again', observedAt: at(8), reading }, NOW));
    const after = succeed(await loadStoredState(db, NOW));
    expect(after.accounts.map(({ key }) => key)).toEqual(before.accounts.map(({ key }) => key));
    expect(after.balances).toHaveLength(before.balances.length);
  });
});
