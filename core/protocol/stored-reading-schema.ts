import * as z from 'zod/mini';
import type { StoredReading } from '../ledger/stored-reading.ts';
import { REPEATS_MAX } from '../model/repeats.ts';
import {
  amazonPay,
  awsCredits,
  benefits,
  cardRewards,
  rewards,
  shopWithPoints,
  tradeIn,
} from './credit-reading-schema.ts';
import { accountKey } from './manual-credit-schema.ts';
import { giftCardBalance } from './reading-schema.ts';
import { day, instant, money, purchaseId, readCommon, TEXT } from './schema-parts.ts';
import { order, thankYou } from './shop-reading-schema.ts';

/** Readings as they are stored, where they come from a file: checked as strictly as those that come from a page. */

const readingId = z.string().check(z.minLength(1), z.maxLength(100));

const facts = {
  id: readingId,
  observedAt: instant,
  repeats: z.exactOptional(
    z.object({
      ids: z.array(readingId).check(z.maxLength(REPEATS_MAX)),
      at: z.array(instant).check(z.maxLength(REPEATS_MAX)),
    }),
  ),
  account: accountKey,
  mergedFrom: z.exactOptional(accountKey),
  // Readings from before it was kept have none.
  via: z.exactOptional(readCommon.via),
};

/** A checkout delivers as many parcels at most. */
const CHOSEN_MAX = 200;

const storedCheckout = z.object({
  marketplace: readCommon.marketplace,
  outcome: readCommon.outcome,
  page: z.literal('checkout'),
  purchaseId,
  total: z.nullable(money),
  giftCard: z.exactOptional(money),
  points: z.exactOptional(money),
  promotion: z.exactOptional(money),
  chosen: z
    .array(
      z.object({
        reward: z.exactOptional(z.object({ amount: money, type: TEXT, expires: z.exactOptional(day) })),
      }),
    )
    .check(z.maxLength(CHOSEN_MAX)),
  ...facts,
});

export const storedReading = z.union([
  z.object({ ...giftCardBalance.shape, ...facts }),
  z.object({ ...rewards.shape, ...facts }),
  z.object({ ...benefits.shape, ...facts }),
  z.object({ ...cardRewards.shape, ...facts }),
  z.object({ ...shopWithPoints.shape, ...facts }),
  z.object({ ...tradeIn.shape, ...facts }),
  z.object({ ...amazonPay.shape, ...facts }),
  z.object({ ...awsCredits.shape, ...facts }),
  z.object({ ...order.shape, ...facts }),
  z.object({ ...thankYou.shape, ...facts }),
  storedCheckout,
]) as unknown as z.ZodMiniType<StoredReading>;
