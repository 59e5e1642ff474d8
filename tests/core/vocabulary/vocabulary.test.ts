import { describe, expect, test } from 'vitest';
import { normaliseText } from '../../../core/model/text.ts';
import { de } from '../../../core/vocabulary/de.ts';
import { en } from '../../../core/vocabulary/en.ts';
import { es } from '../../../core/vocabulary/es.ts';
import { fr } from '../../../core/vocabulary/fr.ts';
import { findDayWords, findQualifiers, knowsQualifiers, refersBack } from '../../../core/vocabulary/index.ts';
import { it } from '../../../core/vocabulary/it.ts';
import { ja } from '../../../core/vocabulary/ja.ts';
import { wordFinder } from '../../../core/vocabulary/word-finder.ts';

const VOCABULARIES = { de, en, es, fr, it, ja };

type Words = readonly (readonly [kind: string, word: string])[];

const wordsOf = (kinds: Readonly<Record<string, readonly string[]>>): Words =>
  Object.entries(kinds).flatMap(([kind, words]) => words.map((word) => [kind, word] as const));

/** A word as a page may print it. */
const printed = (word: string) =>
  word
    .replaceAll('*', 'x')
    .replace(/(?<!\\)#/g, '3')
    .replace('\\#', '#');

/** The words of which another, longer one is found in their place. */
function notFound(words: Words, find: (text: string) => readonly { kind: string; end: number }[]): Words {
  return words.filter(([kind, word]) => {
    const text = `${printed(word)} |`;
    return !find(text).some((found) => found.kind === kind && found.end === text.length - 2);
  });
}

describe.each(Object.entries(VOCABULARIES))('the words of %s', (language, words) => {
  const qualifiers = wordsOf(words.qualifiers);
  const days = [...wordsOf(words.days), ...wordsOf(words.daysBefore)];

  test('each is found as what it is', () => {
    const { qualifiers: kinds, daysBefore, days: daysAfter } = words;
    expect(notFound(qualifiers, wordFinder(kinds).find)).toEqual([]);
    expect(notFound(wordsOf(daysAfter), wordFinder(daysAfter).find)).toEqual([]);
    expect(notFound(wordsOf(daysBefore), wordFinder(daysBefore).find)).toEqual([]);
  });

  test('each stands once', () => {
    const others = ['harmless', 'help', 'plain'] as const;
    const lists = others.map((kind) => words[kind].map((word) => [kind, word] as const));
    for (const list of [qualifiers, days, ...lists]) {
      const all = list.map(([, word]) => word);
      expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
    }
  });

  test('each is written as it is compared: lower case, normalized, the plain apostrophe', () => {
    const all = [...qualifiers, ...days]
      .map(([, word]) => word)
      .concat(words.harmless, words.help, words.plain);
    const written = (word: string) => normaliseText(word).toLowerCase().replaceAll('’', "'");
    expect(all.filter((word) => word !== written(word))).toEqual([]);
  });

  test('each harmless phrase holds a qualifier and hides it', () => {
    const { find } = wordFinder(words.qualifiers);
    expect(words.harmless.filter((phrase) => find(printed(phrase)).length === 0)).toEqual([]);
    expect(words.harmless.filter((phrase) => findQualifiers(printed(phrase), [language]).length > 0)).toEqual(
      [],
    );
  });

  test('no harmless phrase is a qualifier itself', () => {
    const all = new Set(qualifiers.map(([, word]) => word));
    expect(words.harmless.filter((phrase) => all.has(phrase))).toEqual([]);
  });

  test('no help names credit alone: it would be passed over where it is the label of an amount', () => {
    const plain = new Set(words.plain);
    expect(words.help.filter((phrase) => plain.has(phrase))).toEqual([]);
  });

  test('a sentence of all of them is read in order', () => {
    const text = qualifiers.map(([, word]) => `${printed(word)} | `).join('');
    const found = findQualifiers(text, [language]);
    expect(found.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    expect(found.every(({ start }, i) => i === 0 || start >= (found[i - 1]?.start ?? 0))).toBe(true);
  });
});

const inEnglish = (text: string) =>
  findQualifiers(text, ['en-US']).map(({ start, end }) => text.slice(start, end));

describe('where a word stands', () => {
  test('a word inside another is none', () => {
    expect(inEnglish('notable, winter, uniform, feel')).toEqual([]);
  });

  test('a star stands for letters and for no space', () => {
    expect(inEnglish('Excluded items')).toEqual(['Excluded']);
  });

  test('either apostrophe, any capitals', () => {
    expect(inEnglish("ISN'T isn’t")).toEqual(["ISN'T", 'isn’t']);
  });

  test('a part that was taken out of a phrase parts no words of it', () => {
    expect(inEnglish('up \u0001 to')).toEqual(['up \u0001 to']);
  });

  test('places are those of the text, whatever its capitals do', () => {
    expect(inEnglish('İİİ: NOT yours')).toEqual(['NOT']);
  });

  test('a harmless name hides what is in it and nothing that reaches out of it', () => {
    expect(inEnglish('No-Rush')).toEqual([]);
    expect(inEnglish('no No-Rush')).toEqual(['no']);
    expect(inEnglish('$5.00 may be yours')).toEqual(['may']);
    expect(inEnglish('promotional credit line')).toEqual(['credit line']);
  });
});

describe('languages', () => {
  test('those that are known, with and without a region', () => {
    expect(['en', 'de-AT', 'fr_CA', 'es-US', 'it', 'ja-JP'].filter(knowsQualifiers)).toHaveLength(6);
    expect(['pl', 'sv-SE', '', 'den', 'constructor'].filter(knowsQualifiers)).toEqual([]);
  });

  test('a name of one language is harmless on a page of several', () => {
    expect(findQualifiers('No-Rush', ['es', 'en'])).toEqual([]);
  });

  test('a language asked for twice is read once', () => {
    expect(findQualifiers('not', ['en-US', 'en-GB'])).toHaveLength(1);
  });

  test('English is read on every page, but for words that its language has too', () => {
    expect(findQualifiers('Not available for this order', ['es-ES', 'es-US'])).toHaveLength(2);
    expect(findQualifiers('Buono per te', ['it-IT'])).toEqual([]);
    expect(refersBack('It was sent back.', ['de-DE'])).toBe(true);
  });

  test('a day word says on which side its day stands', () => {
    const sides = (text: string, language: string) => findDayWords(text, [language]).map(({ day }) => day);
    expect(sides('until May 5, 2026', 'en')).toEqual(['follows']);
    expect(sides('May 5, 2026 is the last day', 'en')).toEqual(['precedes']);
  });
});

describe('what speaks of a thing beside it', () => {
  test.each([
    ['en', 'It was sent back.'],
    ['en', 'Sam owns this one.'],
    ['de', 'Dieses Guthaben wurde verwendet.'],
    ['fr', 'Ce crédit a été utilisé.'],
    ['es', 'Este crédito fue usado.'],
    ['it', 'Questo premio è scaduto.'],
    ['ja', 'この特典は使用済みです。'],
  ])('%s: %s', (language, text) => {
    expect(refersBack(text, [language])).toBe(true);
  });

  test('a sentence of its own does not', () => {
    expect(refersBack('Rewards never count toward shipping.', ['en'])).toBe(false);
  });
});
