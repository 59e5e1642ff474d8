import * as z from 'zod/mini';
import { day, instant, marketplace, money, rowKind } from './record-parts.ts';

/** What a stored reading must look like to be used. */

const readingFacts = {
  id: z.string(),
  observedAt: instant,
  account: z.string(),
  marketplace,
  outcome: z.literal('read'),
  repeats: z.exactOptional(z.looseObject({ ids: z.array(z.string()), at: z.array(instant) })),
};

const lots = z.array(z.looseObject({ type: z.string(), amount: money, expires: z.nullable(day) }));

const giftCardReading = z.looseObject({
  ...readingFacts,
  page: z.literal('gift-card-balance'),
  balance: money,
  hold: z.exactOptional(money),
  activity: z.exactOptional(
    z.array(
      z.looseObject({
        date: day,
        kind: rowKind,
        amount: money,
        closing: z.exactOptional(money),
        orderId: z.exactOptional(z.string()),
        pending: z.exactOptional(z.literal(true)),
      }),
    ),
  ),
  lots: z.exactOptional(lots),
  continued: z.exactOptional(z.literal(true)),
});

const datedCredits = z.looseObject({
  ...readingFacts,
  page: z.enum(['rewards', 'benefits']),
  lots,
});

const cardRewards = z.looseObject({
  ...readingFacts,
  page: z.literal('card-rewards'),
  cards: z.array(z.looseObject({ name: z.string(), tail: z.string(), points: z.int(), amount: money })),
});

const shopWithPoints = z.looseObject({
  ...readingFacts,
  page: z.literal('shop-with-points'),
  programmes: z.array(
    z.looseObject({ name: z.string(), points: z.exactOptional(z.int()), amount: z.exactOptional(money) }),
  ),
});

const tradeIn = z.looseObject({
  ...readingFacts,
  page: z.literal('trade-in'),
  items: z.array(
    z.looseObject({ title: z.string(), amount: money, state: z.string(), date: z.exactOptional(day) }),
  ),
});

const amazonPay = z.looseObject({
  ...readingFacts,
  page: z.literal('amazon-pay'),
  balance: money,
  lots: z.exactOptional(lots),
});

const awsCredits = z.looseObject({
  ...readingFacts,
  page: z.literal('aws-credits'),
  credits: z.array(z.looseObject({ name: z.string(), remaining: money, expires: z.nullable(day) })),
});

const checkoutReading = z.looseObject({
  ...readingFacts,
  page: z.literal('checkout'),
  purchaseId: z.string(),
  total: z.nullable(money),
  giftCard: z.exactOptional(money),
  chosen: z.array(
    z.looseObject({ reward: z.exactOptional(z.looseObject({ amount: money, type: z.string() })) }),
  ),
});

const thankYouReading = z.looseObject({
  ...readingFacts,
  page: z.literal('thank-you'),
  purchaseId: z.string(),
});

const orderReading = z.looseObject({
  ...readingFacts,
  page: z.literal('order'),
  orderId: z.string(),
  placed: z.exactOptional(day),
  total: z.exactOptional(money),
  giftCard: z.exactOptional(money),
  cancelled: z.exactOptional(z.literal(true)),
});

export const readingRecord = z.union([
  giftCardReading,
  datedCredits,
  cardRewards,
  shopWithPoints,
  tradeIn,
  amazonPay,
  awsCredits,
  checkoutReading,
  thankYouReading,
  orderReading,
]);
