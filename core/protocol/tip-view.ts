import * as z from 'zod/mini';
import type { TipKind } from '../model/advice-settings.ts';
import type { Urgency } from '../overview/overview.ts';
import { tipKind } from './advice-settings-schema.ts';
import { LONG_TEXT, TEXT } from './schema-parts.ts';

/** One tip as a page shows it: every word and figure is already in the user's language. */
export interface TipView {
  /** The same again when the page is read again. */
  readonly id: string;
  readonly kind: TipKind;
  readonly urgency: Urgency;
  /** What following it can win or keep: `$1.50`. */
  readonly atStake: string;
  /** All of it in one line; absent where the popup alone has the tip. */
  readonly short?: string;
  readonly sentence: string;
  /** The arithmetic, a line each. */
  readonly why: readonly string[];
  /** Where the rule comes from. */
  readonly source: string;
  /** How sure it is, in words. */
  readonly confidence: string;
}

/** 128 bits as hexadecimal digits: says nothing about the order, also where it is kept. */
export const tipId = z.string().check(z.regex(/^[0-9a-f]{32}$/));

export const tipView: z.ZodMiniType<TipView> = z.strictObject({
  id: tipId,
  kind: tipKind,
  urgency: z.enum(['now', 'soon', 'later']),
  atStake: TEXT,
  short: z.exactOptional(TEXT),
  sentence: LONG_TEXT,
  why: z.array(LONG_TEXT).check(z.maxLength(20)),
  source: LONG_TEXT,
  confidence: TEXT,
});
