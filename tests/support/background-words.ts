import { vi } from 'vitest';
import { backgroundKeys, backgroundTexts } from '../../core/words/package-words.ts';
import { WORDS } from './words.ts';

/** Puts the words of every language where the build puts them for the background. */
export function stubBackgroundWords(): void {
  const texts = Object.entries(WORDS).map(([code, words]) => [code, backgroundTexts(words)]);
  vi.stubGlobal('__BACKGROUND_KEYS__', backgroundKeys(WORDS.en));
  vi.stubGlobal('__BACKGROUND_TEXTS__', Object.fromEntries(texts));
}
