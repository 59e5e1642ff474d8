import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../core/ledger/runs.ts';
import type { StoredReading } from '../../../core/ledger/stored-reading.ts';
import type { Instant } from '../../../core/model/calendar-date.ts';
import type { ManualCreditInput } from '../../../core/model/manual-credit.ts';
import { acceptReading, type ObservedReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { recordEnds } from '../../../core/store/maintenance.ts';
import { rebuild } from '../../../core/store/rebuild.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { STORES } from '../../../core/store/schema.ts';
import { AFTER_HISTORY, anyHistory } from '../../support/histories.ts';
import { shuffled, usd } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import { AFTER_ORDERS, anyOrderHistory } from '../../support/order-histories.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

/** A history and the credits that its owner enters in between, each after so many readings. */
const anyLife = fc.record({
  readings: anyHistory.chain((history) => shuffled(history)),
  credits: fc.array(
    fc.record({
      after: fc.nat(15),
      programme: fc.constantFrom('no-rush' as const, 'promotional' as const, 'gift-card' as const),
      amount: fc.constantFrom(100, 150, 300).map(usd),
      expires: fc.constantFrom('2026-12-02' as const, '2027-01-10' as const, null),
      from: fc.constantFrom('hand' as const, 'mail' as const),
    }),
    { maxLength: 4 },
  ),
});

async function live(
  readings: readonly ObservedReading[],
  credits: readonly (Pick<ManualCreditInput, 'programme' | 'amount' | 'expires' | 'from'> & {
    readonly after: number;
  })[],
): Promise<Database> {
  const db = await freshDatabase();
  for (const [i, observed] of readings.entries()) {
    succeed(await acceptReading(db, observed, AFTER_HISTORY));
    for (const [at, { after, ...credit }] of credits.entries()) {
      if (after % readings.length !== i) continue;
      const id = `0f0c1c7e-0000-4000-8000-00000000000${at}`;
      const added = succeed(await saveCredit(db, draft({ ...credit, id }), observed.observedAt));
      expect(added).toBeDefined();
    }
  }
  succeed(await recordEnds(db, AFTER_HISTORY));
  return db;
}

async function rebuildAll(db: Database, now: Instant): Promise<void> {
  succeed(
    await db.write(STORES, async (tx) => {
      for (const account of await tx.objectStore('accounts').getAllKeys()) {
        await rebuild(tx, account, now);
      }
    }),
  );
}

describe('deriving an account again in one pass', () => {
  it.each([
    ['in any order', { numRuns: 60 }],
    // The page of all credits came first, and made a credit of the owner look like one of its No-Rush rewards.
    ['with the rewards page last', { numRuns: 1, seed: 5, path: '1028:41:41:43' }],
  ])('ends as accepting its readings one after the other did: %s', async (_, parameters) => {
    await fc.assert(
      fc.asyncProperty(anyLife, async ({ readings, credits }) => {
        const db = await live(readings, credits);
        const before = await contentOf(db);
        await rebuildAll(db, AFTER_HISTORY);
        expect(await contentOf(db)).toEqual(before);
      }),
      parameters,
    );
  });
});

describe('orders and promises, of which only those are looked at again that something new has to do with', () => {
  it('end as all of them derived again together, in any order', async () => {
    const anyArrival = anyOrderHistory.chain((history) => shuffled(history));
    await fc.assert(
      fc.asyncProperty(anyArrival, async (readings) => {
        const db = await freshDatabase();
        for (const observed of readings) succeed(await acceptReading(db, observed, AFTER_ORDERS));
        succeed(await recordEnds(db, AFTER_ORDERS));
        const before = await contentOf(db);
        await rebuildAll(db, AFTER_ORDERS);
        expect(await contentOf(db)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('readings that say the same', () => {
  it('end in the same runs and the same ledger in whatever order they arrive, also when some arrive twice', async () => {
    const arrivals = anyHistory.chain((history) =>
      fc.tuple(fc.constant(history), shuffled([...history, ...history.slice(0, 3)])),
    );
    await fc.assert(
      fc.asyncProperty(arrivals, async ([history, order]) => {
        const inOrder = await contentOf(await live(history, []));
        expect(await contentOf(await live(order, []))).toEqual(inOrder);
        expect(inOrder.readings).toEqual(sorted(runsOf(inOrder.readings as StoredReading[])));
      }),
      { numRuns: 60 },
    );
  });
});

function sorted(readings: readonly StoredReading[]): StoredReading[] {
  return [...readings].sort((a, b) => (a.id < b.id ? -1 : 1));
}
