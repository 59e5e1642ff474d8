import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WordKey } from '../core/words/keys.ts';
import { EVERY_LANGUAGE } from '../core/words/languages.ts';
import { faultsOf, missingIn, outdatedIn } from './support/compare-words.ts';
import { ENGLISH, placeholdersIn, TRANSLATIONS, textsOf } from './support/words.ts';

const root = path.resolve(import.meta.dirname, '..');

function sources(pattern: string): readonly (readonly [file: string, text: string])[] {
  return globSync(pattern, { cwd: root }).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]);
}

describe('the English words', () => {
  it.each(Object.entries(ENGLISH))('%s is described, and its placeholders have examples', (key, entry) => {
    expect(key).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)+$/);
    expect(entry.description.trim()).toBeTruthy();
    const { examples = {} } = entry;
    const named = textsOf(key, entry.message).flatMap(([, text]) => placeholdersIn(text));
    expect(Object.keys(examples).toSorted()).toEqual([...new Set(named)].toSorted());
    for (const example of Object.values(examples)) expect(example.trim()).not.toBe('');
  });

  it('have no key that nothing uses', () => {
    const code = sources('{core,components,entrypoints}/**/*.{ts,tsx}')
      .filter(([file]) => file !== 'core/words/keys.ts')
      .concat(sources('wxt.config.ts'))
      .map(([, text]) => text)
      .join('\n');
    const unused = Object.keys(ENGLISH).filter(
      (key) => !code.includes(`'${key}'`) && !code.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });
});

it('every language has its file, and every file its language', () => {
  const files = sources('core/words/*.json').map(([file]) => path.basename(file, '.json'));
  expect(files.toSorted()).toEqual([...EVERY_LANGUAGE].toSorted());
});

describe.each(Object.entries(TRANSLATIONS))('the words in %s', (language, translation) => {
  it('have no key that English has not', () => {
    expect(Object.keys(translation).filter((key) => !Object.hasOwn(ENGLISH, key))).toEqual([]);
  });

  it.each(Object.entries(translation))('%s fits its English', (key, entry) => {
    expect(faultsOf(language, ENGLISH[key as WordKey], entry)).toEqual([]);
  });
});

it('the German words are complete, and none waits for a look at what English says now', () => {
  expect(missingIn(ENGLISH, TRANSLATIONS.de)).toEqual([]);
  expect(outdatedIn(ENGLISH, TRANSLATIONS.de)).toEqual([]);
});

it.each(sources('{components,entrypoints}/**/*.tsx'))('%s has no words of its own', (_file, text) => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const between = [...code.matchAll(/(?<!=)>([^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*)</gu)].map(
    ([, words]) => words,
  );
  const attributes = [
    ...code.matchAll(/\b(?:aria-label|aria-description|title|alt|placeholder)="([^"]*\p{L}[^"]*)"/gu),
  ];
  expect(between).toEqual([]);
  expect(attributes.map(([, words]) => words)).toEqual([]);
});
