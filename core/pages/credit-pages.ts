import { readAmazonPay } from './amazon-pay/reader.ts';
import { readAwsCredits } from './aws-credits/reader.ts';
import { CREDIT_ADDRESSES } from './credit-addresses.ts';
import { readBenefits } from './dated-credits/benefits.ts';
import { readRewards } from './dated-credits/rewards.ts';
import { readCardRewards } from './points/card-rewards.ts';
import { readShopWithPoints } from './points/shop-with-points.ts';
import { type Readers, readWith } from './reader.ts';
import type { PageReading } from './reading.ts';
import { readTradeIn } from './trade-in/reader.ts';

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
