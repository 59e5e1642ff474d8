import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CalendarDate, type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import type { Entry, Lot } from '../../../core/model/credit.ts';
import type { EntryId } from '../../../core/model/ids.ts';
import type { PageReading, RewardLot } from '../../../core/pages/reading.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { recordEnds } from '../../../core/store/maintenance.ts';
import { sayLeftOfLot, sayOfEntry } from '../../../core/store/owner-words.ts';
import { rebuild } from '../../../core/store/rebuild.ts';
import { writeRepaired } from '../../../core/store/repair.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { accountKey } from '../../support/ids.ts';
import { rewardLot, usd } from '../../support/ledger.ts';
import { checkoutReading, orderReading, rewardsReading, thankYouReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const END = '2026-11-30';
const at = (day: CalendarDate, hour = 20): Instant =>
  instantAt(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000);

let db: Database;
let count = 0;

beforeEach(async () => {
  db = await freshDatabase();
});

/** A page as it was read at a moment; accepted there and then unless said otherwise. */
async function read(reading: PageReading, observedAt: Instant, now = observedAt): Promise<void> {
  count += 1;
  const id = `3f0c1c7e-0000-4000-8000-${String(count).padStart(12, '0')}`;
  succeed(await acceptReading(db, { id, observedAt, reading }, now));
}

function list(lots: readonly RewardLot[], whole = true): PageReading {
  const { whole: _, ...reading } = rewardsReading({ types: [], lots: [...lots] });
  return whole ? { ...reading, whole } : { ...reading, from: 'network' };
}

async function lots(): Promise<Lot[]> {
  return (await contentOf(db)).lots as Lot[];
}

/** The amounts that count. */
async function counting(): Promise<number[]> {
  return (await lots()).map(({ amount }) => amount.minor);
}

/** What moved but for what was there at first, in a fixed order. */
async function moved(): Promise<string[]> {
  return ((await contentOf(db)).entries as Entry[])
    .filter(({ kind }) => kind !== 'opening')
    .map(({ kind, amount, day, said }) => `${kind} ${amount.minor} ${day}${said ? ' said' : ''}`)
    .sort();
}

/** Says how much is left of the credit that has this much. */
async function say(left: number, now: Instant, of?: number): Promise<EntryId | undefined> {
  const lot = (await lots()).find(({ amount }) => of === undefined || amount.minor === of);
  return lot && succeed(await sayLeftOfLot(db, lot.id, usd(left), now));
}

describe('a listed credit that its owner says is used', () => {
  beforeEach(() => read(list([rewardLot(1000, END)]), at('2026-11-02')));

  it('counts no longer, and moved on the day on which that was said', async () => {
    expect(await say(0, at('2026-11-05'))).toBeDefined();
    expect(await counting()).toEqual([]);
    expect(await moved()).toEqual(['used -1000 2026-11-05 said']);
  });

  it('counts with what is left of it, as of that moment', async () => {
    await say(400, at('2026-11-05'));
    expect(await lots()).toMatchObject([{ amount: usd(400), asOf: at('2026-11-05'), said: true }]);
    await say(100, at('2026-11-07'));
    expect(await counting()).toEqual([100]);
    expect(await moved()).toEqual(['used -300 2026-11-07 said', 'used -600 2026-11-05 said']);
  });

  it('counts again once that is taken back', async () => {
    const before = await contentOf(db);
    const entry = (await say(400, at('2026-11-05'))) as EntryId;
    expect(succeed(await sayOfEntry(db, entry, null, at('2026-11-05', 21)))).toBe(true);
    expect(await contentOf(db)).toEqual(before);
  });

  it('counts again, whole, where the page is read later and still lists it', async () => {
    await say(0, at('2026-11-05'));
    await read(list([rewardLot(1000, END)]), at('2026-11-06'));
    expect(await counting()).toEqual([1000]);
    expect(await moved()).toEqual([]);
  });

  it('was used once where the page lists it no longer', async () => {
    await say(0, at('2026-11-05'));
    await read(list([]), at('2026-11-09'));
    expect(await moved()).toEqual(['used -1000 2026-11-05 said']);
  });

  it.each([
    [400, [400], ['used -600 2026-11-05 said']],
    [700, [700], ['used -300 2026-11-05 said']],
    [100, [100], ['gone -300 2026-11-09', 'used -600 2026-11-05 said']],
    [0, [], ['gone -400 2026-11-09', 'used -600 2026-11-05 said']],
  ])('has what the page says: %i where $4.00 were said to be left', async (shown, left, story) => {
    await say(400, at('2026-11-05'));
    await read(list(shown > 0 ? [rewardLot(shown, END)] : []), at('2026-11-09'));
    expect(await counting()).toEqual(left);
    expect(await moved()).toEqual(story);
  });

  it('is as was said after a part that does not show it, and as a part shows it', async () => {
    await say(400, at('2026-11-05'));
    await read(list([rewardLot(200, END, 'Video')], false), at('2026-11-06'));
    expect((await counting()).toSorted()).toEqual([200, 400]);
    await read(list([rewardLot(1000, END)], false), at('2026-11-07'));
    expect((await counting()).toSorted()).toEqual([1000, 200]);
    expect((await moved()).filter((entry) => entry.startsWith('used'))).toEqual([]);
  });

  it('does not end where it was used up, and ends with what was left', async () => {
    await say(400, at('2026-11-05'));
    succeed(await recordEnds(db, at('2026-12-02')));
    expect(await moved()).toEqual(['ended -400 2026-11-30', 'used -600 2026-11-05 said']);
    await read(list([]), at('2026-12-03'));
    expect(await moved()).toEqual(['ended -400 2026-11-30', 'used -600 2026-11-05 said']);
  });

  it('expired whole where the page still lists it after its last day', async () => {
    await say(0, at('2026-11-05'));
    await read(list([rewardLot(1000, END)]), at('2026-12-03'));
    expect(await moved()).toEqual(['expired -1000 2026-11-30']);
  });

  it('has its end again where it is taken back after its last day', async () => {
    const entry = (await say(400, at('2026-11-05'))) as EntryId;
    succeed(await recordEnds(db, at('2026-12-02')));
    succeed(await sayOfEntry(db, entry, null, at('2026-12-02')));
    expect(await moved()).toEqual(['ended -1000 2026-11-30']);
  });

  it('is one of two that are equal', async () => {
    await read(list([rewardLot(300, END), rewardLot(300, END)]), at('2026-11-03'));
    await say(0, at('2026-11-05'));
    expect(await counting()).toEqual([300]);
    await read(list([rewardLot(300, END)]), at('2026-11-06'));
    expect(await counting()).toEqual([300]);
    expect((await moved()).filter((entry) => entry.includes('11-05') || entry.includes('11-06'))).toEqual([
      'used -300 2026-11-05 said',
    ]);
  });

  it('is what an order has used: the order uses nothing else', async () => {
    await read(list([rewardLot(1000, END), rewardLot(1000, '2026-12-15')]), at('2026-11-03'));
    await say(0, at('2026-11-06'));
    const promotions = [{ label: 'Reward', kind: 'credit' as const, amount: usd(-1000) }];
    await read(orderReading({ placed: '2026-11-04', promotions }), at('2026-11-07'));
    expect(await counting()).toEqual([1000]);
    expect((await moved()).filter((entry) => entry.startsWith('used'))).toEqual([
      'used -1000 2026-11-06 said',
    ]);
  });

  it('stays said after what was read before it, where the clock was ahead meanwhile', async () => {
    await read(list([rewardLot(1000, END)]), at('2026-11-28'));
    await say(0, at('2026-11-28', 21));
    await read(rewardsReading({ marketplace: 'amazon.co.uk', types: [], lots: [] }), at('2026-11-05'));
    expect(await counting()).toEqual([]);
    expect(await moved()).toEqual(['used -1000 2026-11-05 said']);
    await read(list([rewardLot(1000, END)]), at('2026-11-06'));
    expect(await counting()).toEqual([1000]);
  });

  it('is refused where nothing is less than is known', async () => {
    const before = await contentOf(db);
    expect(await say(1000, at('2026-11-05'))).toBeUndefined();
    expect(await say(1100, at('2026-11-05'))).toBeUndefined();
    expect(await say(0, at('2026-12-05'))).toBeUndefined();
    expect(await contentOf(db)).toEqual(before);
  });
});

it('what is said gives the same ledger as if it were derived anew, whatever came late', async () => {
  const credits = fc.array(
    fc.record({ minor: fc.constantFrom(200, 300, 500), type: fc.constantFrom('Digital', 'Video') }),
    { maxLength: 3 },
  );
  const step = fc.oneof(
    fc.record({ day: fc.integer({ min: 2, max: 28 }), whole: fc.boolean(), credits }),
    fc.record({ left: fc.constantFrom(0, 100, 250) }),
    fc.record({ undo: fc.nat() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      db = await freshDatabase();
      const said: EntryId[] = [];
      for (const [i, one] of steps.entries()) {
        const now = at(`2026-11-${String(i + 12)}` as CalendarDate, 10);
        if ('credits' in one) {
          const day = `2026-11-${String(one.day).padStart(2, '0')}` as CalendarDate;
          const shown = one.credits.map(({ minor, type }) => rewardLot(minor, '2026-11-25', type));
          await read(list(shown, one.whole), at(day) < now ? at(day) : now, now);
        } else if ('left' in one) {
          const entry = await say(one.left, now);
          if (entry !== undefined) said.push(entry);
        } else {
          const entry = said[one.undo % Math.max(1, said.length)];
          if (entry !== undefined) succeed(await sayOfEntry(db, entry, null, now));
        }
      }
      const is = await contentOf(db);
      const account = (is.accounts as { key: string }[])[0]?.key;
      if (account === undefined) return;
      const end = at('2026-11-22', 10);
      succeed(await writeRepaired(db, end, (tx) => rebuild(tx, accountKey(account), end)));
      expect(await contentOf(db)).toEqual(is);
    }),
    { numRuns: 60 },
  );
});

describe('a promised reward that its owner says has come', () => {
  const order = '111-5500009-6600009';
  const promise = async () => (await contentOf(db)).promises as { id: EntryId; outcome: unknown }[];

  beforeEach(async () => {
    await read(list([]), at('2026-10-20'));
    await read(checkoutReading(), at('2026-11-02', 19));
    await read(thankYouReading({ purchaseId: order }), at('2026-11-02'));
  });

  it('is to come no longer, until that is taken back', async () => {
    const before = await contentOf(db);
    const [{ id } = { id: '' as EntryId }] = await promise();
    expect(succeed(await sayOfEntry(db, id, 'arrived', at('2026-11-20')))).toBe(true);
    expect(await promise()).toMatchObject([{ outcome: { kind: 'settled', day: '2026-11-20', said: true } }]);
    expect(await moved()).toEqual([]);
    expect(succeed(await sayOfEntry(db, id, 'arrived', at('2026-11-20')))).toBe(false);
    expect(succeed(await sayOfEntry(db, id, null, at('2026-11-21')))).toBe(true);
    expect(await contentOf(db)).toEqual(before);
  });

  it('is the one that the money which the page then shows was for', async () => {
    const second = '111-5500010-6600010';
    await read(checkoutReading({ purchaseId: second }), at('2026-11-03', 19));
    await read(thankYouReading({ purchaseId: second }), at('2026-11-03'));
    const later = (await promise()).find(({ id }) => id.includes(second));
    succeed(await sayOfEntry(db, later?.id as EntryId, 'arrived', at('2026-11-20')));
    await read(list([rewardLot(150, END)]), at('2026-11-21'));
    expect((await promise()).map(({ outcome }) => outcome)).toEqual([
      { kind: 'open' },
      { kind: 'settled', day: '2026-11-21' },
    ]);
  });
});

describe('what a page read later still lists', () => {
  const still = async () => succeed(await loadStoredState(db, at('2026-11-20'))).stillListed?.length ?? 0;

  it('is named, until its owner says it once more or the page lists less', async () => {
    await read(list([rewardLot(500, END)]), at('2026-11-02'));
    await say(0, at('2026-11-03'));
    expect(await still()).toBe(0);
    await read(list([rewardLot(500, END)]), at('2026-11-04'));
    expect(await counting()).toEqual([500]);
    expect(await still()).toBe(1);
    await say(200, at('2026-11-05'));
    expect(await still()).toBe(0);
    await read(list([rewardLot(200, END)]), at('2026-11-06'));
    expect(await still()).toBe(0);
  });

  it('is not named where the page lists what is left, nor where the owner took the word back', async () => {
    await read(list([rewardLot(500, END)]), at('2026-11-02'));
    const entry = await say(200, at('2026-11-03'));
    await read(list([rewardLot(200, END)]), at('2026-11-04'));
    expect(await still()).toBe(0);
    succeed(await sayOfEntry(db, entry as EntryId, null, at('2026-11-05')));
    expect(await still()).toBe(0);
  });
});
