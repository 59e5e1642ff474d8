import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { AccountKey, ProgrammeId } from '../model/credit.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { PageKind } from '../pages/page-reading.ts';

/** All that the popup shows, worked out by the background from the stored credits and the clock. */
export interface Overview {
  readonly at: Instant;
  /** The first-run page has been accepted. */
  readonly accepted: boolean;
  /** Marketplaces that the user has granted. */
  readonly granted: readonly MarketplaceId[];
  /** Credits with an end date, soonest first. */
  readonly ending: readonly EndingCredit[];
  readonly accounts: readonly AccountOverview[];
  readonly notices: readonly Notice[];
}

/** How near the end is: `now` = today or tomorrow, `soon` = within the longest lead time. */
export type Urgency = 'later' | 'soon' | 'now';

export interface EndingCredit {
  readonly lot: string;
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
  /** Shown only where several accounts have credits. */
  readonly accountName?: string;
  readonly programme: ProgrammeId;
  /** What it can be spent on, as Amazon names it. */
  readonly type: string;
  readonly amount: Money;
  readonly expires: CalendarDate;
  /** Whole days left in the marketplace's zone: 0 ends today. */
  readonly daysLeft: number;
  readonly urgency: Urgency;
  readonly asOf: Instant;
  /** Where Amazon shows it. */
  readonly url: string;
}

export interface AccountOverview {
  readonly key: AccountKey;
  readonly marketplace: MarketplaceId;
  readonly name?: string;
  readonly holdings: readonly Holding[];
}

/** What one account has in one programme. */
export interface Holding {
  readonly programme: ProgrammeId;
  readonly amount: Money;
  /** Part of the amount that has no end date shown. */
  readonly endNotShown?: Money;
  /** Amazon holds this much of it for an order under way. */
  readonly hold?: Money;
  readonly asOf: Instant;
  /** The page to open to read it again. */
  readonly url: string;
  /** The last attempt to read the page failed, at this moment; the amount is the last good one. */
  readonly failedAt?: Instant;
}

export type Notice =
  | { readonly kind: 'grant-lost'; readonly marketplace: MarketplaceId }
  | {
      readonly kind: 'signed-out' | 'blocked';
      readonly page: PageKind;
      readonly marketplace: MarketplaceId;
      readonly at: Instant;
      readonly url: string;
    }
  | {
      readonly kind: 'unrecognised';
      readonly page: PageKind;
      readonly marketplace: MarketplaceId;
      readonly at: Instant;
      readonly url: string;
      readonly missing: readonly string[];
      /** When the page was last read, if ever. */
      readonly lastRead?: Instant;
    }
  | { readonly kind: 'damaged-records'; readonly count: number };
