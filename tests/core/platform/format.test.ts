import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate, Instant } from '../../../core/model/calendar-date.ts';
import { MARKETPLACES } from '../../../core/model/marketplaces.ts';
import { CURRENCY_DIGITS, type Currency, money } from '../../../core/model/money.ts';
import { createFormats } from '../../../core/platform/format.ts';
import { EVERY_LANGUAGE } from '../../../core/words/languages.ts';

const english = createFormats('en-US');
const german = createFormats('de');

describe('amounts', () => {
  it.each([
    [english, 0, 'USD', '$0.00'],
    [english, 5, 'USD', '$0.05'],
    [english, -1948, 'USD', '-$19.48'],
    [english, 123_456_789, 'USD', '$1,234,567.89'],
    [createFormats('en-GB'), 300, 'USD', 'US$3.00'],
    [createFormats('ja'), 1234, 'JPY', '￥1,234'],
    [german, 123_456, 'EUR', '1.234,56\u00a0€'],
  ] as const)('are written as the language writes them', (formats, minor, currency, text) => {
    expect(formats.money(money(minor, currency))).toBe(text);
  });

  it.each([
    ['USD', '\u200f3.75\u00a0\u2066US$\u2069'],
    ['GBP', '\u200f3.75\u00a0\u2066UK£\u2069'],
    ['EUR', '\u200f3.75\u00a0€'],
    ['AED', '\u200f3.75\u00a0د.إ.\u200f'],
  ] as const)('keep a sign of Latin letters together from right to left: %s', (currency, text) => {
    expect(createFormats('ar').money(money(375, currency))).toBe(text);
  });

  it('keep every digit, up to the largest amount there is', () => {
    const currencies = Object.keys(CURRENCY_DIGITS) as Currency[];
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencies), (minor, currency) => {
        const digits = english.money(money(minor, currency)).replace(/\D/g, '');
        expect(BigInt(digits)).toBe(BigInt(Math.abs(minor)));
      }),
    );
  });
});

describe('days', () => {
  it('have their weekday within two weeks, and their year beyond half a year', () => {
    expect(english.day('2026-11-26', 4)).toBe('Thu, Nov 26');
    expect(english.day('2026-12-06', 14)).toBe('Sun, Dec 6');
    expect(english.day('2026-12-07', 15)).toBe('Dec 7');
    expect(english.day('2027-05-12', 171)).toBe('May 12');
    expect(english.day('2027-06-30', 220)).toBe('Jun 30, 2027');
    expect(german.day('2026-11-26', 4)).toBe('Do., 26. Nov.');
  });

  it('are the Gregorian day also where another calendar is usual', () => {
    expect(createFormats('ar-SA-u-nu-latn').day('2026-11-26', 400)).toContain('2026');
  });

  it('left are told in words', () => {
    expect([0, 1, 4].map(english.daysLeft)).toEqual(['today', 'tomorrow', 'in 4 days']);
    expect([0, 1, 4].map(german.daysLeft)).toEqual(['heute', 'morgen', 'in 4 Tagen']);
  });
});

it('months have their name and year', () => {
  expect(english.month('2026-11')).toBe('November 2026');
  expect(german.month('2026-03')).toBe('März 2026');
});

describe('ages', () => {
  const at = '2026-11-22T12:00:00.000Z';
  it.each<[Instant, string | undefined]>([
    ['2026-11-22T11:59:01.000Z', undefined],
    ['2026-11-22T12:05:00.000Z', undefined],
    ['2026-11-22T11:59:00.000Z', '1 minute ago'],
    ['2026-11-22T10:01:00.000Z', '1 hour ago'],
    ['2026-11-20T11:00:00.000Z', '2 days ago'],
    ['2025-11-22T12:00:00.000Z', '365 days ago'],
  ])('%s', (moment, text) => {
    expect(english.age(moment, at)).toBe(text);
  });
});

it('every marketplace has a country in both languages', () => {
  for (const { id } of MARKETPLACES) {
    expect(english.country(id)).not.toBe(id);
    expect(german.country(id)).not.toBe(id);
  }
  expect(german.country('amazon.de')).toBe('Deutschland');
  expect(english.country('amazon.com.be')).toBe('Belgium');
});

it('sizes have a unit that people know', () => {
  expect(english.size(0)).toBe('0 kB');
  expect(english.size(123_456)).toBe('120 kB');
  expect(english.size(2_500_000)).toBe('2.5 MB');
});

describe.each(EVERY_LANGUAGE)('in %s', (language) => {
  const formats = createFormats(language);
  const digitsIn = (text: string) =>
    text.replace(/\D/gu, (sign) => {
      const ofArabic = '٠١٢٣٤٥٦٧٨٩'.indexOf(sign);
      return ofArabic < 0 ? '' : String(ofArabic);
    });

  it('an amount of each site keeps its digits, and says its currency', () => {
    const currencies = [...new Set(MARKETPLACES.map(({ currency }) => currency))];
    for (const minor of [0, 5, 1948, 123_456_789]) {
      const texts = currencies.map((currency) => formats.money(money(minor, currency)));
      for (const text of texts)
        expect(digitsIn(text).replace(/^0+/, '')).toBe(minor === 0 ? '' : String(minor));
      const signs = new Set(texts.map((text) => text.replace(/[\d.,٠-٩٫٬\s]/gu, '')));
      expect(signs.size).toBe(currencies.length);
    }
  });

  it('no two days of three years look the same', () => {
    const first = Temporal.PlainDate.from('2026-01-01');
    const days = Array.from({ length: 1096 }, (_, at) => first.add({ days: at }).toString());
    const texts = days.map((day) => formats.day(day as CalendarDate, 400));
    expect(new Set(texts).size).toBe(days.length);
  });
});
