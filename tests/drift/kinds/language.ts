/** The page in another language or another number format, as the marketplace of that language writes it. */

import { isMarkOf } from '../../../core/model/currency-marks.ts';
import { type MarketplaceId, marketplaceById, marketplaceOf } from '../../../core/model/marketplaces.ts';
import { CURRENCY_DIGITS, type Currency, isCurrency } from '../../../core/model/money.ts';
import { pageKindOf } from '../../../core/pages/addresses.ts';
import { isWellWritten, replaceAmounts, type WrittenAmount, writeAmount } from '../amounts.ts';
import { replaceDates, writeDate } from '../dates.ts';
import { type DriftPage, isMoney, type Json, type Mutator, mapLeaves, valueAt } from '../page.ts';
import { shownTexts } from '../visible-text.ts';
import { WORDS } from './words.ts';

/** What an amount comes to; `$1` is a dollar. Undefined where its digits leave a doubt. */
function minorIn(amount: WrittenAmount, currency: Currency): number | undefined {
  if (isWellWritten(amount, currency)) return amount.minor;
  return /^\d{1,3}$/.test(amount.number) ? amount.minor * 10 ** CURRENCY_DIGITS[currency] : undefined;
}

/** Rewrites every amount and day that is shown, and the hidden ones with them: the whole page is in one language. */
function rewriteNumbers(page: DriftPage, from: string, to: string, was: Currency, currency: Currency): void {
  for (const text of shownTexts(page.document.body, '')) {
    const amounts = replaceAmounts(text.data, (amount) => {
      const minor = minorIn(amount, was);
      if (minor === undefined || !isMarkOf(amount.mark.normalize('NFKC'), was)) return amount.text;
      return writeAmount(amount.negative ? -minor : minor, currency, to);
    });
    text.data = replaceDates(amounts, from, (date) => writeDate(date.day, to));
  }
  page.document.documentElement.lang = to;
}

function languageOf(page: DriftPage): string {
  const own = marketplaceOf(new URL(page.url))?.languages[0] ?? 'en-US';
  return page.document.documentElement.lang || own;
}

function currencyOf(page: DriftPage): Currency {
  return marketplaceOf(new URL(page.url))?.currency ?? 'USD';
}

/** Languages whose way to write numbers and days differs: comma or point, spaces in groups, mark before or behind. */
const FORMATS = [
  'de-DE',
  'fr-FR',
  'es-ES',
  'it-IT',
  'pt-BR',
  'en-GB',
  'en-IN',
  'nl-NL',
  'pl-PL',
  'sv-SE',
  'ja-JP',
];

export const numberFormatSwitched: Mutator = (page, random) => {
  const from = languageOf(page);
  const to = random.pick(
    FORMATS.filter((language) => language.slice(0, 2) !== from.slice(0, 2).toLowerCase()),
  );
  const currency = currencyOf(page);
  return [
    {
      what: `numbers and days as in ${to}`,
      apply: () => rewriteNumbers(page, from, to, currency, currency),
    },
  ];
};

const SHOPS: readonly (readonly [MarketplaceId, string])[] = [
  ['amazon.de', 'de-DE'],
  ['amazon.fr', 'fr-FR'],
  ['amazon.it', 'it-IT'],
  ['amazon.es', 'es-ES'],
  ['amazon.co.jp', 'ja-JP'],
];

/** A text with every known English label replaced. */
function translated(text: string, language: string): string {
  const words = WORDS[language.slice(0, 2)] ?? [];
  return words.reduce((so, [english, other]) => so.replace(english, other), text);
}

function translate(page: DriftPage, language: string): void {
  for (const text of shownTexts(page.document.body, '')) {
    const after = translated(text.data, language);
    if (after !== text.data) text.data = after;
  }
}

/** Fields of a reading that are words of the page. */
const PRINTED = /(?:^|\.)(?:label|speed|title|seller|name|type)$/;

function expectedThere(expected: Json, id: MarketplaceId, language: string): Json {
  const { currency } = marketplaceById(id);
  const moved = mapLeaves(expected, (leaf, path) => {
    if (path === 'marketplace') return id;
    if (typeof leaf === 'string' && PRINTED.test(path)) return translated(leaf, language);
    return isMoney(leaf) && isCurrency(leaf.currency) ? { minor: leaf.minor, currency } : leaf;
  });
  return moved ?? null;
}

export const languageSwitched: Mutator = (page, random) => {
  const from = languageOf(page);
  // A page that must be refused for a foreign currency may be at home in the other shop.
  if (!from.toLowerCase().startsWith('en') || valueAt(page.expected, 'outcome') === 'unrecognised') return [];
  const [id, to] = random.pick(SHOPS);
  const url = new URL(page.url);
  url.hostname = `www.${id}`;
  // Some pages are in one shop only.
  if (!pageKindOf(url)) return [];
  return [
    {
      what: `the page as ${id} would show it, in ${to}`,
      apply: () => {
        const was = currencyOf(page);
        translate(page, to);
        rewriteNumbers(page, from, to, was, marketplaceById(id).currency);
        page.url = url.href;
        page.expected = expectedThere(page.expected, id, to);
        // Words that no evidence gives in this language may leave a row's kind open.
        page.mayBeOther = true;
      },
    },
  ];
};
