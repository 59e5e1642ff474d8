import type { BasisPoints, PointValue } from '../../core/model/advice-settings.ts';
import { parseAmount, parseBareAmount } from '../../core/model/amount-text.ts';
import { type Currency, type Money, money } from '../../core/model/money.ts';
import { normaliseText } from '../../core/model/text.ts';
import type { Language } from './language.ts';

/** Figures as a person writes them into a field, and back: exact both ways, without arithmetic on fractions. */

export type FigureProblem = 'not-a-rate' | 'not-an-amount' | 'negative' | 'over-whole' | 'too-much';

/** What a field holds: a value, nothing (null), or why it is neither. */
export type Figure<Value> = { readonly value: Value | null } | { readonly problem: FigureProblem };

/** Points are told by the thousand: then what they pay is whole cents for every programme. */
export const POINTS_TOLD = 1000;
/** Millionths of a minor unit a point, for each minor unit that `POINTS_TOLD` points pay. */
const MICRO_OF_MINOR = 1_000_000 / POINTS_TOLD;
/** A million of a currency with cents: what the background takes at most. */
const AMOUNT_MAX_MINOR = 100_000_000;
const WHOLE_RATE = 10_000;

/** A share in percent: `5`, `2.5`, in German `2,5`. */
export function rateText(rate: BasisPoints, language: Language): string {
  const whole = Math.trunc(rate / 100);
  const fraction = String(rate % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return fraction ? `${whole}${decimalMarkOf(language)}${fraction}` : String(whole);
}

/** Reads `5`, `2.5 %`, `2,5`: at most two decimals, so that no mark can be one between thousands. */
export function parseRate(text: string): Figure<BasisPoints> {
  if (text.trim() === '') return { value: null };
  const [, sign, whole = '', fraction = ''] =
    /^\s*([-−–]?)\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*[%٪]?\s*$/.exec(normaliseText(text)) ?? [];
  if (sign === undefined) return { problem: 'not-a-rate' };
  const rate = Number(whole + fraction.padEnd(2, '0'));
  if (sign && rate > 0) return { problem: 'negative' };
  return rate > WHOLE_RATE ? { problem: 'over-whole' } : { value: rate };
}

/** Reads an amount with or without its currency mark, in the marks of the language. */
export function parseFigure(text: string, currency: Currency, language: Language): Figure<Money> {
  if (text.trim() === '') return { value: null };
  const format = { currency, language: decimalMarkOf(language) === ',' ? 'de' : 'en' };
  const value = parseAmount(text, format) ?? parseBareAmount(text, format);
  if (!value) return { problem: 'not-an-amount' };
  if (value.minor < 0) return { problem: 'negative' };
  return value.minor > AMOUNT_MAX_MINOR ? { problem: 'too-much' } : { value };
}

/** What a thousand points are worth. Empty for a finer value than that can express; none of our fields produces one. */
export function pointsText({ micro, currency }: PointValue, language: Language): string {
  return micro % MICRO_OF_MINOR === 0 ? language.money(money(micro / MICRO_OF_MINOR, currency)) : '';
}

export function parsePoints(text: string, currency: Currency, language: Language): Figure<PointValue> {
  const figure = parseFigure(text, currency, language);
  if ('problem' in figure || figure.value === null) return figure as Figure<PointValue>;
  return { value: { micro: figure.value.minor * MICRO_OF_MINOR, currency } };
}

/** The decimal mark of the amounts that the language writes. */
function decimalMarkOf({ money: format }: Language): '.' | ',' {
  return format(money(150, 'USD')).includes(',') ? ',' : '.';
}
