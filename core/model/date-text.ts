import { type CalendarDate, calendarDate } from './calendar-date.ts';
import { type CalendarWords, calendarWord, calendarWordsOf, numericOrderOf } from './calendar-words.ts';
import { LETTER, normaliseText } from './text.ts';

/** A day and the part of the text it was read from, without a weekday beside it. */
export interface FoundDate {
  readonly date: CalendarDate;
  readonly start: number;
  readonly end: number;
}

/**
 * The day that is all of `text`, with or without its weekday, or undefined if it is not one, ambiguous,
 * without a year, not in the calendar, or not on the weekday that the text names.
 *
 * `parseDate('Do., 26. November 2026', 'de-DE')` is `2026-11-26`.
 */
export function parseDate(text: string, language: string): CalendarDate | undefined {
  const normal = normaliseText(text);
  const [found, another] = findDates(normal, language);
  if (!found || another) return undefined;
  const beside = [normal.slice(0, found.start), normal.slice(found.end)];
  const { weekdays } = dateLanguage(language);
  const isAll = beside.every((part) => {
    const word = part.replace(/^[ (]+|[ ,،)]+$/g, '');
    return word === '' || isOnWeekday(found.date, weekdays.get(calendarWord(word)));
  });
  return isAll ? found.date : undefined;
}

/** A year of four digits and one more number, or three numbers. Without it no language's words need be fetched. */
const PERHAPS_A_DAY =
  /(?<!\d)\d{4}(?!\d)\D+\d|\d\D+\d{4}(?!\d)|(?<!\d)\d{1,2}[./-] ?\d{1,2}[./-] ?\d\d(?!\d)/;

/** Whether a text that went through `normaliseText` can hold a day: quickly said. */
export function mayHoldDay(text: string): boolean {
  return PERHAPS_A_DAY.test(text);
}

/** Every day in a longer text that went through `normaliseText`, in order; never a part of a longer number. */
export function findDates(text: string, language: string): FoundDate[] {
  if (!mayHoldDay(text)) return [];
  const words = dateLanguage(language);
  return [...text.matchAll(words.pattern)].flatMap(({ 0: { length }, index: start, groups }) => {
    const date = dateOf(groups ?? {}, words, language);
    const before = text.slice(Math.max(0, start - 24), start);
    return date && !contradicts(before, date, words) ? [{ date, start, end: start + length }] : [];
  });
}

/** A language's words, and the pattern made of them. */
interface DateLanguage extends CalendarWords {
  readonly pattern: RegExp;
}

const languages = new Map<string, DateLanguage>();

function dateLanguage(language: string): DateLanguage {
  let known = languages.get(language);
  if (!known) {
    const words = calendarWordsOf(language);
    known = { ...words, pattern: datePattern([...words.months.keys()]) };
    languages.set(language, known);
  }
  return known;
}

function datePattern(months: readonly string[]): RegExp {
  // The longest first, or `may` would be found in `mayo`.
  const names = months.toSorted((a, b) => b.length - a.length).join('|');
  const name = `(?<!${LETTER})(?<name>${names})[.॰]?(?!${LETTER})`;
  // Not the end of a longer number, of a word, or of a range of days: `26 – 28 November 2026`.
  const before = `(?<!\\d|${LETTER}|\\d[./,\\-–—]|(?:^|[^\\d.,/])\\d{1,2}\\.? ?[\\-–—] ?)`;
  const after = `(?!\\d|[./,\\-–]\\d|${LETTER})`;
  const shapes = [
    // 26 November 2026, 1er mai 2026, 1º de mayo de 2026, 26. November 2026, 15-Jul-2018
    `(?<day>\\d{1,2})(?:st|nd|rd|th|er|e|\\.?[oa]|\\.)?(?: |-|(?<=\\.))(?:de |of )?${name}[,،]?[ \\-](?:de |del )?(?<year>\\d{4})`,
    // November 26, 2026
    `${name} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`,
    // 26/11/2026, 2026-11-26, 26. 11. 2026, 11/26/26
    '(?<a>\\d{1,4})(?<mark>[./\\-]) ?(?<b>\\d{1,2})\\k<mark> ?(?<c>\\d{4}|\\d{2})',
  ];
  const japanese = '(?<!\\d)(?<year>\\d{4})年 ?(?<month>\\d{1,2})月 ?(?<day>\\d{1,2})日';
  return new RegExp(`${before}(?:${shapes.join('|')})${after}|${japanese}`, 'gi');
}

type Groups = Record<string, string | undefined>;

function dateOf(groups: Groups, { months }: CalendarWords, language: string): CalendarDate | undefined {
  const { day, month, name, year } = groups;
  if (!day) return numericDate(groups, language);
  const number = name ? months.get(calendarWord(name)) : Number(month);
  return number ? calendarDate(Number(year), number, Number(day)) : undefined;
}

function numericDate({ a = '', b = '', c = '', mark }: Groups, language: string): CalendarDate | undefined {
  const [first, second] = [Number(a), Number(b)];
  if (a.length === 4) return c.length === 2 ? calendarDate(first, second, Number(c)) : undefined;
  // `26-11-05` may begin with the year.
  if (a.length > 2 || (c.length === 2 && mark === '-')) return undefined;
  let order = numericOrderOf(language);
  // Dots are a habit of those who write the day first, also on a page in a language that does not.
  if (mark === '.' && order === 'month-first') order = null;
  if (!order) {
    if (c.length === 2 || (first <= 12 && second <= 12)) return undefined;
    order = first > 12 ? 'day-first' : 'month-first';
  }
  const year = Number(c.padStart(4, '20'));
  return order === 'day-first' ? calendarDate(year, second, first) : calendarDate(year, first, second);
}

/** Whether the word before a date is a weekday on which it does not fall. */
function contradicts(before: string, date: CalendarDate, { weekdays }: CalendarWords): boolean {
  const word = /([^\s\d(),،]+)[,،]? ?$/.exec(before)?.[1] ?? '';
  const named = weekdays.get(calendarWord(word));
  return named !== undefined && !isOnWeekday(date, named);
}

function isOnWeekday(date: CalendarDate, weekdays: ReadonlySet<number> | undefined): boolean {
  return weekdays?.has(Temporal.PlainDate.from(date).dayOfWeek) ?? false;
}
