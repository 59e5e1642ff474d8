import type { AmountFormat } from '../model/amount-text.ts';
import type { Instant } from '../model/calendar-date.ts';
import { languageInAddress } from '../model/language-in-address.ts';
import type { Marketplace } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { PageSnapshot } from '../model/page-snapshot.ts';
import { normaliseText } from '../model/text.ts';
import { isHelp } from '../vocabulary/index.ts';
import { type Page, pageOf } from './page.ts';
import type { PageElement } from './page-element.ts';
import type { IndexedText, TextIndex } from './text-index.ts';

/** One look at a captured page: what it shows, whose shop it is, and how its texts are to be read. */
export interface PageView {
  readonly page: Page;
  readonly url: URL;
  readonly marketplace: Marketplace;
  readonly capturedAt: Instant;
  /** The page's language with a region, for dates and numbers: `de-DE`. */
  readonly language: string;
  readonly format: AmountFormat;
  readonly texts: () => TextIndex;
  /** What the user has pointed at, where the page could not be read without it. */
  readonly pointed?: PointedAmounts;
}

/**
 * The amount that stands where the user once pointed. For a reader it is one witness and never enough: a
 * second has to agree, and any that says otherwise refuses the page.
 */
export interface PointedAmount {
  readonly element: PageElement;
  readonly amount: Money;
  /** As printed. */
  readonly text: string;
  /** Which of the body's lines it stands in. */
  readonly line: number;
  /** The user says that it is exactly this amount now: a second witness, on this view of the page alone. */
  readonly isConfirmed: boolean;
}

/** By the name of the figure that a reader asks for. */
export type PointedAmounts = Readonly<Partial<Record<string, PointedAmount>>>;

/** The view of a snapshot, or undefined where its nodes are not those of a page. */
export function viewPage(snapshot: PageSnapshot, marketplace: Marketplace): PageView | undefined {
  const url = new URL(snapshot.url);
  const language = pageLanguage(snapshot.language, url, marketplace);
  const languages = [language, marketplace.languages[0]];
  const page = pageOf(snapshot, (text) => isHelp(normaliseText(text), languages));
  if (!page) return undefined;
  const format = { currency: marketplace.currency, language };
  const { capturedAt } = snapshot;
  return { page, url, marketplace, capturedAt, language, format, texts: () => page.texts };
}

/**
 * The language of the page: what `html[lang]` says, else the address, else the marketplace's first. A
 * language without a region takes the marketplace's own (`en` on amazon.de is `en-GB`).
 */
export function pageLanguage(printed: string, url: URL, marketplace: Marketplace): string {
  const said = [printed, languageInAddress(url)]
    .map((text) => /^([a-z]{2})(?:[-_]([a-z]{2}))?$/i.exec(text?.trim() ?? ''))
    .find((match) => match !== null);
  const own = marketplace.languages[0];
  if (!said?.[1]) return own;
  const base = said[1].toLowerCase();
  if (said[2]) return `${base}-${said[2].toUpperCase()}`;
  return marketplace.languages.find((tag) => tag.startsWith(`${base}-`)) ?? `${base}-${own.slice(-2)}`;
}

/**
 * What an element shows, line by line as its blocks break it: hidden parts left out, spaces and marks
 * normalised, no empty lines. Undefined when it is longer than `limit` characters: a caller that looks for a
 * label or an amount should not pay for the text of a whole page.
 */
export function shownLines(view: PageView, element: PageElement, limit = 400): readonly string[] | undefined {
  return view.texts().linesBelow(element, limit);
}

/** The same in one line. Empty when nothing is shown. */
export function shownText(view: PageView, element: PageElement, limit = 400): string | undefined {
  return view.texts().textBelow(element, limit);
}

/** The shown text nodes below an element in page order, each with whether a line ends before it. */
export function shownTexts(view: PageView, root: PageElement): readonly IndexedText[] {
  return view.texts().below(root);
}

/** The elements with this id that a shopper can see: ids should be unique, and in Amazon's pages are not always. */
export function shownById(view: PageView, id: string): PageElement[] {
  return shownAll(view, `[id="${id}"]`);
}

export function shownAll(view: PageView, selector: string): PageElement[] {
  return view.page.querySelectorAll(selector).filter(isShown);
}

export function isShown(element: PageElement): boolean {
  return element.isShown;
}

/**
 * The one value that all candidates give. None where there is no candidate, where one gives nothing, and
 * where two differ: then the page cannot be trusted to say it.
 */
export function agreed<T>(
  candidates: Iterable<T | undefined>,
  isSame: (a: T, b: T) => boolean,
): T | undefined {
  let value: T | undefined;
  for (const candidate of candidates) {
    if (candidate === undefined) return undefined;
    if (value !== undefined && !isSame(value, candidate)) return undefined;
    value = candidate;
  }
  return value;
}
