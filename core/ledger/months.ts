import { countsInBalance, type Entry, type ProgrammeId } from '../model/credit.ts';
import { type AccountKey, joinKey } from '../model/ids.ts';
import type { Currency } from '../model/money.ts';
import { type Month, monthOf } from '../model/panel.ts';

/** The entries of one programme in one month, summed in minor units. */
export interface MonthSum {
  readonly account: AccountKey;
  readonly programme: ProgrammeId;
  readonly month: Month;
  readonly currency: Currency;
  /** What came in, refunds included. Zero or above, like the next two. */
  readonly earned: number;
  readonly used: number;
  readonly lapsed: number;
  /** Of the balance, by all entries that count in it. */
  readonly change: number;
  /** How many entries that are: where there are none, there is no sum. */
  readonly count: number;
}

/** How sums change when entries are taken out and put in: one for each month that is touched. */
export function monthChanges(removed: readonly Entry[], added: readonly Entry[]): MonthSum[] {
  const sums = new Map<string, MonthSum>();
  const count = (entry: Entry, times: 1 | -1) => {
    if (!countsInBalance(entry)) return;
    const sum = sumOfOne(entry, times);
    const key = joinKey(sum.account, sum.programme, sum.month);
    const before = sums.get(key);
    sums.set(key, before ? addSums(before, sum) : sum);
  };
  for (const entry of removed) count(entry, -1);
  for (const entry of added) count(entry, 1);
  return [...sums.values()].filter(
    ({ earned, used, lapsed, change, count }) => earned || used || lapsed || change || count,
  );
}

export function addSums(a: MonthSum, b: MonthSum): MonthSum {
  return {
    ...a,
    earned: a.earned + b.earned,
    used: a.used + b.used,
    lapsed: a.lapsed + b.lapsed,
    change: a.change + b.change,
    count: a.count + b.count,
  };
}

function sumOfOne({ account, programme, day, kind, amount }: Entry, times: 1 | -1): MonthSum {
  const minor = amount.minor * times;
  return {
    account,
    programme,
    month: monthOf(day),
    currency: amount.currency,
    earned: kind === 'earned' || kind === 'refunded' ? minor : 0,
    used: kind === 'used' ? -minor || 0 : 0,
    lapsed: kind === 'lapsed' ? -minor || 0 : 0,
    change: minor,
    count: times,
  };
}
