/**
 * The page of a Kindle book, an MP3 album or track, a Prime Video title or an app, where rewards for slower
 * delivery are in fact spent. Addresses: `/dp/<number>`, `/<name>/dp/<number>`, `/gp/product/<number>`,
 * `/gp/video/detail/<number>`. Never compared with a real page: ids and words from programs that read such
 * pages (2019 to 2026). Any other product is none of ours, and a price that stands in one place only is
 * not stated.
 */

import { findAmounts, parseAmount } from '../../model/amount-text.ts';
import { isSameMoney, type Money } from '../../model/money.ts';
import { findAmountRows } from '../../page-view/amount-rows.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownAll, shownText } from '../../page-view/page-view.ts';
import { textElements } from '../../page-view/text-elements.ts';
import { labelText } from '../order-summary/words.ts';
import type { ReaderAnswer } from '../reader.ts';
import type { DigitalProductReading } from '../reading.ts';
import { asinIn } from '../shop-addresses.ts';

type Kind = DigitalProductReading['kind'];

const TITLES = ['#productTitle', '#ebooksProductTitle', '[data-automation-id="title"]', 'h1'];
/** Present on the book's own page and not where a printed book only offers the Kindle one beside it. */
const EBOOK_SIGNS =
  '[id^="Ebooks-desktop-KINDLE"], [id^="Ebooks-mobile-KINDLE"], #kindle-price, #kindle-store-price';
const SELECTED_FORMAT =
  '[id^="tmm-grid-swatch-"].selected, #tmmSwatches .swatchElement.selected, #tmmSwatches .a-button-selected, #formats .a-button-selected';
const EBOOK_WORDS =
  /kindle (?:edition|ausgabe|ebook)|ebook kindle|format kindle|formato kindle|kindle版|kindle-editie/i;
const FORMAT_AT_END = new RegExp(`[\\s:(–-]+(?:${EBOOK_WORDS.source})\\)?$`, 'i');
const MUSIC_WORDS =
  /mp3[ -](?:music|musik|musique|musica|música|album|download|song)|digital music|デジタルミュージック/i;
