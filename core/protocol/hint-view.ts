import type { HintKind } from '../model/advice-settings.ts';
import type { Urgency } from '../overview/overview.ts';

/** One hint as a page shows it: every word and figure is already in the user's language. */
export interface HintView {
  /** The same again when the page is read again. */
  readonly id: string;
  readonly kind: HintKind;
  readonly urgency: Urgency;
  /** What following it can win or keep: `$1.50`. */
  readonly atStake: string;
  readonly sentence: string;
  /** The arithmetic, a line each. */
  readonly why: readonly string[];
  /** Where the rule comes from. */
  readonly source: string;
  /** How sure it is, in words. */
  readonly confidence: string;
}
