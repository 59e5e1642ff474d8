import { knowsQualifiers } from '../vocabulary/index.ts';
import { type CompiledGrammar, compile, type Grammar } from './grammar.ts';
import { GERMAN } from './grammar-de.ts';
import { ENGLISH } from './grammar-en.ts';
import { FRENCH, ITALIAN, SPANISH } from './grammar-gift-cards.ts';

/** The languages whose sentences are known. Where the words that qualify are not, forms alone are read and no prose. */
const KNOWN: readonly Grammar[] = [ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN];

export const GRAMMARS: readonly CompiledGrammar[] = KNOWN.filter(
  ({ language, isForGiftCards }) => isForGiftCards || knowsQualifiers(language),
).map(compile);
