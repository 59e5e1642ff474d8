import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Instant } from '../../../core/model/calendar-date.ts';
import { countsInBalance, type Entry } from '../../../core/model/credit.ts';
import type { ActivityRow } from '../../../core/pages/reading.ts';
import { acceptReading, type ObservedReading } from '../../../core/store/accept-reading.ts';
import { shuffled, usd } from '../../support/ledger.ts';
import { checkoutReading, giftCardReading, orderReading, thankYouReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

/**
 * A shopper's gift card as it really moves, and the pages that show parts of it: orders placed here or on the
 * phone, divided or not, whose rows come days later or never; order pages looked at; balance pages now and
 * then. Whatever was read, no money may be told as spent twice.
 */
const NOW = '2027-02-01T12:00:00.000Z';
const START = '2026-11-01';
const LOADED = 100_000;

interface Bought {
  readonly day: number;
  readonly parts: readonly { readonly minor: number; readonly postedAfter: number | null }[];
  readonly isSeenAtCheckout: boolean;
  readonly areOrdersSeen: boolean;
}

const anyBought: fc.Arbitrary<Bought> = fc.record({
  day: fc.integer({ min: 1, max: 25 }),
  parts: fc.array(
    fc.record({
      minor: fc.constantFrom(1000, 1000, 2000, 3000),
      postedAfter: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 4 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  isSeenAtCheckout: fc.boolean(),
  areOrdersSeen: fc.boolean(),
});

const anyWorld = fc
  .record({
    bought: fc.array(anyBought, { minLength: 1, maxLength: 5 }),
    looks: fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 3 }),
    printsClosings: fc.boolean(),
  })
  .chain((world) => {
    const readings = pagesOf(world);
    return fc.record({
      world: fc.constant(world),
      readings: fc.constant(readings),
      order: shuffled([...readings, ...readings.slice(0, 2)]),
    });
  });

type BackgroundContext = {
  readonly bought: readonly Bought[];
  readonly looks: readonly number[];
  readonly printsClosings: boolean;
};

const dayOf = (day: number) => addDays(START, day);
const orderId = (purchase: number, part: number) => `111-550000${purchase}-660000${part}`;
const purchaseId = (purchase: number) => `111-550010${purchase}-6600100`;
/** Orders are placed at ten in the morning there; balances are looked at in the evening, order pages later. */
const at = (day: number, hour: number): Instant => `${dayOf(day)}T${hour}:00:00.000Z`;

function pagesOf(world: BackgroundContext): ObservedReading[] {
  const around = world.bought.flatMap(({ day, parts, isSeenAtCheckout, areOrdersSeen }, index) => {
    const paid = usd(-parts.reduce((sum, { minor }) => sum + minor, 0));
    const lines = [{ kind: 'gift-card' as const, label: 'Gift Card', amount: paid }];
    const checkout = checkoutReading({ purchaseId: purchaseId(index), lines, giftCard: {}, offers: [] });
    const thanks = thankYouReading({ purchaseId: purchaseId(index) });
    return [
      ...(isSeenAtCheckout
        ? [
            { id: `checkout ${index}`, observedAt: at(day, 17), reading: checkout },
            { id: `thanks ${index}`, observedAt: at(day, 18), reading: thanks },
          ]
        : []),
      ...(areOrdersSeen
        ? parts.map(({ minor }, part) => ({
            id: `order ${index} ${part}`,
            observedAt: at(day + 1, 18),
            reading: orderReading({
              orderId: orderId(index, part),
              placed: dayOf(day),
              giftCard: usd(-minor),
            }),
          }))
        : []),
    ];
  });
  const balances = world.looks.map((day, index) => ({
    id: `balance ${index}`,
    observedAt: at(day, 20),
    reading: balancePage(world, day),
  }));
  return [...around, ...balances];
}

/** What was really spent by the evening of a day. */
function spentBy({ bought }: Pick<BackgroundContext, 'bought'>, day: number): number {
  return bought
    .filter((one) => one.day <= day)
    .flatMap(({ parts }) => parts)
    .reduce((sum, { minor }) => sum + minor, 0);
}

function balancePage(world: BackgroundContext, day: number) {
  const rows = world.bought
    .flatMap(({ day: placed, parts }, index) =>
      parts.map(({ minor, postedAfter }, part) => ({
        minor,
        part,
        index,
        on: postedAfter === null ? null : placed + postedAfter,
      })),
    )
    .filter((row): row is typeof row & { on: number } => row.on !== null && row.on <= day)
    .sort((a, b) => a.on - b.on || a.index - b.index || a.part - b.part);
  let closing = LOADED;
  const withClosing = () => (world.printsClosings ? { closing: usd(closing) } : {});
  const activity: ActivityRow[] = [{ date: START, kind: 'reload', amount: usd(LOADED), ...withClosing() }];
  for (const { on, minor, index, part } of rows) {
    closing -= minor;
    const amount = usd(-minor);
    activity.unshift({
      date: dayOf(on),
      kind: 'spent',
      amount,
      orderId: orderId(index, part),
      ...withClosing(),
    });
  }
  const balance = LOADED - spentBy(world, day);
  const hold = closing - balance;
  return giftCardReading({
    balance: usd(balance),
    activity,
    ...(world.printsClosings && hold > 0 && { hold: usd(hold) }),
  });
}

async function arrive(readings: readonly ObservedReading[]) {
  const db = await freshDatabase();
  for (const reading of readings) succeed(await acceptReading(db, reading, NOW));
  return contentOf(db);
}

const sumOf = (entries: readonly Entry[]) => entries.reduce((sum, { amount }) => sum + amount.minor, 0);

describe('a gift card over weeks', () => {
  it('tells no money twice, and its entries sum to the balance', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async ({ world, order }) => {
        const content = await arrive(order);
        const entries = (content.entries as Entry[]).filter(({ programme }) => programme === 'gift-card');
        const lastLook = Math.max(...world.looks);
        expect(sumOf(entries.filter(countsInBalance))).toBe(LOADED - spentBy(world, lastLook));

        const used = sumOf(entries.filter(({ kind }) => kind === 'used'));
        const held = sumOf(entries.filter(({ reason }) => reason === 'held'));
        const spent = 0 - spentBy(world, lastLook);
        if (world.printsClosings) expect(used + held).toBe(spent);
        else expect(used).toBeGreaterThanOrEqual(spent);
      }),
      { numRuns: 60 },
    );
  });

  it('ends the same in whichever order the pages arrive', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async ({ readings, order }) => {
        expect(await arrive(order)).toEqual(await arrive(readings));
      }),
      { numRuns: 40 },
    );
  });
});

