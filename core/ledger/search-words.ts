import type { CalendarDate } from '../model/calendar-date.ts';
import type { Entry } from '../model/credit.ts';

/** Words of one entry that can be searched for, and characters of each; what is longer is cut. */
const WORDS_MAX = 24;
const WORD_MAX_CHARS = 32;

/**
 * The words of a text as they are searched for: without case, accents and what is neither letter nor digit. The parts of
 * an order number are one word, so that it is found by its beginning. Example: `Für No-Rush: 111-5550001` gives `fur`,
 * `no`, `rush`, `1115550001`.
 */
export function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.replaceAll(/(?<=\d)-(?=\d)/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, WORD_MAX_CHARS)))];
}

/**
 * What the index holds of an entry: each of its words with its day, so that the entries of one word are found newest
 * first.
 */
export function termsOf({ type, was, orderId, purchaseId, note, day }: Entry): string[] {
  const texts = [orderId, purchaseId, type, was?.type, note].filter((text) => text !== undefined);
  return wordsIn(texts.join(' '))
    .slice(0, WORDS_MAX)
    .map((word) => termOf(word, day));
}

/** The term of a word on a day. */
export function termOf(word: string, day: CalendarDate | ''): string {
  return `${word}|${day}`;
}

/** The word of a term. */
export function wordOf(term: string): string {
  return term.slice(0, term.indexOf('|'));
}

/** Whether each wanted word begins one of the words of an entry. */
export function hasWords(terms: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => terms.some((term) => term.startsWith(word)));
}
