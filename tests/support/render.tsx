import { cleanup, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach } from 'vitest';
import { LanguageContext } from '../../components/ui/language.ts';
import { languageOf } from './ui.ts';

afterEach(cleanup);

/** Draws part of a page of ours in English as Americans write it, or in another language. */
export function draw(part: ComponentChild, language = languageOf('en', 'en-US')) {
  return render(<LanguageContext.Provider value={language}>{part}</LanguageContext.Provider>);
}
