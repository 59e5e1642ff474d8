import type { AdviceSettings, TipKind } from '../model/advice-settings.ts';
import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { Balance, Lot } from '../model/credit.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { Urgency } from '../overview/overview.ts';
import type { AdviceMessage } from './messages.ts';
import type { Citation } from './rules.ts';

/**
 * How a tip knows what it says, by its weakest part: the page at hand, credits read earlier, found in a mail
 * or entered by hand, the user's own figures, or published figures that may not hold for this user.
 */
export type Confidence =
  | 'seen-on-page'
  | 'from-records'
  | 'from-mail'
  | 'from-hand'
  | 'from-settings'
  | 'typical';

/** One piece of advice on a page, with its arithmetic. Plain JSON. */
export interface Tip {
  /** What can be switched off for good. */
  readonly kind: TipKind;
  /** Which tip of its kind it is: the same again when the page is read again. */
  readonly id: string;
  /** The money that following it can win or keep; always above zero. */
  readonly atStake: Money;
  /** All of it in one line of 40 characters at most. Absent where only the popup has the tip, as the page says it or nothing follows here. */
  readonly short?: AdviceMessage;
  readonly sentence: AdviceMessage;
  /** How each figure came about, in order. */
  readonly arithmetic: readonly AdviceMessage[];
  readonly source: Citation;
  readonly confidence: Confidence;
  /** Something on this page can be done about it. */
  readonly canAct: boolean;
  /** The last day of the credit that it is about, where it is about one. */
  readonly expires?: CalendarDate | null;
  /** `now`: placing the order makes it final. `soon`: a choice on this page, or an end within the user's days. */
  readonly urgency: Urgency;
}

/** Credits known for the account whose page it is. */
export interface HeldCredits {
  readonly lots: readonly Lot[];
  readonly balances: readonly Balance[];
}

/** What became of this account's digital rewards so far. */
export interface RewardHistory {
  readonly used: { readonly count: number; readonly sum: Money };
  readonly over: { readonly count: number; readonly sum: Money };
  /** Digital spending in 30 days, where the ledger knows it. */
  readonly spendPer30Days?: Money;
}

/** What all advice is made from. */
export interface AdviceInput<Reading> {
  readonly reading: Reading;
  readonly credits: HeldCredits;
  readonly history: RewardHistory;
  readonly settings: AdviceSettings;
  readonly now: Instant;
  readonly marketplace: MarketplaceId;
}
