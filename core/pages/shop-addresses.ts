import { parseOrderId, parsePurchaseId } from '../model/order-ids.ts';
import type { CheckoutReading } from './reading.ts';

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
