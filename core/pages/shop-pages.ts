import { readCheckout } from './checkout/reader.ts';
import { readDigitalProduct } from './digital-product/reader.ts';
import { readOrder } from './order/reader.ts';
import { type Readers, readWith } from './reader.ts';
import type { PageReading } from './reading.ts';
import { SHOP_ADDRESSES } from './shop-addresses.ts';
import { readThankYou } from './thank-you/reader.ts';

/** The readers of the pages around an order. */
export const SHOP_READERS = {
  checkout: readCheckout,
  'thank-you': readThankYou,
  order: readOrder,
  'digital-product': readDigitalProduct,
} as const satisfies Readers;

/** Reads a checkout, thank-you, order or digital product page; undefined at every other address. */
export function readShopPage(document: Document, url: string | URL): PageReading | undefined {
  return readWith({ addresses: SHOP_ADDRESSES, readers: SHOP_READERS }, document, url);
}
