import * as z from 'zod/mini';
import { day, LONG_TEXT, money, readCommon, TEXT } from './schema-parts.ts';

/** The readings of pages that list credits, field by field and nothing else. */

/** More lots, credits or items than anybody has. */
const ROWS_MAX = 500;
/** More cards or programmes of points than anybody has. */
const CARDS_MAX = 50;
/** AWS has some hundreds of services. */
const SERVICES_MAX = 500;

export const lots = z
  .array(z.strictObject({ type: TEXT, amount: money, expires: z.nullable(day) }))
  .check(z.maxLength(ROWS_MAX));

const datedCredits = {
  total: z.exactOptional(money),
  types: z.array(z.strictObject({ name: TEXT, balance: money })).check(z.maxLength(ROWS_MAX)),
  lots,
};

export const rewards = z.strictObject({ ...readCommon, page: z.literal('rewards'), ...datedCredits });

export const benefits = z.strictObject({ ...readCommon, page: z.literal('benefits'), ...datedCredits });

const points = z.int().check(z.gte(0));

export const cardRewards = z.strictObject({
  ...readCommon,
  page: z.literal('card-rewards'),
  cards: z
    .array(
      z.strictObject({
        name: TEXT,
        tail: z.string().check(z.regex(/^\d{2,6}$/)),
        points,
        amount: money,
      }),
    )
    .check(z.maxLength(CARDS_MAX)),
});

export const shopWithPoints = z.strictObject({
  ...readCommon,
  page: z.literal('shop-with-points'),
  programmes: z
    .array(z.strictObject({ name: TEXT, points: z.exactOptional(points), amount: z.exactOptional(money) }))
    .check(z.maxLength(CARDS_MAX)),
});

export const tradeIn = z.strictObject({
  ...readCommon,
  page: z.literal('trade-in'),
  items: z
    .array(
      z.strictObject({
        title: LONG_TEXT,
        amount: money,
        status: TEXT,
        state: z.enum(['open', 'paid', 'returned', 'other']),
        date: z.exactOptional(day),
      }),
    )
    .check(z.maxLength(ROWS_MAX)),
});

export const amazonPay = z.strictObject({
  ...readCommon,
  page: z.literal('amazon-pay'),
  balance: money,
  giftCard: z.exactOptional(money),
  lots: z.exactOptional(lots),
});

export const awsCredits = z.strictObject({
  ...readCommon,
  page: z.literal('aws-credits'),
  credits: z
    .array(
      z.strictObject({
        name: TEXT,
        id: z.exactOptional(TEXT),
        initial: z.exactOptional(money),
        remaining: money,
        expires: z.nullable(day),
        services: z.exactOptional(z.array(TEXT).check(z.maxLength(SERVICES_MAX))),
      }),
    )
    .check(z.maxLength(ROWS_MAX)),
});
