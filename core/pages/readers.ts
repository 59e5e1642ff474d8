import { readAmazonPay } from './amazon-pay/reader.ts';
import { readAwsCredits } from './aws-credits/reader.ts';
import { readCheckout } from './checkout/reader.ts';
import { readBenefits } from './dated-credits/benefits.ts';
import { readRewards } from './dated-credits/rewards.ts';
import { readDigitalProduct } from './digital-product/reader.ts';
import { readGiftCardBalance } from './gift-card-balance/reader.ts';
import { readOrder } from './order/reader.ts';
import { readCardRewards } from './points/card-rewards.ts';
import { readShopWithPoints } from './points/shop-with-points.ts';
import type { Readers } from './reader.ts';
import { readThankYou } from './thank-you/reader.ts';
import { readTradeIn } from './trade-in/reader.ts';

/** The reader of each kind of page. */
export const READERS: Readers = {
  'gift-card-balance': readGiftCardBalance,
  rewards: readRewards,
  benefits: readBenefits,
  'card-rewards': readCardRewards,
  'shop-with-points': readShopWithPoints,
  'trade-in': readTradeIn,
  'amazon-pay': readAmazonPay,
  'aws-credits': readAwsCredits,
  checkout: readCheckout,
  'thank-you': readThankYou,
  order: readOrder,
  'digital-product': readDigitalProduct,
};
