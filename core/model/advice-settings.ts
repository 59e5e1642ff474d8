import type { CalendarDate } from './calendar-date.ts';
import type { MarketplaceId } from './marketplaces.ts';
import type { Currency, Money } from './money.ts';

/**
 * The choices and figures that advice at checkout works with. Each figure that is not the user's own is a
 * dated default with its source, and each can be replaced by the user's own.
 */

/** A share in ten-thousandths: 5 % is 500. Whole, 0 to 10 000. */
export type BasisPoints = number;

/** What one point is worth, in millionths of a minor unit: 0.8 cents is 800 000. Whole, never negative. */
export interface PointValue {
  readonly micro: number;
  readonly currency: Currency;
}

/**
 * How good a source is: text by Amazon or an issuer, a known newspaper or finance site, users who show
 * what they saw, code that parses the live page, our own arithmetic, or what the user says.
 */
export type Grade = 'official' | 'press' | 'users' | 'code' | 'arithmetic' | 'own';

/** Where a figure or a rule comes from. */
export interface Source {
  /** Names of publishers, as they call themselves: not translated. */
  readonly text: string;
  readonly grade: Grade;
  /** The day on which the source was last looked at. */
  readonly asOf: CalendarDate;
}

/** One kind for each rule, in the order in which the settings page lists them. */
export const TIP_KINDS = [
  'ending-credit',
  'credit-does-not-fit',
  'delivery-offer',
  'gift-card',
  'points',
  'promotion',
  'cancel-or-return',
  'digital-rewards',
] as const;

/** A kind of tip: what can be switched off for good. */
export type TipKind = (typeof TIP_KINDS)[number];

export type CardId = 'prime-visa' | 'amazon-visa' | 'store-card' | 'other';

/** A card's usual back rate at Amazon. */
export interface CardDefault {
  /** Zero where nothing is known of the card: nothing is then said to be forgone. */
  readonly back: BasisPoints;
  readonly source: Source;
}

const LOOKED_AT = '2026-11-22';
const CARD_PRESS: Source = { text: 'AwardWallet; Business Insider', grade: 'press', asOf: LOOKED_AT };

export const CARD_DEFAULTS: Readonly<Record<CardId, CardDefault>> = {
  'prime-visa': { back: 500, source: CARD_PRESS },
  'amazon-visa': { back: 300, source: CARD_PRESS },
  'store-card': { back: 500, source: { text: 'The Balance; NerdWallet', grade: 'press', asOf: LOOKED_AT } },
  other: { back: 0, source: { text: '', grade: 'own', asOf: LOOKED_AT } },
};

export type PointsProgrammeId =
  | 'amazon-visa'
  | 'chase'
  | 'citi'
  | 'capital-one'
  | 'capital-one-cash'
  | 'discover'
  | 'us-bank'
  | 'amex'
  | 'amex-dollars'
  | 'bilt'
  | 'hilton'
  | 'amex-uk';

/** A programme of points that Amazon takes, with what a point is worth there and elsewhere. */
export interface PointsProgramme {
  readonly name: string;
  readonly marketplace: MarketplaceId;
  readonly atAmazon: PointValue;
  /** As money elsewhere; null where the sources disagree or name no figure, so that only the user can say. */
  readonly elsewhere: PointValue | null;
  readonly source: Source;
}

const NERDWALLET: Source = { text: 'NerdWallet', grade: 'press', asOf: LOOKED_AT };

/** @param atAmazon, elsewhere In thousandths of a cent (or penny) a point. */
function points(
  name: string,
  atAmazon: number,
  elsewhere: number | null,
  source: Source = NERDWALLET,
  marketplace: MarketplaceId = 'amazon.com',
  currency: Currency = 'USD',
): PointsProgramme {
  const value = (thousandths: number): PointValue => ({ micro: thousandths * 1000, currency });
  return {
    name,
    marketplace,
    atAmazon: value(atAmazon),
    elsewhere: elsewhere === null ? null : value(elsewhere),
    source,
  };
}

export const POINTS_DEFAULTS: Readonly<Record<PointsProgrammeId, PointsProgramme>> = {
  'amazon-visa': points('Prime Visa, Amazon Visa', 1000, 1000),
  chase: points('Chase Ultimate Rewards', 800, 1000, {
    text: 'NerdWallet; The Points Guy; RewardsMaxing',
    grade: 'press',
    asOf: LOOKED_AT,
  }),
  // As money a point is worth half a cent to a whole one, depending on the card.
  citi: points('Citi ThankYou', 800, null),
  // A whole cent against travel; no source was found for what it is worth as money.
  'capital-one': points('Capital One miles', 800, null),
  'capital-one-cash': points('Capital One cash back', 1000, 1000),
  discover: points('Discover', 1000, 1000),
  'us-bank': points('U.S. Bank', 1000, 1000),
  amex: points('American Express Membership Rewards', 700, 600, {
    text: 'NerdWallet; RewardsMaxing',
    grade: 'press',
    asOf: LOOKED_AT,
  }),
  'amex-dollars': points('American Express Reward Dollars', 1000, 1000),
  bilt: points('Bilt', 700, null),
  hilton: points('Hilton Honors', 200, null),
  'amex-uk': points(
    'American Express Membership Rewards (UK)',
    450,
    null,
    { text: 'American Express UK catalogue', grade: 'official', asOf: LOOKED_AT },
    'amazon.co.uk',
    'GBP',
  ),
};

/** What the user chose or replaced; what is null was not said, and no tip is built on it. */
export interface AdviceSettings {
  /** Kinds that are switched off for good. */
  readonly hintsOff: readonly TipKind[];
  /** How many days before its end a credit is worth a tip at checkout. */
  readonly endingWithinDays: number;
  /** The card that pays at Amazon, and its back rate where the user's differs from the default. */
  readonly card: CardId | null;
  readonly cardBack: BasisPoints | null;
  /** The points that the user pays with at Amazon, and the user's own values of them. */
  readonly pointsProgramme: PointsProgrammeId | null;
  readonly pointsAtAmazon: PointValue | null;
  readonly pointsElsewhere: PointValue | null;
  /** Usual spending on digital content in 30 days. */
  readonly digitalSpending: Money | null;
  /** Of the digital content that rewards paid for, the share that would have been bought anyway. */
  readonly boughtAnyway: BasisPoints | null;
  /** The share of orders that goes back. */
  readonly returned: BasisPoints | null;
  /** The gift card balance is being kept for something. */
  readonly savingGiftCard: boolean;
  /**
   * Product pages are read too. Their address does not tell a Kindle book from a lamp, so to find the digital
   * ones every product page must be looked at: nothing that anybody gets unasked.
   */
  readonly productPages: boolean;
}

/**
 * What holds until the user says otherwise. Spending, returns and the card differ from person to person and
 * no source gives a figure, so they start unsaid; the days are the longest lead time of the reminders.
 */
export const DEFAULT_ADVICE_SETTINGS: AdviceSettings = {
  hintsOff: [],
  endingWithinDays: 14,
  card: null,
  cardBack: null,
  pointsProgramme: null,
  pointsAtAmazon: null,
  pointsElsewhere: null,
  digitalSpending: null,
  boughtAnyway: null,
  returned: null,
  savingGiftCard: false,
  productPages: false,
};

/** The back rate of the card that pays, or undefined when nobody said which card that is. */
export function cardBackOf(settings: AdviceSettings): BasisPoints | undefined {
  if (settings.cardBack !== null) return settings.cardBack;
  return settings.card === null ? undefined : CARD_DEFAULTS[settings.card].back;
}
