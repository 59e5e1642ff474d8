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
  // The region makes a difference within English: `Sep` in the United States, `Sept` in Britain.
  const languages = [...known(language), 'en-US', 'en-GB'];
  const months = new Map<string, Set<number>>();
  const weekdays = new Map<string, Set<number>>();
  for (const each of languages) {
    for (const style of ['long', 'short'] as const) {
      for (let number = 1; number <= 12; number += 1) {
        const inDate = { month: style, day: 'numeric', year: 'numeric' } as const;
        addName(months, nameOf(each, 'month', inDate, number), number);
        addName(months, nameOf(each, 'month', { month: style }, number), number);
        if (number <= 7) addName(weekdays, nameOf(each, 'weekday', { weekday: style }, number), number);
      }
    }
  }
  return {
    months: new Map(
      [...months].flatMap(([name, [number, other]]) => (number && !other ? [[name, number]] : [])),
    ),
    weekdays,
    numericOrder: numericOrderOf(language),
  };
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

function addName(names: Map<string, Set<number>>, text: string | undefined, number: number): void {
  const name = calendarWord(text ?? '');
  // Chinese and Japanese months are numbers, `9月`: a pattern of their own reads those.
  if (!name || /\d/.test(name)) return;
  const numbers = names.get(name) ?? new Set();
  names.set(name, numbers.add(number));
}

/** A month's or weekday's name as the maps hold it. */
export function calendarWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[.॰]$/, '');
}

/** May 2000 began on a Monday: its first seven days are the week, and `number` serves months and days alike. */
function nameOf(
  language: string,
  type: 'month' | 'weekday',
  options: Intl.DateTimeFormatOptions,
  number: number,
): string | undefined {
  const date = type === 'month' ? Date.UTC(2000, number - 1, 1) : Date.UTC(2000, 4, number);
  return partsOf(language, options, date).find((part) => part.type === type)?.value;
}

function partsOf(language: string, options: Intl.DateTimeFormatOptions, date: number) {
  const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language, { ...options, ...fixed }).formatToParts(date);
}

function numericOrderOf(language: string): CalendarWords['numericOrder'] {
  // English without a region may be anybody's.
  if (language === 'en' || known(language).length === 0) return undefined;
  const parts = partsOf(language, { year: 'numeric', month: 'numeric', day: 'numeric' }, 0);
  const order = parts.flatMap(({ type }) => (type === 'literal' ? [] : type)).join();
  return { 'day,month,year': 'day-first', 'month,day,year': 'month-first' }[
    order
  ] as CalendarWords['numericOrder'];
}
