import * as z from 'zod/mini';
import { isMarketplaceId, type MarketplaceId, marketplaceById } from '../model/marketplaces.ts';
import { CURRENCY_DIGITS, isCurrency } from '../model/money.ts';
import type { GiftCardBalanceReading, RewardsReading, UnreadPage } from '../pages/page-reading.ts';

/** The readings that are kept today, and any page of ours that could not be read. */
export type DeliveredReading = GiftCardBalanceReading | RewardsReading | UnreadPage;

/**
 * What a content script may deliver: the readings of `core/pages/page-reading.ts`, field by field and
 * nothing else. A page can lie to its content script, and a broken renderer can speak in its name, so every
 * text and list is bounded here before anything is done with it.
 */

/** Longest text kept of any page; the names that Amazon prints stay far below. */
const TEXT = z.string().check(z.minLength(1), z.maxLength(300));
/** The activity table shows 15 rows a page; some shops more. */
const MOST_ROWS = 500;

const day = z.iso.date();
const money = z.strictObject({
  minor: z.int(),
  currency: z.enum(Object.keys(CURRENCY_DIGITS) as [keyof typeof CURRENCY_DIGITS]),
});
const marketplace = z.custom<MarketplaceId>((text) => typeof text === 'string' && isMarketplaceId(text));

/** Names of fields and of the ways they were found: ours, never text of a page. */
const fieldName = z.string().check(z.regex(/^[\w.:-]{1,80}$/));
const via = z.record(fieldName, fieldName).check(z.refine((ways) => Object.keys(ways).length <= 50));

const account = z.strictObject({ customerId: z.exactOptional(TEXT), name: z.exactOptional(TEXT) });

const activityRow = z.strictObject({
  date: day,
  kind: z.enum(['spent', 'refund', 'reload', 'claimed', 'other']),
  amount: money,
  closing: z.exactOptional(money),
  orderId: z.exactOptional(z.string().check(z.regex(/^[A-Z0-9]{2,4}-\d{7}-\d{7}$/))),
  pending: z.exactOptional(z.literal(true)),
});

const giftCardBalance = z.strictObject({
  page: z.literal('gift-card-balance'),
  marketplace,
  outcome: z.literal('read'),
  account: z.exactOptional(account),
  via,
  balance: money,
  hold: z.exactOptional(money),
  activity: z.array(activityRow).check(z.maxLength(MOST_ROWS)),
  more: z.exactOptional(z.literal(true)),
  continued: z.exactOptional(z.literal(true)),
});

const rewards = z.strictObject({
  page: z.literal('rewards'),
  marketplace,
  outcome: z.literal('read'),
  account: z.exactOptional(account),
  via,
  total: z.exactOptional(money),
  types: z.array(z.strictObject({ name: TEXT, balance: money })).check(z.maxLength(MOST_ROWS)),
  lots: z
    .array(z.strictObject({ type: TEXT, amount: money, expires: z.nullable(day) }))
    .check(z.maxLength(MOST_ROWS)),
});

const page = z.enum(['gift-card-balance', 'rewards', 'checkout', 'thank-you', 'order', 'digital-product']);

const signedOutOrBlocked = z.strictObject({ page, marketplace, outcome: z.enum(['signed-out', 'blocked']) });

const unrecognised = z.strictObject({
  page,
  marketplace,
  outcome: z.literal('unrecognised'),
  missing: z.array(fieldName).check(z.maxLength(50)),
  account: z.exactOptional(account),
});

export const deliveredReading: z.ZodMiniType<DeliveredReading> = z
  .union([giftCardBalance, rewards, signedOutOrBlocked, unrecognised])
  .check(
    z.refine(
      (reading) => everyCurrencyIs(marketplaceById(reading.marketplace).currency, reading),
      'currency',
    ),
  );

/** Amounts of another currency than the marketplace's are never right, wherever in the reading they stand. */
function everyCurrencyIs(currency: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if ('currency' in value && isCurrency(String(value.currency)) && value.currency !== currency) return false;
  return Object.values(value).every((part) => everyCurrencyIs(currency, part));
}
