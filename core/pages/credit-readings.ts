import type { CalendarDate } from '../model/calendar-date.ts';
import type { Money } from '../model/money.ts';
import type { ReadCommon, RewardLot } from './reading-parts.ts';

/** What the pages of single credit systems say. The union of all readings is in `reading.ts`. */

export interface CardRewardsReading extends ReadCommon {
  readonly page: 'card-rewards';
  /** In page order; only cards that earn points. */
  readonly cards: readonly RewardsCard[];
}

export interface RewardsCard {
  /** As Amazon prints it: "Prime Visa". */
  readonly name: string;
  /** The last digits of its number. */
  readonly tail: string;
  readonly points: number;
  /** What Amazon says the points are worth. */
  readonly amount: Money;
}

export interface ShopWithPointsReading extends ReadCommon {
  readonly page: 'shop-with-points';
  /** In page order. What the page does not say of a programme is absent. */
  readonly programmes: readonly PointsBalance[];
}

export interface PointsBalance {
  /** As Amazon prints it. */
  readonly name: string;
  readonly points?: number;
  readonly amount?: Money;
}

export interface TradeInReading extends ReadCommon {
  readonly page: 'trade-in';
  /** In page order. Two equal items are two items. */
  readonly items: readonly TradeInItem[];
}

export interface TradeInItem {
  readonly title: string;
  readonly amount: Money;
  /** As Amazon prints it: "Gift card deposited". */
  readonly status: string;
  /** What that means: under way, paid into the gift card balance, sent back or called off, or nothing known. */
  readonly state: 'open' | 'paid' | 'returned' | 'other';
  readonly date?: CalendarDate;
}

export interface AmazonPayReading extends ReadCommon {
  readonly page: 'amazon-pay';
  readonly balance: Money;
  /** The part of the balance that came from gift cards, where the page names it. */
  readonly giftCard?: Money;
  /** What the balance is made of, by its last day. */
  readonly lots?: readonly RewardLot[];
}

export interface AwsCreditsReading extends ReadCommon {
  readonly page: 'aws-credits';
  /** In page order. Two equal credits are two credits. */
  readonly credits: readonly AwsCredit[];
}

export interface AwsCredit {
  readonly name: string;
  readonly id?: string;
  /** What was granted. */
  readonly initial?: Money;
  readonly remaining: Money;
  /** The last day; null when the page shows none. */
  readonly expires: CalendarDate | null;
  /** The services that it pays for, as printed. */
  readonly services?: readonly string[];
}
