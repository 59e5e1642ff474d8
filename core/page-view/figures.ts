import { findAmounts } from '../model/amount-text.ts';
import { findDates } from '../model/date-text.ts';
import type { PageView } from './page-view.ts';

const PERCENT = /\d\s?[%٪]/;
/** Money of any currency, also where it does not parse. */
const MONEY = /\p{Sc}\s?\d|\d\s?\p{Sc}/u;
const POINTS = /\d\s?(?:points?|pts|punkte?n?|puntos?|punti|ポイント)/iu;

/** Whether a text shows an amount, a day, a percentage or a count of points. */
export function showsFigure({ format, language }: PageView, text: string): boolean {
  if (!/\d/.test(text)) return false;
  return (
    showsRateOrMoney(text) || findAmounts(text, format).length > 0 || findDates(text, language).length > 0
  );
}

/** Whether a text shows a percentage or a count of points. */
export function showsRate(text: string): boolean {
  return PERCENT.test(text) || POINTS.test(text);
}

/** The figures that can be recognized in any language. */
export function showsRateOrMoney(text: string): boolean {
  return showsRate(text) || MONEY.test(text);
}
