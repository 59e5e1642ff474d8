import { findAmounts } from '../../model/amount-text.ts';
import { addDays, type CalendarDate } from '../../model/calendar-date.ts';
import { findDates } from '../../model/date-text.ts';
import type { Money } from '../../model/money.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { daysLeftIn, saysExpiry } from './words.ts';

/** An amount and the last day that a sentence gives it. */
export interface NamedDay {
  readonly amount: Money;
  readonly day: CalendarDate;
  /** The day on which `in 4 days on May 12` is true. */
  readonly impliedToday?: CalendarDate;
}

/**
 * The sentences of one line: `$3.00 expires in 4 days on May 12, 2026. $2.00 expires today on May 8, 2026.`
 * Each begins with its amount and names one day. Undefined when the line names no day, `unreadable` when it
 * speaks of an end and not in this way, so that no lot is lost.
 */
export function lastDays(view: PageView, line: string): NamedDay[] | 'unreadable' | undefined {
  const amounts = findAmounts(line, view.format);
  const dates = findDates(line, view.language);
  if (amounts.length === 0 && dates.length === 0) return undefined;
  if (amounts[0]?.start !== 0) return 'unreadable';
  const found: NamedDay[] = [];
  for (const [at, { amount, end }] of amounts.entries()) {
    const clause = line.slice(end, amounts[at + 1]?.start);
    const [date, another] = findDates(clause, view.language);
    if (!date || another || !saysExpiry(clause)) return 'unreadable';
    const left = daysLeftIn(clause.slice(0, date.start) + clause.slice(date.end));
    found.push({
      amount,
      day: date.date,
      ...(left !== undefined && { impliedToday: addDays(date.date, -left) }),
    });
  }
  return found;
}
