import type { PageKey, WordKey } from '../words/keys.ts';
import { LANGUAGES, type LanguageCode } from '../words/languages.ts';
import type { Words } from '../words/words.ts';
import { createFormats } from './format.ts';
import { createAdviceFormats } from './format-advice.ts';
import { createTranslate, formatLanguage, type Language, type Translate } from './translate.ts';

export type { Language };

/** @param words in that language */
export function createLanguage<Key extends WordKey = PageKey>(
  code: LanguageCode,
  words: Words<Key>,
  browserLanguage: string,
): Language<Key> {
  const locale = formatLanguage(code, browserLanguage);
  const formats = createFormats(locale);
  const { direction } = LANGUAGES[code];
  const translate = createTranslate(words, { code, direction, locale });
  const { t } = translate as unknown as Translate<'age_just_now'>;
  return {
    ...formats,
    ...createAdviceFormats(locale),
    ...translate,
    code,
    direction,
    locale,
    age: (moment, at) => formats.age(moment, at) ?? t('age_just_now'),
  };
}
