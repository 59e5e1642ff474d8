import { type DatedLot, daysLeft, isDated } from '../ledger/lots.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { Lot } from '../model/credit.ts';
import { type Currency, type Money, sum } from '../model/money.ts';
import type { Settings } from '../model/settings.ts';
import type { Urgency } from '../overview/overview.ts';
import { longestLeadTime, urgencyOf } from '../overview/urgency.ts';

/** What ends within the longest lead time, in values: the words are the background's. */
export interface Badge {
  readonly count: number;
  /** One sum for each currency, the one that ends soonest first. Never one sum over several. */
  readonly amounts: readonly Money[];
  /** Of the credit that ends soonest; absent when nothing ends within the longest lead time. */
  readonly urgency?: Exclude<Urgency, 'later'>;
  /** Whole days until the first of them ends. */
  readonly daysLeft?: number;
}

export function badgeOf(lots: readonly Lot[], settings: Pick<Settings, 'leadTimes'>, now: Instant): Badge {
  const ending = lots
    .filter(isDated)
    .map((lot) => ({ lot, days: daysLeft(lot, now) }))
    .filter(({ days }) => days >= 0 && days <= Math.max(1, longestLeadTime(settings)))
    .sort((a, b) => a.days - b.days);
  const [first] = ending;
  return {
    count: ending.length,
    amounts: totalsOf(ending.map(({ lot }) => lot)),
    ...(first && {
      urgency: urgencyOf(first.days, settings) === 'now' ? 'now' : 'soon',
      daysLeft: first.days,
    }),
  };
}

/** One sum for each currency, in the order in which the currencies first appear. */
function totalsOf(lots: readonly DatedLot[]): Money[] {
  const byCurrency: Map<Currency, DatedLot[]> = Map.groupBy(lots, ({ amount }) => amount.currency);
  return [...byCurrency].map(([currency, same]) =>
    sum(
      same.map(({ amount }) => amount),
      currency,
    ),
  );
}
