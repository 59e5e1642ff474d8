import { describe, expect, test } from 'vitest';
import {
  type DayKind,
  findDayWords,
  findQualifiers,
  type QualifierKind,
} from '../../../core/vocabulary/index.ts';

/** Sentences of one language, by what a word in them does to an amount or a day. */
export interface LanguageCases {
  readonly qualifiers: Readonly<Record<QualifierKind, readonly string[]>>;
  /** Lines as Amazon prints them: nothing in them changes an amount. */
  readonly harmless: readonly string[];
  /** Sentences with one word for one day. */
  readonly days: Readonly<Record<DayKind, readonly string[]>>;
  /** Sentences with several such words, in their order. */
  readonly severalDays: readonly (readonly [string, readonly DayKind[]])[];
}

export function describeLanguage(language: string, cases: LanguageCases): void {
  for (const [kind, sentences] of Object.entries(cases.qualifiers)) {
    describe(`an amount with a word of ${kind}`, () => {
      test.each(sentences)('%s', (sentence) => {
        expect(findQualifiers(sentence, [language]).map((word) => word.kind)).toContain(kind);
      });
    });
  }

  describe('harmless', () => {
    test.each(cases.harmless)('%s', (sentence) => {
      const words = findQualifiers(sentence, [language]).map(({ start, end }) => sentence.slice(start, end));
      expect(words).toEqual([]);
    });
  });

  for (const [kind, sentences] of Object.entries(cases.days)) {
    describe(`a day with a word of ${kind}`, () => {
      test.each(sentences)('%s', (sentence) => {
        expect(findDayWords(sentence, [language]).map((word) => word.kind)).toEqual([kind]);
      });
    });
  }

  describe('several days', () => {
    test.each(cases.severalDays)('%s', (sentence, kinds) => {
      expect(findDayWords(sentence, [language]).map((word) => word.kind)).toEqual(kinds);
    });
  });
}
