import type { CalendarDate } from '../model/calendar-date.ts';
import type { GiftCardBalanceReading } from '../pages/reading.ts';
import { type RowGroup, rowGroupsOf } from './activity.ts';
import { haveRowsInCommon } from './same-gift-card.ts';
import type { StoredReading } from './stored-reading.ts';

type Reading = StoredReading<GiftCardBalanceReading>;

/** The day of the newest row that a first page of the activity shows: a later page leaves out what is newer. */
export function newestDayOn({ continued, ...reading }: Reading): CalendarDate | undefined {
  if (continued !== undefined) return undefined;
  return newestDayOf(rowGroupsOf(reading));
}

/** The newest day of rows and another. */
export function newestDayOf(rows: readonly RowGroup[], other?: CalendarDate): CalendarDate | undefined {
  return rows.reduce((newest, { date }) => (newest === undefined || date > newest ? date : newest), other);
}

/**
 * Whether a page is an older copy of itself, however new its document: it shows rows that were known before, and none as
 * new as the newest of those. Its balance is the one of then.
 *
 * @param known The rows of earlier readings: of the days that it shows, and of the newest day.
 */
export function isOlderCopy(reading: Reading, known: readonly RowGroup[]): boolean {
  const newest = newestDayOn(reading);
  const newestKnown = newestDayOf(known);
  if (newest === undefined || newestKnown === undefined || newestKnown <= newest) return false;
  return haveRowsInCommon({ rows: known }, { rows: rowGroupsOf(reading) });
}
