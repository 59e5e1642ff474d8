import { findAmounts, parseAmount } from '../../model/amount-text.ts';
import { isSameMoney, type Money } from '../../model/money.ts';
import { isAdvertising } from '../../page-view/advertising.ts';
import { findAmountRows } from '../../page-view/amount-rows.ts';
import { type LinePart, type Place, partOf } from '../../page-view/field.ts';
import { labelText } from '../../page-view/label-text.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownAll, shownText } from '../../page-view/page-view.ts';
import { pageLines } from '../../page-view/shown-lines.ts';
import { textElements } from '../../page-view/text-elements.ts';
import { findQualifiers } from '../../vocabulary/index.ts';
import type { DigitalProductReading } from '../reading.ts';

type Kind = DigitalProductReading['kind'];

export const SELECTED_FORMAT =
  '[id^="tmm-grid-swatch-"].selected, #tmmSwatches .swatchElement.selected, #tmmSwatches .a-button-selected, #formats .a-button-selected';
const BUY_VIDEO = /^(?:buy|kaufen|acheter|acquista|comprar|購入)\b/i;
export const BUTTONS = 'button, .a-button-text, [role="button"], a[href*="buy"], [data-automation-id*="buy"]';

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

export interface Price {
  readonly element: PageElement;
  readonly amount: Money;
  readonly via: string;
}

/**
 * Every place where the page says what this product costs, no place inside another; two entries where one place
 * says two prices.
 */
export function pricesOf(view: PageView, kind: Kind): Price[] {
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
  const amounts = findAmountRows(view, view.page.body, { isKnown: isPrice });
  if (!amounts) return [];
  const labelled = amounts.rows
    .filter(({ label }) => isPrice(label))
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
  const rows = findAmountRows(view, element, { isKnown: () => false })?.rows ?? [];
  const amounts = rows.map(({ amount }) => amount);
  if (amounts.some(({ minor }) => minor > 0)) return amounts;
  // `$0.00 or $9.99 to buy`
  return findAmounts(shownText(view, element) ?? '', view.format).map(({ amount }) => amount);
}

export function agreedPrice(prices: readonly Price[]): Money | undefined {
  const [first, ...others] = prices;
  const isWitnessed =
    others.length > 0 && others.every(({ amount }) => first && isSameMoney(amount, first.amount));
  return isWitnessed ? first?.amount : undefined;
}

/** What a price may have beside it and be the price: `Kindle $0.00 or $9.99 to buy`. */
const BESIDE_PRICE =
  /\b(?:kindle(?: edition| price| ebook)?|e-?book|mp3(?: music)?|price|preis|prix|prezzo|precio|buy(?: now)?(?: for)?|or|to buy|to own|included with (?:your )?(?:prime|kindle unlimited)(?: membership)?|(?:free |read )?with kindle unlimited(?: membership)?|kindle unlimited|kaufen|zum kaufen|oder|acheter|ou|acquista|comprar|o|hd|uhd|sd|movie|film|season|now|for|total)\b|購入|価格|[|:：()]/gi;

/** Where a price stands: all of its place where that is understood, else its amount alone. */
export function placeOf(view: PageView, { element, amount }: Price): Place {
  const text = shownText(view, element) ?? '';
  if (isUnderstood(view, text, amount)) return element;
  const found = findAmounts(text, view.format).find((one) => isSameMoney(one.amount, amount));
  return found ? { in: element, text: text.slice(found.start, found.end) } : element;
}

/** Whether a text says a price, or that reading it in a plan costs nothing, and no more. */
function isUnderstood(view: PageView, text: string, price?: Money): boolean {
  const amounts = findAmounts(text, view.format);
  const rest = amounts
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return (
    amounts.every(
      ({ amount }) => amount.minor === 0 || (price !== undefined && isSameMoney(amount, price)),
    ) &&
    findQualifiers(rest.replace(BESIDE_PRICE, ' '), [view.language, view.marketplace.languages[0]]).length ===
      0
  );
}

/** The name of the format below or behind the title. */
export function formatNames(view: PageView, kind: Kind): PageElement[] {
  return textElements(view, 120, (text) => FORMAT_WORDS[kind]?.test(text) === true);
}

const FORMATS = '#tmmSwatches, [id^="tmm-grid-swatch-"], #formats, #MediaMatrix';
/** Figures that a page of a product prints about other things than what it costs now. */
const OTHER_FIGURE =
  /^(?:(?:digital|print) )?list price\b|^(?:print|paperback|hardcover) price\b|^(?:you )?save\b|^(?:paperback|hardcover|taschenbuch|gebundene? (?:ausgabe|buch)|broché|relié|tapa (?:blanda|dura)|copertina)\b|^(?:rent|leihen|louer|noleggia|alquilar|レンタル)\b|^(?:publication date|release date|published)|out of 5|\bratings?\b|\breviews?\b/i;
const CREDIT = /\b(?:credits?|rewards?|points?)\b/i;

/** Figures that are understood and leave the price as it is: other formats, list prices, loans, advertising. */
export function otherFigures(view: PageView): LinePart[] {
  return pageLines(view, view.page.body).flatMap((line): readonly LinePart[] => {
    const { text, nodes } = line;
    if (!/\d/.test(text)) return [];
    const element = nodes[0]?.parentElement;
    const isFormat = element?.closest(FORMATS) && !element.closest(SELECTED_FORMAT);
    const isButton = element?.closest(BUTTONS) && !BUY_VIDEO.test(text) && OTHER_FIGURE.test(text);
    const isInPlan = element?.closest(SELECTED_FORMAT) && isUnderstood(view, text);
    const isOther = isInPlan || isFormat || isButton || isAdvertising(text) || OTHER_FIGURE.test(text);
    return isOther && !CREDIT.test(text) ? [partOf(line)] : [];
  });
}
