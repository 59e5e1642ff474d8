import fc from 'fast-check';
import { type CalendarDate, instantAt } from '../../core/model/calendar-date.ts';
import type { PageReading, RewardLot } from '../../core/pages/reading.ts';
import type { ObservedReading } from '../../core/store/accept-reading.ts';
import { rewardLot, row, usd } from './ledger.ts';
import {
  benefitsReading,
  cardRewardsReading,
  checkoutReading,
  giftCardReading,
  orderReading,
  rewardsReading,
  thankYouReading,
  tradeInReading,
} from './readings.ts';

/**
 * Histories of one person's visits around the turn of a month. Pages say few different things, so the same again is
 * frequent, and several ends fall between two visits.
 */

const VIDEO = 'Prime Video';
const LISTS: readonly (readonly RewardLot[])[] = [
  [],
  [rewardLot(300, '2026-12-02')],
  [rewardLot(300, '2026-12-02'), rewardLot(100, null)],
  [rewardLot(200, '2026-12-02'), rewardLot(100, '2026-11-26', VIDEO)],
  [rewardLot(150, '2027-01-10'), rewardLot(150, '2026-12-01')],
];
const ROWS = [
  row('2026-11-02', 2000, { closing: usd(2000) }),
  row('2026-11-20', -150, { closing: usd(1850), orderId: '111-5500001-6600001' }),
  row('2026-11-30', -250, { closing: usd(1600) }),
  row('2026-12-01', 250, { closing: usd(1850), kind: 'refund' }),
];
const ORDERS = ['111-5500001-6600001', 'D01-5500002-6600002'] as const;
const PURCHASES = ['111-5500008-6600008', '111-5500009-6600009'] as const;
const PLACED: readonly CalendarDate[] = ['2026-11-24', '2026-11-30'];

/** How far a list says that it is all there is: it is, it is a part, or it comes from before pages had to prove it. */
const anyProof = fc.constantFrom('whole' as const, 'whole' as const, 'part' as const, 'old' as const);

const anyList = fc.record({ lots: fc.constantFrom(...LISTS), proof: anyProof }).map(({ lots, proof }) => ({
  lots,
  ...(proof === 'whole' ? { whole: true as const, from: 'network' as const } : {}),
  ...(proof === 'part' && { from: 'network' as const }),
}));

function bare<Reading extends { readonly whole?: true }>({ whole: _, ...rest }: Reading) {
  return rest;
}

const anyPage: fc.Arbitrary<PageReading> = fc.oneof(
  { weight: 4, arbitrary: anyList.map((list): PageReading => ({ ...bare(rewardsReading()), ...list })) },
  {
    weight: 3,
    arbitrary: anyList.map(({ lots, ...list }): PageReading => {
      const named = lots.map((lot) => (lot.type === VIDEO ? { ...lot, type: 'No-Rush credit' } : lot));
      const { total: _, ...rest } = bare(benefitsReading());
      return { ...rest, ...list, lots: named };
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ from: fc.nat(2), to: fc.nat(3), hold: fc.boolean(), isContinued: fc.boolean() })
      .map(({ from, to, hold, isContinued }): PageReading => {
        const activity = ROWS.slice(from, Math.max(from, to) + 1);
        return giftCardReading({
          activity: activity.toReversed(),
          balance: activity.at(-1)?.closing ?? usd(0),
          ...(isContinued ? { continued: true } : hold && { hold: usd(150) }),
        });
      }),
  },
  fc
    .constantFrom(1000, 1200)
    .map(
      (points): PageReading =>
        cardRewardsReading({ cards: [{ name: 'Prime Visa', tail: '0001', points, amount: usd(points) }] }),
    ),
  fc.constantFrom('paid' as const, 'open' as const).map((state): PageReading => {
    const [item] = tradeInReading().items ?? [];
    return tradeInReading({
      items: item ? [{ ...item, state: state === 'paid' ? 'paid' : item.state }] : [],
    });
  }),
  fc
    .record({
      orderId: fc.constantFrom(...ORDERS),
      placed: fc.constantFrom(...PLACED),
      minor: fc.constantFrom(-100, -150, -300),
      isCancelled: fc.boolean(),
    })
    .map(({ isCancelled, minor, ...order }): PageReading => {
      const promotions = [{ label: 'Promotion applied', amount: usd(minor), kind: 'credit' as const }];
      return orderReading({
        ...order,
        giftCard: usd(-150),
        promotions,
        ...(isCancelled && { cancelled: true }),
      });
    }),
  fc
    .record({ purchaseId: fc.constantFrom(...PURCHASES), minor: fc.constantFrom(100, 150) })
    .map(({ purchaseId, minor }): PageReading => {
      const reward = { amount: usd(minor), type: 'select digital purchases' };
      return checkoutReading({ purchaseId, offers: [{ speed: '', selected: true, reward }] });
    }),
  fc.constantFrom(...PURCHASES).map((purchaseId): PageReading => thankYouReading({ purchaseId })),
);

/** Hours between two visits. */
const anyPause = fc.constantFrom(1, 5, 24, 24, 48, 24 * 5);

/** Visits in the order in which they were made; every other one shows what an earlier one showed. */
export const anyHistory: fc.Arbitrary<readonly ObservedReading[]> = fc
  .array(fc.record({ pause: anyPause, page: anyPage, again: fc.option(fc.nat(2)) }), {
    minLength: 1,
    maxLength: 16,
  })
  .map((visits) => {
    let at = Date.UTC(2026, 10, 22, 20);
    const shown: PageReading[] = [];
    return visits.map(({ pause, page, again }, i) => {
      at += pause * 3_600_000;
      const reading = (again === null ? undefined : shown.at(-1 - again)) ?? page;
      shown.push(reading);
      return { id: `r${String(i).padStart(2, '0')}`, observedAt: instantAt(at), reading };
    });
  });

/** After all of these visits. */
export const AFTER_HISTORY = '2027-03-01T20:00:00.000Z';
