import type { BackgroundKey } from '../words/keys.ts';
import type { LanguageCode } from '../words/languages.ts';
import { wordsUnder } from '../words/words.ts';
import { chosenLanguage } from './chosen-language.ts';
import { createLanguage } from './language.ts';
import { browser } from './native-browser.ts';
import type { Language as LanguageOf } from './translate.ts';

/** What the background speaks with. */
export type Language = LanguageOf<BackgroundKey>;

/** The keys of all that the background says, and what each language says under them, as JSON. The build puts both here: the background can load nothing. */
declare const __BACKGROUND_KEYS__: readonly BackgroundKey[];
declare const __BACKGROUND_TEXTS__: Readonly<Record<LanguageCode, string>>;

let spoken: Language | undefined;

/** The language that is chosen now. */
export async function backgroundLanguage(): Promise<Language> {
  const code = await chosenLanguage();
  if (spoken?.code === code) return spoken;
  const words = wordsUnder(__BACKGROUND_KEYS__, JSON.parse(__BACKGROUND_TEXTS__[code]));
  spoken = createLanguage(code, words, browser.i18n.getUILanguage());
  return spoken;
}
