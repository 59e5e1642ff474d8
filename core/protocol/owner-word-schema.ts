import * as z from 'zod/mini';
import { isEntryId } from '../model/ids.ts';
import type { ArrivalWord, MovementWord, UseWord } from '../model/owner-words.ts';
import { accountKey, programme } from './manual-credit-schema.ts';
import { day, instant, money, TEXT } from './schema-parts.ts';

const common = {
  entry: z.custom<UseWord['entry']>((text) => typeof text === 'string' && isEntryId(text)),
  account: accountKey,
  at: instant,
};

/** Of a credit that a page lists. */
export const useWord = z.strictObject({
  ...common,
  said: z.literal('used'),
  of: z.strictObject({
    programme,
    type: TEXT,
    expires: z.nullable(day),
    was: z.int().check(z.gte(0)),
    seen: day,
    used: money.check(z.refine(({ minor }) => minor > 0)),
  }),
}) satisfies z.ZodMiniType<UseWord>;

const movementWord = z.strictObject({
  ...common,
  said: z.enum(['used', 'expired']),
}) satisfies z.ZodMiniType<MovementWord>;

const arrivalWord = z.strictObject({
  ...common,
  said: z.literal('arrived'),
}) satisfies z.ZodMiniType<ArrivalWord>;

/** Whatever an owner has said. */
export const ownerWord = z.union([useWord, movementWord, arrivalWord]);
