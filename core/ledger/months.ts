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
  /** What came in, refunds included. Zero or above, like the next four. */
  readonly earned: number;
  readonly used: number;
  readonly gone: number;
  readonly expired: number;
  readonly ended: number;
  /** Of the balance, by all entries that count in it. */
  readonly change: number;
  /** Of gift cards: the balance that the page printed after the month's last row. Absent where none is known. */
  readonly closing?: number;
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
  return [...sums.values()].filter(({ account: _, programme: __, month: ___, currency: ____, ...numbers }) =>
    Object.values(numbers).some((number) => number !== 0),
  );
}

export function addSums(a: MonthSum, b: MonthSum): MonthSum {
  return {
    ...a,
    earned: a.earned + b.earned,
    used: a.used + b.used,
    gone: a.gone + b.gone,
    expired: a.expired + b.expired,
    ended: a.ended + b.ended,
    change: a.change + b.change,
    count: a.count + b.count,
  };
}

function sumOfOne(entry: Entry, times: 1 | -1): MonthSum {
  const { account, programme, day, kind, amount } = entry;
  const minor = amount.minor * times;
  const out = (of: Entry['kind']) => (kind === of && isOfOneYear(entry) ? -minor || 0 : 0);
  return {
    account,
    programme,
    month: monthOf(day),
    currency: amount.currency,
    earned: kind === 'earned' || kind === 'refunded' ? minor : 0,
    used: out('used'),
    gone: out('gone'),
    expired: out('expired'),
    ended: out('ended'),
    change: minor,
    count: times,
  };
}

/** What happened between two visits in different years is in no year's sum. */
export function isOfOneYear({ since, until, day }: Entry): boolean {
  return since === undefined || until !== undefined || since.slice(0, 4) === day.slice(0, 4);
}
