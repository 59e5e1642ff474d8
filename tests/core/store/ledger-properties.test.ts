import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MonthSum, monthChanges } from '../../../core/ledger/months.ts';
import {
  addDays,
  type CalendarDate,
  dayAt,
  type Instant,
  instantAt,
} from '../../../core/model/calendar-date.ts';
import type { Balance, Entry, Lot } from '../../../core/model/credit.ts';
import { countsInBalance } from '../../../core/model/credit.ts';
import type { ActivityRow, RewardLot } from '../../../core/pages/reading.ts';
import { acceptReading, type ObservedReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { loadSummary } from '../../../core/store/ledger.ts';
import { recordEnds } from '../../../core/store/maintenance.ts';
import { rewardLot, shuffled, usd } from '../../support/ledger.ts';
import { giftCardReading, rewardsReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

/** All has been read long before, and every credit has ended or not by the same clock. */
const NOW = '2027-03-01T20:00:00.000Z';
const ZONE = 'America/Los_Angeles';
const HOUR_MS = 3_600_000;

async function arrive(readings: readonly ObservedReading[]) {
  const db = await freshDatabase();
  for (const observed of readings) succeed(await acceptReading(db, observed, NOW));
  succeed(await recordEnds(db, NOW));
  const content = await contentOf(db);
  return {
    db,
    content,
    entries: content.entries as Entry[],
    lots: content.lots as Lot[],
    balances: content.balances as Balance[],
    months: content.months as MonthSum[],
  };
}

/** The same readings in the order in which they were made and in another one, some of them twice. */
function arrivals<Life extends { readonly readings: readonly ObservedReading[] }>(lives: fc.Arbitrary<Life>) {
  return lives.chain((life) =>
    fc.record({ life: fc.constant(life), order: shuffled([...life.readings, ...life.readings.slice(0, 2)]) }),
  );
}

function total(items: readonly { readonly amount: { readonly minor: number } }[]): number {
  return items.reduce((sum, { amount }) => sum + amount.minor, 0);
}

const sorted = (sums: readonly MonthSum[]) =>
  sums
    .map(({ closing: _, ...sum }) => sum)
    .sort((a, b) => (`${a.programme} ${a.month}` < `${b.programme} ${b.month}` ? -1 : 1));

/** What the ledger page says of each year, against the entries themselves. */
async function expectYearsOf(db: Database, entries: readonly Entry[]) {
  const summary = succeed(await loadSummary(db, NOW));
  for (const fate of ['used', 'gone', 'expired', 'ended'] as const) {
    const ofYears = summary.years
      .filter((year) => year[fate].minor !== 0)
      .map((year) => [String(year.year), year[fate].minor] as const);
    const sums = new Map<string, number>();
    for (const { kind, day, since, amount, programme } of entries) {
      if (kind !== fate || programme === 'gift-card') continue;
      const year = day.slice(0, 4);
      if (since === undefined || since.slice(0, 4) === year) {
        sums.set(year, (sums.get(year) ?? 0) - amount.minor);
      }
    }
    expect(ofYears).toEqual([...sums].sort());
  }
}

const NAMES = {
  digital: { en: 'Digital content and services', de: 'Digitale Inhalte und Dienste' },
  video: { en: 'Prime Video', de: 'Filme und Serien' },
  grocery: { en: 'Amazon Fresh', de: 'Lebensmittel' },
} as const;
type Name = keyof typeof NAMES;

interface Credit {
  readonly name: Name;
  readonly minor: number;
  readonly expires: CalendarDate | null;
}

type Change =
  | { readonly kind: 'come'; readonly name: Name; readonly minor: number; readonly inDays: number | null }
  | { readonly kind: 'use'; readonly which: number; readonly minor: number }
  | { readonly kind: 'move'; readonly which: number; readonly inDays: number };

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('come' as const),
    name: fc.constantFrom('digital' as const, 'video' as const, 'grocery' as const),
    minor: fc.constantFrom(100, 150, 300, 450),
    inDays: fc.constantFrom(3, 10, 60, null),
  }),
  fc.record({
    kind: fc.constant('use' as const),
    which: fc.nat(5),
    minor: fc.constantFrom(50, 100, 1000),
  }),
  fc.record({ kind: fc.constant('move' as const), which: fc.nat(5), inDays: fc.constantFrom(20, 60) }),
);

