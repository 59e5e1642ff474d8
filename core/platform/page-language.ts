import type { PageKey } from '../words/keys.ts';
import type { LanguageCode } from '../words/languages.ts';
import type { Words } from '../words/words.ts';
import { onLanguageChosen } from './changes.ts';
import { chosenLanguage } from './chosen-language.ts';
import { createLanguage, type Language } from './language.ts';
import { browser } from './native-browser.ts';
import { loadWords, rememberSpoken } from './page-words.ts';

/**
 * Draws a page of ours in the language chosen, and again each time that another one is.
 *
 * @param draw Called once the document says the language's name and direction.
 */
export async function speak(document: Document, draw: (language: Language) => void): Promise<void> {
  let spoken = await chosenLanguage();
  show(spoken, await loadWords(document, spoken));

  onLanguageChosen(async () => {
    const chosen = await chosenLanguage();
    if (chosen === spoken) return;
    spoken = chosen;
    const words = await loadWords(document, chosen);
    if (chosen === spoken) show(chosen, words);
  });

  function show(code: LanguageCode, words: Words<PageKey>): void {
    const language = createLanguage(code, words, browser.i18n.getUILanguage());
    rememberSpoken(code);
    // The browser's own `@@bidi_dir` follows its windows and not our words (seen in Chromium 156).
    document.documentElement.lang = language.code;
    document.documentElement.dir = language.direction;
    draw(language);
  }
}
