import arabic from '../../core/words/ar.json' with { type: 'json' };
import german from '../../core/words/de.json' with { type: 'json' };
import english from '../../core/words/en.json' with { type: 'json' };
import spanish from '../../core/words/es.json' with { type: 'json' };
import french from '../../core/words/fr.json' with { type: 'json' };
import italian from '../../core/words/it.json' with { type: 'json' };
import japanese from '../../core/words/ja.json' with { type: 'json' };
import type { WordKey } from '../../core/words/keys.ts';
import type { LanguageCode } from '../../core/words/languages.ts';
import dutch from '../../core/words/nl.json' with { type: 'json' };
import polish from '../../core/words/pl.json' with { type: 'json' };
import portuguese from '../../core/words/pt-BR.json' with { type: 'json' };
import swedish from '../../core/words/sv.json' with { type: 'json' };
import turkish from '../../core/words/tr.json' with { type: 'json' };
import { type English, type Text, type Translation, type Words, wordsOf } from '../../core/words/words.ts';

export const ENGLISH: English = english;

/** What each other language's file says. */
export const TRANSLATIONS: Readonly<Record<Exclude<LanguageCode, 'en'>, Translation>> = {
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  ja: japanese,
  'pt-BR': portuguese,
  nl: dutch,
  pl: polish,
  sv: swedish,
  tr: turkish,
  ar: arabic,
};

/** The words of each language as they are spoken: where it lacks some, in English. */
export const WORDS = Object.fromEntries([
  ['en', wordsOf(ENGLISH)],
  ...Object.entries(TRANSLATIONS).map(([code, translation]) => [code, wordsOf(ENGLISH, translation)]),
]) as Readonly<Record<LanguageCode, Words<WordKey>>>;

/** The texts under a key: one, or one for each plural form, with its name behind the key. */
export function textsOf(key: string, text: Text): [name: string, text: string][] {
  if (typeof text === 'string') return [[key, text]];
  return Object.entries(text).map(([form, one]) => [`${key} (${form})`, one]);
}

/** Every text of a language, by the name of its key. */
export function everyText(words: Words): [name: string, text: string][] {
  return Object.entries(words).flatMap(([key, text]) => textsOf(key, text));
}

/** A text of a key with every placeholder filled with the example of it. */
export function withExamples(key: WordKey, text: string): string {
  return text.replace(
    /\$(\w+)\$/g,
    (slot, name: string) => ENGLISH[key].examples?.[name.toLowerCase()] ?? slot,
  );
}

/** The names of placeholders in a text, in small letters and in order. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()).toSorted();
}
