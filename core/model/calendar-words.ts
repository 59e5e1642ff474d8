/** What a language says about dates. */
export interface CalendarWords {
  /** Month by its name, long and short, without a final dot. A word that means two months is left out. */
  readonly months: ReadonlyMap<string, number>;
  /** Days of the week a name can mean, Monday is 1. */
  readonly weekdays: ReadonlyMap<string, ReadonlySet<number>>;
  /** Which comes first in `5/9/2026`; undefined where a region writes both, or the year first. */
  readonly numericOrder: 'day-first' | 'month-first' | undefined;
}

const cache = new Map<string, CalendarWords>();

/** The words of a page's language and of English, which any shop may show instead. */
export function calendarWordsOf(language: string): CalendarWords {
  let words = cache.get(language);
  if (!words) {
    words = collect(language);
    cache.set(language, words);
  }
  return words;
}

function collect(language: string): CalendarWords {
  const months = new Map<string, Set<number>>();
  const weekdays = new Map<string, Set<number>>();
  // The region makes a difference within English: `Sep` in the United States, `Sept` in Britain.
  for (const each of new Set([...known(language), 'en-US', 'en-GB'])) {
    for (const style of ['long', 'short'] as const) {
      // Some languages inflect a month within a date: `września`, and `wrzesień` alone.
      for (const inDate of [{ weekday: style, day: 'numeric', year: 'numeric' } as const, {}]) {
        const format = formatOf(each, { month: style, ...inDate });
        for (const date of FIRST_DAYS) {
          for (const { type, value } of format.formatToParts(date)) {
            if (type === 'month') addName(months, value, date.getUTCMonth() + 1);
            if (type === 'weekday') addName(weekdays, value, date.getUTCDay() || 7);
          }
        }
      }
    }
  }
  const sure = [...months].flatMap(([name, [month, another]]) =>
    month && !another ? [[name, month] as const] : [],
  );
  return { months: new Map(sure), weekdays, numericOrder: numericOrderOf(language) };
}

/** The first day of each month of 2000: every month, and every day of the week. */
const FIRST_DAYS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2000, month, 1)));

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language, { ...options, ...fixed });
}

/** The language when the platform's data knows it; else none, and English has to do. */
function known(language: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language);
  } catch {
    // A malformed tag on the page.
    return [];
  }
}

function addName(names: Map<string, Set<number>>, text: string, number: number): void {
  const name = calendarWord(text);
  // Chinese and Japanese months are numbers, `9月`: a pattern of their own reads those.
  if (/\d/.test(name)) return;
  const numbers = names.get(name) ?? new Set();
  names.set(name, numbers.add(number));
}

/** A month's or weekday's name as the maps hold it. */
export function calendarWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[.॰]$/, '');
}

function numericOrderOf(language: string): CalendarWords['numericOrder'] {
  // English without a region may be anybody's.
  if (language === 'en' || known(language).length === 0) return undefined;
  const format = formatOf(language, { year: 'numeric', month: 'numeric', day: 'numeric' });
  const parts = format.formatToParts(0);
  const order = parts.flatMap(({ type }) => (type === 'literal' ? [] : type)).join();
  return { 'day,month,year': 'day-first', 'month,day,year': 'month-first' }[
    order
  ] as CalendarWords['numericOrder'];
}
