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

/** The pages of balances that may be made of credits with a last day. */
export type BalancePage = 'gift-card-balance' | 'amazon-pay';

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
  /** It is a part of the balance that this page shows, and counts there. */
  readonly partOf?: BalancePage;
  /** The user has said that this much is left of it, at `asOf`: the page showed more. */
  readonly said?: true;
}

export interface ManualOrigin {
  readonly credit: string;
  readonly from: 'hand' | 'mail';
}

/**
 * What a movement says, each with the witness that it needs.
 *
 * - `opening`: it was there before it was first looked at. The first list read, or the balance before the oldest row
 * - `earned`, `refunded`: it came in. A row, a mail, the owner, or a list without it that was whole
 * - `used`: it went out. A row, an order, the owner
 * - `gone`: no longer listed before its last day, nobody knows why. Two lists, the later one whole
 * - `changed`: the same credit under another name, end or split. Amounts that add up
 * - `expired`: its last day passed with this left. A page read after the end, or the owner
 * - `ended`: its last day passed, and what became of it is not known. Needs no witness
 * - `adjusted`: a balance changed, and no row says why. Two balances
 * - `promised`: chosen at checkout, not added yet. The checkout and its thank-you page
 */
export type EntryKind =
  | 'opening'
  | 'earned'
  | 'refunded'
  | 'used'
  | 'gone'
  | 'changed'
  | 'expired'
  | 'ended'
  | 'adjusted'
  | 'promised';

/** One dated movement in the ledger. */
export interface Entry {
  readonly id: EntryId;
  readonly account: AccountKey;
  readonly programme: ProgrammeId;
  readonly day: CalendarDate;
  readonly kind: EntryKind;
  /** Signed: what it did to the balance; of some kinds what it would have done, see `countsInBalance`. */
  readonly amount: Money;
  readonly type?: string;
  /** The last day of the lot that moved; null when the page did not say it, absent where there is no lot. */
  readonly expires?: CalendarDate | null;
  /** Of what happened between two visits: the day of the earlier one; `day` is that of the later one. */
  readonly since?: CalendarDate;
  /** Of a credit gone from its list that an order has used: the day of the later visit; `day` is the order's. */
  readonly until?: CalendarDate;
  /** With `ended`: when it was last seen unused. */
  readonly seen?: Instant;
  /** With `changed`: how the credit was listed before, where that was one line. */
  readonly was?: { readonly type: string; readonly expires: CalendarDate | null };
  readonly orderId?: string;
  /** The purchase that a promise or spending belongs to: it is not an order number. */
  readonly purchaseId?: string;
  /** The page that says so where the programme's own page does not. */
  readonly seenOn?: 'checkout' | 'order';
  /** For the entry of a manual credit. */
  readonly own?: ManualOrigin;
  /** What its owner noted of a manual credit. */
  readonly note?: string;
  /** The owner said so: no page did. */
  readonly said?: true;
  /** What the gift card page calls the movement. `other` stays other: the sign alone does not say why. */
  readonly activity?: 'spent' | 'refund' | 'reload' | 'claimed' | 'expired' | 'other';
  /** With `adjusted`: why the known movements do not explain the balance. */
  readonly reason?: 'not-in-activity' | 'held';
}

/** Whether an entry is part of the sums of its programme: a promise is not until it is kept, and a changed credit is still there. */
export function countsInBalance({ kind }: Pick<Entry, 'kind'>): boolean {
  return kind !== 'promised' && kind !== 'changed';
}
