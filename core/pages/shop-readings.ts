import type { CalendarDate } from '../model/calendar-date.ts';
import type { Money } from '../model/money.ts';
import type { ReadCommon } from './reading-parts.ts';

export interface CheckoutReading extends ReadCommon {
  readonly page: 'checkout';
  readonly step: 'review' | 'pay' | 'delivery' | 'single';
  /** The purchase that the address names, the same as on its thank-you page. Not an order id. */
  readonly purchaseId?: string;
  /** Null where the step shows none; absent where it cannot be trusted. */
  readonly total?: Money | null;
  /** In page order; `other` keeps its label and is never a guess. */
  readonly lines: readonly CheckoutLine[];
  readonly giftCard?: { readonly available?: Money; readonly applied?: Money; readonly selected?: boolean };
  readonly points?: { readonly available?: Money; readonly applied?: Money };
  readonly offers: readonly DeliveryOffer[];
  readonly items: readonly CheckoutItem[];
}

export interface CheckoutLine {
  readonly kind:
    | 'items'
    | 'shipping'
    | 'tax'
    | 'before-tax'
    | 'gift-card'
    | 'promotion'
    | 'points'
    | 'total'
    | 'other';
  readonly label: string;
  /** Signed as printed: what reduces the total is negative. */
  readonly amount: Money;
}

/** One delivery speed and what it brings. */
export interface DeliveryOffer {
  readonly speed: string;
  readonly selected: boolean;
  /** A credit for a later purchase: a promise once ordered. */
  readonly reward?: {
    readonly amount: Money;
    readonly type: string;
    /** The last day of the reward, where the offer's details on the page name it. */
    readonly expires?: CalendarDate;
  };
  /** Taken off this order at once: not a promise. */
  readonly discount?: Money;
}

export interface CheckoutItem {
  readonly title: string;
  readonly asin?: string;
  readonly seller?: string;
  /** Absent where the page says no number and no prices tell it. */
  readonly quantity?: number;
  /** Of one; stated only together with a quantity. */
  readonly price?: Money;
  readonly digital?: true;
  /** The raised back rate of Amazon's card that the page prints at this item, in basis points (10 % is 1000). */
  readonly cardBack?: number;
}

export interface ThankYouReading extends ReadCommon {
  readonly page: 'thank-you';
  readonly purchaseId: string;
}

export interface OrderReading extends ReadCommon {
  readonly page: 'order';
  readonly orderId: string;
  /** The day on which it was placed, where the page says it. */
  readonly placed?: CalendarDate;
  /** Absent only where a cancelled order shows no summary any more. */
  readonly total?: Money;
  /** These three signed as printed: negative where they paid. */
  readonly giftCard?: Money;
  readonly points?: Money;
  /** The sum of the promotion lines; free shipping lowers the shipping and is not in it. */
  readonly promotion?: Money;
  /** In page order, with the lines of free shipping. */
  readonly promotions?: readonly OrderPromotion[];
  readonly cancelled?: true;
  readonly refund?: Money;
}

/** A line that takes something off an order without being a payment. */
export interface OrderPromotion {
  readonly label: string;
  /** Signed as printed. */
  readonly amount: Money;
  /** What it says it is: credit of the shopper's, a coupon, free shipping, or anything else. */
  readonly kind: 'credit' | 'coupon' | 'shipping' | 'other';
}

export interface DigitalProductReading extends ReadCommon {
  readonly page: 'digital-product';
  readonly title: string;
  readonly asin: string;
  readonly price: Money;
  readonly kind: 'ebook' | 'music' | 'video' | 'app';
  /** A reward that the page itself says applies here. */
  readonly rewardShown?: Money;
}
