import type { Source } from '../model/advice-settings.ts';

/**
 * The rules that tips cite, each with the source of the fact about Amazon behind it. `RULES.md` explains each
 * rule: what it says, its arithmetic and the file that applies it.
 */
export const RULES = {
  D1: { text: 'Consumer Reports; The Money Ninja', grade: 'press', asOf: '2026-11-22' },
  D2: { text: 'Consumer Reports; HotHardware', grade: 'press', asOf: '2026-11-22' },
  'D2-digital': { text: 'Consumer Reports; The Money Ninja', grade: 'press', asOf: '2026-11-22' },
  'D2-promotional': { text: 'Amazon help', grade: 'official', asOf: '2026-11-22' },
  D3: { text: 'NerdWallet', grade: 'press', asOf: '2026-11-22' },
  D4: { text: 'Economist Writing Every Day', grade: 'users', asOf: '2026-11-22' },
  D5: { text: 'AwardWallet; Amazon help', grade: 'press', asOf: '2026-11-22' },
  D6: { text: 'Amazon help', grade: 'official', asOf: '2026-11-22' },
  'D6-points': { text: 'Amazon help', grade: 'official', asOf: '2026-11-22' },
  'D6-applied': { text: 'Amazon help', grade: 'official', asOf: '2026-11-22' },
} as const satisfies Record<string, Source>;

export type RuleId = keyof typeof RULES;

/** A rule and the source to show beside it. */
export interface Citation extends Source {
  readonly rule: RuleId;
}

/** The citation of a rule. `source` replaces the rule's own when the tip rests on a figure with a source of its own. */
export function cite(rule: RuleId, source: Source = RULES[rule]): Citation {
  return { rule, ...source };
}
