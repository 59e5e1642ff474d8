import { parseMinor } from './number-text.ts';

/**
 * The whole number that a text is, in the number format of a language: `4,250` in English. Undefined when it
 * has a fraction or could be read in two ways.
 */
export function parseCount(text: string, language: string): number | undefined {
  // The yen is counted whole, as points are.
  return parseMinor(text, { currency: 'JPY', language });
}
