import { addDays, type CalendarDate } from '../model/calendar-date.ts';
import { joinKey } from '../model/ids.ts';
import type { RowGroup } from './activity.ts';
import { endOfDay, startOfDay } from './closings.ts';
import { POSTED_WITHIN_DAYS } from './spendings.ts';
import { compareText } from './stored-reading.ts';

/** Rows of one gift card activity. */
export interface Activity {
  readonly rows: readonly RowGroup[];
  /** The day on which it was read last. */
  readonly readOn: CalendarDate;
  /** Its newest rows are among these: it is no later page of a list. */
  readonly isNewest: boolean;
}

/**
 * Whether two activities cannot be those of one account: one has rows where the balance of the other goes straight on,
 * or lacks rows that had been there for days. Two people with one first name are told apart by this. What only leaves
 * questions open contradicts nothing.
 */
export function contradict(a: Activity, b: Activity): boolean {
  const [daysA, daysB] = [daysOf(a), daysOf(b)];
  if (daysA.length === 0 || daysB.length === 0) return false;
  return (
    hasForeignDays(daysA, daysB) ||
    hasForeignDays(daysB, daysA) ||
    differOnOneDay(daysA, daysB) ||
    // What lacks rows of late and has others in common is an older copy of one page.
    (!haveRowsInCommon(a, b) && (misses(a, daysA, daysB) || misses(b, daysB, daysA)))
  );
}

/** Whether both have a row of one order, or two rows that agree in day, amount and closing balance. */
export function haveRowsInCommon(a: Pick<Activity, 'rows'>, b: Pick<Activity, 'rows'>): boolean {
  // The ids of rows begin with their account, and whose these are is the question.
  const keyOf = ({ date, amount, orderId = '' }: RowGroup) => joinKey(date, amount.minor, orderId);
  const known = new Map(a.rows.map((row) => [keyOf(row), row]));
  const common = b.rows.filter((row) => {
    const same = known.get(keyOf(row));
    return same?.cells.some(({ closing }) => row.cells.some((cell) => cell.closing === closing));
  });
  return common.length > 1 || common.some(({ orderId }) => orderId !== undefined);
}

interface Day {
  readonly date: CalendarDate;
  readonly rows: readonly RowGroup[];
  /** The balance before and after the rows of the day, where they say it. */
  readonly start: number | undefined;
  readonly end: number | undefined;
}

function daysOf({ rows }: Activity): Day[] {
  return [...Map.groupBy(rows, ({ date }) => date)]
    .map(([date, same]) => ({ date, rows: same, start: startOfDay(same), end: endOfDay(same) }))
    .sort((a, b) => compareText(a.date, b.date));
}

/** Whether one has a day of its own between two days between which the other's balance does not change. */
function hasForeignDays(days: readonly Day[], others: readonly Day[]): boolean {
  const dates = new Set(days.map(({ date }) => date));
  return others.some(({ date, start, end }) => {
    if (dates.has(date) || start === undefined || start === end) return false;
    const before = days.findLast((day) => day.date < date);
    const after = days.find((day) => day.date > date);
    return before?.end !== undefined && before.end === after?.start;
  });
}

/** Whether a day that neither begins nor ends one of the lists begins with another balance in each. */
function differOnOneDay(days: readonly Day[], others: readonly Day[]): boolean {
  return days.slice(1, -1).some(({ date, start }) => {
    const same = others.slice(1, -1).find((other) => other.date === date);
    return start !== undefined && same?.start !== undefined && start !== same.start;
  });
}

/** Whether a list that shows the newest rows was read long after a row that it does not show. */
function misses({ readOn, isNewest }: Activity, days: readonly Day[], others: readonly Day[]): boolean {
  const newest = days.at(-1)?.date ?? '';
  const posted = addDays(readOn, -POSTED_WITHIN_DAYS);
  return isNewest && others.some(({ date }) => date > newest && date < posted);
}
