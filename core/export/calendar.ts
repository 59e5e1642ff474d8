import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import { type AccountKey, createEventId } from '../model/ids.ts';

/** All that ends on one day for one account. */
export interface EndEvent {
  readonly account: AccountKey;
  readonly expires: CalendarDate;
  readonly title: string;
  /** What it is made of. */
  readonly text: string;
}

/** When on its day an alarm comes up: days have no hour, and midnight would wake people. */
const ALARM_HOUR = 9;
const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/**
 * The days on which credits end as a calendar (RFC 5545), with an alarm at each lead time in days. Ids are the same in
 * each export and the sequence number grows, so that importing it again updates what was imported before.
 */
export function calendarOf(
  events: readonly EndEvent[],
  {
    name,
    leadTimes,
    now,
  }: { readonly name: string; readonly leadTimes: readonly number[]; readonly now: Instant },
): string {
  const calendar = ical({
    name: plain(name),
    prodId: { company: 'Unspent', product: 'Unspent', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { account, expires, title, text } of events) {
    const event = calendar.createEvent({
      id: createEventId(account, expires),
      stamp: now,
      sequence: Math.floor(Date.parse(now) / 60_000),
      start: expires,
      allDay: true,
      summary: plain(title),
      description: plain(text),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const days of leadTimes) {
      event
        .createAlarm({
          type: ICalAlarmType.display,
          description: plain(title),
          trigger: days * DAY_SECONDS - ALARM_HOUR * HOUR_SECONDS,
        })
        // Said with the other options it is ignored, and an alarm after the start would count from the end of the day.
        .relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  return calendar.toString();
}

/** Text as a value may hold it: whole characters, one kind of line end, no control characters. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\n\r\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ');
}
