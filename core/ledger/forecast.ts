import { addDays, type CalendarDate, daysBetween } from '../model/calendar-date.ts';
import type { Entry, EntryKind, ProgrammeId } from '../model/credit.ts';
import type { AccountKey } from '../model/ids.ts';
import { CURRENCY_DIGITS, type Currency, type Money, money } from '../model/money.ts';

/** How much will be left of credits that expire, at the pace at which credits of their type were used. */

/** Kinds of movements by which a credit leaves. Of the last two nobody knows what became of it. */
export const LEAVING = ['used', 'expired', 'gone', 'ended'] as const satisfies readonly EntryKind[];

/** The longest and the shortest known history that a pace is taken from. */
export const HISTORY_MAX_DAYS = 180;
const HISTORY_MIN_DAYS = 60;
/** Fewer uses, or fewer days with one, make no pace. */
const USES_MIN = 4;
const USE_DAYS_MIN = 3;
/** Less of the sum than one part in so many is not worth a word. */
const LEFT_MIN_PART = 5;
/** A pace is told by so many days. */
const PACE_DAYS = 30;

/** What an account used of the credits of one type over the days that are known. */
export interface PastUse {
  readonly account: AccountKey;
  readonly programme: ProgrammeId;
  readonly type: string;
  /** Whole days of known history, from `HISTORY_MIN_DAYS` to `HISTORY_MAX_DAYS`. */
  readonly days: number;
  /** Above zero. */
  readonly used: Money;
}

/** A type of credit of one account. */
export type CreditType = Pick<PastUse, 'account' | 'programme' | 'type'>;

export interface History {
  /** When the page that lists the credits was first and last read. */
  readonly since: CalendarDate;
  readonly until: CalendarDate;
  /** Movements by which credits of this type left, at least those of the last `HISTORY_MAX_DAYS`. */
  readonly left: readonly Pick<Entry, 'kind' | 'day' | 'amount'>[];
}

/**
 * The pace of a type, where its history makes one: enough uses on enough days over enough time, and too little of which
 * it is not known what became of it to change it much.
 */
export function pastUseOf(of: CreditType, currency: Currency, history: History): PastUse | undefined {
  // What was used after the page was last read is known from its order, or its owner.
  const until = history.left
    .filter(({ kind }) => kind === 'used')
    .reduce((last, { day }) => (day > last ? day : last), history.until);
  const earliest = addDays(until, -HISTORY_MAX_DAYS);
  const since = history.since > earliest ? history.since : earliest;
  const left = history.left.filter(({ day }) => since <= day && day <= until);
  const used = left.filter(({ kind }) => kind === 'used');
  const unknown = left.filter(({ kind }) => kind === 'gone' || kind === 'ended');
  const days = daysBetween(since, until);
  const makesPace =
    days >= HISTORY_MIN_DAYS &&
    used.length >= USES_MIN &&
    new Set(used.map(({ day }) => day)).size >= USE_DAYS_MIN &&
    sizeOf(unknown) * 3 < sizeOf(left);
  if (!makesPace || sizeOf(used) === 0) return undefined;
  const { account, programme, type } = of;
  return { account, programme, type, days, used: money(sizeOf(used), currency) };
}

function sizeOf(entries: readonly Pick<Entry, 'amount'>[]): number {
  return entries.reduce((sum, { amount }) => sum - amount.minor, 0);
}

/** What expires, how much of it will be left, and how that was worked out. */
export interface Forecast {
  /** What expires by this day, so many days from now. */
  readonly sum: Money;
  readonly by: CalendarDate;
  readonly daysLeft: number;
  /** How much of it will be left: whole units, rounded down. */
  readonly left: Money;
  /** How much was used, in so many days of known history, and what that makes in `PACE_DAYS`. */
  readonly used: Money;
  readonly days: number;
  readonly pace: Money;
  /** How much of the sum is used at that pace, each credit before its end. */
  readonly usable: Money;
}

/** A credit that expires, with the whole days until its last one. */
export interface Expiring {
  readonly amount: Money;
  readonly expires: CalendarDate;
  readonly daysLeft: number;
}

/**
 * What will be left of credits of one type, if those that expire first are used first. Undefined where too little of them
 * will be left to say so.
 */
export function forecastOf({ used, days }: PastUse, credits: readonly Expiring[]): Forecast | undefined {
  const inOrder = [...credits].sort((a, b) => a.daysLeft - b.daysLeft);
  const last = inOrder.at(-1);
  if (!last) return undefined;
  const { currency } = used;
  const usable = inOrder.reduce((before, { amount, daysLeft }) => {
    const reached = Math.floor((used.minor * daysLeft) / days);
    return before + Math.min(amount.minor, Math.max(0, reached - before));
  }, 0);
  const sum = inOrder.reduce((total, { amount }) => total + amount.minor, 0);
  const left = sum - usable;
  const unit = 10 ** CURRENCY_DIGITS[currency];
  if (left < unit || left * LEFT_MIN_PART < sum) return undefined;
  return {
    sum: money(sum, currency),
    by: last.expires,
    daysLeft: last.daysLeft,
    left: money(left - (left % unit), currency),
    used,
    days,
    pace: money(Math.round((used.minor * PACE_DAYS) / days), currency),
    usable: money(usable, currency),
  };
}
