import type { Source } from '../model/advice-settings.ts';

/**
 * What the advice rests on. Each rule has an id that hints cite, and the source of the fact about Amazon
 * behind it; the arithmetic is in the file that is named. None was checked on a live account.
 */
export const RULES = {
  /** A reward for a later purchase is worth what will be used of it before its end (`reward-worth.ts`). */
  D1: { text: 'Consumer Reports; The Money Ninja', grade: 'press', asOf: '2026-11-22' },
  /** Earliest end first among the credits that fit is the order that loses least (`earliest-end.ts`). */
  D2: { text: 'Consumer Reports; HotHardware', grade: 'press', asOf: '2026-11-22' },
  /** Digital rewards are for digital content only (`credit-fit.ts`). */
  'D2-digital': { text: 'Consumer Reports; The Money Ninja', grade: 'press', asOf: '2026-11-22' },
  /** Courtesy credit: items sold and shipped by Amazon; gift cards excluded unless stated (`credit-fit.ts`). */
  'D2-promotional': { text: 'Amazon help', grade: 'official', asOf: '2026-11-22' },
  /** Points against the shopper's own other use of them (`points-worth.ts`). */
  D3: { text: 'NerdWallet', grade: 'press', asOf: '2026-11-22' },
  /** What points pay earns no card back (`points-worth.ts`). */
  D4: { text: 'Economist Writing Every Day', grade: 'users', asOf: '2026-11-22' },
  /** A gift card belongs where the card earns least; it is used unless unticked (`gift-card.ts`). */
  D5: { text: 'AwardWallet; Amazon help', grade: 'press', asOf: '2026-11-22' },
  /** Cancelled, a promotional credit comes back; returned, it is gone (`cancel-or-return.ts`). */
  D6: { text: 'Amazon help', grade: 'official', asOf: '2026-11-22' },
  /** Changing an order before it ships takes the points off it (`cancel-or-return.ts`). */
  'D6-points': { text: 'Amazon help', grade: 'official', asOf: '2026-11-22' },
  /** Promotional credit is applied by itself and shown in the order summary (`promotion.ts`). */
  'D6-applied': { text: 'Amazon help', grade: 'official', asOf: '2026-11-22' },
} as const satisfies Record<string, Source>;

export type RuleId = keyof typeof RULES;

/** A rule and the source to show beside it. */
export interface Citation extends Source {
  readonly rule: RuleId;
}

/** The citation of a rule; `source` replaces the rule's own where a figure decided the hint. */
export function cite(rule: RuleId, source: Source = RULES[rule]): Citation {
  return { rule, ...source };
}
