import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../core/platform/translate.ts';

export type { Language };

export const LanguageContext = createContext<Language | undefined>(undefined);

/** The words and formats of the page. @throws Error outside a `LanguageContext`: a page without words is a bug. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('no LanguageContext');
  return language;
}
