import { type CalendarDate, calendarDate } from './calendar-date.ts';
import { type CalendarWords, calendarWord, calendarWordsOf } from './calendar-words.ts';
import { normaliseText } from './text.ts';

/** A day and the part of the text it was read from, without a weekday beside it. */
export interface FoundDate {
  readonly date: CalendarDate;
  readonly start: number;
  readonly end: number;
}

/**
 * The day that is all of `text`, with or without its weekday, or undefined when it is none, ambiguous,
 * without a year, not in the calendar, or not on the weekday that the text names.
 *
 * `parseDate('Do., 26. November 2026', 'de-DE')` is `2026-11-26`.
 */
export function parseDate(text: string, language: string): CalendarDate | undefined {
  const normal = normaliseText(text);
  const [found, another] = findDates(normal, language);
  if (!found || another) return undefined;
  const rest = [normal.slice(0, found.start), normal.slice(found.end)].map((part) =>
    calendarWord(part.replace(/^[ (]+|[ ,،)]+$/g, '')),
  );
  const { weekdays } = calendarWordsOf(language);
  return rest.every((word) => word === '' || isOnWeekday(found.date, weekdays.get(word)))
    ? found.date
    : undefined;
}

/** Every day in a longer text that went through `normaliseText`, in order; never a part of a longer number. */
export function findDates(text: string, language: string): FoundDate[] {
  const words = calendarWordsOf(language);
  return [...text.matchAll(patternOf(words))].flatMap((match) => {
    const date = dateOf(match.groups ?? {}, words);
    const start = match.index;
    if (!date || contradicts(date, text.slice(Math.max(0, start - 24), start), words)) return [];
    return [{ date, start, end: start + match[0].length }];
  });
}

const patterns = new WeakMap<CalendarWords, RegExp>();

function patternOf(words: CalendarWords): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const names = [...words.months.keys()].sort((a, b) => b.length - a.length).join('|');
  const month = (group: string) => `(?<![\\p{L}\\p{M}])(?<${group}>${names})(?![\\p{L}\\p{M}])[.॰]?`;
  const pattern = new RegExp(
    // Not the end of a longer number, of a word, or of a range of days: `26 – 28 November 2026`.
    `(?<![\\p{L}\\p{M}\\d]|\\d[./,\\-–—]|(?:^|[^\\d.,/])\\d{1,2}\\.? ?[\\-–—] ?)(?:` +
      `(?<day>\\d{1,2})(?:st|nd|rd|th|er|e|[.]?[oa]|[.])?(?: |-|(?<=[.]))(?:de |of )?${month('name')}` +
      `[,،]?(?: |-)(?:de |del )?(?<year>\\d{4})|` +
      `${month('nameFirst')} (?<dayNext>\\d{1,2})(?:st|nd|rd|th)?,? (?<yearNext>\\d{4})|` +
      `(?<a>\\d{1,4})(?<mark>[./\\-]) ?(?<b>\\d{1,2})\\k<mark> ?(?<c>\\d{4}|\\d{2})` +
      `)(?!\\d|[./,\\-–]\\d|[\\p{L}\\p{M}])|` +
      `(?<!\\d)(?<yearCjk>\\d{4})年 ?(?<monthCjk>\\d{1,2})月 ?(?<dayCjk>\\d{1,2})日`,
    'giu',
  );
  patterns.set(words, pattern);
  return pattern;
}

function dateOf(groups: Record<string, string | undefined>, words: CalendarWords): CalendarDate | undefined {
  const { day, name, year, nameFirst, dayNext, yearNext, yearCjk, monthCjk, dayCjk } = groups;
  if (name) return calendarDate(Number(year), monthOf(name, words), Number(day));
  if (nameFirst) return calendarDate(Number(yearNext), monthOf(nameFirst, words), Number(dayNext));
  if (yearCjk) return calendarDate(Number(yearCjk), Number(monthCjk), Number(dayCjk));
  return numericDate(groups, words.numericOrder);
}

/** Month 0 is in no calendar: a name that case folding found and the map does not know gives no day. */
function monthOf(name: string, words: CalendarWords): number {
  return words.months.get(calendarWord(name)) ?? 0;
}

function numericDate(
  { a = '', b = '', c = '', mark }: Record<string, string | undefined>,
  languageOrder: CalendarWords['numericOrder'],
): CalendarDate | undefined {
  if (a.length === 4) return c.length === 2 ? calendarDate(Number(a), Number(b), Number(c)) : undefined;
  // `26-11-05` may begin with the year, and dots are the day-first habit also on a month-first page.
  if (a.length > 2 || (c.length === 2 && mark === '-')) return undefined;
  const order = mark === '.' && languageOrder === 'month-first' ? undefined : languageOrder;
  const dayFirst = order ? order === 'day-first' : Number(a) > 12;
  if (!order && (c.length === 2 || (Number(a) <= 12 && Number(b) <= 12 && a !== b))) return undefined;
  const year = Number(c.padStart(4, '20'));
  return dayFirst ? calendarDate(year, Number(b), Number(a)) : calendarDate(year, Number(a), Number(b));
}

/** Whether the word before a date is a weekday on which it does not fall. */
function contradicts(date: CalendarDate, before: string, words: CalendarWords): boolean {
  const word = /(?:^|[\s(])([\p{L}\p{M}-]+\.?)[,،]? ?$/u.exec(before)?.[1];
  const weekdays = word && words.weekdays.get(calendarWord(word));
  return Boolean(weekdays) && !isOnWeekday(date, weekdays || undefined);
}

function isOnWeekday(date: CalendarDate, weekdays: ReadonlySet<number> | undefined): boolean {
  return weekdays?.has(Temporal.PlainDate.from(date).dayOfWeek) ?? false;
}
