import fc from 'fast-check';
import { addDays, type CalendarDate, dayAt, instantAt } from '../../core/model/calendar-date.ts';
import type { PageReading } from '../../core/pages/reading.ts';
import type { ObservedReading } from '../../core/store/accept-reading.ts';
import { rewardLot, usd } from './ledger.ts';
import { checkoutReading, orderReading, rewardsReading, thankYouReading } from './readings.ts';

/**
 * Histories of a person who orders with rewards and for rewards over a year or two, of few different amounts and totals:
 * so orders and promises compete for the same credits, and several of them lie between two looks at a list.
 */

const ZONE = 'America/Los_Angeles';
const DAY_MS = 86_400_000;
const START = Date.UTC(2025, 0, 5, 20);
/** All is read before this moment. */
export const AFTER_ORDERS = '2027-12-01T20:00:00.000Z';

const AMOUNTS = [100, 150, 300];
const TOTALS = [2000, 3000];

type Visit = (day: CalendarDate) => readonly PageReading[];

const anyLook = fc
  .record({
    amounts: fc.subarray(AMOUNTS),
    expires: fc.constantFrom<CalendarDate>('2028-01-31', '2028-01-31', '2025-06-30'),
    isWhole: fc.constantFrom(true, true, false),
  })
  .map(
    ({ amounts, expires, isWhole }): Visit =>
      () => {
        const lots = amounts.map((minor) => rewardLot(minor, expires));
        const { whole: _, ...reading } = rewardsReading({ lots, from: 'network' });
        return [isWhole ? { ...reading, whole: true } : reading];
      },
  );

const anyOrder = fc
  .record({
    number: fc.nat(9),
    daysAgo: fc.option(fc.nat(6), { freq: 12 }),
    minor: fc.constantFrom(...AMOUNTS, 250, 400, 0),
    total: fc.constantFrom(...TOTALS),
    isCancelled: fc.constantFrom(true, false, false, false),
  })
  .map(
    ({ number, daysAgo, minor, total, isCancelled }): Visit =>
      (day) => [
        orderReading({
          orderId: `111-550000${number}-6600001`,
          total: usd(total),
          ...(daysAgo !== null && { placed: addDays(day, -daysAgo) }),
          ...(minor > 0 && { promotions: [{ label: 'Rewards', amount: usd(-minor), kind: 'credit' }] }),
          ...(isCancelled && { cancelled: true }),
        }),
      ],
  );

const anyPurchase = fc
  .record({ number: fc.nat(9), minor: fc.constantFrom(...AMOUNTS), total: fc.constantFrom(...TOTALS) })
  .map(
    ({ number, minor, total }): Visit =>
      () => {
        const purchaseId = `111-660000${number}-7700001`;
        const reward = { amount: usd(minor), type: 'select digital purchases' };
        return [
          checkoutReading({ purchaseId, total: usd(total), offers: [{ speed: '', selected: true, reward }] }),
          thankYouReading({ purchaseId }),
        ];
      },
  );

/** Visits in the order in which they were made. */
export const anyOrderHistory: fc.Arbitrary<readonly ObservedReading[]> = fc
  .array(
    fc.record({
      pause: fc.constantFrom(1, 1, 2, 3, 5, 40, 130),
      visit: fc.oneof(
        { weight: 4, arbitrary: anyLook },
        { weight: 3, arbitrary: anyOrder },
        { weight: 2, arbitrary: anyPurchase },
      ),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((visits) => {
    let at = START;
    return visits.flatMap(({ pause, visit }, i) => {
      at += pause * DAY_MS;
      return visit(dayAt(instantAt(at), ZONE)).map((reading, j) => ({
        id: `r${String(i).padStart(2, '0')}${j}`,
        observedAt: instantAt(at + j * 60_000),
        reading,
      }));
    });
  });
