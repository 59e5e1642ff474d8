/** Amounts as pages write them: found, taken apart and written in another way. */
import { CURRENCY_DIGITS, type Currency } from '../../core/model/money.ts';

const SIGN = '[-\u2212\u2013+]';
const MARK =
  '(?:US\\$|CDN\\$|CA\\$|R\\$|AU?\\$|S\\$|\\$|£|€|￥|¥|₹|kr|zł|TL|₺|USD|EUR|GBP|CAD|JPY|AUD|MXN|BRL|SEK|PLN|INR)';
const GAP = '[ \\u00a0\\u202f]?';
const NUMBER = "\\d(?:[\\d.,'\\u2019\\u00a0\\u202f]*\\d)?";

/** An amount with its currency mark on one side: sign, mark, number. */
const AMOUNT = new RegExp(
  `((?:${SIGN}${GAP})?)(?:(${MARK})${GAP}(${SIGN}?)(${NUMBER})|(${NUMBER})${GAP}(${MARK})(?!${GAP}\\d))`,
  'g',
);

export interface WrittenAmount {
  readonly text: string;
  readonly at: number;
  readonly negative: boolean;
  readonly mark: string;
  /** The number without its sign and mark: `1,204.10`. */
  readonly number: string;
  /** Absolute value in minor units, the last mark taken as the decimal one when one or two digits follow. */
  readonly minor: number;
  readonly digits: number;
}

/** Every amount written in a text. */
export function amountsIn(text: string): WrittenAmount[] {
  return [...text.matchAll(AMOUNT)].map((match) => {
    const number = match[4] ?? match[5] ?? '';
    const digits = /[.,](\d{1,2})$/.exec(number)?.[1]?.length ?? 0;
    const sign = `${match[1] ?? ''}${match[3] ?? ''}`;
    return {
      text: match[0],
      at: match.index,
      negative: /[-\u2212\u2013]/.test(sign),
      mark: match[2] ?? match[6] ?? '',
      number,
      minor: Number(number.replace(/\D/g, '')),
      digits,
    };
  });
}

/** Whether an amount's digits leave no doubt: whole yen, or two digits after the decimal mark. */
export function isWellWritten(amount: WrittenAmount, currency: Currency): boolean {
  return amount.digits === CURRENCY_DIGITS[currency];
}

/** Minor units in a language's own way of writing the currency. */
export function writeAmount(minor: number, currency: Currency, language: string): string {
  const digits = CURRENCY_DIGITS[currency];
  const all = String(Math.abs(minor)).padStart(digits + 1, '0');
  const point = all.length - digits;
  const decimal = digits === 0 ? all : `${all.slice(0, point)}.${all.slice(point)}`;
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    // The mark that the marketplace prints: French writes `£GB` for pounds and no shop does.
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(`${minor < 0 ? '-' : ''}${decimal}` as `${number}`);
}

/** The text with each amount replaced. */
export function replaceAmounts(text: string, change: (amount: WrittenAmount) => string): string {
  let done = '';
  let from = 0;
  for (const amount of amountsIn(text)) {
    done += text.slice(from, amount.at) + change(amount);
    from = amount.at + amount.text.length;
  }
  return done + text.slice(from);
}

/** Another number in the same shape, which differs in every digit: `$0.00` becomes `$7.31`. */
export function otherDigits(text: string, int: (below: number) => number): string {
  return text.replace(/\d+/g, (run, at: number) => {
    const leads = !/[\d.,]/.test(text[at - 1] ?? '');
    return [...run]
      .map((digit, place) => {
        const choices = (leads && place === 0 ? '123456789' : '0123456789').replace(digit, '');
        return choices[int(choices.length)];
      })
      .join('');
  });
}
