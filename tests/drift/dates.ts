import { calendarDate } from '../../core/model/calendar-date.ts';

/** Days as pages write them in words, found and written again in another language. */

export interface WrittenDate {
  readonly text: string;
  readonly at: number;
  /** The ISO day. */
  readonly day: string;
}

function monthNames(language: string): Map<string, number> {
  const names = new Map<string, number>();
  for (let month = 0; month < 12; month++) {
    const day = new Date(Date.UTC(2026, month, 1));
    for (const width of ['long', 'short'] as const) {
      // Both the standing form and the one inside a date, which differ in Slavic languages.
      const inDate = new Intl.DateTimeFormat(language, { day: 'numeric', month: width, timeZone: 'UTC' })
        .formatToParts(day)
        .find((part) => part.type === 'month');
      const alone = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' }).format(day);
      for (const name of [alone, inDate?.value ?? alone]) names.set(name.toLowerCase(), month + 1);
    }
  }
  return names;
}

const DAY = '(\\d{1,2})(?:\\.|º|er)?';
const CACHE = new Map<string, { pattern: RegExp; names: Map<string, number> }>();

function grammarOf(language: string) {
  const known = CACHE.get(language);
  if (known) return known;
  const names = monthNames(language);
  const month = [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.]/g, '\\.'))
    .join('|');
  const pattern = new RegExp(
    `(${month})\\s+(\\d{1,2}),?\\s+(\\d{4})|${DAY}\\s+(?:de\\s+)?(${month})(?:\\s+de)?,?\\s+(\\d{4})|(\\d{4})年(\\d{1,2})月(\\d{1,2})日`,
    'giu',
  );
  const grammar = { pattern, names };
  CACHE.set(language, grammar);
  return grammar;
}

/** Every day written in words, in the language of the text. */
export function datesIn(text: string, language: string): WrittenDate[] {
  const { pattern, names } = grammarOf(language);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [, month1, day1, year1, day2, month2, year2, year3, month3, day3] = match;
    const month = month3 ?? String(names.get((month1 ?? month2 ?? '').toLowerCase()) ?? 0);
    const day = day1 ?? day2 ?? day3 ?? '0';
    const year = year1 ?? year2 ?? year3 ?? '0';
    // The 30th of February is no day, and must not become one in another language.
    const found = calendarDate(Number(year), Number(month), Number(day));
    return found ? [{ text: match[0], at: match.index, day: found }] : [];
  });
}

export function writeDate(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00Z`),
  );
}

/** The text with each day replaced. */
export function replaceDates(text: string, language: string, change: (date: WrittenDate) => string): string {
  let done = '';
  let from = 0;
  for (const date of datesIn(text, language)) {
    done += text.slice(from, date.at) + change(date);
    from = date.at + date.text.length;
  }
  return done + text.slice(from);
}
