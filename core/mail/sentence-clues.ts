import { type FoundAmount, findAmounts } from '../model/amount-text.ts';
import { tokenise } from '../model/amount-tokens.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { findDates } from '../model/date-text.ts';
import type { Marketplace } from '../model/marketplaces.ts';
import { CURRENCY_DIGITS, type Currency, isCurrency, isSameMoney, type Money } from '../model/money.ts';
import type { MailWords } from './mail-words.ts';

/** The language and the marketplace in which a mail's figures are written. */
export interface MailView {
  readonly words: MailWords;
  readonly marketplace: Marketplace;
  /** BCP 47 tag for dates and numbers. */
  readonly language: string;
}

export function viewOf(words: MailWords, marketplace: Marketplace): MailView {
  const own = marketplace.languages.find((language) => language.startsWith(`${words.language}-`));
  return { words, marketplace, language: own ?? words.language };
}

/** An amount that a sentence calls a credit, and by which name. */
export interface NamedAmount {
  readonly amount: Money;
  readonly name: string;
}

/** How many characters a credit's name has at most. */
const NAME_MAX_CHARS = 60;

/**
 * The one amount of a sentence, if the sentence calls it a credit: `$1.50 digital reward`, `a credit of
 * $5.00`. `none` when it calls none so; `several` when another amount, or what may be one, stands beside it.
 */
export function namedAmount(
  sentence: string,
  view: MailView,
  currency: Currency,
): NamedAmount | 'several' | 'none' {
  const amounts = findAmounts(sentence, { currency, language: view.language });
  const named = amounts.flatMap((found) => {
    const name = nameOf(found, sentence, view.words);
    return name ? [{ amount: found.amount, name }] : [];
  });
  const [first] = named;
  if (!first) return 'none';
  const isOne = amounts.every(({ amount }) => isSameMoney(amount, first.amount)) && first.amount.minor > 0;
  return isOne && !tokenise(without(sentence, amounts)).kinds.includes('M') ? first : 'several';
}

/** The other currency in which a sentence names a credit, where it does in none of the marketplace's. */
export function foreignCurrency(sentence: string, view: MailView): Currency | undefined {
  const isNamed = (code: Currency) => namedAmount(sentence, view, code) !== 'none';
  if (isNamed(view.marketplace.currency)) return undefined;
  return Object.keys(CURRENCY_DIGITS).filter(isCurrency).find(isNamed);
}

function nameOf({ start, end }: FoundAmount, sentence: string, words: MailWords): string | undefined {
  const after = sentence.slice(end, end + NAME_MAX_CHARS);
  const stop = words.nameStop.exec(maskNames(after))?.index ?? after.length;
  const phrase = after.slice(0, stop);
  const noun = lastMatch(phrase, words.noun);
  if (noun !== undefined) return phrase.slice(0, noun).trim();
  const before = sentence.slice(Math.max(0, start - NAME_MAX_CHARS), start);
  return words.nounBefore.exec(before)?.groups?.name;
}

/** The shop's name has a full stop that ends nothing. */
function maskNames(text: string): string {
  return text.replace(/amazon\.(?:\w{2,3}\.)?\w{2,3}/gi, (name) => 'x'.repeat(name.length));
}

function lastMatch(text: string, pattern: RegExp): number | undefined {
  const all = [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))];
  const last = all.at(-1);
  return last && last.index + last[0].length;
}

function without(text: string, amounts: readonly FoundAmount[]): string {
  return amounts.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** That so much was given, without condition, and is still there. */
export function saysGiven(sentence: string, { words }: MailView): boolean {
  return words.given.test(sentence) && !words.notGiven.test(sentence) && !words.offered.test(sentence);
}

/** A weekday before a date, with its comma. */
const WEEKDAY = /(?:\p{L}+day|\p{L}+tag|mittwoch|mon|tues?|wed|thu(?:rs)?|fri|sat|sun),? ?(?:den )?$/iu;

/** The days that a sentence, or a line with a label, gives as last days. */
export function lastDaysIn(sentence: string, { words, language }: MailView): CalendarDate[] {
  return findDates(sentence, language).flatMap(({ date, start }) => {
    const before = sentence.slice(0, start).replace(WEEKDAY, '');
    return words.until.test(before) || words.endLabel.test(before) ? [date] : [];
  });
}

/** A line that is nothing but a label and its last day: `Expiration date: September 17, 2026`. */
export function isEndLabel(line: string, { words, language }: MailView): boolean {
  const [date, another] = findDates(line, language);
  return (
    date !== undefined && !another && words.endLabel.test(line.slice(0, date.start).replace(WEEKDAY, ''))
  );
}

/** The amount of a line such as `Reward amount: $5.00`. */
export function labelledAmount(line: string, { words, marketplace, language }: MailView): Money | undefined {
  const [found, another] = findAmounts(line, { currency: marketplace.currency, language });
  if (!found || another || found.end !== line.length) return undefined;
  return words.amountLabel.test(line.slice(0, found.start)) ? found.amount : undefined;
}
