import type { CalendarDate } from '../model/calendar-date.ts';
import { type Money, negate } from '../model/money.ts';
import type {
  AmazonPayReading,
  AwsCreditsReading,
  BenefitsReading,
  CardRewardsReading,
  CheckoutReading,
  GiftCardBalanceReading,
  OrderReading,
  ReadPage,
  RewardsReading,
  ShopWithPointsReading,
  ThankYouReading,
  TradeInReading,
} from '../pages/reading.ts';
import { paidBy, takenOff } from './payments.ts';

/** What paid for an order besides the card, signed as an order page prints it: negative where it paid. */
export interface Payments {
  readonly giftCard?: Money;
  readonly points?: Money;
  /** The sum of the promotion lines. */
  readonly promotion?: Money;
}

/** The way that served each field. Readings stored before this was kept for every page have none. */
interface Ways {
  readonly via?: ReadPage['via'];
}

/** What is stored of a checkout: nothing that says what was bought, from whom or at what price. */
export interface StoredCheckout
  extends Payments,
    Ways,
    Pick<CheckoutReading, 'page' | 'marketplace' | 'outcome'> {
  readonly purchaseId: string;
  /** Null where the step shows no summary; then it shows no payments either. */
  readonly total: Money | null;
  /** The delivery options that are chosen: none where the step shows none, an empty one where it brings no reward. */
  readonly chosen: readonly { readonly reward?: ChosenReward }[];
}

export interface ChosenReward {
  readonly amount: Money;
  /** What the offer calls it: "select digital purchases". */
  readonly type: string;
  /** The last day of the reward, where the page names it. */
  readonly expires?: CalendarDate;
}

export type StoredThankYou = Omit<ThankYouReading, 'account' | 'via' | 'missing' | 'whole' | 'from'> & Ways;
export type StoredOrder = Omit<OrderReading, 'account' | 'via' | 'refund'> & Ways;

/** What is stored of a page: all of a page that shows credits, of a page around an order only what is needed. */
export type StoredPage =
  | Omit<GiftCardBalanceReading, 'account'>
  | Omit<RewardsReading, 'account'>
  | Omit<BenefitsReading, 'account'>
  | Omit<CardRewardsReading, 'account'>
  | Omit<ShopWithPointsReading, 'account'>
  | Omit<TradeInReading, 'account'>
  | Omit<AmazonPayReading, 'account'>
  | Omit<AwsCreditsReading, 'account'>
  | StoredCheckout
  | StoredThankYou
  | StoredOrder;

/**
 * The part of a reading that is stored. Undefined for the page of a digital product, and for a checkout whose
 * address does not name the purchase, since no later page can be matched to it.
 */
export function storedPartOf(reading: ReadPage): StoredPage | undefined {
  const { marketplace, outcome, via } = reading;
  switch (reading.page) {
    case 'digital-product':
      return undefined;
    case 'checkout':
      return storedCheckout(reading);
    case 'thank-you':
      return { page: reading.page, marketplace, outcome, via, purchaseId: reading.purchaseId };
    case 'order': {
      const { account: _account, refund: _refund, ...kept } = reading;
      return kept;
    }
    case 'gift-card-balance':
    case 'rewards':
    case 'benefits':
    case 'card-rewards':
    case 'shop-with-points':
    case 'trade-in':
    case 'amazon-pay':
    case 'aws-credits': {
      const { account: _, ...kept } = reading;
      return kept;
    }
  }
}

function storedCheckout(reading: CheckoutReading): StoredCheckout | undefined {
  const { page, marketplace, outcome, via, purchaseId, total, offers } = reading;
  if (purchaseId === undefined) return undefined;
  const chosen = offers.filter(({ selected }) => selected);
  return {
    page,
    marketplace,
    outcome,
    via,
    purchaseId,
    total: total ?? null,
    ...paymentsOf(reading),
    chosen: chosen.map(({ reward }) => (reward ? { reward } : {})),
  };
}

/** What the summary says was paid. What only a box says, no line has confirmed: it is not kept. */
function paymentsOf(reading: CheckoutReading): Payments {
  if (!reading.total) return {};
  const giftCard = takenOff(reading, 'gift-card') && paidBy(reading, 'gift-card');
  const points = takenOff(reading, 'points') && paidBy(reading, 'points');
  const promotion = takenOff(reading, 'promotion');
  return {
    ...(giftCard && { giftCard: negate(giftCard) }),
    ...(points && { points: negate(points) }),
    ...(promotion && { promotion: negate(promotion) }),
  };
}
