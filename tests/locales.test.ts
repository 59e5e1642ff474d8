import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUES, type CatalogueEntry } from './support/words.ts';

const root = path.resolve(import.meta.dirname, '..');
const english = Object.entries(CATALOGUES.en);
const PLURAL = /_(zero|one|two|few|many|other)$/;

function sources(pattern: string): readonly (readonly [file: string, text: string])[] {
  return globSync(pattern, { cwd: root }).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]);
}

function placeholdersOf({ message }: CatalogueEntry): string[] {
  return [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()).toSorted();
}

describe('the English catalogue', () => {
  it.each(english)('%s is described, and its placeholders have examples', (key, entry) => {
    expect(key).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)+$/);
    expect(entry.description?.trim()).toBeTruthy();
    for (const { example } of Object.values(entry.placeholders ?? {})) expect(example.trim()).not.toBe('');
  });

  it('has no key that nothing uses', () => {
    const code = sources('{core,components,entrypoints}/**/*.{ts,tsx}')
      .concat(sources('wxt.config.ts'))
      .map(([, text]) => text)
      .join('\n');
    const unused = english
      .map(([key]) => key.replace(PLURAL, ''))
      .filter((key) => !code.includes(`'${key}'`) && !code.includes(`__MSG_${key}__`));
    expect(unused).toEqual([]);
  });
});

describe.each(Object.entries(CATALOGUES))('the catalogue %s', (language, catalogue) => {
  it('has the same keys as the English one', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(CATALOGUES.en));
  });

  it('leaves descriptions to the English one', () => {
    const described = Object.entries(catalogue).filter(([, { description }]) => description !== undefined);
    expect(described).toHaveLength(language === 'en' ? english.length : 0);
  });

  it('says its own language', () => {
    expect(catalogue.catalogue_language?.message).toBe(language);
    expect(catalogue.catalogue_direction?.message).toMatch(/^(ltr|rtl)$/);
  });

  it.each(Object.entries(catalogue))('%s has the English placeholders, each in its place', (key, entry) => {
    const names = Object.keys(CATALOGUES.en[key]?.placeholders ?? {});
    expect(placeholdersOf(entry)).toEqual(names);
    // `translate.ts` passes them by the order of their names.
    expect(names).toEqual(names.toSorted());
    expect(Object.values(entry.placeholders ?? {}).map(({ content }) => content)).toEqual(
      names.map((_, index) => `$${index + 1}`),
    );
  });

  it('has every plural form that its language needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const bases = Object.keys(catalogue).filter((key) => key.endsWith('_other'));
    for (const key of bases) {
      for (const form of needed) expect(catalogue).toHaveProperty(key.replace(/other$/, form));
    }
  });
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
