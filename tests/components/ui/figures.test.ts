import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFigure, parsePoints, parseRate, pointsText, rateText } from '../../../components/ui/figures.ts';
import { POINTS_DEFAULTS } from '../../../core/model/advice-settings.ts';
import { CURRENCY_DIGITS, type Currency, money } from '../../../core/model/money.ts';
import { languageOf } from '../../support/ui.ts';

const LANGUAGES = [
  languageOf('en', 'en-US'),
  languageOf('en', 'en-GB'),
  languageOf('en', 'en-ZA'),
  languageOf('de'),
];
const [english, , , german] = LANGUAGES as [(typeof LANGUAGES)[0], unknown, unknown, (typeof LANGUAGES)[0]];

const anyLanguage = fc.constantFrom(...LANGUAGES);
const anyCurrency = fc.constantFrom(...(Object.keys(CURRENCY_DIGITS) as Currency[]));
const anyMinor = fc.integer({ min: 0, max: 100_000_000 });

describe('a rate', () => {
  it.each([
    ['5', 500],
    [' 2.5 % ', 250],
    ['2,5', 250],
    ['1.05', 105],
    ['0', 0],
    ['100', 10_000],
    ['-0', 0],
    ['', null],
    ['  ', null],
  ])('%j is %j ten-thousandths', (text, rate) => {
    expect(parseRate(text)).toEqual({ value: rate });
  });

  it.each([
    ['five', 'not-a-rate'],
    ['5 5', 'not-a-rate'],
    ['1.000', 'not-a-rate'],
    ['1e2', 'not-a-rate'],
    ['.5', 'not-a-rate'],
    ['NaN', 'not-a-rate'],
    ['-1', 'negative'],
    ['\u22120.01', 'negative'],
    ['100.01', 'over-whole'],
    ['500', 'over-whole'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseRate(text)).toEqual({ problem });
  });

  it('comes back the same from its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), anyLanguage, (rate, language) => {
        expect(parseRate(rateText(rate, language))).toEqual({ value: rate });
      }),
    );
  });

  it('is written without needless zeros, with the mark of the language', () => {
    expect([500, 250, 105, 0].map((rate) => rateText(rate, english))).toEqual(['5', '2.5', '1.05', '0']);
    expect(rateText(250, german)).toBe('2,5');
  });
});

describe('an amount', () => {
  it.each([
    ['12.50', english, 1250],
    ['$12.50', english, 1250],
    ['40', english, 4000],
    ['1,234.00', english, 123_400],
    ['12,50', german, 1250],
    ['12,50 $', german, 1250],
  ])('%j is read', (text, language, minor) => {
    expect(parseFigure(text, 'USD', language)).toEqual({ value: money(minor, 'USD') });
  });

  it.each([
    ['a lot', 'not-an-amount'],
    ['12.5.0', 'not-an-amount'],
    ['12,50', 'not-an-amount'],
    ['€12.50', 'not-an-amount'],
    ['12.505', 'not-an-amount'],
    ['-1', 'negative'],
    ['1000000.01', 'too-much'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseFigure(text, 'USD', english)).toEqual({ problem });
  });

  it('comes back the same from its text, whatever the currency and language', () => {
    fc.assert(
      fc.property(anyMinor, anyCurrency, anyLanguage, (minor, currency, language) => {
        const amount = money(minor, currency);
        expect(parseFigure(language.money(amount), currency, language)).toEqual({ value: amount });
      }),
    );
  });
});

describe('the value of a thousand points', () => {
  it('is exact: 0.8 cents a point are 8 dollars', () => {
    expect(pointsText({ micro: 800_000, currency: 'USD' }, english)).toBe('$8.00');
    expect(parsePoints('8', 'USD', english)).toEqual({ value: { micro: 800_000, currency: 'USD' } });
    expect(parsePoints('£4.50', 'GBP', english)).toEqual({ value: { micro: 450_000, currency: 'GBP' } });
  });

  it('is absent when nothing is written, and refused as any amount is', () => {
    expect(parsePoints(' ', 'USD', english)).toEqual({ value: null });
    expect(parsePoints('-8', 'USD', english)).toEqual({ problem: 'negative' });
  });

  it.each(Object.values(POINTS_DEFAULTS))('$name has defaults that can be written', (programme) => {
    for (const value of [programme.atAmazon, programme.elsewhere].filter((found) => found !== null)) {
      expect(parsePoints(pointsText(value, german), value.currency, german)).toEqual({ value });
    }
  });

  it('is left empty rather than rounded when it is finer than a field can say', () => {
    expect(pointsText({ micro: 800_001, currency: 'USD' }, english)).toBe('');
  });
});
