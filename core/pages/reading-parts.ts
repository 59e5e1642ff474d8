import type { CalendarDate } from '../model/calendar-date.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { MissingField } from '../model/page-fields.ts';

/** What every reading of a page that was read carries. */
export interface ReadCommon {
  readonly marketplace: MarketplaceId;
  readonly outcome: 'read';
  readonly account?: PageAccount;
  /** The name of the way that served each field, so that drift shows before a reader fails. */
  readonly via: Readonly<Record<string, string>>;
  /** Names of fields that the page shows and that could not be trusted; what is stated stands without them. */
  readonly missing?: readonly MissingField[];
  /**
   * `cache` is an old copy that the browser kept, which changes nothing. Absent in readings of before this was
   * recorded.
   */
  readonly from?: 'network' | 'cache';
  /** The page proves that its list is complete. Without it a list says nothing of what it does not show. */
  readonly whole?: true;
  /** How what was read stands on the page; see `layout.ts`. */
  readonly layout?: readonly number[];
}

/** Whose page it is. The id leaves the page only to be hashed; it is never stored. */
export interface PageAccount {
  readonly customerId?: string;
  /** The name in the greeting. */
  readonly name?: string;
}

/** An amount that a page lists by its type and its last day. */
export interface RewardLot {
  readonly type: string;
  readonly amount: Money;
  /** The last day; null when the page shows a balance whose end it does not say. */
  readonly expires: CalendarDate | null;
}
