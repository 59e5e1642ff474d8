import { findAmounts } from '../../model/amount-text.ts';
import { isSameMoney, type Money, money, sum } from '../../model/money.ts';
import { doubtful, type Field } from '../../page-view/field.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownAll, shownLines, shownText } from '../../page-view/page-view.ts';
import { findQualifiers } from '../../vocabulary/index.ts';
import type { CheckoutItem, CheckoutLine } from '../reading.ts';
import { priceOf, QUANTITY_FIELD, QUANTITY_WORDS, quantityOf, STEPPER } from './item-figures.ts';

/**
 * What is being bought, as far as the checkout shows it (read by programs of 2024 to 2026). An item's price
 * is stated only where the prices of all items make the summary's own line for items.
 */
const CONTAINERS = '.lineitem-container, [data-testid^="Item_asin_"], [data-csa-c-item-type="asin"]';
const TITLE = '.lineitem-title-text';
const SELLER_WORDS =
  /(?:ships from and sold by|sold by|verkauf und versand durch|verkauf durch|verkauft von|expédié et vendu par|vendu par|venduto e spedito da|venduto da|vendido y enviado por|vendido por|verkocht door|verkoop door|販売元)\s*[:：]?\s*(.+)$/i;
const DIGITAL_WORDS =
  /kindle (?:edition|ausgabe)|format kindle|formato kindle|kindle版|kindle-editie|digital download|prime video|amazon digital|mp3 (?:download|album)/i;
const CARD_BACK = /(\d{1,2})\s?% back\b/i;

/**
 * Doubtful where an item that is shown cannot be read: a list with a gap would say that the item is not there.
 */
export function readItems(view: PageView, lines: readonly CheckoutLine[]): readonly Field<CheckoutItem>[] {
  const containers = containersOf(view);
  const read = containers.map((container) => readItem(view, container));
  const items = read.filter((item) => item !== undefined);
  if (items.length < read.length) return [doubtful('items')];
  const total = lines.filter(({ kind }) => kind === 'items').map(({ amount }) => amount);
  const isProven = pricesAgree(view, items, total);
  return items.map(({ price, ...item }, at) => {
    // Each price counted once makes the sum, so the quantity is one.
    const value = isProven && price ? { quantity: 1, ...item, price } : item;
    const own = containers[at];
    // A remark about an item does not take back what is bought and how many.
    const remains = { value, missing: [] };
    return { kind: 'read', value, ways: [], at: own ? [own] : [], isProven, remains };
  });
}

/** The outermost containers, one for each item. */
function containersOf(view: PageView): PageElement[] {
  const marked = shownAll(view, CONTAINERS);
  const all = new Set(marked);
  const isInside = ({ parentElement }: PageElement) => {
    for (let at = parentElement; at; at = at.parentElement) if (all.has(at)) return true;
    return false;
  };
  const outermost = marked.filter((one) => !isInside(one));
  return outermost.length > 0 ? outermost : aroundQuantities(view);
}

/** Without their names items are what has a quantity and, around it, a price. */
function aroundQuantities(view: PageView): PageElement[] {
  const fields = [...view.page.querySelectorAll(`${QUANTITY_FIELD}, ${STEPPER}`)];
  const found = fields.flatMap((field, place) => {
    const beside = [fields[place - 1], fields[place + 1]].filter((other) => other !== undefined);
    let at = field.parentElement;
    for (let level = 0; at && at !== view.page.body && level < 8; level++, at = at.parentElement) {
      const box = at;
      if (beside.some((other) => box.contains(other))) break;
      const text = shownText(view, at, 1_000);
      if (text === undefined) break;
      if (findAmounts(text, view.format).length > 0 && isShown(at)) return [at];
    }
    return [];
  });
  return [...new Set(found)];
}

function readItem(view: PageView, container: PageElement): CheckoutItem | undefined {
  const lines = shownLines(view, container, 2_000) ?? [];
  const asin = asinOf(container);
  const title = titleOf(view, container, lines) || asin;
  const quantity = quantityOf(view, container, lines);
  if (!title || quantity === 'contradictory') return undefined;
  const seller = lines.map((line) => SELLER_WORDS.exec(line)?.[1]?.trim()).find(Boolean);
  const price = priceOf(view, container, lines);
  const text = lines.join(' ');
  const back = cardBackIn(view, lines);
  return {
    title,
    ...(asin && { asin }),
    ...(seller && { seller }),
    ...(quantity && { quantity }),
    ...(price && { price }),
    ...(DIGITAL_WORDS.test(text) && { digital: true as const }),
    ...(back && /visa|card/i.test(text) && { cardBack: back * 100 }),
  };
}

/** The one rate that the item's lines name without an if or an up to, in percent. */
function cardBackIn(view: PageView, lines: readonly string[]): number | undefined {
  const found = lines.flatMap((line) => {
    const rates = [...line.matchAll(new RegExp(CARD_BACK, 'gi'))];
    const kinds = findQualifiers(line, [view.language, view.marketplace.languages[0]]);
    const isSure = kinds.every(({ kind }) => kind === 'rate' || kind === 'other-thing');
    return rates.map(([, rate]) => (isSure ? Number(rate) : Number.NaN));
  });
  const [rate, ...others] = new Set(found);
  return others.length === 0 && rate ? rate : undefined;
}

function titleOf(view: PageView, container: PageElement, lines: readonly string[]): string | undefined {
  const own = [...container.querySelectorAll(TITLE)].find(isShown);
  const link = [...container.querySelectorAll('a[href*="/dp/"], a[href*="/gp/product/"]')].find(
    (one) => isShown(one) && shownText(view, one),
  );
  const named = [own, link].map((one) => one && shownText(view, one, 500)).find(Boolean);
  return (
    named ??
    lines.find(
      (line) =>
        /\p{L}{3}/u.test(line) &&
        findAmounts(line, view.format).length === 0 &&
        !SELLER_WORDS.test(line) &&
        !QUANTITY_WORDS.test(line),
    )
  );
}

function asinOf(container: PageElement): string | undefined {
  const marks = [
    container,
    ...container.querySelectorAll('[data-testid], [data-csa-c-item-id], [data-asin], a[href]'),
  ];
  const found = new Set(marks.flatMap((mark) => asinsIn(mark)));
  const [asin, ...others] = found;
  return others.length === 0 ? asin : undefined;
}

function asinsIn(mark: PageElement): string[] {
  const texts = [
    /^Item_asin_(?:\d+_)*([A-Z0-9]{10})$/.exec(mark.getAttribute('data-testid') ?? '')?.[1],
    /amzn1\.asin\.([A-Z0-9]{10})/.exec(mark.getAttribute('data-csa-c-item-id') ?? '')?.[1],
    /^([A-Z0-9]{10})$/.exec(mark.getAttribute('data-asin') ?? '')?.[1],
    /\/(?:dp|gp\/product)\/([A-Z0-9]{10})(?:[/?]|$)/.exec(mark.getAttribute('href') ?? '')?.[1],
  ];
  return texts.filter((text) => text !== undefined);
}

/** Whether the prices, each times its quantity where one is shown, make what the summary says all items cost. */
function pricesAgree(view: PageView, items: readonly CheckoutItem[], total: readonly Money[]): boolean {
  const { currency } = view.marketplace;
  const [line, ...others] = total;
  if (!line || others.length > 0) return false;
  const prices = items.map(({ price, quantity }) => price && money(price.minor * (quantity ?? 1), currency));
  const known = prices.filter((price) => price !== undefined);
  return known.length === items.length && isSameMoney(sum(known, currency), line);
}
