import { addDays, type CalendarDate, calendarDate, dayAt, daysBetween } from '../model/calendar-date.ts';
import { calendarWord, calendarWordsOf } from '../model/calendar-words.ts';
import { findDates } from '../model/date-text.ts';
import { type DayKind, findDayWords } from '../vocabulary/index.ts';
import type { PageView } from './page-view.ts';

/** A part of a text. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/**
 * What a text says of the last day of something. Absent: it speaks of no end; `other` says that it names a
 * day, and another one. Doubtful: it speaks of an end, and which day that is cannot be told.
 */
export type SaidLastDay =
  /** `impliedToday` is the day on which `in 4 days on May 12` is true. */
  | {
      readonly kind: 'read';
      readonly value: CalendarDate;
      readonly impliedToday?: CalendarDate;
      readonly parts: readonly TextPart[];
    }
  | {
      readonly kind: 'absent';
      readonly other?: { readonly day: CalendarDate; readonly parts: readonly TextPart[] };
    }
  | { readonly kind: 'doubtful'; readonly impliedToday?: CalendarDate };

interface DayWord extends TextPart {
  readonly kind: DayKind;
  readonly day: 'follows' | 'precedes';
}

/** A day that a text names; without a date where it can be read in two ways. */
interface Day extends TextPart {
  readonly date: CalendarDate | undefined;
}

/**
 * The last day that a text names: a day belongs to the word that introduces it, so two days need two words.
 * `in 4 days` must agree with the day of the visit, and names no day by itself. The text went through
 * `normaliseText`.
 */
export function lastDayIn(view: PageView, text: string): SaidLastDay {
  const dates = datesIn(view, text);
  const left = daysLeftIn(text, dates);
  const words = dayWordsIn(view, text);
  if (dates.length === 0) {
    const isOfEnd = words.some(({ kind }) => kind !== 'other-day');
    const isSaid = /\d/.test(text) ? isOfEnd || left : isOfEnd && left;
    return isSaid ? { kind: 'doubtful' } : { kind: 'absent' };
  }
  const named = dates.map((day) => ({ ...day, word: wordOf(text, day, words) }));
  const isEach = new Set(named.map(({ word }) => word)).size === named.length;
  const sure = named.flatMap(({ date, word, ...part }) => (date && word ? [{ ...part, date, word }] : []));
  if (!isEach || sure.length < named.length) return { kind: 'doubtful' };
  const [end, another] = sure.filter(({ word }) => word.kind !== 'other-day');
  const parts = [...sure, ...sure.map(({ word }) => word), ...(left ? [left] : [])];
  if (!end) {
    // `Earned on D, expires in 60 days` speaks of an end.
    if (left || words.some(({ kind }) => kind === 'last-day')) return { kind: 'doubtful' };
    const [other, second] = sure;
    return { kind: 'absent', ...(other && !second && { other: { day: other.date, parts } }) };
  }
  const time = timeIn(text);
  if (another || time?.isUnclear) return { kind: 'doubtful' };
  const isTooLate = time?.isMidnight || end.word.kind === 'day-before';
  const value = isTooLate ? addDays(end.date, -1) : end.date;
  const impliedToday = left && addDays(end.date, -left.days);
  if (impliedToday && Math.abs(daysBetween(visitDay(view), impliedToday)) > 1)
    return { kind: 'doubtful', impliedToday };
  return {
    kind: 'read',
    value,
    ...(impliedToday && { impliedToday }),
    parts: [...parts, ...(time ? [time] : [])],
  };
}

/** The day of the visit, as the shop counts. */
export function visitDay(view: PageView): CalendarDate {
  return dayAt(view.capturedAt, view.marketplace.timeZone);
}

/**
 * The words that tie a day to what is said. The others are what pages of credits print in languages whose
 * vocabulary has no words for days yet.
 */
const OTHER_ENDS =
  /caduca(?:n)?|vence(?:n)?|verfällt|verfallen|läuft|gültig bis|expirent?|scad(?:e|ono)|有効期限|失効/giu;

function dayWordsIn(view: PageView, text: string): DayWord[] {
  const languages = [view.language, view.marketplace.languages[0]];
  const found = findDayWords(text, languages);
  const others = [...text.matchAll(OTHER_ENDS)].map(({ 0: { length }, index }): DayWord => {
    return { kind: 'last-day', day: 'follows', start: index, end: index + length };
  });
  const isKnown = ({ start, end }: DayWord) => found.some((word) => word.start < end && start < word.end);
  return [...found, ...others.filter((word) => !isKnown(word))];
}

