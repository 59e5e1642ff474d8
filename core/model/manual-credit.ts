import type { PointsProgrammeId } from './advice-settings.ts';
import type { CalendarDate, Instant } from './calendar-date.ts';
import type { Account, ProgrammeId } from './credit.ts';
import type { AccountKey, LotId } from './ids.ts';
import type { MarketplaceId } from './marketplaces.ts';
import type { Money } from './money.ts';

/** A credit that no page showed: entered by hand, or taken from a mail and confirmed. */
export interface ManualCredit {
  /** Drawn by the extension page: saving with the same id changes the same credit. */
  readonly id: string;
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
  readonly programme: ProgrammeId;
  /** What it can be spent on, or what its owner calls it. */
  readonly name: string;
  /** What is left of it now, above zero. */
  readonly amount: Money;
  /** The last day; null where it is not known. */
  readonly expires: CalendarDate | null;
  /** It has no end: unknown is not never. */
  readonly endless?: true;
  readonly note?: string;
  readonly orderId?: string;
  /** The least that an order has to come to for the credit to be used on it. */
  readonly minimum?: Money;
  /** Of points: whose and how many; `amount` is what they were worth when entered. */
  readonly points?: { readonly programme: PointsProgrammeId; readonly count: number };
  readonly from: 'hand' | 'mail';
  /** With `mail`: the mail it was taken from. */
  readonly mailId?: string;
  /** With `mail`: when that was sent. A page read since then knows better. */
  readonly statedAt?: Instant;
  /** A gift card that has still to be claimed. */
  readonly toClaim?: true;
  readonly addedAt: Instant;
  /** When its owner said that it is used up. */
  readonly ended?: Instant;
}

/** What an extension page sends of a credit; the background adds the rest. */
export type ManualCreditInput = Omit<ManualCredit, 'account' | 'addedAt' | 'ended'>;

/** Whose a credit is, as its owner says: an account that is known, or one that is opened under a name. */
export type ChosenAccount =
  | { readonly key: AccountKey }
  | { readonly marketplace: MarketplaceId; readonly name?: string };

/** An account to choose from, under the name that is shown of it. */
export type AccountChoice = Account;

/** What a manual credit may be one with, by its id. */
export type Alike =
  | { readonly kind: 'lot'; readonly id: LotId }
  | { readonly kind: 'credit'; readonly id: string };

/** What the owner of two credits said that may be one. */
export interface Answer {
  readonly to: Alike;
  readonly is: 'one' | 'two';
}
