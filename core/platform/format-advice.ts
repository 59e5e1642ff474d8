import type { BasisPoints, PointValue } from '../model/advice-settings.ts';
import { CURRENCY_DIGITS } from '../model/money.ts';
import { withWholeSign } from './format.ts';
import { kept } from './kept-formats.ts';

/** The values of advice as texts of one language. */
export interface AdviceFormats {
  readonly count: (count: number) => string;
  /** A share with as many decimals as it has: `42%`, `5.26 %`. */
  readonly share: (share: BasisPoints) => string;
  /** What one point is worth, exact to a thousandth of a cent: `$0.008`, `0,0045 £`. */
  readonly pointValue: (value: PointValue) => string;
}

/** Millionths of a minor unit become decimals of the whole unit. */
const MICRO_DIGITS = 6;
/** Decimals shown beyond the minor unit. */
const FINE_DIGITS = 3;

export function createAdviceFormats(language: string): AdviceFormats {
  const number = kept(
    (style: 'decimal' | 'percent') =>
      new Intl.NumberFormat(language, { style, ...(style === 'percent' && { maximumFractionDigits: 2 }) }),
  );
  return {
    count: (value) => number('decimal').format(value),
    share: (value) => number('percent').format(`${value}E-4` as Intl.StringNumericLiteral),
    pointValue({ micro, currency }) {
      const digits = CURRENCY_DIGITS[currency];
      const format = new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits + FINE_DIGITS,
      });
      return withWholeSign(format.format(`${micro}E-${digits + MICRO_DIGITS}` as Intl.StringNumericLiteral));
    },
  };
}
