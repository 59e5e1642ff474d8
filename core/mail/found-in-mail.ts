import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { ProgrammeId } from '../model/credit.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { NotAMail } from './parsed-mail.ts';

/** What a mail says of credits, to be shown and confirmed. Plain JSON. */
export type FoundInMail = FoundCredit | NotUnderstood | NotACreditMail | NotAMail;

/** One credit, in the words of the mail. */
export interface FoundCredit {
  readonly kind: 'found';
  readonly mailId: string;
  readonly marketplace: MarketplaceId;
  readonly programme: Extract<ProgrammeId, 'no-rush' | 'promotional' | 'gift-card' | 'reload'>;
  readonly amount: Money;
  /** What the mail calls it: `digital reward`. */
  readonly type: string;
  /** The last day; null where the programme never ends at this marketplace, and of a gift card that names none. */
  readonly expires: CalendarDate | null;
  /** The least that an order has to come to for the credit to be used on it. */
  readonly minimum?: Money;
  readonly orderId?: string;
  /** A gift card that has still to be claimed: it is on no balance yet. */
  readonly toClaim?: true;
  readonly sent?: Instant;
  readonly sender: Sender;
  /** The sentence that gives the amount, to be shown beside it. */
  readonly sentence: string;
  /** The ways in which the mail bears out the amount. At least two. */
  readonly witnesses: readonly Witness[];
}

/**
 * - `sentence`: it says that so much was given. Always there
 * - `end-in-sentence`: the same sentence gives the amount its last day
 * - `end-beside`: the next sentence, about the same credit, names the last day
 * - `subject`: the subject has the amount
 * - `label`: a line or a table cell such as `Amount: $5.00` has it
 * - `line`: it stands on a line of its own
 * - `claim`: there is a code or a link with which the gift card is claimed
 * - `another-sentence`: another sentence says the same
 * - `other-part`: the mail's text and its HTML both say it
 */
export type Witness =
  | 'sentence'
  | 'end-in-sentence'
  | 'end-beside'
  | 'subject'
  | 'label'
  | 'line'
  | 'claim'
  | 'another-sentence'
  | 'other-part';

/** Who sent it, by its headers. A hint: headers can be forged, and pasted text has none. */
export type Sender = 'amazon' | 'forwarded' | 'unknown';

/** A mail about a credit that Unspent would have to guess at. It can be entered by hand. */
export interface NotUnderstood {
  readonly kind: 'not-understood';
  readonly mailId: string;
  readonly why: NotUnderstoodReason;
  /** The sentence that was looked at, without codes and addresses. */
  readonly sentence: string;
  /** What of it is clear, to begin with when it is entered by hand. */
  readonly known: KnownParts;
}

/** The parts of a credit that a mail says clearly, whatever is missing of the others. */
export interface KnownParts
  extends Partial<
    Pick<FoundCredit, 'marketplace' | 'programme' | 'amount' | 'type' | 'orderId' | 'minimum'>
  > {
  readonly expires?: CalendarDate;
}

/**
 * - `no-date`: no last day, or one that is not sure
 * - `two-dates`, `two-amounts`: which one is meant is not clear
 * - `one-witness`: the amount stands in one place only
 * - `currency`: the amount is not in the marketplace's currency
 * - `marketplace`: which one it is from is not clear
 * - `programme`: what kind of credit it is is not clear
 * - `language`: a language whose sentences are not known
 * - `sender`: it speaks of a credit and does not come from Amazon
 * - `reminder`: about credit that is already there
 * - `qualified`: another sentence may change what the one that gives the credit says
 * - `unclear`: it speaks of a credit and no sentence says clearly that it was given, and how much
 */
export type NotUnderstoodReason =
  | 'no-date'
  | 'two-dates'
  | 'two-amounts'
  | 'one-witness'
  | 'currency'
  | 'marketplace'
  | 'programme'
  | 'language'
  | 'sender'
  | 'reminder'
  | 'qualified'
  | 'unclear';

/** A mail that says nothing of a credit given: an order, an offer, a newsletter. */
export interface NotACreditMail {
  readonly kind: 'not-a-credit-mail';
  readonly mailId: string;
  /** The sentence that names a credit all the same: one that is offered, was used, or is another's. */
  readonly sentence?: string;
}
