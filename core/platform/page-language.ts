import type { PageKey } from '../words/keys.ts';
import { type LanguageCode, languageFor } from '../words/languages.ts';
import type { Text, Words } from '../words/words.ts';
import { onLanguageChosen } from './changes.ts';
import { chosenLanguage } from './chosen-language.ts';
import { createLanguage, type Language } from './language.ts';
import { logProblem } from './log.ts';
import { browser } from './native-browser.ts';

/** The keys of all words of our pages, apart by spaces. The build puts them here. */
declare const __PAGE_KEYS__: string;

/** What a script with the words of a language leaves: the text of each key, in their order. */
declare global {
  var unspentTexts: readonly Text[] | undefined;
}

/** Where a page keeps the language that it spoke last: read at once, where the settings take a moment. */
const LAST_SPOKEN = 'language';

/**
 * Draws a page of ours in the language chosen, and again each time that another one is.
 *
 * @param draw Called once the document says the language's name and direction.
 */
export async function speak(document: Document, draw: (language: Language) => void): Promise<void> {
  // Most often the same as last time, so its words come while the settings do.
  const last = languageFor(lastSpoken(), browser.i18n.getUILanguage());
  const loaded = loadWords(document, last);
  let spoken = await chosenLanguage();
  show(spoken, spoken === last ? await loaded : await loadWords(document, spoken));

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

/** A script, because our pages may fetch nothing. */
function loadWords(document: Document, code: LanguageCode): Promise<Words<PageKey>> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/words/${code}.js`;
    script.onload = () => {
      script.remove();
      const texts = globalThis.unspentTexts ?? [];
      const words = __PAGE_KEYS__.split(' ').map((key, at) => [key, texts[at]]);
      resolve(Object.fromEntries(words) as Words<PageKey>);
    };
    script.onerror = () => reject(new Error(`no words in ${code}`));
    document.head.append(script);
  });
}

function lastSpoken(): string | null {
  try {
    return localStorage.getItem(LAST_SPOKEN);
  } catch {
    // The browser keeps nothing for pages: the settings say it, a moment later.
    return null;
  }
}

function rememberSpoken(code: LanguageCode): void {
  try {
    if (localStorage.getItem(LAST_SPOKEN) !== code) localStorage.setItem(LAST_SPOKEN, code);
  } catch (error) {
    logProblem('the language could not be noted', error);
  }
}