const anyVisit = fc.record({
  hoursLater: fc.constantFrom(0, 6, 24, 24 * 4, 24 * 12),
  changes: fc.array(anyChange, { maxLength: 3 }),
  language: fc.constantFrom('en' as const, 'en' as const, 'de' as const),
  /** Which credits a part of the list shows; all where it is whole. */
  part: fc.option(fc.nat(63)),
  /** The page goes on listing what has ended. */
  isLate: fc.boolean(),
});

/** A rewards page over some weeks around the turn of the year, as it is visited now and then. */
const anyRewards = fc.array(anyVisit, { minLength: 1, maxLength: 6 }).map((visits) => {
  let at = Date.UTC(2026, 11, 15, 20);
  let credits: Credit[] = [];
  const readings = visits.map(({ hoursLater, changes, language, part, isLate }, i): ObservedReading => {
    at += hoursLater * HOUR_MS;
    const observedAt = instantAt(at);
    const today = dayAt(observedAt, ZONE);
    for (const change of changes) credits = changed(credits, change, today);
    const listed = credits
      .filter(({ expires }) => isLate || expires === null || expires >= today)
      .filter((_, at) => part === null || ((part >> at) & 1) === 1)
      .map(({ name, minor, expires }) => rewardLot(minor, expires, NAMES[name][language]));
    const { whole: _, ...reading } = rewardsReading({ lots: listed, from: 'network' });
    return { id: `r${i}`, observedAt, reading: part === null ? { ...reading, whole: true } : reading };
  });
  return { readings };
});

function changed(credits: readonly Credit[], change: Change, today: CalendarDate): Credit[] {
  if (change.kind === 'come') {
    const { name, minor, inDays } = change;
    return [...credits, { name, minor, expires: inDays === null ? null : addDays(today, inDays) }];
  }
  return credits.flatMap((credit, at) => {
    if (at !== change.which) return credit;
    if (change.kind === 'move') return { ...credit, expires: addDays(today, change.inDays) };
    return credit.minor > change.minor ? { ...credit, minor: credit.minor - change.minor } : [];
  });
}

interface Visit {
  readonly id: string;
  readonly at: Instant;
  readonly day: CalendarDate;
  readonly isWhole: boolean;
  readonly lots: readonly RewardLot[];
}

function visitsOf(readings: readonly ObservedReading[]): Visit[] {
  return readings.map(({ id, observedAt, reading }) => ({
    id,
    at: observedAt,
    day: dayAt(observedAt, ZONE),
    isWhole: 'whole' in reading && reading.whole === true,
    lots: 'lots' in reading ? (reading.lots ?? []) : [],
  }));
}

function lists({ lots }: Visit, type: string | undefined, expires: CalendarDate | null | undefined): boolean {
  return lots.some((lot) => lot.type === type && lot.expires === expires);
}

/** Why an entry may not say what it says; undefined where it has its witness. */
function faultOf(entry: Entry, visits: readonly Visit[]): string | undefined {
  const { id, kind, amount, type, expires, since, day, seen, was } = entry;
  const at = visits.findIndex((visit) => visit.id === id.split('|').at(-1));
  const visit = visits[at];
  const earlier = visits.slice(0, Math.max(at, 0));
  const wasWhole = earlier.some(({ isWhole }) => isWhole);
  const isBetween = visit !== undefined && visit.day === day && earlier.at(-1)?.day === since;
  const isOver = expires !== null && expires !== undefined && day === expires;
  switch (kind) {
    case 'opening':
      if (amount.minor <= 0 || wasWhole || since !== undefined) return 'was not there at first';
      return visit && lists(visit, type, expires) ? undefined : 'was not shown';
    case 'earned':
      if (amount.minor <= 0 || !isBetween) return 'has no days';
      if (!visit || !lists(visit, type, expires)) return 'was not shown';
      return wasWhole ? undefined : 'may have been there before';
    case 'gone':
      if (amount.minor >= 0 || !isBetween) return 'has no days';
      if (!visit?.isWhole) return 'may still be there';
      return earlier.some((one) => lists(one, type, expires)) ? undefined : 'was never there';
    case 'changed':
      if (!isBetween || !visit || !lists(visit, type, expires)) return 'was not shown';
      return !was || earlier.some((one) => lists(one, was.type, was.expires)) ? undefined : 'was never so';
    case 'adjusted':
      return visit?.isWhole && !wasWhole ? undefined : 'is known better';
    case 'ended':
    case 'expired': {
      if (amount.minor >= 0 || !isOver) return 'was not its last day';
      const before = visits.filter((one) => one.day <= expires);
      if (!before.some((one) => lists(one, type, expires))) return 'was never there';
      const late = visits.slice(before.length).some((one) => lists(one, type, expires));
      if (kind === 'expired') return late ? undefined : 'was not seen after its end';
      return before.some((one) => one.at === seen && lists(one, type, expires))
        ? undefined
        : 'was not seen then';
    }
    default:
      return 'cannot be known from lists';
  }
}

