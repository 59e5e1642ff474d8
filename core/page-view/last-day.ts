import { addDays, type CalendarDate, daysBetween } from '../model/calendar-date.ts';
import { type DayKind, findDayWords, findQualifiers, type QualifierKind } from '../vocabulary/index.ts';
import { daysLeftIn, isFiller, saysCameIn, type TextPart, timeIn } from './day-words.ts';
import { daysIn, visitDay } from './named-days.ts';
import type { PageView } from './page-view.ts';

/**
 * What a text says of the last day of something. Absent: it does not speak of an end; `other` is a day that it
 * names for something else. Doubtful: it speaks of an end, but it does not tell which day that is.
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

/**
 * The last day that a text names: a day belongs to the word that introduces it, so two days need two words.
 * `in 4 days` must agree with the day of the visit, and names no day by itself. The text went through
 * `normaliseText`.
 */
export function lastDayIn(view: PageView, text: string): SaidLastDay {
  const dates = daysIn(view, text);
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
  const isOfPast = (day: CalendarDate, word: TextPart) =>
    day <= visitDay(view) && isHarmlessDay(view, text.slice(word.start, word.end));
  const [end, another] = sure.filter(({ word }) => word.kind !== 'other-day');
  const own = sure.filter(({ date, word }) => word.kind !== 'other-day' || isOfPast(date, word));
  const parts = [...own, ...own.map(({ word }) => word), ...(left ? [left] : [])];
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

/** What says of credit that it is not there: a day that such a word ties is no day on which it came in. */
const TAKES_AWAY: ReadonlySet<QualifierKind> = new Set(['negation', 'past', 'pending', 'of-others']);

/** Whether the words of a day that is over say only since when something is there. */
export function isHarmlessDay(view: PageView, words: string): boolean {
  const kinds = findQualifiers(words, languagesOf(view)).map(({ kind }) => kind);
  return saysCameIn(words) || !kinds.some((kind) => TAKES_AWAY.has(kind));
}

/** Whether a text speaks of the end of something and says nothing that is already over. */
export function speaksOfEnd(view: PageView, text: string): boolean {
  return isHarmlessDay(view, text) && dayWordsIn(view, text).some(({ kind }) => kind !== 'other-day');
}

function languagesOf(view: PageView): readonly string[] {
  return [view.language, view.marketplace.languages[0]];
}

/**
 * The words that tie a day to what is said. The others are what pages of credits print in languages whose
 * vocabulary has no words for days yet.
 */
const OTHER_ENDS =
  /caduca(?:n)?|vence(?:n)?|verfällt|verfallen|läuft|gültig bis|expirent?|scad(?:e|ono)|有効期限|失効/giu;

function dayWordsIn(view: PageView, text: string): DayWord[] {
  const found = findDayWords(text, languagesOf(view));
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
