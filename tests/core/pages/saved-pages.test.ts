import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PageReading } from '../../../core/pages/reading.ts';
import { casesIn, differences, documentOf, FIXTURES, type PageCase } from '../../support/page-cases.ts';
import { readDocument } from '../../support/read-document.ts';

/** Real pages that are not part of the project, where there are some beside it. */
const REAL = path.resolve(FIXTURES, '../../../../shared/pages');

const own = casesIn(FIXTURES);
const read = (page: PageCase): PageReading | undefined => readDocument(documentOf(page), page.url);
const ofKind = (kind: string) => own.filter(({ name }) => name.startsWith(`${kind}/`));

/** What each kind of folder shows with these two pages: how every way to find a value is named. */
const VARIANTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'gift-card-balance': { balance: ['id', 'label'], activity: ['header-words', 'none', 'shape'] },
  rewards: { total: ['heading', 'none'], types: ['name-and-balance', 'none'] },
};

test.each(['gift-card-balance', 'rewards', 'signed-out', 'blocked'])('%s has saved pages', (kind) => {
  expect(ofKind(kind).length).toBeGreaterThan(2);
});

describe.each(
  casesIn(REAL)
    .concat(own)
    .map((page) => [page.name, page] as const),
)('%s', (_, page) => {
  test('is read as expected, twice, and left as it is', () => {
    const document = documentOf(page);
    const before = document.documentElement.outerHTML;
    const reading = readDocument(document, page.url);
    expect(differences(page.expected, reading)).toEqual([]);
    expect(readDocument(document, page.url)).toEqual(reading);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is nobody’s at another address', () => {
    for (const url of [
      'https://www.amazon.com/gc/redeem',
      'https://example.com/gc/balance',
      'about:blank',
      '',
    ]) {
      expect(readDocument(documentOf(page), url)).toBeUndefined();
    }
  });
});

test('a page at the address of another kind is refused', () => {
  const kinds = { 'gift-card-balance': '/norushcredits', rewards: '/gc/balance' };
  for (const [kind, elsewhere] of Object.entries(kinds)) {
    for (const page of ofKind(kind)) {
      const url = `https://www.amazon.com${elsewhere}`;
      expect(readDocument(documentOf(page), url)?.outcome, page.name).toBe('unrecognised');
    }
  }
});

describe.each(Object.entries(VARIANTS))('%s', (kind, variants) => {
  test('every way to find a value serves a saved page, and each has its name here', () => {
    const seen: Record<string, Set<string>> = {};
    for (const page of ofKind(kind)) {
      const reading = read(page);
      if (reading?.outcome !== 'read') continue;
      for (const [field, way] of Object.entries(reading.via)) {
        seen[field] = (seen[field] ?? new Set()).add(way);
      }
    }
    const found = Object.entries(seen).map(([field, ways]) => [field, [...ways].sort()]);
    expect(Object.fromEntries(found)).toEqual(variants);
  });
});
