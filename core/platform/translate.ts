import type { Instant } from '../model/calendar-date.ts';
import type english from '../words/en.json';
import type { PageKey, WordKey } from '../words/keys.ts';
import type { LanguageCode } from '../words/languages.ts';
import type { Text, Words } from '../words/words.ts';
import type { Formats } from './format.ts';
import type { AdviceFormats } from './format-advice.ts';
import { kept } from './kept-formats.ts';

type English = typeof english;

/** Of these keys, those whose message comes in the plural forms of a count. */
export type PluralKey<Key extends WordKey = PageKey> = Key extends unknown
  ? English[Key]['message'] extends string
    ? never
    : Key
  : never;

/** Of these keys, those of a single message. A key that is not in the English words does not compile. */
export type MessageKey<Key extends WordKey = PageKey> = Exclude<Key, PluralKey<Key>>;

/** What a message's placeholders stand for, by name. A message without placeholders takes nothing. */
export type Placeholders<Key extends WordKey> = English[Key] extends { examples: infer Named }
  ? [placeholders: { readonly [Name in keyof Named]: string }]
  : [];

type PluralPlaceholders<Key extends WordKey> =
  Placeholders<Key> extends [infer Named]
    ? [Exclude<keyof Named, 'count'>] extends [never]
      ? []
      : [placeholders: Omit<Named, 'count'>]
    : [];

export interface Translate<Key extends WordKey = PageKey> {
  /** The sentence under a key, in the language spoken. */
  readonly t: <One extends MessageKey<Key>>(key: One, ...placeholders: Placeholders<One>) => string;
  /** The form of a sentence that goes with a count, which becomes its placeholder `count`. */
  readonly plural: <One extends PluralKey<Key>>(
    key: One,
    count: number,
    ...placeholders: PluralPlaceholders<One>
  ) => string;
}

/** All that turns our keys and values into text a person reads. */
export interface Language<Key extends WordKey = PageKey>
  extends Translate<Key>,
    Omit<Formats, 'age'>,
    AdviceFormats {
  readonly code: LanguageCode;
  readonly direction: 'ltr' | 'rtl';
  /** In which numbers and dates are written, as a BCP 47 tag. */
  readonly locale: string;
  /** How long ago, also for less than a minute: `just now`, `2 days ago`. */
  readonly age: (moment: Instant, at: Instant) => string;
}

/** How words are written. */
interface Writing {
  /** The language of the words, which has their plural forms. */
  readonly code: LanguageCode;
  readonly direction: 'ltr' | 'rtl';
  /** In which counts are written, as a BCP 47 tag. */
  readonly locale: string;
}

export function createTranslate<Key extends WordKey>(
  words: Words<Key>,
  { code, direction, locale }: Writing,
): Translate<Key> {
  const put = direction === 'rtl' ? isolated : (value: string) => value;
  const rules = kept((type: 'cardinal') => new Intl.PluralRules(code, { type }));
  const numbers = kept((style: 'decimal') => new Intl.NumberFormat(locale, { style }));
  const t = (key: Key, placeholders?: Placed) => filled(formOf(words[key], 'other'), placeholders, put);
  const plural = (key: Key, count: number, placeholders?: Placed) => {
    const text = formOf(words[key], rules('cardinal').select(count));
    return filled(text, { ...placeholders, count: numbers('decimal').format(count) }, put);
  };
  return { t, plural } as Translate<Key>;
}

type Placed = Readonly<Record<string, string>>;

/** English stands in for a sentence that a language lacks, and has fewer forms than some. */
function formOf(text: Text, form: Intl.LDMLPluralRule): string {
  return typeof text === 'string' ? text : (text[form] ?? text.other);
}

/**
 * A text that looks like a placeholder inside of a value stays as it is. A day that ends in the point of its month
 * (`1. Dez.`) ends the sentence with it.
 */
function filled(text: string, placeholders: Placed = {}, put: (value: string) => string): string {
  return text.replace(/\$(\w+)\$(\.(?!\.))?/g, (_, name: string, point = '') => {
    const value = placeholders[name.toLowerCase()] ?? '';
    return value.endsWith('.') ? put(value) : put(value) + point;
  });
}

/** Names, amounts and order numbers from left to right keep their order, and the sentence around them its own. */
function isolated(value: string): string {
  return `\u2068${value}\u2069`;
}

/**
 * The language in which to write numbers and dates: the browser's own variant of the language spoken (en-GB), else that
 * one, so that a French browser does not get French dates in English sentences.
 */
export function formatLanguage(spoken: string, browserLanguage: string): string {
  return browserLanguage.split('-')[0] === spoken.split('-')[0] ? browserLanguage : spoken;
}
