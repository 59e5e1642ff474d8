import { parseOrderId, parsePurchaseId } from '../model/order-ids.ts';
import type { Address } from './address.ts';
import type { CheckoutReading } from './reading.ts';

/** Where the shop shows checkout, thank-you, order and product pages: paths as in `address.ts`. */
export const SHOP_ADDRESSES: readonly Address[] = [
  // The checkout since 2024, in all twelve marketplaces that a program of 2026 runs on: /checkout/p/p-<id>/spc
  { page: 'checkout', path: '/checkout/p/*/*' },
  // The checkout before it; seen 2015 to 2020, and still where the new one is not.
  { page: 'checkout', path: '/gp/buy/spc/handlers/*' },
  { page: 'checkout', path: '/gp/buy/payselect/handlers/*' },
  { page: 'checkout', path: '/gp/buy/shipoptionselect/handlers/*' },
  { page: 'thank-you', path: '/gp/buy/thankyou/handlers/*', parameter: 'purchaseId' },
  { page: 'order', path: '/your-orders/order-details', parameter: 'orderID' },
  { page: 'order', path: '/gp/your-account/order-details', parameter: 'orderID' },
  { page: 'order', path: '/gp/css/order-details', parameter: 'orderID' },
  { page: 'order', path: '/gp/css/summary/edit.html', parameter: 'orderID' },
  // The title in a Kindle book's address ends in "-ebook" (from memory): the only product address that tells.
  { page: 'digital-product', path: '/*-ebook/dp/*' },
  { page: 'digital-product', path: '/dp/*', isWide: true },
  { page: 'digital-product', path: '/*/dp/*', isWide: true },
  { page: 'digital-product', path: '/gp/product/*', isWide: true },
  { page: 'digital-product', path: '/gp/video/detail/*' },
];

/** The purchase that a checkout or thank-you address names. */
export function purchaseIdIn(url: URL): string | undefined {
  const inPath = /\/checkout\/p\/p-([\d-]+)(?:\/|$)/.exec(url.pathname)?.[1];
  const id = inPath ?? url.searchParams.get('purchaseId') ?? undefined;
  return id && parsePurchaseId(id);
}

/** Which step an address stands for; undefined where its name is not known and the page must tell. */
export function stepIn(url: URL): CheckoutReading['step'] | undefined {
  const path = url.pathname;
  if (/\/gp\/buy\/spc\//.test(path)) return 'single';
  if (/\/gp\/buy\/payselect\//.test(path)) return 'pay';
  if (/\/gp\/buy\/shipoptionselect\//.test(path)) return 'delivery';
  const name = /\/checkout\/p\/[^/]+\/([^/?]+)/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (name === 'spc' || name === 'review') return 'review';
  if (/^pay/.test(name)) return 'pay';
  return /^(?:ship|deliver|address|itemselect)/.test(name) ? 'delivery' : undefined;
}

export function orderIdIn(url: URL): string | undefined {
  return parseOrderId(url.searchParams.get('orderID') ?? '');
}

/** The product number in a product's address. */
export function asinIn(url: URL): string | undefined {
  return /\/(?:dp|gp\/product|gp\/video\/detail)\/([A-Z0-9]{10})(?:[/?]|$)/.exec(url.pathname)?.[1];
}
