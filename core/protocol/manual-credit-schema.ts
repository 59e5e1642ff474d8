import * as z from 'zod/mini';
import { POINTS_DEFAULTS, type PointsProgrammeId } from '../model/advice-settings.ts';
import { PROGRAMME_IDS } from '../model/credit.ts';
import { type AccountKey, type EntryId, isAccountKey, isEntryId, isLotId, type LotId } from '../model/ids.ts';
import type { ChosenAccount, ManualCreditInput } from '../model/manual-credit.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { type Month, PANEL_RECEIPTS } from '../model/panel.ts';
import { day, instant, marketplace, money, orderId } from './schema-parts.ts';

/** What extension pages send about manual credits. */

export const programme = z.enum(PROGRAMME_IDS);

export const accountKey = z.custom<AccountKey>((text) => typeof text === 'string' && isAccountKey(text));
/** The id of a lot. */
export const lotId = z.custom<LotId>((text) => typeof text === 'string' && isLotId(text));
/** The id of an entry of the ledger. */
export const entryId = z.custom<EntryId>((text) => typeof text === 'string' && isEntryId(text));
const NAME = z.string().check(z.minLength(1), z.maxLength(100), z.regex(/\S/));
export const accountName = z.string().check(z.minLength(1), z.maxLength(60), z.regex(/\S/));
/** A hash, see `core/mail/mail-id.ts`. */
export const mailId = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const month = z.custom<Month>(
  (text) => typeof text === 'string' && /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text),
);
export const receipts = z.int().check(z.gte(0), z.lte(PANEL_RECEIPTS));
export const surveys = z.int().check(z.gte(0), z.lte(1000));

export const chosenAccount: z.ZodMiniType<ChosenAccount> = z.union([
  z.strictObject({ key: accountKey }),
  z.strictObject({ marketplace, name: z.exactOptional(accountName) }),
]);

const POINTS_MAX = 10_000_000_000;
/** Before anything of Amazon's had an end. */
const FIRST_DAY = '2000-01-01';

const points = z.strictObject({
  programme: z.enum(Object.keys(POINTS_DEFAULTS) as [PointsProgrammeId, ...PointsProgrammeId[]]),
  count: z.int().check(z.gte(1), z.lte(POINTS_MAX)),
});

const fields = {
  id: z.uuid(),
  marketplace,
  programme,
  name: NAME,
  amount: money.check(z.refine(({ minor }) => minor > 0)),
  expires: z.nullable(day.check(z.refine((last) => last >= FIRST_DAY))),
  endless: z.exactOptional(z.literal(true)),
  note: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(500))),
  orderId: z.exactOptional(orderId),
  minimum: z.exactOptional(money.check(z.refine(({ minor }) => minor > 0))),
  points: z.exactOptional(points),
  from: z.enum(['hand', 'mail']),
  mailId: z.exactOptional(mailId),
  statedAt: z.exactOptional(instant),
  toClaim: z.exactOptional(z.literal(true)),
};

export const savedManualCredit: z.ZodMiniType<ManualCreditInput & { readonly account: ChosenAccount }> = z
  .strictObject({ ...fields, account: chosenAccount })
  .check(z.refine(isSound));

/** What no field says alone. */
function isSound(credit: ManualCreditInput & { readonly account: ChosenAccount }): boolean {
  const { marketplace: shop, amount, expires, endless, minimum, points: own, from, account } = credit;
  return (
    amount.currency === marketplaceById(shop).currency &&
    (!minimum || minimum.currency === amount.currency) &&
    !(endless && expires !== null) &&
    (!own || POINTS_DEFAULTS[own.programme].marketplace === shop) &&
    (from === 'mail') === (credit.mailId !== undefined) &&
    (from === 'mail' || credit.statedAt === undefined) &&
    (!credit.toClaim || credit.programme === 'gift-card') &&
    (!('marketplace' in account) || account.marketplace === shop)
  );
}