/** The word that introduces a day, or follows it, with nothing of meaning in between. */
function wordOf(text: string, { start, end }: TextPart, words: readonly DayWord[]): DayWord | undefined {
  const before = words.findLast((word) => word.day === 'follows' && word.end <= start);
  if (before && isFiller(text.slice(before.end, start))) return before;
  const after = words.find((word) => word.day === 'precedes' && word.start >= end);
  return after && isFiller(text.slice(end, after.start)) ? after : undefined;
}

const DAYS_LEFT =
  /(?:\b(?:in|en|dans|tra|fra|within|noch) )?(?<![\d.,])(\d{1,4}) ?(?:days?\b|tage?n?\b|jours?\b|días?\b|giorn[io]\b|日後|日以内)(?: left| remaining)?/iu;
const TODAY = /\btoday\b|\bheute\b|aujourd[’']hui|\bhoy\b|\boggi\b|今日|本日/iu;
const TOMORROW = /\btomorrow\b|\bmorgen\b|\bdemain\b|\bmañana\b|\bdomani\b|明日/iu;
const ZONE = String.raw`(?: ?\(?(?:[PMECH][SD]?T|UTC|GMT|[MC]E[SZ]T|MEZ|JST|Pacific(?: Time)?)\)?)?`;
const TIME = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})? ?(?:([ap])\.? ?m\b\.?|uhr\b|h\b)${ZONE}|(?<!\d)(\d{1,2}):(\d{2})(?!\d)${ZONE}`,
  'iu',
);
const MIDNIGHT = /\bmidnight\b|mitternacht|\bminuit\b|medianoche|mezzanotte|午前0時|深夜/iu;
const FILLER =
  /^(?:[\s,.:：;()–—-]|\b(?:on|at|of|the|is|date|day|sooner|el|día|las?|de|del|il|alle|den|dem|am|um|ab|le|à|au|zum|il)\b|まで|に|は|が|の)*$/iu;

/** Whether nothing in a text takes a day away from the word before it. */
function isFiller(text: string): boolean {
  const rest = [DAYS_LEFT, TODAY, TOMORROW, TIME, MIDNIGHT]
    .reduce((left, words) => left.replace(words, ' '), text)
    .replace(/\b\p{L}+(?:day|tag|di|go|ado|es|dì|曜日)\b,?/giu, ' ');
  return FILLER.test(rest);
}

interface TimeLeft extends TextPart {
  readonly days: number;
}

/** How many days a text says are left: `in 4 days` is 4, `today` is 0. */
function daysLeftIn(text: string, dates: readonly TextPart[]): TimeLeft | undefined {
  const rest = dates.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  for (const [words, days] of [
    [TODAY, 0],
    [TOMORROW, 1],
    [DAYS_LEFT, undefined],
  ] as const) {
    const found = words.exec(rest);
    if (found) {
      const { index: start, 0: whole, 1: number } = found;
      return { days: days ?? Number(number), start, end: start + whole.length };
    }
  }
  return undefined;
}

interface Time extends TextPart {
  /** At its first moment the day is over. */
  readonly isMidnight: boolean;
  readonly isUnclear: boolean;
}

function timeIn(text: string): Time | undefined {
  const named = MIDNIGHT.exec(text);
  // Midnight may begin the day or end it.
  if (named)
    return { start: named.index, end: named.index + named[0].length, isMidnight: false, isUnclear: true };
  const found = TIME.exec(text);
  if (!found) return undefined;
  const [whole, hours, minutes = '00', half, otherHours, otherMinutes = '00'] = found;
  const hour = Number(hours ?? otherHours);
  const isWhole = Number(hours === undefined ? otherMinutes : minutes) === 0;
  const isMidnight = isWhole && (half ? half.toLowerCase() === 'a' && hour === 12 : hour === 0);
  return { start: found.index, end: found.index + whole.length, isMidnight, isUnclear: false };
}

/** The days in a text, each as the page's language and the shop's own read it. */
function datesIn(view: PageView, text: string): Day[] {
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

/** A credit is good for less than a year by far; what seems to be farther off may be over. */
const FARTHEST_DAYS = 270;

/** Days without a year, where the visit leaves one year for them: the end of a credit is ahead, and not by far. */
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
