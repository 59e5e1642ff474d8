import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseAmount } from '../../../core/model/amount-text.ts';
import { EVERY_MARKETPLACE } from '../../../core/model/marketplaces.ts';
import { CURRENCY_DIGITS } from '../../../core/model/money.ts';

vi.setConfig({ testTimeout: 60_000 });

const AMOUNTS_PER_MARKETPLACE = 10_000;

/** Exact decimal text of minor units, which `Intl` formats without going through a fraction in binary. */
function decimalText(minor: number, digits: number): Intl.StringNumericLiteral {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = digits ? `.${text.slice(-digits)}` : '';
  return `${minor < 0 ? '-' : ''}${whole}${fraction}` as Intl.StringNumericLiteral;
}

describe.each(EVERY_MARKETPLACE)('what Intl formats on $id', ({ currency, languages }) => {
  const digits = CURRENCY_DIGITS[currency];
  const displays = (['symbol', 'code', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
    languages.map((language) => ({
      language,
      intl: new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay }),
    })),
  );

  it.each(languages)('is read back as the same amount in %s', (language) => {
    const formats = displays.filter((display) => display.language === language);
    const anyAmount = fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
    );
    fc.assert(
      fc.property(anyAmount, fc.constantFrom(...formats), (minor, { intl }) => {
        const text = intl.format(decimalText(minor, digits));
        expect(parseAmount(text, { currency, language })).toEqual({ minor, currency });
      }),
      { numRuns: Math.ceil(AMOUNTS_PER_MARKETPLACE / languages.length) },
    );
  });
});
