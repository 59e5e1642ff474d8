import * as z from 'zod/mini';
import { marketplaceById } from '../model/marketplaces.ts';
import { isCurrency } from '../model/money.ts';
import type {
  CheckoutReading,
  DigitalProductReading,
  OrderReading,
  PageKind,
  PageReading,
} from '../pages/reading.ts';
import {
  amazonPay,
  awsCredits,
  benefits,
  cardRewards,
  lots,
  rewards,
  shopWithPoints,
  tradeIn,
} from './credit-reading-schema.ts';
import { day, marketplace, missingFields, money, orderId, readCommon } from './schema-parts.ts';
import { checkout, digitalProduct, order, thankYou } from './shop-reading-schema.ts';

/** The readings that there is advice on. */
export type AdvisedReading = CheckoutReading | OrderReading | DigitalProductReading;

/**
 * The readings of `core/pages/reading.ts`, field by field and nothing else: a page can be made to say more
 * than any page says, and no reading is kept that does not fit here.
 */

/** The activity table shows 15 rows a page; some shops more. */
const ROWS_MAX = 500;

const activityRow = z.strictObject({
  date: day,
  kind: z.enum(['spent', 'refund', 'reload', 'claimed', 'expired', 'other']),
  amount: money,
  closing: z.exactOptional(money),
  orderId: z.exactOptional(orderId),
  pending: z.exactOptional(z.literal(true)),
});

export const giftCardBalance = z.strictObject({
  ...readCommon,
  page: z.literal('gift-card-balance'),
  balance: money,
  hold: z.exactOptional(money),
  activity: z.exactOptional(z.array(activityRow).check(z.maxLength(ROWS_MAX))),
  lots: z.exactOptional(lots),
  more: z.exactOptional(z.literal(true)),
  continued: z.exactOptional(z.literal(true)),
});

const READ = [
  giftCardBalance,
  rewards,
  benefits,
  cardRewards,
  shopWithPoints,
  tradeIn,
  amazonPay,
  awsCredits,
  checkout,
  thankYou,
  order,
  digitalProduct,
] as const;

export const page = z.enum(READ.map(({ shape }) => shape.page.def.values[0]) as [PageKind]);

const signedOutOrBlocked = z.strictObject({ page, marketplace, outcome: z.enum(['signed-out', 'blocked']) });

const unrecognised = z.strictObject({
  page,
  marketplace,
  outcome: z.literal('unrecognised'),
  missing: missingFields,
  account: readCommon.account,
});

export const pageReading: z.ZodMiniType<PageReading> = z
  .union([...READ, signedOutOrBlocked, unrecognised])
  .check(z.refine(isInItsCurrency, 'currency'), z.refine(isInItsPlace, 'marketplace'));

export const advisedReading: z.ZodMiniType<AdvisedReading> = z
  .union([checkout, order, digitalProduct])
  .check(z.refine(isInItsCurrency, 'currency'), z.refine(isInItsPlace, 'marketplace'));

/** Credits of AWS are on its console and nowhere else, and nothing else is there. */
export function isInItsPlace({ page, marketplace }: Pick<PageReading, 'page' | 'marketplace'>): boolean {
  return (page === 'aws-credits') === (marketplace === 'aws');
}

/** Amounts of another currency than the marketplace's are never right, wherever in the reading they stand. */
function isInItsCurrency(reading: PageReading): boolean {
  return everyCurrencyIs(marketplaceById(reading.marketplace).currency, reading);
}

export function everyCurrencyIs(currency: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if ('currency' in value && isCurrency(String(value.currency)) && value.currency !== currency) return false;
  return Object.values(value).every((part) => everyCurrencyIs(currency, part));
}
