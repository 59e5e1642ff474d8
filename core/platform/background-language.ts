import type { BackgroundKey } from '../words/keys.ts';
import type { LanguageCode } from '../words/languages.ts';
import type { Words } from '../words/words.ts';
import { chosenLanguage } from './chosen-language.ts';
import { createLanguage } from './language.ts';
import { browser } from './native-browser.ts';
import type { Language as LanguageOf } from './translate.ts';

/** What the background speaks with. */
export type Language = LanguageOf<BackgroundKey>;

/** The words of each language as JSON. The build puts them here: the background can load nothing. */
declare const __BACKGROUND_WORDS__: Readonly<Record<LanguageCode, string>>;

let spoken: Language | undefined;

/** The language that is chosen now. */
export async function backgroundLanguage(): Promise<Language> {
  const code = await chosenLanguage();
  if (spoken?.code === code) return spoken;
  const words = JSON.parse(__BACKGROUND_WORDS__[code]) as Words<BackgroundKey>;
  spoken = createLanguage(code, words, browser.i18n.getUILanguage());
  return spoken;
}
