import * as z from 'zod/mini';
import { asin, day, LONG_TEXT, money, orderId, purchaseId, readCommon, TEXT } from './schema-parts.ts';

/** The readings of the pages around an order, field by field and nothing else. */

/** Lines of a summary and ways to deliver; each parcel of a purchase has its own ways. */
const LINES_MAX = 200;
/** Different items in one purchase. */
const ITEMS_MAX = 500;

const checkoutLine = z.strictObject({
  kind: z.enum([
    'items',
    'shipping',
    'tax',
    'before-tax',
    'gift-card',
    'promotion',
    'points',
    'total',
    'other',
  ]),
  label: LONG_TEXT,
  amount: money,
});

const deliveryOffer = z.strictObject({
  speed: LONG_TEXT,
  selected: z.boolean(),
  reward: z.exactOptional(z.strictObject({ amount: money, type: TEXT, expires: z.exactOptional(day) })),
  discount: z.exactOptional(money),
});

const checkoutItem = z.strictObject({
  title: LONG_TEXT,
  asin: z.exactOptional(asin),
  seller: z.exactOptional(LONG_TEXT),
  quantity: z.exactOptional(z.int().check(z.gte(1), z.lte(9999))),
  price: z.exactOptional(money),
  digital: z.exactOptional(z.literal(true)),
  cardBack: z.exactOptional(z.int().check(z.gte(0), z.lte(10_000))),
});

export const checkout = z.strictObject({
  ...readCommon,
  page: z.literal('checkout'),
  step: z.enum(['review', 'pay', 'delivery', 'single']),
  purchaseId: z.exactOptional(purchaseId),
  total: z.exactOptional(z.nullable(money)),
  lines: z.array(checkoutLine).check(z.maxLength(LINES_MAX)),
  giftCard: z.exactOptional(
    z.strictObject({
      available: z.exactOptional(money),
      applied: z.exactOptional(money),
      selected: z.exactOptional(z.boolean()),
    }),
  ),
  points: z.exactOptional(
    z.strictObject({ available: z.exactOptional(money), applied: z.exactOptional(money) }),
  ),
  offers: z.array(deliveryOffer).check(z.maxLength(LINES_MAX)),
  items: z.array(checkoutItem).check(z.maxLength(ITEMS_MAX)),
});

export const thankYou = z.strictObject({ ...readCommon, page: z.literal('thank-you'), purchaseId });

const orderPromotion = z.strictObject({
  label: LONG_TEXT,
  amount: money,
  kind: z.enum(['credit', 'coupon', 'shipping', 'other']),
});

export const order = z.strictObject({
  ...readCommon,
  page: z.literal('order'),
  orderId,
  placed: z.exactOptional(day),
  total: z.exactOptional(money),
  giftCard: z.exactOptional(money),
  points: z.exactOptional(money),
  promotion: z.exactOptional(money),
  promotions: z.exactOptional(z.array(orderPromotion).check(z.maxLength(LINES_MAX))),
  cancelled: z.exactOptional(z.literal(true)),
  refund: z.exactOptional(money),
});

export const digitalProduct = z.strictObject({
  ...readCommon,
  page: z.literal('digital-product'),
  title: LONG_TEXT,
  asin,
  price: money,
  kind: z.enum(['ebook', 'music', 'video', 'app']),
  rewardShown: z.exactOptional(money),
});
