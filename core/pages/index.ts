import { ADDRESSES } from './addresses.ts';
import { BALANCE_READERS } from './balance-pages.ts';
import { CREDIT_READERS } from './credit-pages.ts';
import { readWith } from './reader.ts';
import type { PageReading } from './reading.ts';
import { SHOP_READERS } from './shop-pages.ts';

/** Every page reader there is. Content scripts take only the readers of their pages. */
const READERS = { ...BALANCE_READERS, ...CREDIT_READERS, ...SHOP_READERS };

/** What the page at this address says, or undefined where the address is none of ours. */
export function readPage(document: Document, url: string | URL): PageReading | undefined {
  return readWith({ addresses: ADDRESSES, readers: READERS }, document, url);
}
