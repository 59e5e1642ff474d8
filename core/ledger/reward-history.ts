import { addDays, type CalendarDate, daysBetween } from '../model/calendar-date.ts';
import type { Entry } from '../model/credit.ts';
import { lotIdOf } from '../model/ids.ts';
import { type Currency, type Money, money, negate, sum } from '../model/money.ts';
import { compareText } from './stored-reading.ts';

/** How many movements of a kind are looked at: what was long ago says little about today. */
export const MOVEMENTS_MAX = 60;
/** The longest and shortest span over which spending is measured. */
const SPAN_MAX_DAYS = 180;
const SPAN_MIN_DAYS = 60;

/** What became of credits: how many of them, and how much of their money. */
interface Fate {
  readonly count: number;
  readonly sum: Money;
}

export interface PastRewards {
  readonly used: Fate;
  readonly over: Fate;
  readonly spendPer30Days?: Money;
}

export interface HistoryInput {
  /** The newest movements of either kind, up to `MOVEMENTS_MAX`, in any order. */
  readonly used: readonly Entry[];
  readonly over: readonly Entry[];
  /** Whether a reward of this name counts. */
  readonly isMeant: (type: string) => boolean;
  readonly currency: Currency;
  readonly today: CalendarDate;
  /** When the rewards page was first read: nothing before is known. */
  readonly since: CalendarDate | undefined;
}

/**
 * What became of an account's rewards, over the time for which both kinds of movement are known.
 * A reward used bit by bit is one reward; one of which a part was used and a part was left at its end counts as both.
 */
export function rewardHistoryOf({ isMeant, currency, ...input }: HistoryInput): PastRewards {
  const from = [input.used, input.over]
    .map(firstDay)
    .filter((day) => day !== undefined)
    .sort(compareText)
    .at(-1);
  const [used, over] = [input.used, input.over].map((entries) =>
    entries.filter(({ type, day }) => type !== undefined && isMeant(type) && day >= (from ?? day)),
  ) as [Entry[], Entry[]];
  const spendPer30Days = spendingOf(used, over, { ...input, currency });
  return {
    used: fateOf(used, currency),
    over: fateOf(over, currency),
    ...(spendPer30Days && { spendPer30Days }),
  };
}

/** The day from which all movements are known: there may be older ones only where the list is full. */
function firstDay(entries: readonly Entry[]): CalendarDate | undefined {
  if (entries.length < MOVEMENTS_MAX) return undefined;
  return entries.map(({ day }) => day).sort(compareText)[0];
}

function fateOf(entries: readonly Entry[], currency: Currency): Fate {
  const amounts = entries.map(({ amount }) => negate(amount));
  return { count: new Set(entries.map(({ id }) => lotIdOf(id))).size, sum: sum(amounts, currency) };
}

/**
 * What the shopper spends on such content in 30 days, as far as rewards show it: only where some of them
 * were left at their end, for then there was more to spend than was wanted. Where all were used, spending may be any more.
 */
function spendingOf(
  used: readonly Entry[],
  over: readonly Entry[],
  { today, since, currency }: Pick<HistoryInput, 'today' | 'since' | 'currency'>,
): Money | undefined {
  if (since === undefined) return undefined;
  const days = Math.min(SPAN_MAX_DAYS, daysBetween(since, today));
  if (days < SPAN_MIN_DAYS) return undefined;
  const from = addDays(today, -days);
  const recent = used.filter(({ day }) => day > from && day <= today);
  if (recent.length === 0 || !over.some(({ day }) => day > from && day <= today)) return undefined;
  const spent = recent.reduce((total, { amount }) => total - amount.minor, 0);
  return money(Math.floor((spent * 30) / days), currency);
}
