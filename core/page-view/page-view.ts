import { visibilityIn } from '../capture/visibility.ts';
import type { AmountFormat } from '../model/amount-text.ts';
import type { Marketplace } from '../model/marketplaces.ts';
import { languageInAddress } from '../pages/address.ts';
import type { Pointed } from '../pages/pointing/pointed.ts';
import { type IndexedText, indexTexts, type TextIndex } from './text-index.ts';

/** One look at a page: the document, whose shop it is, and how its texts are to be read. Changes nothing in it. */
export interface PageView {
  readonly document: Document;
  readonly url: URL;
  readonly marketplace: Marketplace;
  /** The page's language with a region, for dates and numbers: `de-DE`. */
  readonly language: string;
  readonly format: AmountFormat;
  /** Whether a shopper can see the element. Struck-out text (a price that was) counts as not shown. */
  readonly isShown: (element: Element) => boolean;
  /** What it shows, gathered when it is first asked for: the view is of one moment. */
  readonly texts: () => TextIndex;
  /** What the user has pointed at, where a page could not be read without. */
  readonly pointed?: Pointed;
}

export function viewPage(document: Document, url: URL, marketplace: Marketplace): PageView {
  const language = pageLanguage(document, url, marketplace);
  const format = { currency: marketplace.currency, language };
  const { isShown, isShownItself } = visibilityIn(document);
  let index: TextIndex | undefined;
  const texts = () => {
    index ??= indexTexts(document.documentElement, isShownItself);
    return index;
  };
  return { document, url, marketplace, language, format, isShown, texts };
}

/**
 * The language of the page: what `html[lang]` says, else the address, else the marketplace's first. A
 * language without a region takes the marketplace's own (`en` on amazon.de is `en-GB`).
 */
export function pageLanguage(document: Document, url: URL, marketplace: Marketplace): string {
  const said = [document.documentElement?.getAttribute('lang'), languageInAddress(url)]
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
 * normalised, no empty lines. Undefined when it is longer than `limit` characters: whoever asks for a label
 * or an amount has no use for a whole page, and must not pay for one.
 */
export function shownLines(view: PageView, element: Element, limit = 400): readonly string[] | undefined {
  return view.texts().linesBelow(element, limit);
}

/** The same in one line. Empty when nothing is shown. */
export function shownText(view: PageView, element: Element, limit = 400): string | undefined {
  return shownLines(view, element, limit)?.join(' ');
}

/** The shown text nodes below an element in page order, each with whether a line ends before it. */
export function shownTexts(view: PageView, root: Element): readonly IndexedText[] {
  return view.texts().below(root);
}

/** The elements with this id that a shopper can see: ids should be unique, and in Amazon's pages are not always. */
export function shownById(view: PageView, id: string): Element[] {
  return shownAll(view, `[id="${id}"]`);
}

export function shownAll(view: PageView, selector: string): Element[] {
  return [...view.document.querySelectorAll(selector)].filter(view.isShown);
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
