import type { Instant } from '../model/calendar-date.ts';
import { browser } from './browser.ts';
import { createFormats, type Formats } from './format.ts';
import { createTranslate, formatLanguage, type Translate } from './translate.ts';

/** All that turns our keys and values into text a person reads. */
export interface Language extends Translate, Omit<Formats, 'age'> {
  /** How long ago, also for less than a minute: `just now`, `2 days ago`. */
  readonly age: (moment: Instant, at: Instant) => string;
}

export function createLanguage(
  translate: Translate = createTranslate(),
  browserLanguage: string = browser.i18n.getUILanguage(),
): Language {
  const { t, plural } = translate;
  const formats = createFormats(formatLanguage(t('catalogue_language'), browserLanguage));
  return { ...formats, t, plural, age: (moment, at) => formats.age(moment, at) ?? t('age_just_now') };
}

/**
 * Gives a page of ours the language and direction of the catalogue in use. The browser's own
 * `@@bidi_dir` follows its windows and not the messages (seen in Chromium 156).
 */
export function setPageLanguage(page: Document, { t }: Language): void {
  page.documentElement.lang = t('catalogue_language');
  page.documentElement.dir = t('catalogue_direction');
}
