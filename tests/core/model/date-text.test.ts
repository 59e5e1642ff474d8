import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { findDates, parseDate } from '../../../core/model/date-text.ts';
import { MARKETPLACES } from '../../../core/model/marketplaces.ts';
import { normaliseText } from '../../../core/model/text.ts';
import { threadTime } from '../../support/thread-time.ts';

vi.setConfig({ testTimeout: 60_000 });

const LANGUAGES = [...new Set(MARKETPLACES.flatMap(({ languages }) => languages))];

const DATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'en-US': {
    'May 12, 2026': '2026-05-12',
    ' May 12, 2026 ': '2026-05-12',
    'October 14, 2016': '2016-10-14',
    'Oct 14, 2016': '2016-10-14',
    'Oct. 1, 2026': '2026-10-01',
    'Sept. 5, 2026': '2026-09-05',
    'Sep 5 2026': '2026-09-05',
    'MAY 5, 2026': '2026-05-05',
    'November 26th, 2026': '2026-11-26',
    '26th November 2026': '2026-11-26',
    '1st of May 2026': '2026-05-01',
    'Thursday, November 26, 2026': '2026-11-26',
    'Thu, Nov 26, 2026': '2026-11-26',
    'Thu 26 Nov 2026': '2026-11-26',
    '9/17/17': '2017-09-17',
    '9/17/2017': '2017-09-17',
    '02/03/2026': '2026-02-03',
    '31.08.2028': '2028-08-31',
    '2026-05-12': '2026-05-12',
    '2026/5/12': '2026-05-12',
    '15-Jul-2018': '2018-07-15',
    'Feb 29, 2028': '2028-02-29',
  },
  'en-GB': {
    '11 November 2025': '2025-11-11',
    '15 Jul 2018': '2018-07-15',
    '5 Sept 2026': '2026-09-05',
    '02/03/2026': '2026-03-02',
    '17/9/17': '2017-09-17',
    'Thursday, 26 November 2026': '2026-11-26',
    'Thu, 26 Nov 2026': '2026-11-26',
  },
  'de-DE': {
    '29. Dezember 2017': '2017-12-29',
    '29 Dezember 2017': '2017-12-29',
    '07. September 2026': '2026-09-07',
    '15. Mai 2026': '2026-05-15',
    '26.November 2026': '2026-11-26',
    'Do., 26. November 2026': '2026-11-26',
    'Donnerstag, 26. November 2026': '2026-11-26',
    '26. Nov. 2026': '2026-11-26',
    '26.11.2026': '2026-11-26',
    '02.03.2026': '2026-03-02',
    '2.3.26': '2026-03-02',
    '26. 11. 2026': '2026-11-26',
    'May 12, 2026': '2026-05-12',
    '12 October 2026': '2026-10-12',
  },
  'fr-FR': {
    '29 mai 2018': '2018-05-29',
    '29. mai 2018': '2018-05-29',
    '1er mai 2026': '2026-05-01',
    '5 sept. 2026': '2026-09-05',
    '15 août 2026': '2026-08-15',
    'jeudi 26 novembre 2026': '2026-11-26',
    'jeu. 26 nov. 2026': '2026-11-26',
    '02/03/2026': '2026-03-02',
  },
  'fr-CA': { '1er mai 2026': '2026-05-01', '2026-05-12': '2026-05-12', '27/11/2026': '2026-11-27' },
  'es-ES': {
    '16 de noviembre de 2018': '2018-11-16',
    '1º de mayo de 2026': '2026-05-01',
    '1.º de mayo de 2026': '2026-05-01',
    '5 sept 2026': '2026-09-05',
    'jueves, 26 de noviembre de 2026': '2026-11-26',
    '16 de noviembre del 2018': '2018-11-16',
    '02/03/2026': '2026-03-02',
  },
  'es-MX': { '5 sep 2026': '2026-09-05', '05/09/26': '2026-09-05' },
  'it-IT': {
    '22. luglio 2016': '2016-07-22',
    '22 luglio 2016': '2016-07-22',
    '1º maggio 2026': '2026-05-01',
  },
  'pt-BR': { '5 de set. de 2026': '2026-09-05', '5 de setembro de 2026': '2026-09-05' },
  'nl-NL': {
    '5 mei 2026': '2026-05-05',
    'zaterdag 5 september 2026': '2026-09-05',
    '05-09-2026': '2026-09-05',
  },
  'pl-PL': { '5 września 2026': '2026-09-05', '5 wrz 2026': '2026-09-05', '5.09.2026': '2026-09-05' },
  'cs-CZ': { '5. září 2026': '2026-09-05', '5. 9. 2026': '2026-09-05' },
  'sv-SE': { '5 september 2026': '2026-09-05', '2026-09-05': '2026-09-05', '27/11/2026': '2026-11-27' },
  'tr-TR': {
    '5 Eylül 2026': '2026-09-05',
    '5 Eylül 2026 Cumartesi': '2026-09-05',
    '5.09.2026': '2026-09-05',
  },
  'ar-SA': {
    '٥ سبتمبر ٢٠٢٦': '2026-09-05',
    '٥\u200f/٩\u200f/٢٠٢٦': '2026-09-05',
    'السبت، ٥ سبتمبر ٢٠٢٦': '2026-09-05',
  },
  'ar-AE': { '5 سبتمبر 2026': '2026-09-05' },
  'hi-IN': { '5 सितंबर 2026': '2026-09-05', '5 सित॰ 2026': '2026-09-05' },
  'ja-JP': {
    '2026年5月1日': '2026-05-01',
    '2026年05月01日': '2026-05-01',
    '2026年 5月 1日': '2026-05-01',
    '２０２６年５月１日': '2026-05-01',
    '2026年9月5日土曜日': '2026-09-05',
    '2026年9月5日(土)': '2026-09-05',
    '2026/09/05': '2026-09-05',
  },
  'zh-CN': { '2026年9月5日星期六': '2026-09-05' },
  // A page whose language is unknown or malformed can still say a day in English or in ISO form.
  'not a language': { 'May 12, 2026': '2026-05-12', '2026-05-12': '2026-05-12', '27/11/2026': '2026-11-27' },
  xx: { 'May 12, 2026': '2026-05-12' },
  en: { '11/27/2026': '2026-11-27', '27/11/2026': '2026-11-27', '12 May 2026': '2026-05-12' },
};