it('money that the page holds is told as spent on the order that was seen, until its row comes', async () => {
  const bought: Bought = {
    day: 3,
    parts: [{ minor: 1000, postedAfter: 6 }],
    isSeenAtCheckout: true,
    areOrdersSeen: false,
  };
  const used = async (looks: readonly number[]) => {
    const content = await arrive(pagesOf({ bought: [bought], looks, printsClosings: true }));
    return (content.entries as Entry[]).filter(({ kind, reason }) => kind === 'used' || reason === 'held');
  };
  expect(await used([2])).toEqual([]);
  expect(await used([2, 5])).toMatchObject([
    { kind: 'used', amount: usd(-1000), day: '2026-11-04', seenOn: 'checkout', purchaseId: purchaseId(0) },
  ]);
  const [row, ...others] = await used([2, 5, 10]);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ amount: usd(-1000), activity: 'spent', orderId: orderId(0, 0) });
  expect(row?.day).toBe(addDays('2026-11-04', 6));
});

it('without a balance page nothing is told as spent', async () => {
  const content = await arrive([
    { id: 'a', observedAt: at(3, 17), reading: checkoutReading() },
    { id: 'b', observedAt: at(3, 18), reading: thankYouReading() },
  ]);
  expect((content.entries as Entry[]).filter(({ kind }) => kind === 'used')).toEqual([]);
});
