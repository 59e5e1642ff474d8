import type { CalendarDate } from '../model/calendar-date.ts';
import type { Entry, ProgrammeId } from '../model/credit.ts';
import { type Money, negate, sum } from '../model/money.ts';
import type { StoredOrder } from './stored-pages.ts';
import type { StoredReading } from './stored-reading.ts';

/** Credit that an order was paid with, as its page says. */
export interface OrderCredit {
  readonly orderId: string;
  readonly placed: CalendarDate;
  /** Above zero. */
  readonly amount: Money;
}

/** Programmes whose credit orders print as promotions. */
export const PROMOTION_PROGRAMMES: readonly ProgrammeId[] = ['no-rush', 'promotional'];

/** Orders of apps, music, videos and books; Amazon numbers them apart (seen 2015 to 2026 in mails and on order pages). */
const DIGITAL_ORDER = /^D\d/;

/**
 * What an order's page says was paid with credit: lines whose label is that of credit; of a digital order, where credit is
 * printed as a promotion, also those whose label says nothing. Undefined for a canceled order and one without a day.
 */
export function creditOfOrder(reading: StoredReading<StoredOrder>): OrderCredit | undefined {
  const { orderId, placed, promotions = [], cancelled } = reading;
  if (placed === undefined || cancelled) return undefined;
  const isDigital = DIGITAL_ORDER.test(orderId);
  const lines = promotions.filter(({ kind }) => kind === 'credit' || (isDigital && kind === 'other'));
  const [first] = lines;
  if (!first) return undefined;
  const amounts = lines.map(({ amount }) => amount);
  const paid = negate(sum(amounts, first.amount.currency));
  return paid.minor > 0 ? { orderId, placed, amount: paid } : undefined;
}

/** More are not tried: some would add up to nearly anything. */
const TRIED_MAX = 12;

/** The only set of parts that sums to `minor`; undefined where there is none or more than one. */
export function onlySet<T>(
  parts: readonly T[],
  minor: number,
  minorOf: (part: T) => number,
): readonly T[] | undefined {
  if (parts.length > TRIED_MAX) return undefined;
  const found: T[][] = [];
  const search = (from: number, left: number, taken: T[]) => {
    if (left === 0 && taken.length > 0) found.push(taken);
    if (left <= 0 || found.length > 1) return;
    for (const [at, part] of parts.entries()) {
      if (at >= from) search(at + 1, left - minorOf(part), [...taken, part]);
    }
  };
  search(0, minor, []);
  return found.length === 1 ? found[0] : undefined;
}

/** A credit that is gone from its list as the one that paid for an order: the day is the order's. */
export function usedBy(entry: Entry, { orderId, placed }: OrderCredit): Entry {
  return { ...entry, kind: 'used', seenOn: 'order', orderId, day: placed, until: entry.day };
}

/** The entry as it was before an order was known for it. */
export function withoutOrder({ orderId: _, seenOn: __, until, ...entry }: Entry): Entry {
  return until === undefined ? entry : { ...entry, kind: 'gone', day: until };
}
