/** What the names of months and weekdays mean in one language, or in English, which any shop may show. */
export interface CalendarWords {
  /** Month by its name, long and short, as `calendarWord` spells it. A word for two months is left out. */
  readonly months: ReadonlyMap<string, number>;
  /** Days of the week that a name can mean, Monday is 1. */
  readonly weekdays: ReadonlyMap<string, ReadonlySet<number>>;
}

// English is pinned: most pages are in it, and loading the platform's data costs a page 15 ms.
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const ENGLISH_WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** The first day of each month of 2000: every month, and every day of the week. */
const FIRST_DAYS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2000, month, 1)));

export function calendarWordsOf(language: string): CalendarWords {
  const months = new Map<string, Set<number>>();
  const weekdays = new Map<string, Set<number>>();
  addEnglish(months, ENGLISH_MONTHS);
  addEnglish(weekdays, ENGLISH_WEEKDAYS);
  addName(months, 'Sept', 9);
  for (const format of formatsOf(language)) {
    for (const date of FIRST_DAYS) {
      for (const { type, value } of format.formatToParts(date)) {
        if (type === 'month') addName(months, value, date.getUTCMonth() + 1);
        if (type === 'weekday') addName(weekdays, value, date.getUTCDay() || 7);
      }
    }
  }
  const sure = [...months].flatMap(([name, [month, other]]) =>
    month && !other ? [[name, month] as const] : [],
  );
  return { months: new Map(sure), weekdays };
}

/** A month's or weekday's name as the maps hold it: small letters, no final dot. */
export function calendarWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[.॰]$/, '');
}

function addEnglish(names: Map<string, Set<number>>, words: readonly string[]): void {
  words.forEach((word, at) => {
    addName(names, word, at + 1);
    addName(names, word.slice(0, 3), at + 1);
  });
}

function addName(names: Map<string, Set<number>>, text: string, number: number): void {
  const name = calendarWord(text);
  // Chinese and Japanese months are numbers, `9月`: a pattern of their own reads those.
  if (/\d/.test(name)) return;
  names.set(name, (names.get(name) ?? new Set()).add(number));
}

function formatsOf(language: string): Intl.DateTimeFormat[] {
  if (/^en\b/.test(language)) return [];
  return (['long', 'short'] as const).flatMap((style) => [
    ...dateFormat(language, { weekday: style, day: 'numeric', month: style, year: 'numeric' }),
    // Some languages inflect a month within a date: `września`, and `wrzesień` alone.
    ...dateFormat(language, { month: style }),
  ]);
}

/** None where the platform does not know the language: its fallback would be the browser's own language. */
function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat[] {
  const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).map(
      (known) => new Intl.DateTimeFormat(known, { ...options, ...fixed }),
    );
  } catch {
    // A malformed tag on the page.
    return [];
  }
}

type NumericOrder = 'day-first' | 'month-first' | null;

/** By language, once known: making a format takes a millisecond, and a page may have many dates. */
const orders = new Map<string, NumericOrder>([
  // English without a region may be anybody's.
  ['en', null],
]);

/** Which comes first in `5/9/2026`; null where a region writes both, or the year first. */
export function numericOrderOf(language: string): NumericOrder {
  let order = orders.get(language);
  if (order === undefined) {
    const [format] = dateFormat(language, { year: 'numeric', month: 'numeric', day: 'numeric' });
    const parts = format?.formatToParts(0).filter(({ type }) => type !== 'literal');
    const first = parts?.[0]?.type === 'day' ? 'day-first' : 'month-first';
    order = parts?.at(-1)?.type === 'year' ? first : null;
    orders.set(language, order);
  }
  return order;
}
