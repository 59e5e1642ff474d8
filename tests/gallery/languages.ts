import { createLanguage, type Language } from '../../core/platform/language.ts';
import { createTranslate } from '../../core/platform/translate.ts';
import { isLanguageCode, type LanguageCode } from '../../core/words/languages.ts';
import type { Text, Words } from '../../core/words/words.ts';
import { WORDS } from '../support/words.ts';

/** A language; `long`: English, 40 % longer. `rtl`: English from right to left. */
export type Speech = LanguageCode | 'long' | 'rtl';

export function galleryLanguage(speech: Speech): Language {
  if (isLanguageCode(speech))
    return createLanguage(speech, WORDS[speech], speech === 'en' ? 'en-US' : speech);
  const english = createLanguage('en', speech === 'long' ? longer(WORDS.en) : WORDS.en, 'en-US');
  if (speech !== 'rtl') return english;
  const mirrored = { ...english, direction: 'rtl' } as const;
  return { ...mirrored, ...createTranslate(WORDS.en, mirrored) };
}

function longer<Key extends string>(words: Words<Key>): Words<Key> {
  const texts = Object.entries<Text>(words).map(([key, text]) => [
    key,
    typeof text === 'string'
      ? longerText(text)
      : Object.fromEntries(Object.entries(text).map(([form, one]) => [form, longerText(one)])),
  ]);
  return Object.fromEntries(texts) as Words<Key>;
}

/** Every other word once more, shortened: as long as a wordy language. */
function longerText(text: string): string {
  const words = text.split(' ');
  return words.flatMap((word, index) => (index % 2 === 0 ? [word, shortened(word)] : [word])).join(' ');
}

/** What stands in a placeholder is as long as it is. */
function shortened(word: string): string {
  return word.includes('$') ? 'words' : word.slice(0, 5);
}
