import { GIFT_CARD_ADDRESSES } from './gift-card-addresses.ts';
import { readGiftCardBalance } from './gift-card-balance/reader.ts';
import { type Readers, readWith } from './reader.ts';
import type { PageReading } from './reading.ts';

/** The reader of the page that every shop has: its balance is all that many shoppers have. */
export const BALANCE_READERS = {
  'gift-card-balance': readGiftCardBalance,
} as const satisfies Readers;

/** Reads a gift card page; undefined at every other address. */
export function readBalancePage(document: Document, url: string | URL): PageReading | undefined {
  return readWith({ addresses: GIFT_CARD_ADDRESSES, readers: BALANCE_READERS }, document, url);
}