const APP_WORDS =
  /^(?:get app|get this app|buy app|app kaufen|obtenir l'appli(?:cation)?|scarica app|obtener aplicación|アプリを入手)$/i;
const BUY_VIDEO = /^(?:buy|kaufen|acheter|acquista|comprar|購入)\b/i;
const BUTTONS = 'button, .a-button-text, [role="button"], a[href*="buy"], [data-automation-id*="buy"]';

const PRICES = [
  '#Ebooks-desktop-KINDLE_ALC-prices-kindlePrice, #Ebooks-mobile-KINDLE_ALC-prices-kindlePrice',
  '#kindle-price, #kindle-store-price',
  '#kindle-price-inside-buybox, #priceInsideBuyBox_feature_div',
  '#mp3-price, #digitalMusicPrice, #actualPriceValue',
  '#corePrice_feature_div, #corePriceDisplay_desktop_feature_div',
].join(', ');
const PRICE_WORDS =
  /^(?:kindle price|kindle-preis|prix kindle|prezzo kindle|precio kindle|kindle 価格|kindle価格|preço kindle|price|buy now for|total)$/i;
/** The name of a format and nothing more, as the choice of formats prints it with its price. */
const FORMAT_WORDS: Readonly<Partial<Record<Kind, RegExp>>> = {
  ebook:
    /^(?:kindle|kindle edition|kindle[ -]ausgabe|kindle ebook|ebook kindle|format kindle|formato kindle|kindle版|kindle-editie)$/i,
  music: /^(?:mp3|mp3[ -](?:music|musik|musique|musica|música|album|download|song)|digital music)$/i,
};

const REWARD_AFTER =
  /^\s*(?:(?:no-rush|digital|promotional)\s+){1,2}(?:credits?|rewards?)\s+(?:(?:has been |will be |is )?applied|available)/i;
const REWARD_IN = /^\s*in (?:(?:no-rush|digital|promotional)\s+){1,2}(?:credits?|rewards?)/i;
const REWARD_HAVE = /you have\s*$/i;

/** Undefined for every product that is not digital, and for one that is not for sale. */
export function readDigitalProduct(view: PageView): ReaderAnswer<'digital-product'> | undefined {
  const asin = asinIn(view.url);
  const kind = asin ? kindOf(view) : undefined;
  if (!asin || !kind) return undefined;
  const prices = pricesOf(view, kind);
  if (prices.length === 0) return undefined;
  const title = titleOf(view);
  const price = agreedPrice(prices);
  if (!title || !price || !isOwn(view, asin)) {
    return {
      missing: [
        ...(title ? [] : ['title']),
        ...(price ? [] : ['price']),
        ...(isOwn(view, asin) ? [] : ['asin']),
      ],
    };
  }
  const rewardShown = rewardOn(view);
  return {
    read: { page: 'digital-product', title, asin, price, kind, ...(rewardShown && { rewardShown }) },
    via: { price: prices.map(({ via }) => via).join(', ') },
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

interface Price {
  readonly element: PageElement;
  readonly amount: Money;
  readonly via: string;
}

/** Every place where the page says what this product costs, none of them inside another; where one place says two, both. */
function pricesOf(view: PageView, kind: Kind): Price[] {
  const places = kind === 'video' ? [] : shownAll(view, PRICES);
  const byPlace = places.flatMap((element) => priceIn(view, element, 'price'));
  const formats = shownAll(view, SELECTED_FORMAT).flatMap((element) => priceIn(view, element, 'format'));
  const buttons =
    kind === 'video'
      ? shownAll(view, BUTTONS)
          .filter((button) => BUY_VIDEO.test(shownText(view, button, 80) ?? ''))
          .flatMap((element) => priceIn(view, element, 'button'))
      : [];
  const isPrice = (label: string) => {
    const words = labelText(label);
    return PRICE_WORDS.test(words) || FORMAT_WORDS[kind]?.test(words) === true;
  };
  const labelled = findAmountRows(view, view.page.body, { isKnown: isPrice })
    .rows.filter(({ label }) => isPrice(label))
    .map(({ element, amount }) => ({ element, amount, via: 'words' }));
  // Members' reading plans show a price of nothing in the format that is chosen.
  const all = [...byPlace, ...formats, ...buttons, ...labelled].filter(({ amount }) => amount.minor > 0);
  const byElement = Map.groupBy(all, ({ element }) => element);
  const isInside = ({ parentElement }: PageElement) => {
    for (let at = parentElement; at; at = at.parentElement) if (byElement.has(at)) return true;
    return false;
  };
  return [...byElement.values()].flatMap((own) => {
    const [first] = own as [Price, ...Price[]];
    const others = own.filter(({ amount }) => !isSameMoney(amount, first.amount));
    return isInside(first.element) ? [] : [first, ...others];
  });
}

/** The one amount in an element; two that differ are no price, and both are given so that they contradict. */
function priceIn(view: PageView, element: PageElement, via: string): Price[] {
  const exact = [...element.querySelectorAll('.a-offscreen')].flatMap((one) => {
    const amount = isShown(one) ? parseAmount(one.textContent, view.format) : undefined;
    return amount ? [amount] : [];
  });
  const whole = parseAmount(shownText(view, element) ?? '', view.format);
  const amounts = exact.length > 0 ? exact : whole ? [whole] : amountsIn(view, element);
  const distinct = amounts.filter(
    (amount, at) => !amounts.slice(0, at).some((one) => isSameMoney(one, amount)),
  );
  return distinct.map((amount) => ({ element, amount, via }));
}

/** Amounts with words beside them, `Kindle $9.99`, also where nothing but an element's end parts the two. */
function amountsIn(view: PageView, element: PageElement): Money[] {
  const { rows } = findAmountRows(view, element, { isKnown: () => false });
  return rows.map(({ amount }) => amount);
}

function agreedPrice(prices: readonly Price[]): Money | undefined {
  const [first, ...others] = prices;
  const isWitnessed =
    others.length > 0 && others.every(({ amount }) => first && isSameMoney(amount, first.amount));
  return isWitnessed ? first?.amount : undefined;
}

/** A credit that the page itself says applies here. */
function rewardOn(view: PageView): Money | undefined {
  const found = textElements(view, (text) => text.length < 300 && /credit|reward/i.test(text)).flatMap(
    (element) => {
      const text = shownText(view, element) ?? '';
      return findAmounts(text, view.format).flatMap(({ amount, start, end }) => {
        const after = text.slice(end);
        const have = REWARD_HAVE.test(text.slice(0, start)) && REWARD_IN.test(after);
        return amount.minor > 0 && (have || REWARD_AFTER.test(after)) ? [amount] : [];
      });
    },
  );
  const [first, ...others] = found;
  return first && others.every((amount) => isSameMoney(amount, first)) ? first : undefined;
}
