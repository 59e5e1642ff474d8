import { readAmazonPay } from './amazon-pay.ts';
import { readAwsCredits } from './aws-credits.ts';
import { readBenefits } from './benefits.ts';
import { readCardRewards } from './card-rewards.ts';
import { CREDIT_ADDRESSES } from './credit-addresses.ts';
import type { PageReading } from './page-reading.ts';
import { type Readers, readWith } from './reader.ts';
import { readRewards } from './rewards.ts';
import { readShopWithPoints } from './shop-with-points.ts';
import { readTradeIn } from './trade-in.ts';

/** The readers of the pages of single credit systems, each at one marketplace or few. */
export const CREDIT_READERS = {
  rewards: readRewards,
  benefits: readBenefits,
  'card-rewards': readCardRewards,
  'shop-with-points': readShopWithPoints,
  'trade-in': readTradeIn,
  'amazon-pay': readAmazonPay,
  'aws-credits': readAwsCredits,
} as const satisfies Readers;

/** Reads a page of a single credit system; undefined at every other address. */
export function readCreditPage(document: Document, url: string | URL): PageReading | undefined {
  return readWith({ addresses: CREDIT_ADDRESSES, readers: CREDIT_READERS }, document, url);
}
