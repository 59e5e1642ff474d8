import type { CalendarDate } from '../model/calendar-date.ts';
import { isSameMoney, type Money, negate, sum } from '../model/money.ts';
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

/** What paid for an order beside the card: each signed as an order page prints it, negative where it paid. */
export interface Payments {
  readonly giftCard?: Money;
  readonly points?: Money;
  /** The sum of the promotion lines. */
  readonly promotion?: Money;
}

/** By which way each field was found. Readings of before it was kept of every page have none. */
interface Ways {
  readonly via?: ReadPage['via'];
}

/** What is kept of a checkout: nothing says what was bought, from whom or for which price. */
export interface StoredCheckout
  extends Payments,
    Ways,
    Pick<CheckoutReading, 'page' | 'marketplace' | 'outcome'> {
  readonly purchaseId: string;
  /** Null where the step shows no summary; then it shows no payments either. */
  readonly total: Money | null;
  /** The ways to deliver that are chosen; none where the step shows none. One that brings no reward is empty. */
  readonly chosen: readonly { readonly reward?: ChosenReward }[];
}

export interface ChosenReward {
  readonly amount: Money;
  /** What the offer calls it: "select digital purchases". */
  readonly type: string;
  /** The last day of the reward, where the page names it. */
  readonly expires?: CalendarDate;
}

export type StoredThankYou = Omit<ThankYouReading, 'account' | 'via'> & Ways;
export type StoredOrder = Omit<OrderReading, 'account' | 'via' | 'refund'> & Ways;

/** What is kept of a page: of pages that show credits all of it, of pages around an order what follows from it. */
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
 * What is kept of a reading, or undefined where nothing is: of the page of a digital product, and of a
 * checkout whose address does not name the purchase, since no later page can be known to belong to it.
 */
export function storedPartOf(reading: ReadPage): StoredPage | undefined {
  const { marketplace, outcome, via } = reading;
  switch (reading.page) {
    case 'digital-product':
      return undefined;
    case 'checkout':
      return keptCheckout(reading);
    case 'thank-you':
      return { page: reading.page, marketplace, outcome, via, purchaseId: reading.purchaseId };
    case 'order': {
      const { account: _account, refund: _refund, ...kept } = reading;
      return kept;
    }
    default: {
      const { account: _, ...kept } = reading;
      return kept;
    }
  }
}

function keptCheckout(reading: CheckoutReading): StoredCheckout | undefined {
  const { page, marketplace, outcome, via, purchaseId, total, offers } = reading;
  if (purchaseId === undefined) return undefined;
  const chosen = offers.filter(({ selected }) => selected);
  return {
    page,
    marketplace,
    outcome,
    via,
    purchaseId,
    total,
    ...paymentsOf(reading),
    chosen: chosen.map(({ reward }) => (reward ? { reward } : {})),
  };
}

/** The payments in the lines of the summary, whose sum with the total was checked by the reader. */
function paymentsOf(reading: CheckoutReading): Payments {
  const giftCard = agreed(linesOf(reading, 'gift-card'), reading.giftCard?.applied);
  const points = agreed(linesOf(reading, 'points'), reading.points?.applied);
  const promotion = linesOf(reading, 'promotion');
  return { ...(giftCard && { giftCard }), ...(points && { points }), ...(promotion && { promotion }) };
}

/** The sum of the lines of a kind; undefined without any, and where one does not reduce the total. */
function linesOf({ lines, total }: CheckoutReading, kind: 'gift-card' | 'points' | 'promotion') {
  const amounts = lines.filter((line) => line.kind === kind).map(({ amount }) => amount);
  const [first] = amounts;
  if (total === null || !first || amounts.some(({ minor }) => minor >= 0)) return undefined;
  return sum(amounts, first.currency);
}

/** The line's amount, unless the box that chooses it says another. */
function agreed(line: Money | undefined, box: Money | undefined): Money | undefined {
  if (!line || !box) return line;
  return isSameMoney(line, box) || isSameMoney(line, negate(box)) ? line : undefined;
}
