import type { CalendarDate, Instant } from './calendar-date.ts';
import type { AccountKey, EntryId, LotId } from './ids.ts';
import type { MarketplaceId } from './marketplaces.ts';
import type { Money } from './money.ts';

/** Every credit system, in the order in which they are shown. */
export const PROGRAMME_IDS = [
  'gift-card',
  'no-rush',
  'promotional',
  'card-points',
  'partner-points',
  'trade-in',
  'reload',
  'shopper-panel',
  'aws',
] as const;

/** One credit system. */
export type ProgrammeId = (typeof PROGRAMME_IDS)[number];

/** One Amazon customer at one marketplace. Credits never mix between accounts. */
export interface Account {
  readonly key: AccountKey;
  readonly marketplace: MarketplaceId;
  /** What its owner calls it, else the name in the page's greeting when it showed one. */
  readonly name?: string;
}

/** An amount without end date that moves up and down. */
export interface Balance {
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
  readonly programme: ProgrammeId;
  readonly amount: Money;
  /** Amazon holds this much for an order under way; the amount is already less by it. */
  readonly hold?: Money;
  /** When the page said so. */
  readonly asOf: Instant;
}

/** An amount of one programme and type that ends on one day. */
export interface Lot {
  /** Stable over readings: account, programme, type, end and which of its twins it is. */
  readonly id: LotId;
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
  readonly programme: ProgrammeId;
  /** The type's name as Amazon prints it: "Digital content and services". */
  readonly type: string;
  readonly amount: Money;
  /** The last day it can be spent; null when the page did not say. Unknown is not "never". */
  readonly expires: CalendarDate | null;
  readonly asOf: Instant;
  /** Of points: how many they are. */
  readonly points?: number;
  /** For a lot that no page showed: its manual credit, and how that was entered. */
  readonly own?: ManualOrigin;
  /** The user says that it has no end. */
  readonly endless?: true;
}

export interface ManualOrigin {
  readonly credit: string;
  readonly from: 'hand' | 'mail';
}

export type EntryKind = 'earned' | 'used' | 'refunded' | 'lapsed' | 'promised' | 'corrected';

/** One dated movement in the ledger. */
export interface Entry {
  readonly id: EntryId;
  readonly account: AccountKey;
  readonly programme: ProgrammeId;
  readonly day: CalendarDate;
  readonly kind: EntryKind;
  /** Signed: what it did to the balance; of a promise what it would do, see `countsInBalance`. */
  readonly amount: Money;
  readonly type?: string;
  /** The last day of the lot that moved; null when the page did not say it, absent where there is no lot. */
  readonly expires?: CalendarDate | null;
  readonly orderId?: string;
  /** The purchase that a promise or spending belongs to: it is not an order number. */
  readonly purchaseId?: string;
  /** The page that says so where the programme's own page does not. */
  readonly seenOn?: 'checkout' | 'order';
  /** For the entry of a manual credit. */
  readonly own?: ManualOrigin;
  /** What the gift card page calls the movement. `other` stays other: the sign alone does not say why. */
  readonly activity?: 'spent' | 'refund' | 'reload' | 'claimed' | 'expired' | 'other';
  /** For a correction: why the known movements do not explain the balance. */
  readonly reason?: 'not-in-activity' | 'held';
}

/** Whether an entry is part of the sums of its programme: a promise is not, until it is kept. */
export function countsInBalance({ kind }: Pick<Entry, 'kind'>): boolean {
  return kind !== 'promised';
}
