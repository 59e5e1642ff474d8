import type english from '../../public/_locales/en/messages.json';
import type { Instant } from '../model/calendar-date.ts';
import type { Formats } from './format.ts';
import type { AdviceFormats } from './format-advice.ts';
import { browser } from './native-browser.ts';

type Catalogue = typeof english;

/** The key of a message, from the English catalog: a key that is not there does not compile. */
export type MessageKey = keyof Catalogue;

/** What a message's placeholders stand for, by name. A message without placeholders takes nothing. */
export type Placeholders<Key extends MessageKey> = Catalogue[Key] extends { placeholders: infer Named }
  ? [placeholders: { readonly [Name in keyof Named]: string }]
  : [];

/** The common part of keys that come in plural forms: `popup_show_more` of `popup_show_more_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

type PluralPlaceholders<Base extends PluralKey> = `${Base}_other` extends infer Key extends MessageKey
  ? Placeholders<Key> extends [infer Named]
    ? [Exclude<keyof Named, 'count'>] extends [never]
      ? []
      : [placeholders: Omit<Named, 'count'>]
    : []
  : [];

/** The browser's `i18n.getMessage`. */
export type GetMessage = (key: string, substitutions: string[]) => string;

export interface Translate {
  /** The sentence under a key, in the catalog's language. */
  readonly t: <Key extends MessageKey>(key: Key, ...placeholders: Placeholders<Key>) => string;
  /** The form of a sentence that goes with a count, which becomes its placeholder `count`. */
  readonly plural: <Base extends PluralKey>(
    key: Base,
    count: number,
    ...placeholders: PluralPlaceholders<Base>
  ) => string;
}

/** All that turns our keys and values into text a person reads. */
export interface Language extends Translate, Omit<Formats, 'age'>, AdviceFormats {
  /** How long ago, also for less than a minute: `just now`, `2 days ago`. */
  readonly age: (moment: Instant, at: Instant) => string;
}

/** Translation from the browser's catalog, or from another one in tests. */
export function createTranslate(getMessage: GetMessage = fromBrowser): Translate {
  const t = (key: string, placeholders: Readonly<Record<string, string>> = {}) =>
    getMessage(key, substitutions(placeholders));
  const plural = (base: string, count: number, placeholders: Readonly<Record<string, string>> = {}) => {
    const language = t('catalogue_language');
    const form = new Intl.PluralRules(language).select(count);
    const named = { ...placeholders, count: new Intl.NumberFormat(language).format(count) };
    // A catalog may lack a form that its language hardly uses; every one has `other`.
    return t(`${base}_${form}`, named) || t(`${base}_other`, named);
  };
  return { t, plural };
}

export const { t, plural } = createTranslate();

/**
 * The language in which to write numbers and dates: the browser's own variant of the catalog's language
 * (en-GB), else the catalog's, so that a French browser does not get French dates in English sentences.
 */
export function formatLanguage(catalogue: string, browserLanguage = browser.i18n.getUILanguage()): string {
  return browserLanguage.split('-')[0] === catalogue ? browserLanguage : catalogue;
}

/** The API takes placeholders by position. In every catalog the positions are those of the names in order. */
function substitutions(placeholders: Readonly<Record<string, string>>): string[] {
  return Object.entries(placeholders)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text);
}

function fromBrowser(key: string, texts: string[]): string {
  return browser.i18n.getMessage(key, texts);
}
