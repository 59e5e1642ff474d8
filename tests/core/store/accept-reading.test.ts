import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dayAt, type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import {
  type Account,
  type Balance,
  countsInBalance,
  type Entry,
  type Lot,
} from '../../../core/model/credit.ts';
import { pageStatuses } from '../../../core/overview/page-status.ts';
import type { PageReading, UnrecognisedPage } from '../../../core/pages/reading.ts';
import { acceptReading, type ObservedReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { recordEnds } from '../../../core/store/maintenance.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { anyFacts, anyLots, anyRows, rewardLot, row, shuffled, usd } from '../../support/ledger.ts';
import {
  checkoutReading,
  digitalProductReading,
  giftCardReading,
  orderReading,
  rewardsReading,
  thankYouReading,
} from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2027-01-01T12:00:00.000Z';
const at = (day: number) => instantAt(Date.UTC(2026, 10, day, 20));

async function accept(db: Database, observed: ObservedReading, now: Instant = NOW) {
  return succeed(await acceptReading(db, observed, now));
}

async function arrive(readings: readonly ObservedReading[], now: Instant = NOW) {
  const db = await freshDatabase();
  for (const observed of readings) await accept(db, observed, now);
  return contentOf(db);
}

const observed = (id: string, day: number, reading: PageReading): ObservedReading => ({
  id,
  observedAt: at(day),
  reading,
});

describe('accepting a reading', () => {
  it('keeps what the page said, apart from the customer id', async () => {
    const db = await freshDatabase();
    expect(await accept(db, observed('a', 2, giftCardReading()))).toEqual({ accepted: true, fresh: true });
    const content = await contentOf(db);
    expect(content.readings).toMatchObject([
      { id: 'a', observedAt: at(2), page: 'gift-card-balance', balance: usd(4217) },
    ]);
    expect(content.balances).toMatchObject([{ programme: 'gift-card', amount: usd(4217), asOf: at(2) }]);
    expect(content.accounts).toMatchObject([{ marketplace: 'amazon.com', name: 'Alex' }]);
    expect(JSON.stringify(content)).not.toContain('A1FAKE00000000');
  });

  it('changes nothing the second time', async () => {
    const db = await freshDatabase();
    const reading = observed('a', 2, rewardsReading());
    await accept(db, reading);
    const before = await contentOf(db);
    expect(await accept(db, reading)).toEqual({ accepted: true, fresh: false });
    expect(await contentOf(db)).toEqual(before);
  });

  it('is told only once the transaction is complete', async () => {
    const db = await freshDatabase();
    const done: string[] = [];
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      const tx = original.apply(this, args);
      if (args[1] === 'readwrite') {
        expect(tx.durability).toBe('strict');
        tx.addEventListener('complete', () => done.push('complete'));
      }
      return tx;
    };
    try {
      const before = done.length;
      await accept(db, observed('a', 2, rewardsReading()));
      expect(done.length - before).toBe(2);
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
  });

  it('refuses an amount in another currency than the marketplace has, and writes nothing', async () => {
    const db = await freshDatabase();
    const before = await contentOf(db);
    const pounds = giftCardReading({ balance: { minor: 100, currency: 'GBP' } });
    expect(await accept(db, observed('a', 2, pounds))).toEqual({ accepted: false, why: 'currency' });
    const below = rewardsReading({ lots: [rewardLot(-1, '2026-11-30')] });
    expect(await accept(db, observed('b', 2, below))).toEqual({ accepted: false, why: 'below-zero' });
    expect(await contentOf(db)).toEqual(before);
  });

  it('keeps the last good value when the page is not understood, and remembers that', async () => {
    const db = await freshDatabase();
    await accept(db, observed('a', 2, giftCardReading()));
    const unread = unrecognised();
    expect(await accept(db, observed('b', 3, unread))).toEqual({ accepted: true, fresh: true });
    expect(await accept(db, observed('b', 3, unread))).toEqual({ accepted: true, fresh: false });
    const { balances, pages } = await contentOf(db);
    expect(balances).toMatchObject([{ amount: usd(4217), asOf: at(2) }]);
    expect(pages).toContainEqual({
      scope: 'amazon.com',
      marketplace: 'amazon.com',
      page: 'gift-card-balance',
      failures: [{ reading: 'b', at: at(3), outcome: 'unrecognised', missing: ['balance'] }],
    });
  });

  it('does not let a page further back erase what the first one said', async () => {
    const first = giftCardReading({ balance: usd(500), activity: [row('2026-11-01', 300)] });
    const second = giftCardReading({
      balance: usd(500),
      activity: [row('2026-05-01', 200)],
      continued: true,
    });
    const { entries, balances } = await arrive([observed('a', 2, first), observed('b', 3, second)]);
    expect(entries).toHaveLength(2);
    expect(balances).toMatchObject([{ amount: usd(500), explained: usd(500) }]);
  });

  it('does not trust a moment that is still to come', async () => {
    const db = await freshDatabase();
    await accept(db, observed('ahead', 20, giftCardReading({ balance: usd(1) })), at(2));
    await accept(db, observed('real', 3, giftCardReading({ balance: usd(2) })), at(3));
    expect((await contentOf(db)).balances).toMatchObject([{ amount: usd(2), asOf: at(3) }]);
  });
});

describe('pages that are not understood', () => {
  const [alex, sam] = ['A1FAKE00000000', 'A2FAKE00000000'].map((customerId, at) => ({
    customerId,
    name: ['Alex', 'Sam'][at] ?? '',
  }));

  async function statuses(readings: readonly ObservedReading[]) {
    const db = await freshDatabase();
    for (const one of readings) await accept(db, one);
    return pageStatuses(succeed(await loadStoredState(db, NOW)));
  }

  it('count by visit: sent again, or looked at again on the same visit, they are one', async () => {
    const visit = observed('a', 3, unrecognised());
    const later = { ...visit, observedAt: at(4), reading: unrecognised({ missing: ['activity'] }) };
    expect(await statuses([visit, visit, later])).toMatchObject([{ visits: 1, missing: ['activity'] }]);
    expect(await statuses([later, visit])).toMatchObject([{ visits: 1, missing: ['activity'] }]);
    expect(await statuses([visit, observed('b', 4, unrecognised())])).toMatchObject([{ visits: 2 }]);
  });

  it('are their account’s, whenever that becomes known, and make no account known themselves', async () => {
    const readings = [
      observed('a', 2, giftCardReading({ ...(alex && { account: alex }) })),
      observed('b', 2, giftCardReading({ ...(sam && { account: sam }) })),
      observed('c', 3, unrecognised({ ...(sam && { account: sam }) })),
      observed('d', 4, unrecognised({ ...(sam && { account: sam }) })),
    ];
    const expected = [
      { accountName: 'Alex', lastRead: at(2), visits: 0 },
      { accountName: 'Sam', lastRead: at(2), lastFailed: { at: at(4) }, visits: 2, via: { balance: 'id' } },
    ];
    const byName = <One extends { accountName?: string }>(all: One[]) =>
      all.sort((a, b) => String(a.accountName).localeCompare(String(b.accountName)));
    expect(byName(await statuses(readings))).toMatchObject(expected);
    expect(byName(await statuses(readings.toReversed()))).toMatchObject(expected);
    const { accounts, pages } = await arrive(readings.slice(2));
    expect(accounts).toEqual([]);
    expect(JSON.stringify(pages)).not.toContain('A2FAKE00000000');
  });
});

describe('the pages around an order', () => {
  it('leave nothing of what was bought', async () => {
    const content = await arrive([
      observed('a', 2, checkoutReading()),
      observed('b', 3, thankYouReading()),
      observed('c', 4, orderReading({ refund: usd(5) })),
      observed('d', 5, digitalProductReading()),
    ]);
    expect(content.readings?.map((reading) => (reading as { page: string }).page)).toEqual([
      'checkout',
      'thank-you',
      'order',
    ]);
    expect(JSON.stringify(content)).not.toMatch(/lamp|book|B0FAKE|Ltd|A1FAKE/i);
  });

  it('are few however often a checkout is read again', async () => {
    const db = await freshDatabase();
    for (let hour = 10; hour < 24; hour += 1) {
      for (let minute = 10; minute < 15; minute += 1) {
        const observedAt = instantAt(Date.UTC(2026, 10, 3, hour, minute));
        await accept(db, { id: observedAt, observedAt, reading: checkoutReading() });
        await accept(db, { id: `o${observedAt}`, observedAt, reading: orderReading() });
        await accept(db, { id: `t${observedAt}`, observedAt, reading: thankYouReading() });
      }
    }
    expect((await contentOf(db)).readings).toHaveLength(8 + 1 + 1);
  });

  it('of a product end the note that such a page was not understood', async () => {
    const unread = unrecognised({ page: 'digital-product', missing: ['price'] });
    const { pages, accounts } = await arrive([
      observed('a', 2, unread),
      observed('b', 3, digitalProductReading()),
    ]);
    expect(pages).toMatchObject([{ scope: 'amazon.com', lastRead: at(3), failures: [{ at: at(2) }] }]);
    expect(accounts).toEqual([]);
  });
});

describe('a part of a list', () => {
  const whole = (day: number, lots: readonly ReturnType<typeof rewardLot>[]) =>
    observed(`w${day}`, day, { ...rewardsReading({ lots }), from: 'network', whole: true });
  const part = (day: number, lots: readonly ReturnType<typeof rewardLot>[]) => {
    const { whole: _, ...reading } = rewardsReading({ lots });
    return observed(`p${day}`, day, { ...reading, from: 'network', missing: ['lots[1]'] });
  };
  const facts = ({ lots, entries }: Record<string, unknown[]>) => ({
    lots: (lots as Lot[]).map(({ amount, expires }) => `${amount.minor} ${expires}`).sort(),
    entries: (entries as Entry[])
      .map(({ kind, amount, expires }) => `${kind} ${amount.minor} ${expires}`)
      .sort(),
  });
  const [a, b, c] = [rewardLot(300, '2027-03-01'), rewardLot(200, '2027-04-01'), rewardLot(50, '2027-05-01')];

  it('adds and corrects what it shows, and takes nothing away that it does not show', async () => {
    expect(facts(await arrive([whole(2, [a, b]), part(3, [rewardLot(100, '2027-03-01'), c])]))).toEqual({
      lots: ['100 2027-03-01', '200 2027-04-01', '50 2027-05-01'],
      entries: ['earned 50 2027-05-01', 'opening 200 2027-04-01', 'opening 300 2027-03-01'],
    });
  });

  it('is taken away by the next whole list', async () => {
    expect(facts(await arrive([whole(2, [a, b]), part(3, [a]), whole(4, [a])]))).toEqual({
      lots: ['300 2027-03-01'],
      entries: ['gone -200 2027-04-01', 'opening 200 2027-04-01', 'opening 300 2027-03-01'],
    });
  });

  it('says the same in whatever order the readings arrive', async () => {
    const readings = [whole(2, [a, b]), part(3, [a]), part(4, [c]), whole(5, [b]), part(6, [a])];
    const expected = facts(await arrive(readings));
    for (const order of [
      [4, 3, 2, 1, 0],
      [1, 0, 3, 2, 4],
      [2, 4, 0, 1, 3],
      [3, 1, 4, 0, 2],
    ]) {
      expect(facts(await arrive(order.map((at) => readings[at] as ObservedReading)))).toEqual(expected);
    }
  });
});

describe('a long history', () => {
  /** How much one more reading, and the popup, ask of the database after so many readings. */
  async function asked(days: number) {
    const db = await freshDatabase();
    for (let day = 1; day <= days; day += 1) {
      const observedAt = instantAt(Date.UTC(2024, 0, day));
      const rows = [row(dayAt(observedAt, 'UTC'), day)];
      await accept(db, { id: `g${day}`, observedAt, reading: giftCardReading({ activity: rows }) });
      const lots = [rewardLot(day, '2027-06-30')];
      await accept(db, { id: `r${day}`, observedAt, reading: rewardsReading({ lots }) });
    }
    let requests = 0;
    let records = 0;
    for (const source of [IDBObjectStore.prototype, IDBIndex.prototype]) {
      for (const name of ['get', 'getKey', 'getAll', 'openCursor', 'put', 'delete'] as const) {
        if (!(name in source)) continue;
        const original = (source as IDBObjectStore)[name] as (...args: unknown[]) => IDBRequest;
        vi.spyOn(source as IDBObjectStore, name).mockImplementation(function (
          this: unknown,
          ...args: unknown[]
        ) {
          const request = original.apply(this, args);
          requests += 1;
          request.addEventListener('success', () => {
            records += Array.isArray(request.result) ? request.result.length : 1;
          });
          return request as never;
        });
      }
    }
    await accept(db, observed('g', 2, giftCardReading()));
    await accept(db, observed('r', 2, rewardsReading()));
    succeed(await loadStoredState(db, NOW));
    vi.restoreAllMocks();
    return { requests, records };
  }

  it('makes neither a reading nor the popup cost more', async () => {
    // As many rows in the last month of each: that month is closed again.
    const young = await asked(40);
    expect(young.requests).toBeGreaterThan(20);
    expect(await asked(100)).toEqual(young);
  });
});

describe('the clock', () => {
  it('says of a lot that its end has come, once, also when a later page no longer lists it', async () => {
    const db = await freshDatabase();
    await accept(db, observed('a', 2, rewardsReading({ lots: [rewardLot(300, '2026-11-10')] })), at(2));
    expect(succeed(await recordEnds(db, at(10)))).toBe(0);
    expect(succeed(await recordEnds(db, at(11)))).toBe(1);
    expect(succeed(await recordEnds(db, at(12)))).toBe(0);
    const moved = async () => (await contentOf(db)).entries as Entry[];
    const ended = [
      { kind: 'ended', amount: usd(-300), day: '2026-11-10', seen: at(2) },
      { kind: 'opening', amount: usd(300) },
    ];
    expect(await moved()).toMatchObject(ended);

    await accept(db, observed('b', 12, rewardsReading({ lots: [] })), at(12));
    expect(await moved()).toMatchObject(ended);
  });

  it('calls it expired once a page read after the end still lists it', async () => {
    const db = await freshDatabase();
    const lots = [rewardLot(300, '2026-11-10')];
    await accept(db, observed('a', 2, rewardsReading({ lots })), at(2));
    await recordEnds(db, at(11));
    await accept(db, observed('b', 12, rewardsReading({ lots })), at(12));
    await recordEnds(db, at(13));
    expect((await contentOf(db)).entries).toMatchObject([
      { kind: 'expired', amount: usd(-300), day: '2026-11-10' },
      { kind: 'opening' },
    ]);
  });

  it('set back takes the end back', async () => {
    const db = await freshDatabase();
    await accept(db, observed('a', 2, rewardsReading({ lots: [rewardLot(300, '2026-11-10')] })), at(2));
    await recordEnds(db, at(11));
    expect(succeed(await recordEnds(db, at(3)))).toBe(1);
    expect((await contentOf(db)).entries).toMatchObject([{ kind: 'opening' }]);
  });
});

const READ_PAGES = ['rewards', 'gift-card-balance'] as const;

function unrecognised(changes: Partial<UnrecognisedPage> = {}): UnrecognisedPage {
  return {
    page: 'gift-card-balance',
    marketplace: 'amazon.com',
    outcome: 'unrecognised',
    missing: ['balance'],
    ...changes,
  };
}

const people = [
  { customerId: 'A1FAKE00000000', name: 'Alex' },
  { customerId: 'A2FAKE00000000', name: 'Sam' },
];

const anyReading = fc.oneof(
  fc
    .record({ account: fc.constantFrom(...people), lots: anyLots })
    .map(({ account, lots }): PageReading => rewardsReading({ account, lots })),
  fc
    .record({
      account: fc.constantFrom(...people),
      activity: anyRows,
      balance: fc.constantFrom(500, 900).map(usd),
      continued: fc.boolean(),
    })
    .map(
      ({ continued, ...parts }): PageReading =>
        giftCardReading({ ...parts, ...(continued ? { continued } : { hold: usd(100) }) }),
    ),
  fc.record({ account: fc.constantFrom(...people), minor: fc.constantFrom(100, 300) }).map(
    ({ account, minor }): PageReading =>
      giftCardReading({
        account,
        marketplace: 'amazon.co.uk',
        balance: { minor, currency: 'GBP' },
        activity: [],
      }),
  ),
  fc
    .record({
      account: fc.constantFrom(...people),
      purchaseId: fc.constantFrom('111-5500008-6600008', '111-5500009-6600009'),
      minor: fc.constantFrom(100, 200),
      isChosen: fc.boolean(),
    })
    .map(({ account, purchaseId, minor, isChosen }): PageReading => {
      const lines = [{ kind: 'gift-card' as const, label: '', amount: usd(-150) }];
      const reward = { amount: usd(minor), type: 'select digital purchases' };
      const offers = [{ speed: '', selected: isChosen, reward }];
      return checkoutReading({ account, purchaseId, lines, giftCard: {}, offers });
    }),
  fc
    .record({
      account: fc.constantFrom(...people),
      purchaseId: fc.constantFrom('111-5500008-6600008', '111-5500009-6600009'),
    })
    .map((parts): PageReading => thankYouReading(parts)),
  fc
    .record({
      account: fc.constantFrom(...people),
      orderId: fc.constantFrom('111-5500001-6600001', '111-5500002-6600002'),
      placed: fc.constantFrom('2026-11-03', '2026-11-05'),
      isCancelled: fc.boolean(),
    })
    .map(({ isCancelled, ...parts }): PageReading => {
      const giftCard = usd(-150);
      return orderReading({ ...parts, giftCard, ...(isCancelled && { cancelled: true }) });
    }),
  fc
    .constantFrom('signed-out' as const, 'blocked' as const)
    .map((outcome): PageReading => ({ page: 'rewards', marketplace: 'amazon.com', outcome })),
  fc
    .record({ account: fc.constantFrom(undefined, ...people), page: fc.constantFrom(...READ_PAGES) })
    .map(({ account, page }): PageReading => unrecognised({ page, ...(account && { account }) })),
);

const anyArrivals = fc
  .uniqueArray(
    fc.record({ facts: anyFacts, reading: anyReading }).map(({ facts, reading }) => ({ ...facts, reading })),
    { maxLength: 9, selector: ({ id }) => id },
  )
  .chain((readings) =>
    fc.tuple(
      fc.constant(readings),
      shuffled([...readings, ...readings.slice(0, 2)]),
      fc.integer({ min: 2, max: 28 }),
    ),
  );

describe('readings in any order', () => {
  it('give one end state, also when some arrive twice and the clock runs meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(anyArrivals, async ([readings, order, today]) => {
        const now = instantAt(Date.UTC(2026, 11, today, 12));
        expect(await arrive(order, now)).toEqual(await arrive(readings, now));
      }),
      { numRuns: 60 },
    );
  });

  it('give entries that sum to the balance and to the lots, for each account and currency alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyArrivals, async ([, order, today]) => {
        const now = instantAt(Date.UTC(2026, 10, today, 12));
        // Readings dated later than now are taken as made now, in the order in which they arrive.
        const content = await arrive(order, now);
        const accounts = content.accounts as Account[];
        const entries = content.entries as Entry[];
        const lots = content.lots as Lot[];
        const balances = content.balances as Balance[];
        for (const { key, marketplace } of accounts) {
          const currency = marketplace === 'amazon.com' ? 'USD' : 'GBP';
          const mine = [...entries, ...lots, ...balances].filter(({ account }) => account === key);
          expect(mine.every(({ amount }) => amount.currency === currency)).toBe(true);
          const moved = (programme: string) =>
            total(
              entries
                .filter(countsInBalance)
                .filter((entry) => entry.account === key && entry.programme === programme),
            );
          const balance = balances.find(({ account }) => account === key);
          expect(moved('gift-card')).toBe(balance?.amount.minor ?? 0);
          const open = lots.filter((lot) => lot.account === key && !isOver(lot, now));
          expect(moved('no-rush')).toBe(total(open));
        }
        expect(lots.every(({ amount }) => amount.minor > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

function total(items: readonly { amount: { minor: number } }[]): number {
  return items.reduce((sum, { amount }) => sum + amount.minor, 0);
}

/** By the plain rule for this winter: the day after the last one begins at eight in UTC. */
function isOver({ expires }: Lot, now: Instant): boolean {
  return expires !== null && Date.parse(`${expires}T08:00:00Z`) + 24 * 3_600_000 <= Date.parse(now);
}
