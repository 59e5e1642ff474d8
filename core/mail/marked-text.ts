import { findAmounts } from '../model/amount-text.ts';
import { tokenise } from '../model/amount-tokens.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { findDates } from '../model/date-text.ts';
import type { Marketplace } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import { ORDER_ID } from '../model/order-ids.ts';
import { FIGURE } from './grammar.ts';

/** The marketplace and the language in which a mail's figures are written. */
export interface Figures {
  readonly marketplace: Marketplace;
  /** BCP 47 tag for dates and numbers. */
  readonly language: string;
}

/** A passage with each figure that can be read replaced by one letter, and what those letters stand for. */
export interface MarkedText {
  readonly text: string;
  readonly amounts: readonly Money[];
  readonly days: readonly CalendarDate[];
}

/** A weekday before a date, with its comma. */
const WEEKDAY =
  /(?:\p{L}+day|\p{L}+tag|mittwoch|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|\p{L}+edì|sabato|domenica)\.?,? ?(?:den )?$/iu;

/** Claim codes: with hyphens, or in one piece of fourteen or so with letters and digits. */
const CLAIM_CODE =
  /(?<![\w-])(?:(?=[\w-]*[A-Z])[A-Z0-9]{4}-[A-Z0-9]{5,6}-[A-Z0-9]{4,5}|(?=\w*\d)(?=\w*[A-Z])[A-Z0-9]{14,15})(?![\w-])/;

/** The letters that stand for figures, should a mail hold them. */
const RESERVED = /[\ue000-\uf8ff]/gu;

export function markFigures(passage: string, { marketplace, language }: Figures): MarkedText {
  const text = passage.replace(RESERVED, '�');
  const amounts = findAmounts(text, { currency: marketplace.currency, language });
  const days = findDates(text, language).map(({ date, start, end }) => {
    const weekday = WEEKDAY.exec(text.slice(0, start));
    return { date, start: weekday ? weekday.index : start, end };
  });
  const places = [
    ...amounts.map((found) => ({ ...found, mark: FIGURE.amount })),
    ...days.map((found) => ({ ...found, mark: FIGURE.day })),
    ...placesOf(text, ORDER_ID, FIGURE.order),
    ...placesOf(text, CLAIM_CODE, FIGURE.code),
  ].sort((a, b) => a.start - b.start);
  let marked = '';
  let at = 0;
  const kept = places.filter(({ start, end, mark }) => {
    if (start < at) return false;
    marked += text.slice(at, start) + mark;
    at = end;
    return true;
  });
  return {
    text: marked + text.slice(at),
    amounts: kept.flatMap((place) => ('amount' in place ? [place.amount] : [])),
    days: kept.flatMap((place) => ('date' in place ? [place.date] : [])),
  };
}

function placesOf<Mark>(text: string, pattern: RegExp, mark: Mark) {
  return [...text.matchAll(new RegExp(pattern, 'g'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    mark,
  }));
}

/** How many figures of a kind stand before a place: the number of the next one. */
export function countBefore(text: string, mark: string, place: number): number {
  return text.slice(0, place).split(mark).length - 1;
}

/** Whether something that may be an amount is left that could not be read. */
export function hasUnreadAmount({ text }: MarkedText): boolean {
  return tokenise(text).kinds.includes('M');
}

const ANY_FIGURE = new RegExp(`[\\d%${FIGURE.amount}${FIGURE.day}]`);

/** Whether an amount, a day, a count or a percentage stands in it. */
export function hasFigure({ text }: MarkedText): boolean {
  return ANY_FIGURE.test(text);
}
