import { addDays, type CalendarDate, calendarDate } from '../model/calendar-date.ts';
import {
  type CalendarWords,
  calendarWord,
  calendarWordsOf,
  numericOrderOf,
} from '../model/calendar-words.ts';

/** A part of a date in a text, and which part it is. */
interface DatePart {
  readonly start: number;
  readonly end: number;
  readonly is: 'year' | 'month' | 'day';
}

export interface DateInText {
  readonly date: CalendarDate;
  readonly hasYear: boolean;
  /** Day and month are numbers side by side: where the day is no higher than twelve, either could be the month. */
  readonly isNumeric: boolean;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly DatePart[];
}

/** Stands for the year where a date names none. */
const SOME_YEAR = 2025;

const patterns = new Map<string, RegExp>();

/** Dates with or without a year, by month name or in numbers, each part a group of its own. */
function patternFor(language: string): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const names = [...calendarWordsOf(language).months.keys()].sort((a, b) => b.length - a.length);
  const month = (group: string) => `(?<![\\p{L}\\d])(?<${group}>${names.join('|')})(?![\\p{L}])\\.?`;
  const pattern = new RegExp(
    `(?<![\\d/.,-])(?<d1>\\d{1,2})(?:st|nd|rd|th|er|\\.)?[\\s\\u200e]{1,3}(?:de\\s|of\\s)?${month('m1')}(?:,?\\s(?:de\\s|del\\s)?(?<y1>\\d{4}))?(?![\\d])|` +
      `(?<![\\d/.,-])(?<d6>\\d{1,2})-${month('m6')}-(?<y6>\\d{4})(?!\\d)|` +
      `${month('m2')}\\s{1,3}(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s{1,3}(?<y2>\\d{4}))?(?!\\d)|` +
      '(?<!\\d)(?<y3>\\d{4})年\\s?(?<m3>\\d{1,2})月\\s?(?<d3>\\d{1,2})日|' +
      '(?<![\\d.,/-])(?<y4>(?:19|20|21)\\d\\d)(?<mark4>[-/.])(?<m4>\\d{1,2})\\k<mark4>(?<d4>\\d{1,2})(?!\\d)|' +
      '(?<![\\d.,/-])(?<a5>\\d{1,2})(?<mark5>[-/.])(?<b5>\\d{1,2})\\k<mark5>(?<y5>(?:19|20|21)\\d\\d)(?!\\d)',
    'dgiu',
  );
  patterns.set(language, pattern);
  return pattern;
}

/** Every date of a text, in the page's language or in English, with the place of each of its parts. */
export function datesIn(text: string, language: string): DateInText[] {
  const words = calendarWordsOf(language);
  return [...text.matchAll(patternFor(language))].flatMap((match) => {
    const groups = match.indices?.groups ?? {};
    const monthFirst = numericOrderOf(language) === 'month-first' && match.groups?.mark5 !== '.';
    const parts = Object.entries(groups).flatMap(([name, place]): DatePart[] => {
      const is = partOf(name, monthFirst);
      return place && is ? [{ start: place[0], end: place[1], is }] : [];
    });
    const date = dateFrom(text, parts, words);
    if (!date) return [];
    const hasYear = parts.some(({ is }) => is === 'year');
    const isNumeric = match.groups?.a5 !== undefined;
    return [{ date, hasYear, isNumeric, start: match.index, end: match.index + match[0].length, parts }];
  });
}

function partOf(name: string, monthFirst: boolean): DatePart['is'] | undefined {
  if (name.startsWith('y')) return 'year';
  if (name.startsWith('mark')) return undefined;
  if (name.startsWith('a')) return monthFirst ? 'month' : 'day';
  if (name.startsWith('b')) return monthFirst ? 'day' : 'month';
  return name.startsWith('m') ? 'month' : 'day';
}

function dateFrom(text: string, parts: readonly DatePart[], words: CalendarWords): CalendarDate | undefined {
  const said = (is: DatePart['is']): string | undefined => {
    const part = parts.find((one) => one.is === is);
    return part && text.slice(part.start, part.end);
  };
  const month = said('month') ?? '';
  const number = /^\d+$/.test(month) ? Number(month) : (words.months.get(calendarWord(month)) ?? 0);
  return calendarDate(Number(said('year') ?? SOME_YEAR), number, Number(said('day')));
}

/** What to write in place of each part so that the date is `days` later: the same words, widths and marks. */
export function shiftedParts(
  text: string,
  found: DateInText,
  days: number,
  language: string,
): { readonly start: number; readonly end: number; readonly text: string }[] {
  const [year = '', month = '', day = ''] = addDays(found.date, days).split('-');
  return found.parts.map(({ start, end, is }) => {
    const before = text.slice(start, end);
    if (is === 'year') return { start, end, text: year };
    const number = Number(is === 'day' ? day : month);
    const isName = !/^\d+$/.test(before);
    const after = isName
      ? monthLike(before, number, language)
      : String(number).padStart(before.startsWith('0') ? 2 : 1, '0');
    return { start, end, text: after };
  });
}

/** Another month in the form that this one is written in: long or short, inside a date or alone, capital or not. */
function monthLike(name: string, month: number, language: string): string {
  const wanted = calendarWord(name);
  for (const tag of [language, 'en-US', 'en-GB']) {
    for (const style of ['long', 'short'] as const) {
      for (const day of ['numeric', undefined] as const) {
        const names = monthNames(tag, style, day);
        if (!names.some((one) => calendarWord(one) === wanted)) continue;
        return caseLike((names[month - 1] ?? name).replace(/[.॰]$/, ''), name);
      }
    }
  }
  return name;
}

function monthNames(language: string, month: 'long' | 'short', day: 'numeric' | undefined): string[] {
  try {
    const format = new Intl.DateTimeFormat(language, {
      month,
      ...(day && { day, year: 'numeric' }),
      calendar: 'gregory',
      timeZone: 'UTC',
    });
    return Array.from({ length: 12 }, (_, at) => {
      const parts = format.formatToParts(Date.UTC(2000, at, 1));
      return parts.find(({ type }) => type === 'month')?.value ?? '';
    });
  } catch {
    // The page's own language tag is malformed; English remains.
    return [];
  }
}

function caseLike(text: string, like: string): string {
  if (like === like.toUpperCase() && like !== like.toLowerCase()) return text.toUpperCase();
  const first = like.charAt(0);
  return first === first.toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text.toLowerCase();
}
