import { type DatedLot, daysLeft, isDated } from '../ledger/lots.ts';
import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { Account, Lot } from '../model/credit.ts';
import { joinKey } from '../model/ids.ts';
import { type Money, sum } from '../model/money.ts';
import type { Settings } from '../model/settings.ts';
import { accountNameAmong } from '../overview/account-name.ts';
import { dueDay } from '../overview/due-day.ts';
import type { Urgency } from '../overview/overview.ts';
import { urgencyOf } from '../overview/urgency.ts';

/** What ends within the longest lead time, in values: the words are the background's. */
export interface Badge {
  /** The day up to which all is counted, and nothing that ends later. */
  readonly by: CalendarDate;
  readonly count: number;
  /** One sum for each account and currency, the one that ends soonest first. Never one sum over several. */
  readonly sums: readonly BadgeSum[];
  /** Of the credit that ends soonest; absent when nothing ends within the longest lead time. */
  readonly urgency?: Exclude<Urgency, 'later'>;
  /** Whole days until the first of them ends. */
  readonly daysLeft?: number;
}

export interface BadgeSum {
  readonly amount: Money;
  /** Only where several accounts are known. */
  readonly accountName?: string;
}

export interface BadgeInput {
  readonly lots: readonly Lot[];
  readonly accounts: readonly Pick<Account, 'key' | 'name'>[];
  readonly settings: Pick<Settings, 'leadTimes'>;
  readonly now: Instant;
  /** Where the user is. */
  readonly timeZone: string;
}

export function badgeOf({ lots, accounts, settings, now, timeZone }: BadgeInput): Badge {
  const open = lots
    .filter(isDated)
    .map((lot) => ({ lot, days: daysLeft(lot, now) }))
    .filter(({ days }) => days >= 0)
    .sort((a, b) => a.days - b.days);
  const ends = open.map(({ lot: { marketplace, expires }, days }) => ({
    marketplace,
    expires,
    daysLeft: days,
  }));
  const by = dueDay(ends, { now, settings, timeZone });
  const ending = open.filter(({ lot }) => lot.expires <= by);
  const [first] = ending;
  return {
    by,
    count: ending.length,
    sums: sumsOf(
      ending.map(({ lot }) => lot),
      accounts,
    ),
    ...(first && {
      urgency: urgencyOf(first.days, settings) === 'now' ? 'now' : 'soon',
      daysLeft: first.days,
    }),
  };
}

/** One sum for each account and currency, in the order in which these first appear. */
function sumsOf(lots: readonly DatedLot[], accounts: BadgeInput['accounts']): BadgeSum[] {
  const owned = Map.groupBy(lots, ({ account, amount }) => joinKey(account, amount.currency));
  return [...owned.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const amounts = same.map(({ amount }) => amount);
    return [{ amount: sum(amounts, first.amount.currency), ...accountNameAmong(accounts, first.account) }];
  });
}
