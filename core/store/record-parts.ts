import * as z from 'zod/mini';
import { PROGRAMME_IDS } from '../model/credit.ts';
import { isMarketplaceId } from '../model/marketplaces.ts';
import { CURRENCY_DIGITS, type Currency } from '../model/money.ts';

/** The parts that the schemas of stored records share. */

export const day = z.iso.date();
export const instant = z.iso.datetime({ precision: 3 });
export const money = z.looseObject({
  minor: z.int(),
  currency: z.enum(Object.keys(CURRENCY_DIGITS) as [Currency, ...Currency[]]),
});
export const marketplace = z.string().check(z.refine(isMarketplaceId));
export const programme = z.enum(PROGRAMME_IDS);
export const rowKind = z.enum(['spent', 'refund', 'reload', 'claimed', 'expired', 'other']);
export const month = z.string().check(z.regex(/^\d{4}-\d{2}$/));
