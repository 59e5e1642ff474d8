import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import type { DayKind, QualifierKind, Vocabulary } from './vocabulary.ts';

export type { DayKind, QualifierKind } from './vocabulary.ts';

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = { en, de, fr, es, it, ja };

/** A word of a text that means something for an amount or a day beside it, with its place in the text. */
export interface FoundWord<Kind> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Whether the qualifiers of a page in this language (`de-DE`) are known. Where not, prose cannot be trusted. */
export function knowsQualifiers(language: string): boolean {
  return baseOf(language) in VOCABULARIES;
}

/**
 * The words of a text that change what an amount beside them means, in order. Several languages may be
 * asked for at once: pages mix that of the shop and that of the user. The text went through `normaliseText`.
 */
export function findQualifiers(text: string, languages: readonly string[]): FoundWord<QualifierKind>[] {
  return found(text, languages, (words) => words.qualifiers);
}

/** The words of a text that tie a day to what is said, in order. */
export function findDayWords(text: string, languages: readonly string[]): FoundWord<DayKind>[] {
  return found(text, languages, (words) => words.days);
}

type Kinds<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

function found<Kind extends string>(
  text: string,
  languages: readonly string[],
  kindsOf: (words: Vocabulary) => Kinds<Kind>,
): FoundWord<Kind>[] {
  const bases = [...new Set(languages.map(baseOf))];
  const words = bases.flatMap((base) => {
    const vocabulary = VOCABULARIES[base];
    return vocabulary ? wordsIn(text, vocabulary, kindsOf) : [];
  });
  return words.sort((a, b) => a.start - b.start || b.end - a.end);
}

function wordsIn<Kind extends string>(
  text: string,
  vocabulary: Vocabulary,
  kindsOf: (words: Vocabulary) => Kinds<Kind>,
): FoundWord<Kind>[] {
  const { pattern, kindOf } = compiled(vocabulary, kindsOf(vocabulary));
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index }) => {
    const kind = kindOf(word);
    return kind === undefined ? [] : [{ kind, start: index, end: index + word.length }];
  });
}

interface Compiled<Kind> {
  readonly pattern: RegExp;
  /** Undefined for a harmless word. */
  readonly kindOf: (word: string) => Kind | undefined;
}

const known = new Map<object, Compiled<string>>();

/** One pattern for all words of a language, the longest first, so that a phrase wins over a word in it. */
function compiled<Kind extends string>(
  { harmless, isUnspaced }: Vocabulary,
  words: Kinds<Kind>,
): Compiled<Kind> {
  let made = known.get(words) as Compiled<Kind> | undefined;
  if (!made) {
    const all: { word: string; kind?: Kind }[] = harmless.map((word) => ({ word }));
    for (const [kind, own] of Object.entries<readonly string[]>(words)) {
      for (const word of own) all.push({ word, kind: kind as Kind });
    }
    all.sort((a, b) => b.word.length - a.word.length);
    const kinds = all.map(({ word, kind }) => ({ whole: new RegExp(`^${sourceOf(word)}$`, 'iu'), kind }));
    const byWord = new Map<string, Kind | undefined>();
    made = {
      pattern: patternOf(
        all.map(({ word }) => word),
        isUnspaced,
      ),
      kindOf: (word) => {
        if (!byWord.has(word)) byWord.set(word, kinds.find(({ whole }) => whole.test(word))?.kind);
        return byWord.get(word);
      },
    };
    known.set(words, made);
  }
  return made;
}

const LETTERS = '[\\p{L}\\p{M}]';

function patternOf(words: readonly string[], isUnspaced: true | undefined): RegExp {
  const isWord = (word: string) => !isUnspaced && /^[\p{L}*]/u.test(word) && /[\p{L}*]$/u.test(word);
  const whole = words.filter(isWord).map(sourceOf).join('|');
  const parts = words.filter((word) => !isWord(word)).map(sourceOf);
  if (whole !== '') parts.unshift(`(?<!${LETTERS})(?:${whole})(?!${LETTERS})`);
  return new RegExp(parts.join('|'), 'giu');
}

/** `expir*` as a pattern: any letters for the star, either apostrophe, any white space. */
function sourceOf(word: string): string {
  return [...word]
    .map((character) => {
      if (character === '*') return `${LETTERS}*`;
      if (character === ' ') return '[\\s\\u00a0]+';
      if (/['’]/.test(character)) return "['’]";
      return /[\p{L}\p{N}%=~≈<>≤≥]/u.test(character) ? character : RegExp.escape(character);
    })
    .join('');
}

function baseOf(language: string): string {
  return language.slice(0, 2).toLowerCase();
}
