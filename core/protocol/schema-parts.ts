import * as z from 'zod/mini';
import { isMarketplaceId, type MarketplaceId } from '../model/marketplaces.ts';
import { CURRENCY_DIGITS } from '../model/money.ts';

/**
 * The parts that the schemas of readings share. A page can lie to its content script, and a broken renderer
 * can speak in its name, so every text and list is bounded.
 */

/** Longest name kept of any page; those that Amazon prints stay far below. */
export const TEXT = z.string().check(z.minLength(1), z.maxLength(300));
/** Titles of products and whole delivery options, as long as the readers let them be; may be empty. */
export const LONG_TEXT = z.string().check(z.maxLength(1000));

export const day = z.iso.date();
export const money = z.strictObject({
  minor: z.int(),
  currency: z.enum(Object.keys(CURRENCY_DIGITS) as [keyof typeof CURRENCY_DIGITS]),
});
export const marketplace = z.custom<MarketplaceId>(
  (text) => typeof text === 'string' && isMarketplaceId(text),
);

/** Order numbers: three parts of 3-7-7 digits, of digital orders with a letter, of old ones 4-6-7. */
export const orderId = z.string().check(z.regex(/^(?:[A-Z0-9]{2,4}-\d{7}-\d{7}|\d{4}-\d{6}-\d{7})$/));
/** The number of a purchase, which becomes one order or several. */
export const purchaseId = z.string().check(z.regex(/^\d{3}-\d{7}-\d{7}$/));
export const asin = z.string().check(z.regex(/^[A-Z0-9]{10}$/));

/** Names of fields, of one word or two: ours, never text of a page. */
export const fieldName = z.string().check(z.maxLength(80), z.regex(/^[\w.:-]+(?: [\w.:-]+)?$/));

/** Names of ways, several where several agree: `id`, `status box`, `price, words`. */
const wayName = z.string().check(z.maxLength(300), z.regex(/^[a-z0-9.:_-]+(?:,? [a-z0-9.:_-]+)*$/));

/** What every reading that was read carries. */
export const readCommon = {
  marketplace,
  outcome: z.literal('read'),
  account: z.exactOptional(
    z.strictObject({ customerId: z.exactOptional(TEXT), name: z.exactOptional(TEXT) }),
  ),
  via: z.record(fieldName, wayName).check(z.refine((ways) => Object.keys(ways).length <= 50)),
};
