import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { normaliseText } from '../../../core/model/text.ts';

vi.setConfig({ testTimeout: 30_000 });

test.each([
  ['  Your\n\t Gift Card Balance:  ', 'Your Gift Card Balance:'],
  ['\u200e$5.00\u200f', '$5.00'],
  ['\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061cx', 'x'],
  ['soft\u00adhyphen and zero\u200bwidth', 'softhyphen and zerowidth'],
  ['a\u00a0b\u202fc\u2009d\u3000e', 'a b c d e'],
  ['12,34\u00a0€', '12,34 €'],
  ['￥１，７８２', '¥1,782'],
  ['＄５．００', '$5.00'],
  ['١٢٣٤٥٦٧٨٩٠', '1234567890'],
  ['۱۲۳', '123'],
  ['१,२३४.५६', '1,234.56'],
  ['𝟙𝟚', '12'],
  ['e\u0301', 'é'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(normaliseText(text)).toBe(expected);
});

test.each([
  ['a fraction', '$5½', '$5½'],
  ['superscript cents', '$5⁹⁹', '$5⁹⁹'],
  ['a circled number', '$5①', '$5①'],
  ['a number with a full stop in one character', '5⒈', '5⒈'],
  ['a Roman numeral', 'Ⅷ', 'Ⅷ'],
  ['a month in one character', '㋀', '㋀'],
])('%s does not turn into digits', (_, text, expected) => {
  expect(normaliseText(text)).toBe(expected);
});

describe('a no-break space', () => {
  test.each(['\u00a0', '\u202f', '\u2009', '\u2007'])('%j between digits stays a no-break space', (space) => {
    expect(normaliseText(`1${space}234${space}567,89${space}€`)).toBe('1\u00a0234\u00a0567,89 €');
    expect(normaliseText(`١${space}٢٣٤`)).toBe('1\u00a0234');
  });

  test('an ordinary space, or several, between digits is an ordinary space', () => {
    expect(normaliseText('2 150,00')).toBe('2 150,00');
    expect(normaliseText('2\n150,00')).toBe('2 150,00');
    expect(normaliseText('2\u00a0 150,00')).toBe('2 150,00');
  });
});

it('gives ASCII digits for decimal digits only, with their value', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const isDigit = /\p{Nd}/u.test(character);
    if (!isDigit && !/\d/.test(character.normalize('NFKC'))) continue;
    const plain = normaliseText(character);
    expect(/\d/.test(plain), `U+${code.toString(16)}`).toBe(isDigit);
    // Ten in a row: the one before a digit is one less, or the row starts here.
    if (isDigit && plain !== '0') {
      expect(normaliseText(String.fromCodePoint(code - 1))).toBe(String(Number(plain) - 1));
    }
  }
});

it('changes nothing the second time, and never fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normaliseText(text);
      expect(normaliseText(once)).toBe(once);
      expect(once).not.toMatch(/^\s|\s$|\p{Cf}/u);
    }),
    { numRuns: 1000 },
  );
});
