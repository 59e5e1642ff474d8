import {
  type BackgroundKey,
  BROWSER_KEYS,
  isBackgroundKey,
  isPageKey,
  type PageKey,
  type WordKey,
} from './keys.ts';
import type { LanguageCode } from './languages.ts';
import type { Text, Words } from './words.ts';

/**
 * What of the words is built into the package, and in which form. Keys are a third of a language and the same in all, so
 * they are there once, and of each language the texts in their order.
 */

/** A `messages.json` of the browser. */
export function browserMessages(words: Words<WordKey>): string {
  return JSON.stringify(Object.fromEntries(BROWSER_KEYS.map((key) => [key, { message: words[key] }])));
}

/** The keys of what our pages say. */
export function pageKeys(words: Words<WordKey>): PageKey[] {
  return keysOf(words).filter(isPageKey);
}

/** The script with which a page of ours loads the words of one language: see `core/platform/page-words.ts`. */
export function pageScript(code: LanguageCode, words: Words<WordKey>): string {
  // Engines parse JSON in a text faster than the same as code.
  const json = JSON.stringify(textsOf(words, pageKeys(words)));
  return `(globalThis.unspentTexts ??= {})['${code}'] = JSON.parse(${json});\n`;
}

/** The keys of what the background says. */
export function backgroundKeys(words: Words<WordKey>): BackgroundKey[] {
  return keysOf(words).filter(isBackgroundKey);
}

/** What the background says in one language, as it is built into its script: parsed only where it is spoken. */
export function backgroundTexts(words: Words<WordKey>): string {
  return textsOf(words, backgroundKeys(words));
}

/** As JSON. */
function textsOf(words: Words<WordKey>, keys: readonly WordKey[]): string {
  return JSON.stringify(keys.map((key) => packed(words[key])));
}

/** Without the forms that say what `other` says, which stands in for them. */
function packed(text: Text): Text {
  if (typeof text === 'string') return text;
  const { other, ...forms } = text;
  return { ...Object.fromEntries(Object.entries(forms).filter(([, form]) => form !== other)), other };
}

function keysOf(words: Words<WordKey>): WordKey[] {
  return Object.keys(words) as WordKey[];
}