test.each(
  Object.entries(DATES).flatMap(([language, texts]) =>
    Object.entries(texts).map(([text, date]) => ({ language, text, date })),
  ),
)('$text in $language is $date', ({ language, text, date }) => {
  expect(parseDate(text, language)).toBe(date);
});

test.each([
  ['no such day', 'February 30, 2026', 'en-US'],
  ['no such day', 'February 29, 2026', 'en-US'],
  ['no such day', '31.04.2026', 'de-DE'],
  ['no such day', '2026-13-01', 'en-US'],
  ['no such day', '0 May 2026', 'en-US'],
  ['no such month on a month-first page', '27/11/2026', 'en-US'],
  ['no such month on a day-first page', '11/27/2026', 'en-GB'],
  ['no year', 'May 12', 'en-US'],
  ['no year', 'Tomorrow, Oct. 1', 'en-US'],
  ['no year', '26. November', 'de-DE'],
  ['no year', '5月1日', 'ja-JP'],
  ['no day', 'May 2026', 'en-US'],
  ['a year of two digits beside a name', 'May 12, 26', 'en-US'],
  ['which is the month?', '02/03/2026', 'en'],
  ['which is the month?', '02/03/2026', 'en-CA'],
  ['which is the month?', '02/03/2026', 'sv-SE'],
  ['which is the month?', '02.03.2026', 'en-US'],
  ['which is the month?', '02/03/2026', 'not a language'],
  ['which is the year?', '26/11/05', 'ja-JP'],
  ['which is the year?', '26-11-05', 'nl-NL'],
  ['which is the year?', '9/17/17', 'en'],
  ['an era', '令和8年5月1日', 'ja-JP'],
  ['a name of another language', '15. Mai 2026', 'es-ES'],
  ['no name of a month', '12 Maybe 2026', 'en-US'],
  ['no name of a month', 'Smarch 12, 2026', 'en-US'],
  ['another weekday', 'Friday, November 26, 2026', 'en-US'],
  ['another weekday', 'Fr., 26. November 2026', 'de-DE'],
  ['another weekday', '2026年9月5日(日)', 'ja-JP'],
  ['more than the day', 'Expires May 12, 2026', 'en-US'],
  ['more than the day', 'May 12, 2026 11:59 pm', 'en-US'],
  ['more than the day', '2026-05-12T10:00:00Z', 'en-US'],
  ['two days', 'May 12, 2026 May 12, 2026', 'en-US'],
  ['two days', 'May 12, 2026 – May 14, 2026', 'en-US'],
  ['days of a range', '26 – 28 November 2026', 'en-GB'],
  ['days of a range', '26.–28. November 2026', 'de-DE'],
  ['days of a range', 'Nov 26-28, 2026', 'en-US'],
  ['days of a range', 'Nov 26 – Dec 2, 2026', 'en-US'],
  ['a longer number', '112 May 2026', 'en-US'],
  ['a longer number', '12 May 20261', 'en-US'],
  ['a longer number', '1.12.05.2026', 'de-DE'],
  ['a longer number', '12.05.2026.1', 'de-DE'],
  ['an order id', '111-5500001-6600001', 'en-US'],
  ['a purchase', '12-11-2026-5500001', 'en-US'],
  ['a year out of reach', 'May 12, 1815', 'en-US'],
  ['a year out of reach', '12 พฤษภาคม 2569', 'th-TH'],
  ['nothing', '', 'en-US'],
  ['a word', 'never', 'en-US'],
])('refused, %s: %s (%s)', (_, text, language) => {
  expect(parseDate(text, language)).toBeUndefined();
});

