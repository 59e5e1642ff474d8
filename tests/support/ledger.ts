import fc from 'fast-check';
import type { DatedLot, Snapshot } from '../../core/ledger/lots.ts';
import type { Spending } from '../../core/ledger/spendings.ts';
import type { StoredReading } from '../../core/ledger/stored-reading.ts';
import { type CalendarDate, type Instant, instantAt } from '../../core/model/calendar-date.ts';
import type { Lot } from '../../core/model/credit.ts';
import { money } from '../../core/model/money.ts';
import type { ActivityRow, GiftCardBalanceReading, RewardLot } from '../../core/pages/reading.ts';
import { accountKey, lotId } from './ids.ts';

/** Readings, lots and arbitraries for the tests of the ledger. All at amazon.com unless said otherwise. */

export const usd = (minor: number) => money(minor, 'USD');

export const DIGITAL = 'Digital content and services';

/** A list that is whole unless said otherwise. */
export function snapshot(
  id: string,
  observedAt: Instant,
  lots: Snapshot['lots'],
  changes: Partial<Snapshot> = {},
): Snapshot {
  return {
    marketplace: 'amazon.com',
    programme: 'no-rush',
    isWhole: true,
    lots,
    id,
    observedAt,
    account: accountKey('alex'),
    ...changes,
  };
}

export function rewardLot(minor: number, expires: CalendarDate | null, type = DIGITAL): RewardLot {
  return { type, amount: usd(minor), expires };
}

export function lot(minor: number, expires: CalendarDate, changes: Partial<Lot> = {}): DatedLot {
  return {
    id: lotId(`alex|no-rush|${expires}|${DIGITAL}|0`),
    account: accountKey('alex'),
    marketplace: 'amazon.com',
    programme: 'no-rush',
    type: DIGITAL,
    amount: usd(minor),
    asOf: '2026-11-01T12:00:00.000Z',
    ...changes,
    expires,
  };
}

export function giftCard(
  id: string,
  observedAt: Instant,
  balance: number,
  activity: readonly ActivityRow[],
  changes: Partial<GiftCardBalanceReading> = {},
): StoredReading<GiftCardBalanceReading> {
  const { account: _, ...rest } = changes;
  return {
    page: 'gift-card-balance',
    marketplace: 'amazon.com',
    outcome: 'read',
    via: {},
    balance: usd(balance),
    activity,
    ...rest,
    id,
    observedAt,
    account: accountKey('alex'),
  };
}

export function row(date: CalendarDate, minor: number, changes: Partial<ActivityRow> = {}): ActivityRow {
  return { date, kind: minor < 0 ? 'spent' : 'reload', amount: usd(minor), ...changes };
}

/** Gift card money spent on a purchase whose thank-you page was seen. */
export function bought(day: CalendarDate, minor: number, id = `purchase ${day} ${minor}`): Spending {
  const placedAt: Instant = `${day}T20:00:00.000Z`;
  return {
    id,
    account: accountKey('alex'),
    seenOn: 'checkout',
    day,
    placedAt,
    purchaseId: id,
    amount: usd(-minor),
  };
}

/** The same as an order page shows it. */
export function ordered(
  day: CalendarDate,
  minor: number,
  orderId: string,
  changes: Partial<Spending> = {},
): Spending {
  return {
    id: `order ${orderId}`,
    account: accountKey('alex'),
    seenOn: 'order',
    day,
    orderId,
    amount: usd(-minor),
    ...changes,
  };
}

/** Few days and few amounts, so that lots and rows meet again and again. */
const days = ['2026-11-03', '2026-11-05', '2026-11-09', '2026-12-20'] as const;
const amounts = [100, 200, 200, 350];

const moments = fc
  .integer({ min: 0, max: 24 * 12 })
  .map((hours) => instantAt(Date.UTC(2026, 10, 1) + hours * 3_600_000));

export const anyLots = fc.array(
  fc.record({
    type: fc.constantFrom(DIGITAL, 'Prime Video'),
    amount: fc.constantFrom(...amounts).map(usd),
    expires: fc.constantFrom(...days, null),
  }),
  { maxLength: 5 },
);

export const anyRows = fc.array(
  fc.record(
    {
      date: fc.constantFrom(...days),
      kind: fc.constantFrom('spent' as const, 'refund' as const, 'claimed' as const, 'other' as const),
      amount: fc.constantFrom(...amounts, -150).map(usd),
      closing: fc.constantFrom(0, 500, 1000).map(usd),
      orderId: fc.constantFrom('111-5500001-6600001', '111-5500002-6600002'),
      pending: fc.constant(true as const),
    },
    { requiredKeys: ['date', 'kind', 'amount'] },
  ),
  { maxLength: 6 },
);

/** Readings' moments and ids; several may share a moment. */
export const anyFacts = fc.record({ observedAt: moments, id: fc.uuid() });

/** A list in some other order. */
export function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
