import { readGiftCardBalance } from './gift-card-balance.ts';
import type { PageReading } from './page-reading.ts';
import { type Readers, readWith } from './reader.ts';
import { readRewards } from './rewards.ts';

/** The readers of the pages that show what a shopper has. */
export const BALANCE_READERS = {
  'gift-card-balance': readGiftCardBalance,
  rewards: readRewards,
} as const satisfies Readers;

/** Reads a gift card or rewards page; undefined at every other address. */
export function readBalancePage(document: Document, url: string | URL): PageReading | undefined {
  return readWith(BALANCE_READERS, document, url);
}
