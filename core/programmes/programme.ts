import type { BasisPoints, PointsProgrammeId, PointValue, Source } from '../model/advice-settings.ts';
import type { ProgrammeId } from '../model/credit.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { PageKind } from '../pages/reading.ts';

/**
 * One credit system as it is explained to the user. Every sentence is a key of `core/words` and carries
 * its source. Without a good source a fact is left out, or `unknown`.
 */
export interface Programme<Key extends string = string> {
  readonly id: ProgrammeId;
  readonly name: Key;
  /** How it comes to the user. */
  readonly earned: readonly Fact<Key>[];
  /** Amounts that were seen. None of them is a promise. */
  readonly amounts: readonly Fact<Key>[];
  /** When it is on the account. */
  readonly posts: readonly Fact<Key>[];
  readonly spentOn: readonly Fact<Key>[];
  readonly notOn: readonly Fact<Key>[];
  /** What it goes together with, in which order, and what a return or a cancellation does to it. */
  readonly stacking: readonly Fact<Key>[];
  readonly ends: Ends<Key>;
  readonly ways: readonly WayIn[];
  /** Where Amazon shows it, at marketplaces where someone has seen it. */
  readonly places: readonly Place[];
  /** No credit of any programme can be given to another account. */
  readonly transferable: false;
  /** The sentence that says so. */
  readonly notTransferable: Statement<Key>;
  /** The programmes of points whose worth `POINTS_DEFAULTS` holds. */
  readonly points: readonly PointsProgrammeId[];
}

/** One sentence. */
export interface Statement<Key extends string = string> {
  readonly says: Key;
  /** What the sentence's placeholders stand for, by their names. */
  readonly values?: Readonly<Record<string, FactValue>>;
  /** How it is known; null where it says that nothing is. */
  readonly source: Source | null;
}

/** One sentence that a source bears out. */
export interface Fact<Key extends string = string> extends Statement<Key> {
  /** The only marketplaces for which the source says it; absent where it holds wherever the programme is. */
  readonly at?: readonly MarketplaceId[];
  readonly source: Source;
}

/** A figure, to be written as the user's language writes it. */
export type FactValue =
  | { readonly kind: 'money'; readonly value: Money }
  | { readonly kind: 'share'; readonly value: BasisPoints }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'point-value'; readonly value: PointValue };

/**
 * - `never`: it stays until it is spent
 * - `while-open`: it stays as long as the card's account does
 * - `dated`: each credit has its own last day, which a page or a mail names
 * - `after`: a fixed number of years after it was added
 * - `by-issuer`: whoever issued the points decides
 * - `monthly`: what can be earned in a calendar month is gone with it; what was paid out stays
 * - `unknown`: nobody is known to have said. Unknown is not never
 */
export type EndKind = 'never' | 'while-open' | 'dated' | 'after' | 'by-issuer' | 'monthly' | 'unknown';

export interface EndRule<Key extends string = string> extends Statement<Key> {
  readonly kind: EndKind;
  /** With `after`. */
  readonly years?: number;
}

/** When it ends: by marketplace where the sources tell them apart. */
export interface Ends<Key extends string = string> {
  readonly rule: EndRule<Key>;
  readonly at?: Partial<Record<MarketplaceId, EndRule<Key>>>;
}

/** Pages that show credits. */
export type CreditPage = Exclude<PageKind, 'thank-you'>;

/** How a credit of the programme gets into the ledger. */
export type WayIn =
  | {
      readonly by: 'page';
      readonly page: CreditPage;
      /** Month or year of the newest real page that the reader was compared with; null when there was none. */
      readonly verified: string | null;
    }
  | {
      readonly by: 'mail';
      /** The same for a real mail. None is public, so far. */
      readonly verified: string | null;
    }
  | { readonly by: 'hand' };

/** Where Amazon shows a programme. */
export interface Place {
  readonly page: CreditPage | 'other';
  /** The path at each marketplace named, or the whole address where it is not a shop's. */
  readonly path: string;
  /** Marketplaces where it was seen; none where the address is not a shop's. */
  readonly at: readonly MarketplaceId[];
}
