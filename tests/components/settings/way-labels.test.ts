import { describe, expect, test } from 'vitest';
import { fieldLabel, wayLabel } from '../../../components/settings/way-labels.ts';
import { readPage } from '../../../core/pages/index.ts';
import { capturedInChromium } from '../../support/chromium-captures.ts';
import { casesIn, FIXTURES } from '../../support/page-cases.ts';
import { languageOf } from '../../support/ui.ts';

const captures = await capturedInChromium(casesIn(FIXTURES));

/** Ways that no saved page needs. */
const RARE: readonly (readonly [field: string, ways: string])[] = [
  ['balance', 'label, pointed, confirmed'],
  ['cards', 'data, amount'],
  ['purchaseId', 'status box'],
  ['purchaseId', 'text'],
  ['price', 'words, words'],
];

/** The names of every way that a saved page is read by. */
function waysOfPages(): (readonly [field: string, ways: string])[] {
  return [...captures.values()].flatMap((snapshot) => {
    const reading = snapshot && readPage(snapshot);
    return reading?.outcome === 'read' ? Object.entries(reading.via) : [];
  });
}

const named = [...new Map([...waysOfPages(), ...RARE].map((pair) => [pair.join(': '), pair])).values()];

describe.each(['en', 'de'] as const)('the ways of all pages in %s', (catalogue) => {
  const language = languageOf(catalogue);

  test.each(named)('%s by %s', (field, ways) => {
    expect(fieldLabel(field, language)).not.toBe(language.t('field_unnamed'));
    expect(wayLabel(ways, language)).not.toContain(language.t('way_unnamed'));
    expect(wayLabel(ways, language)).toMatch(/\p{L}{2}/u);
  });
});

test('names that stand for the same words are said once, and names of objects are no words', () => {
  const language = languageOf('en');
  expect(wayLabel('price, price', language)).toBe('in the place of the price');
  expect(wayLabel('new way, newer way', language)).toBe('in another way');
  expect(wayLabel('constructor', language)).toBe('in another way');
  expect(fieldLabel('toString', language)).toBe('Another value');
});
