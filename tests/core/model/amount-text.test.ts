import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import {
  type AmountFormat,
  findAmounts,
  parseAmount,
  parseBareAmount,
} from '../../../core/model/amount-text.ts';
import {
  EVERY_MARKETPLACE,
  MARKETPLACES,
  type Marketplace,
  marketplaceById,
} from '../../../core/model/marketplaces.ts';
import { CURRENCY_DIGITS } from '../../../core/model/money.ts';
import { normaliseText } from '../../../core/model/text.ts';
import { threadTime } from '../../support/thread-time.ts';
import { AMOUNTS, REFUSED } from './amount-examples.ts';

// Thousands of random texts take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const US: AmountFormat = { currency: 'USD', language: 'en-US' };
const DE: AmountFormat = { currency: 'EUR', language: 'de-DE' };
const FR: AmountFormat = { currency: 'EUR', language: 'fr-FR' };
const JP: AmountFormat = { currency: 'JPY', language: 'ja-JP' };

const formatOf = ({ currency, languages }: Marketplace, language: string = languages[0]): AmountFormat => ({
  currency,
  language,
});

describe.each(EVERY_MARKETPLACE)('amounts of $id', (marketplace) => {
  const examples = Object.entries(AMOUNTS[marketplace.id]).flatMap(([language, texts]) =>
    Object.entries(texts).map(([text, minor]) => ({ language, text, minor })),
  );

  test('there are at least twenty examples, in every language of the shop that is not English', () => {
    expect(examples.length).toBeGreaterThanOrEqual(20);
    const native = marketplace.languages.filter((language) => !language.startsWith('en'));
    expect(Object.keys(AMOUNTS[marketplace.id])).toEqual(expect.arrayContaining(native));
  });

  test.each(examples)('$text in $language is $minor', ({ language, text, minor }) => {
    const format = formatOf(marketplace, language);
    expect(parseAmount(text, format)).toEqual({
      minor: minor === 0 ? 0 : minor,
      currency: marketplace.currency,
    });
  });
});

test.each(REFUSED.map(([id, text, language]) => ({ id, text, language })))(
  'refused on $id: $text',
  ({ id, text, language }) => {
    const format = formatOf(marketplaceById(id), language);
    expect(parseAmount(text, format)).toBeUndefined();
  },
);

describe('an amount whose currency a heading gives', () => {
  test.each([
    ['-19.48', -1948],
    ['1,234.56', 123456],
    ['0.00', 0],
  ])('%s', (text, minor) => {
    expect(parseBareAmount(text, US)).toEqual({ minor, currency: 'USD' });
  });

  test.each(['$5.00', '5.00 CAD', '5.00-', '(5.00)', '1,23', '', '5.00 6.00', 'x5'])(
    'refused: %s',
    (text) => {
      expect(parseBareAmount(text, US)).toBeUndefined();
    },
  );
});

