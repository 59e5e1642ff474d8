import { addDays, type CalendarDate, type Instant } from '../model/calendar-date.ts';
import { type AccountKey, createEventId } from '../model/ids.ts';
import { contentLine, textValue } from './content-lines.ts';

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
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Unspent//Unspent//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('X-WR-CALNAME', textValue(name)),
    ...events.flatMap((event) => linesOf(event, leadTimes, now)),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function linesOf(event: EndEvent, leadTimes: readonly number[], now: Instant): string[] {
  const { account, expires, title, text } = event;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', textValue(createEventId(account, expires))),
    contentLine('DTSTAMP', stampOf(now)),
    contentLine('SEQUENCE', String(Math.floor(Date.parse(now) / 60_000))),
    contentLine('DTSTART;VALUE=DATE', dateOf(expires)),
    contentLine('DTEND;VALUE=DATE', dateOf(addDays(expires, 1))),
    contentLine('SUMMARY', textValue(title)),
    contentLine('DESCRIPTION', textValue(text)),
    contentLine('TRANSP', 'TRANSPARENT'),
    ...leadTimes.flatMap((days) => [
      contentLine('BEGIN', 'VALARM'),
      contentLine('ACTION', 'DISPLAY'),
      contentLine('DESCRIPTION', textValue(title)),
      contentLine('TRIGGER', triggerOf(days)),
      contentLine('END', 'VALARM'),
    ]),
    contentLine('END', 'VEVENT'),
  ];
}

/** So many days before the start of the day, in the morning. */
function triggerOf(days: number): string {
  return days === 0 ? `PT${ALARM_HOUR}H` : `-P${days - 1}DT${24 - ALARM_HOUR}H`;
}

function dateOf(day: CalendarDate): string {
  return day.replaceAll('-', '');
}

function stampOf(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
