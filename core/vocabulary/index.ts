import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import type { DayKind, QualifierKind, Vocabulary } from './vocabulary.ts';
import { isMadeOf, type WordFinder, wordFinder } from './word-finder.ts';

export type { DayKind, QualifierKind } from './vocabulary.ts';

const VOCABULARIES: ReadonlyMap<string, Vocabulary> = new Map(Object.entries({ en, de, fr, es, it, ja }));

/** A word of a text that means something for an amount or a day beside it, with its place in the text. */
export interface FoundWord<Kind> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

export interface FoundDayWord extends FoundWord<DayKind> {
  /** Where the day stands that the word speaks of: `until D`, `Dまで`. */
  readonly day: 'follows' | 'precedes';
}

/** Whether the qualifiers of a page in this language (`de-DE`) are known. Where not, prose cannot be trusted. */
export function knowsQualifiers(language: string): boolean {
  return vocabularyOf(language) !== undefined;
}

/** Amazon shows English words on pages of every language, and readers know English labels and sentences there. */
const EVERYWHERE = 'en';
/** Words of English that are others in another language: `per` is the Italian `for`, `once` the Spanish `eleven`. */
const NOT_ENGLISH = /^(?:per|once|was|will)$/i;

/**
 * The words of a text that change what an amount beside them means, in order. Several languages may be
 * asked for at once: pages mix that of the shop and that of the user. A name that is harmless in one of them
 * is so in all. The text went through `normaliseText`.
 */
export function findQualifiers(text: string, languages: readonly string[]): FoundWord<QualifierKind>[] {
  const asked = findersOf([...languages, EVERYWHERE]);
  const words = asked.flatMap(({ qualifiers }) => qualifiers.find(text));
  if (words.length === 0) return words;
  const names = asked.flatMap(({ harmless }) => harmless.find(text));
  const isEnglish = languages.some((language) => vocabularyOf(language) === en);
  const isOther = ({ start, end }: Place) => !isEnglish && NOT_ENGLISH.test(text.slice(start, end));
  return words.filter((word) => !isOther(word) && !names.some((name) => isAround(name, word))).sort(byPlace);
}

/** Whether a text speaks of what stands beside it: `It was returned`, `Sam owns this one`. */
export function refersBack(text: string, languages: readonly string[]): boolean {
  return findersOf([...languages, EVERYWHERE]).some(({ refers }) => refers.find(text).length > 0);
}

/** Longer texts say more than where help is to be found. */
const HELP_MAX_CHARS = 80;

/** Whether a text is help or a link to it from its first word to its last: `Learn more`, `How does it work?` */
export function isHelp(text: string, languages: readonly string[]): boolean {
  if (text.length > HELP_MAX_CHARS || !/\p{L}/u.test(text) || /\d/.test(text)) return false;
  return isMadeOf(
    text,
    findersOf(languages).map(({ help }) => help),
  );
}

/**
 * Whether every word of a text is known: to name credit and say nothing else of it (`Your rewards`), or to
 * change what an amount means. `Walmart rewards` has one that is not.
 */
export function hasKnownWords(text: string, languages: readonly string[]): boolean {
  return isMadeOf(
    text,
    findersOf(languages).flatMap(({ plain, qualifiers, refers }) => [plain, qualifiers, refers]),
  );
}

/** The words of a text that tie a day to what is said, in order. */
export function findDayWords(text: string, languages: readonly string[]): FoundDayWord[] {
  const words = findersOf(languages).flatMap(({ days, daysBefore }): FoundDayWord[] => [
    ...days.find(text).map((word) => ({ ...word, day: 'follows' as const })),
    ...daysBefore.find(text).map((word) => ({ ...word, day: 'precedes' as const })),
  ]);
  return words.filter((word) => !words.some((other) => isLongerThan(other, word))).sort(byPlace);
}

interface Finders {
  readonly qualifiers: WordFinder<QualifierKind>;
  readonly harmless: WordFinder<'harmless'>;
  readonly refers: WordFinder<'refers'>;
  readonly help: WordFinder<'help'>;
  readonly plain: WordFinder<'plain'>;
  readonly days: WordFinder<DayKind>;
  readonly daysBefore: WordFinder<DayKind>;
}

/** Made when a language is first asked for: most users see one or two. */
const finders = new Map<Vocabulary, Finders>();

/** All texts of a page are looked through for the same languages. */
let last: { readonly languages: string; readonly found: readonly Finders[] } | undefined;

function findersOf(languages: readonly string[]): readonly Finders[] {
  const key = languages.join(' ');
  if (last?.languages !== key) last = { languages: key, found: findersFor(languages) };
  return last.found;
}

function findersFor(languages: readonly string[]): Finders[] {
  const asked = new Set(languages.map(vocabularyOf).filter((vocabulary) => vocabulary !== undefined));
  return [...asked].map((vocabulary) => {
    const known = finders.get(vocabulary);
    if (known) return known;
    const made: Finders = {
      qualifiers: wordFinder(vocabulary.qualifiers),
      harmless: wordFinder({ harmless: vocabulary.harmless }),
      refers: wordFinder({ refers: vocabulary.refers }),
      help: wordFinder({ help: vocabulary.help }),
      plain: wordFinder({ plain: [...vocabulary.plain, ...vocabulary.help, ...vocabulary.harmless] }),
      days: wordFinder(vocabulary.days),
      daysBefore: wordFinder(vocabulary.daysBefore),
    };
    finders.set(vocabulary, made);
    return made;
  });
}

function vocabularyOf(language: string): Vocabulary | undefined {
  return VOCABULARIES.get(language.split(/[-_]/, 1)[0]?.toLowerCase() ?? '');
}

type Place = Pick<FoundWord<unknown>, 'start' | 'end'>;

function isAround(outer: Place, inner: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A phrase that begins with its day, and another that ends with it, may be parts of one. */
function isLongerThan(one: Place, other: Place): boolean {
  return isAround(one, other) && !isAround(other, one);
}

function byPlace(a: Place, b: Place): number {
  return a.start - b.start || b.end - a.end;
}