describe('days in a longer text', () => {
  const found = (text: string, language: string) => {
    const normal = normaliseText(text);
    return findDates(normal, language).map(({ date, start, end }) => [normal.slice(start, end), date]);
  };

  test.each<[string, string, [string, string][]]>([
    ['$1.50 expires in 4 days on Nov 27, 2026.', 'en-US', [['Nov 27, 2026', '2026-11-27']]],
    ['expires on Thursday, November 26, 2026', 'en-US', [['November 26, 2026', '2026-11-26']]],
    [
      'from May 12, 2026 until May 14, 2026',
      'en-US',
      [
        ['May 12, 2026', '2026-05-12'],
        ['May 14, 2026', '2026-05-14'],
      ],
    ],
    ['(gültig bis 26.11.2026)', 'de-DE', [['26.11.2026', '2026-11-26']]],
    ['in 4 Tagen am Do., 26. Nov. 2026 fällig', 'de-DE', [['26. Nov. 2026', '2026-11-26']]],
    ['有効期限2026年5月1日まで', 'ja-JP', [['2026年5月1日', '2026-05-01']]],
    ['le 1er mai 2026 à minuit', 'fr-FR', [['1er mai 2026', '2026-05-01']]],
    ['May 12, 2026, 11:59 pm', 'en-US', [['May 12, 2026', '2026-05-12']]],
  ])('%s', (text, language, dates) => {
    expect(found(text, language)).toEqual(dates);
  });

  test.each([
    ['expires on Friday, November 26, 2026', 'en-US'],
    ['Fr., 26. November 2026', 'de-DE'],
    ['Order 111-5500001-6600001 of 26 items', 'en-US'],
    ['between 26 – 28 November 2026', 'en-GB'],
    ['version 1.12.05.2026', 'de-DE'],
    ['in 12 May2026', 'en-US'],
  ])('none in: %s', (text, language) => {
    expect(found(text, language)).toEqual([]);
  });

  it('a word that means two months in the page’s language and English is no month', () => {
    // None of the shop's languages has such a word today, so the platform's data is made to have one.
    const formatToParts = Intl.DateTimeFormat.prototype.formatToParts;
    vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts').mockImplementation(function (
      this: Intl.DateTimeFormat,
      date,
    ) {
      return formatToParts
        .call(this, date)
        .map((part) => (part.value === 'maart' ? { ...part, value: 'May' } : part));
    });
    expect(parseDate('12 May 2026', 'nl-SR')).toBeUndefined();
    expect(parseDate('12 June 2026', 'nl-SR')).toBe('2026-06-12');
  });
});

describe.each(LANGUAGES)('what Intl formats in %s', (language) => {
  const formats = (['full', 'long', 'medium'] as const).map(
    (dateStyle) => new Intl.DateTimeFormat(language, { dateStyle, calendar: 'gregory', timeZone: 'UTC' }),
  );

  it('is read back as the same day, alone and in a sentence', () => {
    const wrong: string[] = [];
    for (let day = 0; day < 366; day += 1) {
      const noon = Date.UTC(2026, 0, 1 + day * 4, 12);
      const expected = new Date(noon).toISOString().slice(0, 10);
      for (const format of formats) {
        const text = format.format(noon);
        const inText = findDates(normaliseText(`(${text}) 5`), language);
        if (parseDate(text, language) !== expected || inText[0]?.date !== expected) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('any text at all', () => {
  it('is answered without an error, and every find is a day by itself', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          'May',
          'mai',
          '12',
          '5',
          '2026',
          '26',
          '.',
          '/',
          '-',
          ' ',
          ', ',
          'de ',
          '年',
          '月',
          '日',
          'Thu',
          '–',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }),
        fc.constantFrom(...LANGUAGES, 'en', ''),
        (pieces, language) => {
          const text = normaliseText(pieces.join(''));
          parseDate(pieces.join(''), language);
          for (const { date, start, end } of findDates(text, language)) {
            expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
            expect(parseDate(text.slice(start, end), language)).toBe(date);
            expect(text.slice(0, start)).not.toMatch(/\d$/);
            expect(text.slice(end)).not.toMatch(/^\d/);
          }
        },
      ),
      { numRuns: 800 },
    );
  });

  test.each(['may ', 'may 5, ', 'mon, ', '1/', '1-1-', '5 may ', '2026年', '1', 'a', ' ', '. '])(
    'a megabyte of %j takes time in proportion to its length',
    (unit) => {
      const time = (length: number) => {
        const text = unit.repeat(length / unit.length);
        return threadTime(() => {
          findDates(normaliseText(text), 'en-US');
          parseDate(text, 'de-DE');
        });
      };
      const short = time(100_000);
      // Ten times the text: ten times the time if linear, a hundred if quadratic.
      expect(time(1_000_000)).toBeLessThan(40 * short + 1500);
    },
  );
});
