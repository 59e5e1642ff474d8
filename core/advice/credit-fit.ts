import type { Lot } from '../model/credit.ts';
import type { CheckoutItem, CheckoutReading, DigitalProductReading } from '../pages/reading.ts';

/**
 * What a credit's name, and the published rules for its programme, say about what it pays for. A name is
 * all the rewards page gives; a credit is never called usable on the strength of it, only fitting by name.
 * English words only: no page of another language that shows such names has been seen.
 */

type DigitalKind = DigitalProductReading['kind'];

const KIND_WORDS: readonly [DigitalKind, RegExp][] = [
  ['ebook', /\be-?books?\b|\bkindle\b/i],
  ['music', /\bmusic\b/i],
  ['video', /\bvideos?\b(?! games?)/i],
  ['app', /\bapps?\b|\bappstore\b/i],
];
export const EVERY_DIGITAL_KIND: readonly DigitalKind[] = KIND_WORDS.map(([kind]) => kind);
const DIGITAL = /\bdigital\b/i;
/** Words of a name that narrow it to something no digital product page here sells. */
const OTHER_DIGITAL = /\bgames?\b|\bsoftware\b/i;
const PHYSICAL = /\bbooks?\b|\bgrocer(?:y|ies)\b|\bhousehold\b|\bpantry\b/i;

/** The kinds of digital content that the name of a credit speaks of; empty when it speaks of none. */
export function digitalKindsIn(type: string): readonly DigitalKind[] {
  const named = KIND_WORDS.filter(([, words]) => words.test(type)).map(([kind]) => kind);
  if (named.length > 0 || !DIGITAL.test(type) || OTHER_DIGITAL.test(type)) return named;
  return EVERY_DIGITAL_KIND;
}

/** The name says digital and nothing that comes in a parcel. */
export function isDigitalOnly(type: string): boolean {
  return DIGITAL.test(type) && !PHYSICAL.test(type.replace(/\be-?books?\b/gi, ''));
}

/** Credit given by customer service or an event, whose published rule is: items sold and shipped by Amazon. */
function isCourtesy(lot: Lot): boolean {
  return lot.programme === 'promotional' && /\bcourtesy\b/i.test(lot.type);
}

/** Whether a credit fits an order by its name, with the items it fits; undefined where the page leaves it open. */
export type Fit =
  | { readonly fits: true; readonly items: readonly CheckoutItem[] }
  | { readonly fits: false; readonly because: 'digital-only' | 'sold-by-amazon' | 'no-gift-cards' };

export function fitOf(lot: Lot, reading: CheckoutReading): Fit | undefined {
  const digital = digitalKindsIn(lot.type).length > 0;
  if (reading.items.length === 0 || !(digital || isCourtesy(lot))) return undefined;
  const goods = reading.items.filter((item) => !isGiftCard(item));
  if (goods.length === 0) return { fits: false, because: 'no-gift-cards' };
  return digital ? digitalFit(lot, goods, reading) : soldByAmazonFit(goods);
}

function digitalFit(lot: Lot, goods: readonly CheckoutItem[], reading: CheckoutReading): Fit | undefined {
  const items = goods.filter((item) => item.digital);
  // A checkout does not say which kind of digital content an item is, so the name must speak of all kinds.
  if (items.length > 0) {
    return digitalKindsIn(lot.type).length === EVERY_DIGITAL_KIND.length ? { fits: true, items } : undefined;
  }
  const ships = reading.offers.length > 0 || reading.lines.some((line) => line.kind === 'shipping');
  return ships && isDigitalOnly(lot.type) ? { fits: false, because: 'digital-only' } : undefined;
}

function soldByAmazonFit(goods: readonly CheckoutItem[]): Fit | undefined {
  const items = goods.filter((item) => item.seller !== undefined && isAmazon(item.seller));
  if (items.length > 0) return { fits: true, items };
  return goods.every((item) => item.seller !== undefined)
    ? { fits: false, because: 'sold-by-amazon' }
    : undefined;
}

/** Amazon's own names as a seller: "Amazon.com", "Amazon.com Services LLC", "Amazon EU S.à r.l.". */
function isAmazon(seller: string): boolean {
  return /^amazon\b/i.test(seller.trim());
}

/** By title. Boxes and sleeves for gift cards are goods like any other. */
function isGiftCard(item: CheckoutItem): boolean {
  return /\be-?gift ?cards?\b|\bgift cards?\b(?! ?(?:holder|box|envelope|sleeve|display|stand|organi[sz]er))/i.test(
    item.title,
  );
}
