import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RewardPromise } from '../../../core/ledger/promises.ts';
import { promiseState } from '../../../core/ledger/promises.ts';
import { type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import { countsInBalance, type Entry } from '../../../core/model/credit.ts';
import { acceptReading, type ObservedReading } from '../../../core/store/accept-reading.ts';
import { rewardLot, row, shuffled, usd } from '../../support/ledger.ts';
import {
  checkoutReading,
  giftCardReading,
  orderReading,
  PURCHASE,
  rewardsReading,
  thankYouReading,
} from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

/** An order of $30.00 on 3 November, $10.00 of it from the gift card, with $1.50 promised for later. */
const NOW = '2026-12-31T12:00:00.000Z';
const ORDER = '111-5500004-6600004';
const at = (day: number, hour = 20) => instantAt(Date.UTC(2026, 10, day, hour));
const observed = (id: string, observedAt: Instant, reading: ObservedReading['reading']): ObservedReading => ({
  id,
  observedAt,
  reading,
});

const before = observed('rewards-before', at(1), rewardsReading({ lots: [rewardLot(300, '2026-12-20')] }));
const after = observed(
  'rewards-after',
  at(9),
  rewardsReading({ lots: [rewardLot(300, '2026-12-20'), rewardLot(150, '2027-01-31')] }),
);
const checkout = observed('checkout', at(3), checkoutReading());
const thanks = observed('thanks', at(3, 21), thankYouReading());
const oldBalance = observed(
  'balance-before',
  at(2),
  giftCardReading({ balance: usd(5000), activity: [row('2026-10-20', 5000, { closing: usd(5000) })] }),
);
/** The balance is less, and the activity has no row for it yet: the page then says that it holds the money. */
const heldBalance = observed(
  'balance-after',
  at(8),
  giftCardReading({
    balance: usd(4000),
    hold: usd(1000),
    activity: [row('2026-10-20', 5000, { closing: usd(5000) })],
  }),
);
const order = observed(
  'order',
  at(6),
  orderReading({ orderId: ORDER, placed: '2026-11-03', giftCard: usd(-1000) }),
);
const shown = observed(
  'balance-later',
  at(11),
  giftCardReading({
    balance: usd(4000),
    activity: [
      row('2026-11-04', -1000, { closing: usd(4000), orderId: ORDER }),
      row('2026-10-20', 5000, { closing: usd(5000) }),
    ],
  }),
);

async function arrive(readings: readonly ObservedReading[]) {
  const db = await freshDatabase();
  for (const reading of readings) succeed(await acceptReading(db, reading, NOW));
  return contentOf(db);
}

const promisesOf = (content: Awaited<ReturnType<typeof arrive>>) => content.promises as RewardPromise[];
const giftCardEntries = (content: Awaited<ReturnType<typeof arrive>>) =>
  (content.entries as Entry[]).filter(({ programme }) => programme === 'gift-card');
const usedOf = (content: Awaited<ReturnType<typeof arrive>>) =>
  giftCardEntries(content).filter(({ kind }) => kind === 'used');
const sumOf = (entries: readonly Entry[]) => entries.reduce((sum, { amount }) => sum + amount.minor, 0);

describe('a reward chosen at checkout', () => {
  it('is promised once the order is placed, and once only', async () => {
    expect(promisesOf(await arrive([checkout]))).toEqual([]);
    const again = observed('thanks-again', at(4), thankYouReading());
    const content = await arrive([checkout, thanks, again, checkout]);
    expect(promisesOf(content)).toMatchObject([
      { purchaseId: PURCHASE, amount: usd(150), day: '2026-11-03', outcome: { kind: 'open' } },
    ]);
  });

  it('stands in the ledger while it is open, outside every sum', async () => {
    const promised = (content: Awaited<ReturnType<typeof arrive>>) =>
      (content.entries as Entry[]).filter((entry) => !countsInBalance(entry));
    expect(promised(await arrive([before, checkout, thanks]))).toMatchObject([
      { kind: 'promised', amount: usd(150), purchaseId: PURCHASE },
    ]);
    expect(promised(await arrive([before, checkout, thanks, after]))).toEqual([]);
  });

  it('is settled by the rewards page that shows it', async () => {
    expect(promisesOf(await arrive([before, checkout, thanks, after]))).toMatchObject([
      { outcome: { kind: 'settled', day: '2026-11-09' } },
    ]);
  });

  it('is no promise when another speed was chosen in the end, or when it was a discount at once', async () => {
    const other = checkoutReading({ offers: [{ speed: 'Tomorrow', selected: true }] });
    const discount = checkoutReading({
      offers: [{ speed: 'FREE No-Rush Shipping', selected: true, discount: usd(150) }],
    });
    expect(
      promisesOf(
        await arrive([observed('a', at(3, 19), checkoutReading()), observed('b', at(3), other), thanks]),
      ),
    ).toEqual([]);
    expect(promisesOf(await arrive([observed('c', at(3), discount), thanks]))).toEqual([]);
  });

  it('is void when its order was cancelled', async () => {
    const cancelled = observed(
      'cancelled',
      at(5),
      orderReading({ orderId: ORDER, placed: '2026-11-03', cancelled: true }),
    );
    expect(promisesOf(await arrive([checkout, thanks, cancelled]))).toMatchObject([
      { outcome: { kind: 'void', orderId: ORDER } },
    ]);
  });

  it('waits ten days, then asks for the rewards page, and is late once that does not show it', async () => {
    const [promise] = promisesOf(await arrive([before, checkout, thanks]));
    const state = (now: Instant, rewardsReadAt?: Instant) =>
      promise && promiseState(promise, rewardsReadAt, now);
    expect(state(at(13))).toBe('waiting');
    expect(state(at(14))).toBe('look');
    expect(state(at(20), at(13))).toBe('look');
    expect(state(at(20), at(14))).toBe('late');
  });
});

describe('gift card money spent on an order', () => {
  it('is one movement, whether the activity, the order page, the checkout or all of them show it', async () => {
    for (const readings of [
      [oldBalance, shown],
      [oldBalance, order, heldBalance],
      [oldBalance, checkout, thanks, heldBalance],
      [oldBalance, checkout, thanks, order, heldBalance],
      [oldBalance, checkout, thanks, order, shown],
    ]) {
      const content = await arrive(readings);
      expect(usedOf(content).map(({ amount }) => amount)).toEqual([usd(-1000)]);
      expect(sumOf(giftCardEntries(content))).toBe(4000);
    }
  });

  it('is no movement of a balance that was read before it', async () => {
    const content = await arrive([oldBalance, checkout, thanks, order]);
    expect(usedOf(content)).toEqual([]);
    expect(sumOf(giftCardEntries(content))).toBe(5000);
  });
});

it('the order in which readings arrive makes no difference', async () => {
  const all = [before, after, checkout, thanks, oldBalance, heldBalance, order, shown];
  const expected = await arrive(all);
  await fc.assert(
    fc.asyncProperty(shuffled(all), async (readings) => {
      expect(await arrive(readings)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it('nothing of a checkout that says what was bought reaches the database', async () => {
  const content = JSON.stringify(await arrive([checkout, thanks, order]));
  expect(content).not.toMatch(/lamp|B0FAKE/i);
});
