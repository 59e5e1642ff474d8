import type { WordKey } from '../../core/words/keys.ts';
import type { English, EnglishEntry, Text, TranslatedEntry, Translation } from '../../core/words/words.ts';
import { placeholdersIn } from './words.ts';

/** Forms that a language uses for one count alone, which they may say in words. */
const OF_ONE_COUNT = ['zero', 'one', 'two'];

/** Keys that a language lacks: English is shown in their place. */
export function missingIn(english: English, translation: Translation): WordKey[] {
  return keysOf(english).filter((key) => !translation[key]);
}

/** Keys whose English has changed since it was translated. */
export function outdatedIn(english: English, translation: Translation): WordKey[] {
  return keysOf(english).filter((key) => {
    const entry = translation[key];
    return entry && JSON.stringify(entry.english) !== JSON.stringify(english[key].message);
  });
}

/** What would be shown wrong: other placeholders than English has, or other plural forms than the language. */
export function faultsOf(
  language: string,
  { examples = {} }: EnglishEntry,
  { english, message }: Pick<TranslatedEntry, 'english' | 'message'>,
): string[] {
  const isPlural = typeof english !== 'string';
  if (isPlural !== (typeof message !== 'string'))
    return [isPlural ? 'has no plural forms' : 'has plural forms'];
  const needed = isPlural ? formsOf(language) : ['other'];
  const forms = typeof message === 'string' ? { other: message } : message;
  const wrong = [
    ...needed.filter((form) => !Object.hasOwn(forms, form)).map((form) => `lacks the form ${form}`),
    ...Object.keys(forms)
      .filter((form) => !needed.includes(form))
      .map((form) => `has the form ${form}, which the language has not`),
  ];
  const names = Object.keys(examples);
  const inForms = Object.entries(forms).flatMap(([form, text = '']) => {
    const found = placeholdersIn(text);
    const isSaid = (name: string) => name === 'count' && isPlural && OF_ONE_COUNT.includes(form);
    const missing = names.filter((name) => !found.includes(name) && !isSaid(name));
    const other = found.filter((name, at) => !names.includes(name) || found.indexOf(name) !== at);
    const where = isPlural ? ` in the form ${form}` : '';
    return [
      ...missing.map((name) => `lacks $${name.toUpperCase()}$${where}`),
      ...other.map((name) => `has $${name.toUpperCase()}$ too often${where}`),
    ];
  });
  return [...wrong, ...inForms];
}

/** The plural forms of a language. */
export function formsOf(language: string): string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** More than half as long again as English, and by more than a word. */
export function isLong(english: Text, message: Text): boolean {
  const [most, length] = [lengthOf(english), lengthOf(message)];
  return length > most * 1.5 && length > most + 12;
}

/** In characters, of the longest form. */
function lengthOf(text: Text): number {
  return Math.max(...(typeof text === 'string' ? [text] : Object.values(text)).map((one) => one.length));
}

function keysOf(english: English): WordKey[] {
  return Object.keys(english) as WordKey[];
}
