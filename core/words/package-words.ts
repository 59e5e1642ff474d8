import { BROWSER_KEYS, isBackgroundKey, isPageKey, type WordKey } from './keys.ts';
import type { LanguageCode } from './languages.ts';
import type { Text, Words } from './words.ts';

/** What of the words is built into the package, and in which form. */

/** A `messages.json` of the browser. */
export function browserMessages(words: Words<WordKey>): string {
  return JSON.stringify(Object.fromEntries(BROWSER_KEYS.map((key) => [key, { message: words[key] }])));
}

/** The keys of our pages, for the texts of `pageScript`: they are the greater part of a language, and the same in all. */
export function pageKeys(words: Words<WordKey>): WordKey[] {
  return (Object.keys(words) as WordKey[]).filter(isPageKey);
}

/** The script with which a page of ours loads the words of one language: see `core/platform/page-words.ts`. */
export function pageScript(code: LanguageCode, words: Words<WordKey>): string {
  const texts = pageKeys(words).map((key) => packed(words[key]));
  // Engines parse JSON in a text faster than the same as code.
  const json = JSON.stringify(JSON.stringify(texts));
  return `(globalThis.unspentTexts ??= {})['${code}'] = JSON.parse(${json});\n`;
}

/** The words of one language as they are built into the background's script: parsed only where they are spoken. */
export function backgroundWords(words: Words<WordKey>): string {
  const said = (Object.keys(words) as WordKey[]).filter(isBackgroundKey);
  return JSON.stringify(Object.fromEntries(said.map((key) => [key, packed(words[key])])));
}

/** Without the forms that say what `other` says, which stands in for them. */
function packed(text: Text): Text {
  if (typeof text === 'string') return text;
  const { other, ...forms } = text;
  return { ...Object.fromEntries(Object.entries(forms).filter(([, form]) => form !== other)), other };
}