describe('a rewards page that is visited now and then', () => {
  it('ends in the same ledger in whatever order its readings arrive, also when some arrive twice', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals(anyRewards), async ({ life, order }) => {
        expect((await arrive(order)).content).toEqual((await arrive(life.readings)).content);
      }),
      { numRuns: 100 },
    );
  });

  it('says nothing without the witness that it needs', async () => {
    await fc.assert(
      fc.asyncProperty(anyRewards, async ({ readings }) => {
        const { entries } = await arrive(readings);
        const visits = visitsOf(readings);
        const faults = entries.map((entry) => [entry.kind, entry.id, faultOf(entry, visits)] as const);
        expect(faults.filter(([, , fault]) => fault !== undefined)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('has months and years that are the sums of its entries', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals(anyRewards), async ({ order }) => {
        const { db, entries, months } = await arrive(order);
        expect(sorted(months)).toEqual(sorted(monthChanges([], entries)));
        await expectYearsOf(db, entries);
      }),
      { numRuns: 100 },
    );
  });

  it('has entries that sum to what is left, as far as each list was whole', async () => {
    await fc.assert(
      fc.asyncProperty(anyRewards, async ({ readings }) => {
        const { entries, lots } = await arrive(readings);
        const open = lots.filter(({ expires }) => expires === null || expires >= dayAt(NOW, ZONE));
        const moved = total(entries.filter(countsInBalance));
        if (visitsOf(readings).every(({ isWhole }) => isWhole)) expect(moved).toBe(total(open));
        else expect(moved).toBeGreaterThanOrEqual(total(open));
        expect(lots.every(({ amount }) => amount.minor > 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing when all of it is read once more', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals(anyRewards), async ({ life, order }) => {
        const { db, content } = await arrive(order);
        for (const observed of life.readings) succeed(await acceptReading(db, observed, NOW));
        expect(await contentOf(db)).toEqual(content);
      }),
      { numRuns: 50 },
    );
  });
});

interface ChainRow {
  readonly at: number;
  readonly date: CalendarDate;
  readonly minor: number;
  /** The balance after it, in minor units. */
  readonly closing: number;
  readonly orderId?: string;
}

interface Chain {
  readonly start: number;
  /** Oldest first. No two are alike in day and amount. */
  readonly rows: readonly ChainRow[];
}

interface GiftCardLife {
  readonly chain: Chain;
  readonly readings: readonly ObservedReading[];
  /** By the reading's id: the first and the last row that it shows. */
  readonly windows: readonly { readonly from: number; readonly to: number }[];
}

const anyMove = fc.record({
  hoursLater: fc.constantFrom(1, 30, 24 * 9, 24 * 25),
  kind: fc.constantFrom('spend' as const, 'reload' as const, 'refund' as const),
  /** How many rows a page shows that is read after this one and before the next; none is read without. */
  shows: fc.option(fc.constantFrom(1, 1, 2, 3, 6), { freq: 2 }),
});

const anyGiftCard: fc.Arbitrary<GiftCardLife> = fc
  .record({
    start: fc.constantFrom(0, 2500),
    moves: fc.array(anyMove, { minLength: 1, maxLength: 7 }),
  })
  .map(({ start, moves }) => {
    let at = Date.UTC(2026, 9, 20, 18);
    let balance = start;
    let spent = 0;
    const rows: ChainRow[] = [];
    const readings: ObservedReading[] = [];
    const windows: { from: number; to: number }[] = [];
    for (const [i, { hoursLater, kind, shows }] of moves.entries()) {
      at += hoursLater * HOUR_MS;
      const wished = kind === 'reload' ? 1000 + i : kind === 'refund' ? spent : -(100 + i);
      const minor = balance + wished < 0 ? 1000 + i : wished;
      if (minor === 0) continue;
      spent = kind === 'refund' ? 0 : minor < 0 ? -minor : spent;
      balance += minor;
      const orderId = `111-550000${i}-660000${i}`;
      const date = dayAt(instantAt(at), ZONE);
      rows.push({ at, date, minor, closing: balance, ...(minor < 0 && { orderId }) });
      if (shows === null) continue;
      const from = Math.max(0, rows.length - shows);
      windows.push({ from, to: rows.length - 1 });
      const observedAt = instantAt(at + HOUR_MS / 2);
      const activity = rows
        .slice(from)
        .toReversed()
        .map((row) => shown(row, Date.parse(observedAt)));
      const reading = giftCardReading({
        balance: usd(balance),
        activity,
        from: 'network',
        ...(from > 0 && { more: true }),
      });
      readings.push({ id: `g${i}`, observedAt, reading });
    }
    return { chain: { start, rows }, readings, windows };
  })
  .filter(({ readings }) => readings.length > 0);

/** A row gets its order number only a day later. */
function shown({ at, date, minor, closing, orderId }: ChainRow, readAt: number): ActivityRow {
  const isNamed = orderId !== undefined && readAt - at > 24 * HOUR_MS;
  return {
    date,
    kind: minor < 0 ? 'spent' : 'reload',
    amount: usd(minor),
    closing: usd(closing),
    ...(isNamed && { orderId }),
  };
}

/** The ranks of the rows that any page has shown. */
function knownRanks({ windows, chain }: GiftCardLife): number[] {
  return chain.rows.flatMap((_, at) => (windows.some(({ from, to }) => from <= at && at <= to) ? at : []));
}

describe('a gift card page that shows the newest rows of its activity', () => {
  it('ends in the same ledger in whatever order its readings arrive, also when some arrive twice', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals(anyGiftCard), async ({ life, order }) => {
        expect((await arrive(order)).content).toEqual((await arrive(life.readings)).content);
      }),
      { numRuns: 100 },
    );
  });

  it('counts each row once, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals(anyGiftCard), async ({ life, order }) => {
        const { entries } = await arrive(order);
        const rows = entries.filter(({ activity }) => activity !== undefined);
        const known = knownRanks(life).flatMap((at) => life.chain.rows[at] ?? []);
        expect(rows.map(({ day, amount }) => `${day} ${amount.minor}`).sort()).toEqual(
          known.map(({ date, minor }) => `${date} ${minor}`).sort(),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('has an opening and rows that sum to the balance, with nothing to adjust where no row is missing', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals(anyGiftCard), async ({ life, order }) => {
        const { entries, balances } = await arrive(order);
        expect(total(entries.filter(countsInBalance))).toBe(total(balances));
        const known = knownRanks(life);
        const [oldest = 0] = known;
        const last = life.windows.at(-1)?.to ?? 0;
        if (known.length !== last - oldest + 1) return;
        const before = oldest === 0 ? life.chain.start : (life.chain.rows[oldest - 1]?.closing ?? 0);
        const of = (kind: Entry['kind']) => entries.filter((entry) => entry.kind === kind);
        expect([total(of('opening')), total(of('adjusted'))]).toEqual([before, 0]);
      }),
      { numRuns: 200 },
    );
  });

  it('says of no month another closing balance than it had', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals(anyGiftCard), async ({ life, order }) => {
        const { months } = await arrive(order);
        // What came after the last visit is nobody's to know.
        const rows = life.chain.rows.slice(0, (life.windows.at(-1)?.to ?? 0) + 1);
        const ranks = knownRanks(life);
        for (const { month, closing } of months) {
          const last = rows.findLast(({ date }) => date.startsWith(month));
          const shown = ranks.findLast((rank) => rows[rank]?.date.startsWith(month)) ?? 0;
          const next = ranks.find((rank) => rank > shown) ?? shown + 1;
          // Rows that nobody showed and that cancel each other leave no trace.
          if (rows[shown]?.closing === rows[next - 1]?.closing && closing === rows[shown]?.closing) continue;
          if (closing !== undefined) expect([month, closing]).toEqual([month, last?.closing]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('changes nothing when all of it is read once more', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals(anyGiftCard), async ({ life, order }) => {
        const { db, content } = await arrive(order);
        for (const observed of life.readings) succeed(await acceptReading(db, observed, NOW));
        expect(await contentOf(db)).toEqual(content);
      }),
      { numRuns: 50 },
    );
  });
});
