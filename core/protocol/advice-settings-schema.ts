import * as z from 'zod/mini';
import {
  type AdviceSettings,
  CARD_DEFAULTS,
  type CardId,
  POINTS_DEFAULTS,
  type PointsProgrammeId,
  TIP_KINDS,
} from '../model/advice-settings.ts';
import { money } from './schema-parts.ts';

/** The keys of a table, typed as such. */
function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  return Object.keys(table) as [Key, ...Key[]];
}

export const tipKind = z.enum(TIP_KINDS);

const share = z.int().check(z.gte(0), z.lte(10_000));
/** No point of any programme is worth a thousand units of money. */
const pointValue = z.strictObject({
  micro: z.int().check(z.gte(0), z.lte(100_000_000_000)),
  currency: money.shape.currency,
});
const spending = money.check(
  z.refine(({ minor }) => minor >= 0),
  z.refine(({ minor }) => minor <= 100_000_000),
);

/** The choices about advice: as they are stored, and as the settings page sends them. */
export const adviceSettings: z.ZodMiniType<AdviceSettings> = z.strictObject({
  hintsOff: z.array(tipKind).check(z.maxLength(TIP_KINDS.length)),
  endingWithinDays: z.int().check(z.gte(0), z.lte(365)),
  card: z.nullable(z.enum(keysOf<CardId>(CARD_DEFAULTS))),
  cardBack: z.nullable(share),
  pointsProgramme: z.nullable(z.enum(keysOf<PointsProgrammeId>(POINTS_DEFAULTS))),
  pointsAtAmazon: z.nullable(pointValue),
  pointsElsewhere: z.nullable(pointValue),
  digitalSpending: z.nullable(spending),
  boughtAnyway: z.nullable(share),
  returned: z.nullable(share),
  savingGiftCard: z.boolean(),
  productPages: z.boolean(),
});
