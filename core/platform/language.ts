import { createFormats } from './format.ts';
import { createAdviceFormats } from './format-advice.ts';
import { browser } from './native-browser.ts';
import { createTranslate, formatLanguage, type Language, type Translate } from './translate.ts';

export type { Language };

export function createLanguage(
  translate: Translate = createTranslate(),
  browserLanguage: string = browser.i18n.getUILanguage(),
): Language {
  const { t, plural } = translate;
  const locale = formatLanguage(t('catalogue_language'), browserLanguage);
  const formats = createFormats(locale);
  return {
    ...formats,
    ...createAdviceFormats(locale),
    t,
    plural,
    age: (moment, at) => formats.age(moment, at) ?? t('age_just_now'),
  };
}

/**
 * Gives an extension page the language and direction of the catalog in use. The browser's own
 * `@@bidi_dir` follows its windows and not the messages (seen in Chromium 156).
 */
export function setPageLanguage(page: Document, { t }: Language): void {
  page.documentElement.lang = t('catalogue_language');
  page.documentElement.dir = t('catalogue_direction');
}
