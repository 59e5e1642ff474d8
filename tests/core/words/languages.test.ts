import { expect, it } from 'vitest';
import { languageFor } from '../../../core/words/languages.ts';

it.each([
  [null, 'en-US', 'en'],
  [null, 'de-AT', 'de'],
  [null, 'DE', 'de'],
  [null, 'nb', 'en'],
  [null, '', 'en'],
  ['de', 'en-US', 'de'],
  ['en', 'de-DE', 'en'],
  // Chosen in a version that speaks it.
  ['tlh', 'de-DE', 'de'],
  ['toString', 'fi-FI', 'en'],
  [null, 'pt-PT', 'pt-BR'],
  [null, 'ar-EG', 'ar'],
])('chosen %j in a browser in %s: %s', (chosen, browser, spoken) => {
  expect(languageFor(chosen, browser)).toBe(spoken);
});
