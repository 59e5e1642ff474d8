import type { WordKey } from './keys.ts';

/** One text, or the forms of one that goes with a count. `other` is always there. */
export type Text = string | Forms;
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** What is said under each key, in one language. */
export type Words<Key extends string = string> = Readonly<Record<Key, Text>>;

/** An entry of `en.json`. */
export interface EnglishEntry {
  readonly message: Text;
  /** Where it stands and what it means, for translators. */
  readonly description: string;
  /** What each placeholder may hold, by its name in small letters. */
  readonly examples?: Readonly<Record<string, string>>;
}

/** An entry of any other language's file. */
export interface TranslatedEntry {
  /** The English that it says: where that has changed since, the translation waits for a look. */
  readonly english: Text;
  readonly message: Text;
}

export type English = Readonly<Record<WordKey, EnglishEntry>>;
export type Translation = Readonly<Partial<Record<WordKey, TranslatedEntry>>>;

/** The words of a language; English where it lacks some. */
export function wordsOf(english: English, translation: Translation = {}): Words<WordKey> {
  const keys = Object.keys(english) as WordKey[];
  return Object.fromEntries(
    keys.map((key) => [key, translation[key]?.message ?? english[key].message]),
  ) as Words<WordKey>;
}

/** @param texts of these keys, in their order */
export function wordsUnder<Key extends string>(keys: readonly Key[], texts: readonly Text[]): Words<Key> {
  return Object.fromEntries(keys.map((key, at) => [key, texts[at]])) as Words<Key>;
}
