import type { PageKey } from '../words/keys.ts';
import { type LanguageCode, languageFor } from '../words/languages.ts';
import { type Text, type Words, wordsUnder } from '../words/words.ts';
import { logProblem } from './log.ts';
import { browser } from './native-browser.ts';

declare global {
  /** Of all words of our pages; `entrypoints/words` puts them here. */
  var unspentKeys: readonly PageKey[];
  /** What each language says under these, in their order: the scripts of the languages put it here. */
  var unspentTexts: Partial<Record<LanguageCode, readonly Text[]>> | undefined;
}

/** Where a page keeps the language that it spoke last: read at once, where the settings take a moment. */
const LAST_SPOKEN = 'language';

/** The words of a language, loaded once in a page. They come as a script, because our pages may fetch nothing. */
export async function loadWords(document: Document, code: LanguageCode): Promise<Words<PageKey>> {
  const texts = globalThis.unspentTexts?.[code] ?? (await loadTexts(document, code));
  return wordsUnder(globalThis.unspentKeys, texts);
}

function loadTexts(document: Document, code: LanguageCode): Promise<readonly Text[]> {
  const src = `/words/${code}.js`;
  const coming = document.head.querySelector<HTMLScriptElement>(`script[src="${src}"]`);
  const script = coming ?? Object.assign(document.createElement('script'), { src });
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve(globalThis.unspentTexts?.[code] ?? []));
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`no words in ${code}`));
    });
    if (!coming) document.head.append(script);
  });
}

/** The language of the page before this one, or what it would be if none was chosen. */
export function lastSpoken(): LanguageCode {
  return languageFor(storedLanguage(), browser.i18n.getUILanguage());
}

function storedLanguage(): string | null {
  try {
    return localStorage.getItem(LAST_SPOKEN);
  } catch {
    // The browser keeps nothing for pages: the settings say it, a moment later.
    return null;
  }
}

export function rememberSpoken(code: LanguageCode): void {
  try {
    if (localStorage.getItem(LAST_SPOKEN) !== code) localStorage.setItem(LAST_SPOKEN, code);
  } catch (error) {
    logProblem('the language could not be noted', error);
  }
}
