import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Grammar } from './grammar.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';

export { expand, type Grammar, OTHER_NAMES, type Patterns, type Turn } from './grammar.ts';

const GRAMMARS: Readonly<Record<string, Grammar>> = { de, en, es, fr, it, ja };

/** How a language (`de-DE`) says it; undefined where the bench does not speak it. */
export function grammarOf(language: string): Grammar | undefined {
  return GRAMMARS[language.slice(0, 2).toLowerCase()];
}
