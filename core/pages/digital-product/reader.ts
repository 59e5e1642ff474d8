/**
 * The page of a Kindle book, an MP3 album or track, a Prime Video title or an app, where rewards for slower
 * delivery are in fact spent. Addresses: `/dp/<number>`, `/<name>/dp/<number>`, `/gp/product/<number>`,
 * `/gp/video/detail/<number>`. Never compared with a real page: ids and words from programs that read such
 * pages (2019 to 2026). Any other product is not read, and a price that stands in one place only is not stated.
 */

import type { MissingField } from '../../model/page-fields.ts';
import { unprinted } from '../../page-view/field.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { type PageView, shownAll, shownText } from '../../page-view/page-view.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { DigitalProductReading } from '../reading.ts';
import { asinIn } from '../shop-addresses.ts';
import {
  agreedPrice,
  BUTTONS,
  formatNames,
  otherFigures,
  placeOf,
  pricesOf,
  SELECTED_FORMAT,
} from './price.ts';
import { rewardOn } from './reward.ts';

type Kind = DigitalProductReading['kind'];

const TITLES = ['#productTitle', '#ebooksProductTitle', '[data-automation-id="title"]', 'h1'];
/** Present on the book's own page and not where a printed book only offers the Kindle one beside it. */
const EBOOK_SIGNS =
  '[id^="Ebooks-desktop-KINDLE"], [id^="Ebooks-mobile-KINDLE"], #kindle-price, #kindle-store-price';
const EBOOK_WORDS =
  /kindle (?:edition|ausgabe|ebook)|ebook kindle|format kindle|formato kindle|kindle版|kindle-editie/i;
const FORMAT_AT_END = new RegExp(`[\\s:(–-]+(?:${EBOOK_WORDS.source})\\)?$`, 'i');
const MUSIC_WORDS =
  /mp3[ -](?:music|musik|musique|musica|música|album|download|song)|digital music|デジタルミュージック/i;
const APP_WORDS =
  /^(?:get app|get this app|buy app|app kaufen|obtenir l'appli(?:cation)?|scarica app|obtener aplicación|アプリを入手)$/i;
/** Undefined for every product that is not digital, and for one that is not for sale. */
export function readDigitalProduct(view: PageView): ReaderAnswer<'digital-product'> | undefined {
  const asin = asinIn(view.url);
  const kind = asin ? kindOf(view) : undefined;
  if (!asin || !kind) return undefined;
  const prices = pricesOf(view, kind);
  if (prices.length === 0) return undefined;
  const title = titleOf(view);
  const price = agreedPrice(prices);
  const missing: MissingField[] = [
    ...(title ? [] : (['title'] as const)),
    ...(price ? [] : (['price'] as const)),
    ...(isOwn(view, asin) ? [] : (['asin'] as const)),
  ];
  if (!title || !price || missing.length > 0) return { missing };
  const others = otherFigures(view);
  const ofOthers = new Set(others.map(({ line }) => line));
  const reward = rewardOn(view, (line) => ofOthers.has(line));
  const ways = prices.map(({ via }) => via);
  return {
    fields: {
      // Nothing that stands beside a title changes it.
      title: unprinted(title),
      asin: unprinted(asin),
      kind: unprinted(kind),
      price: {
        kind: 'read',
        value: price,
        ways,
        at: prices.map((one) => placeOf(view, one)),
        isProven: true,
      },
      rewardShown: reward.field,
    },
    explained: [
      ...(titleElement(view) ? [titleElement(view) as PageElement] : []),
      ...formatNames(view, kind),
      ...others,
      ...reward.offers,
    ],
  };
}

function kindOf(view: PageView): Kind | undefined {
  if (/\/gp\/video\/detail\//.test(view.url.pathname)) return 'video';
  if (shownAll(view, EBOOK_SIGNS).length > 0) return 'ebook';
  const formats = shownAll(view, SELECTED_FORMAT).map(
    (format) => `${format.id.replaceAll('-', ' ')} ${shownText(view, format) ?? ''}`,
  );
  const said = [...formats, aroundTitle(view)].join(' ');
  if (/\bKINDLE\b/.test(formats.join(' ')) || EBOOK_WORDS.test(said)) return 'ebook';
  if (MUSIC_WORDS.test(said)) return 'music';
  return shownAll(view, BUTTONS).some((button) => APP_WORDS.test(shownText(view, button, 40) ?? ''))
    ? 'app'
    : undefined;
}

function titleElement(view: PageView): PageElement | undefined {
  return TITLES.flatMap((selector) => shownAll(view, selector))[0];
}

/** The title with the line below it: "Kindle Edition", "MP3 Music". */
function aroundTitle(view: PageView): string {
  const title = titleElement(view);
  const block = title?.parentElement;
  const texts = [block, block?.parentElement].map((one) => one && shownText(view, one, 600));
  return texts.filter(Boolean).at(-1) ?? '';
}

function titleOf(view: PageView): string | undefined {
  const title = titleElement(view);
  const text = title && shownText(view, title, 500);
  // The heading as a whole names the format behind the title.
  return (title?.matches('h1') ? text?.replace(FORMAT_AT_END, '') : text) || undefined;
}

/** The product number in the page's own form must be the one in the address. */
function isOwn(view: PageView, asin: string): boolean {
  const fields = [...view.page.querySelectorAll('input#ASIN, input[name="ASIN"], input[name="ASIN.0"]')];
  return fields.every(({ value }) => value === '' || value === asin);
}
