import { addDays, type CalendarDate } from '../model/calendar-date.ts';
import type { Choices } from './choices.ts';
import type { Originals } from './fakes.ts';
import { isInterfaceWord, privateParts } from './interface-words.ts';
import { amountsIn } from './rewrite-text.ts';
import { scaleNumber } from './scale-amount.ts';
import { datesIn } from './shift-date.ts';

const WORD = /[\p{L}\p{M}]+/gu;
/** A whole number with its groups and decimals, of three digits or more. */
const NUMBER = /\d+(?:[.,'’\u00a0\u202f]\d+)*/g;

export function longNumbersIn(text: string): string[] {
  return (text.match(NUMBER) ?? []).flatMap((number) => [number, ...number.split(/\D/)]).filter(isLong);
}

/** Three digits and more; zeros alone are every round number's. */
function isLong(number: string): boolean {
  return /^\D*(?:\d\D*){3,}$/.test(number) && /[1-9]/.test(number);
}

/** The page's own words and long numbers: what must not come back in the sample, and must not be hit upon by chance. */
export function originalsOf(texts: Iterable<string>, code: Iterable<string>): Originals {
  const words = new Set<string>();
  const numbers = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) {
      if (isInterfaceWord(word)) continue;
      words.add(word.toLowerCase());
      for (const part of privateParts(word)) words.add(word.slice(part.start, part.end).toLowerCase());
    }
    for (const number of longNumbersIn(text)) numbers.add(number);
  }
  // Of scripts and styles only the numbers: their words are the language they are written in.
  for (const text of code) for (const number of longNumbersIn(text)) numbers.add(number);
  return { words, numbers };
}

/** Whether a text still has a word or a long number that it had before. */
export function survives(before: string, after: string, { words, numbers }: Originals): boolean {
  const kept = new Set([...after.toLowerCase().matchAll(WORD)].map(([word]) => word));
  const left = new Set(longNumbersIn(after));
  return (
    [...before.toLowerCase().matchAll(WORD)].some(
      ([word]) => word.length > 3 && kept.has(word) && words.has(word),
    ) || longNumbersIn(before).some((number) => left.has(number) && numbers.has(number))
  );
}

/** Small enough that amounts still look like amounts; where a page has very many of them, larger ones. */
const FACTORS = { usual: 58, all: 900, least: 3 };

/** The factor for every amount, chosen so that no long number of the page results. */
export function chooseFactor(texts: readonly string[], { numbers }: Originals, { int }: Choices): number {
  const amounts = new Set(
    texts.flatMap((text) => amountsIn(text).map(({ start, end }) => text.slice(start, end))),
  );
  const start = int(FACTORS.usual);
  // A page with very many amounts leaves no factor free of chance; then at least no whole amount comes back.
  const collisions = (factor: number): number =>
    [...amounts].reduce((hits, amount) => {
      const scaled = scaleNumber(amount, factor);
      if (numbers.has(scaled)) return hits + 1000;
      return hits + Number(longNumbersIn(scaled).some((number) => numbers.has(number)));
    }, 0);
  let best = FACTORS.least + start;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < FACTORS.all && fewest > 0; at++) {
    const factor = FACTORS.least + (at < FACTORS.usual ? (start + at) % FACTORS.usual : at);
    const hits = collisions(factor);
    if (hits < fewest) [best, fewest] = [factor, hits];
  }
  return best;
}

/**
 * By how many days to move every date: whole weeks, so that weekdays stay true, into years that the page does
 * not name. Where dates are in numbers, days above twelve tell which number is the month: if one allows it
 * they stay above.
 */
export function chooseDays(
  texts: readonly string[],
  language: string,
  { numbers }: Originals,
  { int }: Choices,
): number {
  const found = texts.flatMap((text) => datesIn(text, language));
  const dates = [...new Set(found.map(({ date }) => date))];
  const telling = [
    ...new Set(found.flatMap(({ date, isNumeric }) => (isNumeric && isTelling(date) ? date : []))),
  ];
  const weeks = 40 + int(9);
  const steps = Array.from({ length: 150 }, (_, at) => 52 * (at + 1) + (at % 2 === 0 ? 7 : weeks));
  const free = steps
    .flatMap((step) => [-7 * step, 7 * step])
    .filter((days) =>
      dates.every((date) => {
        const year = addDays(date, days).slice(0, 4);
        return year >= '1990' && year <= '2199' && !numbers.has(year);
      }),
    );
  const kept = free.find((days) => telling.every((date) => isTelling(addDays(date, days))));
  return kept ?? free[0] ?? 7 * 52 * 151;
}

/** Whether the day of the month is no number of a month. */
function isTelling(date: CalendarDate): boolean {
  return Number(date.slice(8)) > 12;
}
