import { type CalendarDate, calendarDate, dayAt, daysBetween } from '../model/calendar-date.ts';
import { calendarWord, calendarWordsOf } from '../model/calendar-words.ts';
import { findDates } from '../model/date-text.ts';
import type { TextPart } from './day-words.ts';
import type { PageView } from './page-view.ts';

/** A day that a text names; without a date where it can be read in two ways. */
export interface Day extends TextPart {
  readonly date: CalendarDate | undefined;
}

/** The day of the visit, as the shop counts. */
export function visitDay(view: PageView): CalendarDate {
  return dayAt(view.capturedAt, view.marketplace.timeZone);
}

/** The days in a text, each as the page's language and the shop's own read it. */
export function daysIn(view: PageView, text: string): Day[] {
  const found = new Map<number, Day>();
  for (const language of [view.language, view.marketplace.languages[0]]) {
    for (const day of findDates(text, language)) {
      const before = found.get(day.start);
      const isSame = !before || (before.date === day.date && before.end === day.end);
      found.set(day.start, isSame ? day : { ...day, date: undefined });
    }
  }
  const dates = [...found.values()];
  return [...dates, ...yearlessDays(view, text, dates)].sort((a, b) => a.start - b.start);
}

/** No credit is valid for much longer than this. A day that seems farther off may lie in the past. */
const FARTHEST_DAYS = 270;

/** Days without a year, where only one year fits: the end of a credit lies ahead of the visit, and not far. */
function yearlessDays(view: PageView, text: string, dates: readonly Day[]): Day[] {
  if (!/\d/.test(text)) return [];
  const today = visitDay(view);
  const { pattern, months } = yearless(view.language);
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, index: start, groups }) => {
    const end = start + whole.length;
    if (dates.some((date) => date.start < end && start < date.end)) return [];
    const { name = '', month, day } = groups ?? {};
    const number = month ? Number(month) : months.get(calendarWord(name));
    const year = Number(today.slice(0, 4));
    const next = [year, year + 1]
      .map((year) => (number ? calendarDate(year, number, Number(day)) : undefined))
      .find((date) => date && date >= today);
    const isNear = next && daysBetween(today, next) <= FARTHEST_DAYS;
    return [{ date: isNear ? next : undefined, start, end }];
  });
}

interface Yearless {
  readonly pattern: RegExp;
  readonly months: ReadonlyMap<string, number>;
}

const yearlessWords = new Map<string, Yearless>();

function yearless(language: string): Yearless {
  let known = yearlessWords.get(language);
  if (!known) {
    const { months } = calendarWordsOf(language);
    const names = [...months.keys()].toSorted((a, b) => b.length - a.length).join('|');
    const name = String.raw`(?<!\p{L})(?<name>${names})\.?(?!\p{L})`;
    const pattern = new RegExp(
      String.raw`(?<![\d.,/-])(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)? (?:de |of )?${name}(?!,? ?(?:de |del )?\d)|` +
        String.raw`${name} (?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,/-]\d|,? ?\d{4})|` +
        String.raw`(?<![\d年])(?<month>\d{1,2})月 ?(?<day>\d{1,2})日`,
      'giu',
    );
    known = { pattern, months };
    yearlessWords.set(language, known);
  }
  return known;
}