describe('amounts in a longer text', () => {
  const found = (text: string, format: AmountFormat) =>
    findAmounts(normaliseText(text), format).map(({ amount, start, end }) => [
      normaliseText(text).slice(start, end),
      amount.minor,
    ]);

  test.each<[string, AmountFormat, [string, number][]]>([
    [
      'Use $5.00 of your $12.34 gift card balance',
      US,
      [
        ['$5.00', 500],
        ['$12.34', 1234],
      ],
    ],
    ['$1.50 expires in 4 days on Nov 27, 2026', US, [['$1.50', 150]]],
    ['Your Gift Card Balance: $0.00', US, [['$0.00', 0]]],
    ['Get a $1 reward for select digital purchases.', US, [['$1', 100]]],
    ['Get US$1 reward', US, [['US$1', 100]]],
    ['You saved $3.', US, [['$3', 300]]],
    ['Gift Card Amount: -$2.37, then more', US, [['-$2.37', -237]]],
    [
      'Balance “$5.00” (up to $6.00 off)',
      US,
      [
        ['$5.00', 500],
        ['$6.00', 600],
      ],
    ],
    [
      'May 12, 2026 -$19.48 $0.00',
      US,
      [
        ['-$19.48', -1948],
        ['$0.00', 0],
      ],
    ],
    [
      '$20.00 -$5.00',
      US,
      [
        ['$20.00', 2000],
        ['-$5.00', -500],
      ],
    ],
    ['$1.00 USD left', US, [['$1.00 USD', 100]]],
    ['Quantity 2 $10.00', US, [['$10.00', 1000]]],
    ['Noch 12,34 € verfügbar', DE, [['12,34 €', 1234]]],
    [
      '5,00 € 1.234,56 €',
      DE,
      [
        ['5,00 €', 500],
        ['1.234,56 €', 123456],
      ],
    ],
    ['Qté 2 15,00 €', FR, [['15,00 €', 1500]]],
    ['Solde 1\u202f234,56\u00a0€ disponible', FR, [['1\u00a0234,56 €', 123456]]],
    [
      '残高￥1,782、うち500円分は期限あり',
      JP,
      [
        ['¥1,782', 1782],
        ['500円', 500],
      ],
    ],
    ['رصيدك \u200f١٢٫٣٤\u00a0ر.س.\u200f فقط', { currency: 'SAR', language: 'ar-SA' }, [['12٫34 ر.س.', 1234]]],
  ])('%s', (text, format, amounts) => {
    expect(found(text, format)).toEqual(amounts);
  });

  test.each<[string, AmountFormat]>([
    ['pay $1,23 now', US],
    ['pay $5.009 now', US],
    ['version 12.34.56 € now', DE],
    ['pay US$1 now', { currency: 'CAD', language: 'en-CA' }],
    ['pay US $1 now', { currency: 'CAD', language: 'en-CA' }],
    ['pay $1.00 US now', { currency: 'CAD', language: 'en-CA' }],
    ['pay $5.00 CAD now', US],
    ['CAD $5.00 and', US],
    ['$5-$10', US],
    ['$5 - $10', US],
    ['$5–10', US],
    ['$5 – USD 10', US],
    ['¥500〜¥1,000', JP],
    ['¥500 〜 ¥1,000', JP],
    ['refund ($5.00)', US],
    ['refund $5.00-', US],
    ['refund 5,00 € -', DE],
    ['spend $5 million', US],
    ['₹1 lakh cashback', { currency: 'INR', language: 'en-IN' }],
    ['price $5 99 each', US],
    ['price $5. 99 each', US],
    ['price $1 234.56', US],
    ['Qté 2 150,00 €', FR],
    ['pay 5 USD 10', US],
    ['May 12, 2026$5.00', US],
    ['5,00 € 3 Tage', DE],
    ['get$5', US],
    ['$5off', US],
    ['$25+', US],
    ['$5/month', US],
    ['at 12:30 €', DE],
    ['#5 €', DE],
    ['１万５，０００円', JP],
    ['no amount here 5.00', US],
  ])('none in: %s', (text, format) => {
    expect(found(text, format)).toEqual([]);
  });

  it('takes amounts as they were put into words, and never a part of one', () => {
    const marketplaces = MARKETPLACES.flatMap(({ currency, languages }) =>
      languages.map((language) => ({ currency, language })),
    );
    const words = fc.constantFrom('Balance', 'Solde:', 'of your', '残高', '(see', 'رصيد', 'und', 'more;');
    fc.assert(
      fc.property(
        fc.constantFrom(...marketplaces),
        fc.array(fc.tuple(words, fc.integer({ min: -1e9, max: 1e9 }), words), { minLength: 1, maxLength: 4 }),
        (format, pieces) => {
          const intl = new Intl.NumberFormat(format.language, {
            style: 'currency',
            currency: format.currency,
          });
          const unit = 10 ** CURRENCY_DIGITS[format.currency];
          const text = pieces
            .map(([before, n, after]) => `${before} ${intl.format(n / unit)} ${after}`)
            .join(' ');
          const minors = findAmounts(normaliseText(text), format).map(({ amount }) => amount.minor);
          expect(minors).toEqual(pieces.map(([, n]) => n));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('every find is an amount by itself, and cutting a text anywhere invents no other number', () => {
    const piece = fc.constantFrom(
      ...[
        '$',
        '€',
        'US$',
        'CAD',
        '5',
        '12',
        '234',
        '0',
        '.',
        ',',
        ' ',
        '\u00a0',
        '-',
        '(',
        ')',
        '/',
        'x',
        '½',
        '円',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(US, DE, FR, JP), (pieces, format) => {
        const text = normaliseText(pieces.join(''));
        for (const { amount, start, end } of findAmounts(text, format)) {
          expect(parseAmount(text.slice(start, end), format)).toEqual(amount);
          expect(text.slice(0, start)).not.toMatch(/[\d.,'-]$/);
          expect(text.slice(end)).not.toMatch(/^(?:[.,']?\d|-|½)/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('any text at all', () => {
  it('is answered without an error', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'$€￥5.,-+ 0円USDkr\u00a0٫٬’١½()') }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(US, DE, FR, JP), (value, format) => {
        const amount = parseAmount(value, format) ?? parseBareAmount(value, format);
        if (amount) expect(Number.isSafeInteger(amount.minor)).toBe(true);
        for (const each of findAmounts(normaliseText(value), format)) {
          expect(each.end).toBeGreaterThan(each.start);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['$', '$ ', 'a', 'US', '1', '1.', '1,234', '$1 ', '1 $', '-', ' ', '1\u00a0', 'a.', '(', '$1-'])(
    'a megabyte of %j takes time in proportion to its length',
    (unit) => {
      const time = (length: number) => {
        const text = unit.repeat(length / unit.length);
        return threadTime(() => {
          findAmounts(normaliseText(text), US);
          parseAmount(text, US);
        });
      };
      const short = time(100_000);
      // Ten times the text: ten times the time if linear, a hundred if quadratic.
      expect(time(1_000_000)).toBeLessThan(40 * short + 1500);
    },
  );
});
