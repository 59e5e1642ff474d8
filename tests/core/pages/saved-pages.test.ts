import { describe, expect, test } from 'vitest';
import type { PageSnapshot } from '../../../core/model/page-snapshot.ts';
import { readPage } from '../../../core/pages/index.ts';
import { capturedInChromium } from '../../support/chromium-captures.ts';
import { casesIn, differences, FIXTURES, REAL_PAGES } from '../../support/page-cases.ts';

const own = casesIn(FIXTURES);
const cases = [...casesIn(REAL_PAGES), ...own];
const captures = await capturedInChromium(cases);
const ofKind = (kind: string) => own.filter(({ name }) => name.startsWith(`${kind}/`));

/** What each kind of folder shows with these two pages: how every way to find a value is named. */
const VARIANTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'gift-card-balance': {
    activity: ['header-words', 'shape'],
    balance: ['id', 'label'],
    hold: ['closing'],
    lots: ['header-words, sum'],
  },
  rewards: { lots: ['sentence'], total: ['heading'], types: ['name-and-balance'] },
};

test.each(['gift-card-balance', 'rewards', 'signed-out', 'blocked'])('%s has saved pages', (kind) => {
  expect(ofKind(kind).length).toBeGreaterThan(2);
});

describe.each(cases.map((page) => [page.name, page] as const))('%s', (_, page) => {
  const snapshot = captures.get(page) as PageSnapshot;

  test('is read as expected, twice', () => {
    const reading = readPage(snapshot);
    expect(differences(page.expected, reading)).toEqual([]);
    expect(readPage(snapshot)).toEqual(reading);
  });

  test('is nobody’s at another address', () => {
    for (const url of [
      'https://www.amazon.com/gc/redeem',
      'https://example.com/gc/balance',
      'about:blank',
      '',
    ]) {
      expect(readPage({ ...snapshot, url })).toBeUndefined();
    }
  });
});

test('a page at the address of another kind is refused', () => {
  const kinds = { 'gift-card-balance': '/norushcredits', rewards: '/gc/balance' };
  for (const [kind, elsewhere] of Object.entries(kinds)) {
    for (const page of ofKind(kind)) {
      const snapshot = captures.get(page) as PageSnapshot;
      const url = `https://www.amazon.com${elsewhere}`;
      expect(readPage({ ...snapshot, url })?.outcome, page.name).toBe('unrecognised');
    }
  }
});

describe.each(Object.entries(VARIANTS))('%s', (kind, variants) => {
  test('every way to find a value serves a saved page, and each has its name here', () => {
    const seen: Record<string, Set<string>> = {};
    for (const page of ofKind(kind)) {
      const reading = readPage(captures.get(page) as PageSnapshot);
      if (reading?.outcome !== 'read') continue;
      for (const [field, way] of Object.entries(reading.via)) {
        seen[field] = (seen[field] ?? new Set()).add(way);
      }
    }
    const found = Object.entries(seen).map(([field, ways]) => [field, [...ways].sort()]);
    expect(Object.fromEntries(found)).toEqual(variants);
  });
});
