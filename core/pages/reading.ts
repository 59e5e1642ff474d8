import type { CalendarDate } from '../model/calendar-date.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { MissingField } from '../model/page-fields.ts';
import type {
  AmazonPayReading,
  AwsCreditsReading,
  CardRewardsReading,
  ShopWithPointsReading,
  TradeInReading,
} from './credit-readings.ts';
import type { PageAccount, ReadCommon, RewardLot } from './reading-parts.ts';
import type {
  CheckoutReading,
  DigitalProductReading,
  OrderReading,
  ThankYouReading,
} from './shop-readings.ts';

export type * from './credit-readings.ts';
export type { PageAccount, ReadCommon, RewardLot } from './reading-parts.ts';
export type * from './shop-readings.ts';

/**
 * What one page said at one moment: plain JSON, the output of a page reader. Days are ISO text, money is
 * minor units, and what the page did not say is absent, never zero.
 */
export type PageReading = ReadPage | UnreadPage;

export type ReadPage =
  | GiftCardBalanceReading
  | RewardsReading
  | BenefitsReading
  | CardRewardsReading
  | ShopWithPointsReading
  | TradeInReading
  | AmazonPayReading
  | AwsCreditsReading
  | CheckoutReading
  | ThankYouReading
  | OrderReading
  | DigitalProductReading;

export type PageKind = ReadPage['page'];

/** Why a page that is read gave no data, so that the user can be told. */
export type UnreadPage = InaccessiblePage | UnrecognisedPage;

interface Common {
  readonly page: PageKind;
  readonly marketplace: MarketplaceId;
}

/** A sign-in form or a robot check was served in place of the page. */
export interface InaccessiblePage extends Common {
  readonly outcome: 'signed-out' | 'blocked';
}

/** The page is of a kind that is read, and its amounts could not be trusted. */
export interface UnrecognisedPage extends Common {
  readonly outcome: 'unrecognised';
  /** Names of the fields that were missing or contradicted; never text of the page. */
  readonly missing: readonly MissingField[];
  readonly account?: PageAccount;
}

export interface GiftCardBalanceReading extends ReadCommon {
  readonly page: 'gift-card-balance';
  readonly balance: Money;
  /** Newest closing balance less the balance on top, when positive: Amazon may hold an amount for a while. */
  readonly hold?: Money;
  /** Newest first, as printed. Two equal rows are two movements. Absent where the table could not be read. */
  readonly activity?: readonly ActivityRow[];
  /** Gift card money listed by its last day; it is a part of the balance. */
  readonly lots?: readonly RewardLot[];
  /** There are older rows on a further page. */
  readonly more?: true;
  /** This is a later page of the activity: its rows are older than the newest ones. */
  readonly continued?: true;
}

export interface ActivityRow {
  readonly date: CalendarDate;
  readonly kind: 'spent' | 'refund' | 'reload' | 'claimed' | 'expired' | 'other';
  /** Signed. */
  readonly amount: Money;
  readonly closing?: Money;
  readonly orderId?: string;
  readonly pending?: true;
}

/** What pages say that list credits by type and last day. */
export interface DatedCredits {
  readonly total?: Money;
  readonly types: readonly { readonly name: string; readonly balance: Money }[];
  /** In page order. Two equal lots are two lots. */
  readonly lots: readonly RewardLot[];
}

export interface RewardsReading extends ReadCommon, DatedCredits {
  readonly page: 'rewards';
}

/** Credit and benefit balances. Whether it lists everything is not known. */
export interface BenefitsReading extends ReadCommon, DatedCredits {
  readonly page: 'benefits';
}
