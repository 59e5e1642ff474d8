import * as z from 'zod/mini';
import { type CalendarDate, type Instant, isCalendarDate, isInstant } from '../model/calendar-date.ts';
import { isMarketplaceId, type MarketplaceId } from '../model/marketplaces.ts';
import { CURRENCY_DIGITS } from '../model/money.ts';
import { parseOrderId, parsePurchaseId } from '../model/order-ids.ts';
import { isMissingField, type MissingField } from '../model/page-fields.ts';
import { LAYOUT_PARTS_MAX } from '../model/page-layouts.ts';

/**
 * The parts that the schemas of readings share. A page can lie to its content script, and a broken renderer
 * can speak in its name, so every text and list is bounded.
 */

/** Longest name kept of any page; those that Amazon prints stay far below. */
export const TEXT = z.string().check(z.minLength(1), z.maxLength(300));
/** Titles of products and whole delivery options, as long as the readers let them be; may be empty. */
export const LONG_TEXT = z.string().check(z.maxLength(1000));

export const day = z.custom<CalendarDate>((text) => typeof text === 'string' && isCalendarDate(text));
export const instant = z.custom<Instant>((text) => typeof text === 'string' && isInstant(text));
/** Far more than any credit, and few enough that sums of thousands stay exact. */
const AMOUNT_MAX_MINOR = 1_000_000_000_000;

export const money = z.strictObject({
  minor: z.int().check(z.gte(-AMOUNT_MAX_MINOR), z.lte(AMOUNT_MAX_MINOR)),
  currency: z.enum(Object.keys(CURRENCY_DIGITS) as [keyof typeof CURRENCY_DIGITS]),
});
export const marketplace = z.custom<MarketplaceId>(
  (text) => typeof text === 'string' && isMarketplaceId(text),
);

export const orderId = z.string().check(z.refine((text) => parseOrderId(text) !== undefined));
export const purchaseId = z.string().check(z.refine((text) => parsePurchaseId(text) !== undefined));
export const asin = z.string().check(z.regex(/^[A-Z0-9]{10}$/));

/** Names of fields, one word or two. They are ours and never text from a page. */
export const fieldName = z.string().check(z.maxLength(80), z.regex(/^[\w.:-]+(?: [\w.:-]+)?$/));

/** Names of ways, several where several agree: `id`, `status box`, `price, words`. */
const wayName = z.string().check(z.maxLength(300), z.regex(/^[a-z0-9.:_-]+(?:,? [a-z0-9.:_-]+)*$/));

/** Names that are not known come from another version and are left out: none is kept or shown as it is. */
export const missingFields = z.pipe(
  z.array(z.string().check(z.maxLength(80))).check(z.maxLength(50)),
  z.transform((names): MissingField[] => names.filter(isMissingField)),
);

/** What every reading that was read carries. */
export const readCommon = {
  marketplace,
  outcome: z.literal('read'),
  account: z.exactOptional(
    z.strictObject({ customerId: z.exactOptional(TEXT), name: z.exactOptional(TEXT) }),
  ),
  via: z.record(fieldName, wayName).check(z.refine((ways) => Object.keys(ways).length <= 50)),
  missing: z.exactOptional(missingFields),
  whole: z.exactOptional(z.literal(true)),
  from: z.exactOptional(z.enum(['network', 'cache'])),
  layout: z.exactOptional(
    z.array(z.int().check(z.gte(0), z.lt(2 ** 32))).check(z.maxLength(LAYOUT_PARTS_MAX)),
  ),
};
