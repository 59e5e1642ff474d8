import type { Forecast } from '../ledger/forecast.ts';
import type { FailureCause } from '../ledger/page-record.ts';
import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { ProgrammeId } from '../model/credit.ts';
import type { AccountKey, LotId } from '../model/ids.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { MissingField } from '../model/page-fields.ts';
import type { Month } from '../model/panel.ts';
import type { PageKind } from '../pages/reading.ts';

/** The database cannot be opened: what is shown is what was kept beside it. */
export interface Unopened {
  readonly why: UnopenedReason;
  /** When what is shown was last changed; absent where that is not known. */
  readonly at?: Instant;
}

export type UnopenedReason = 'newer-version' | 'blocked' | 'unavailable' | 'damaged' | 'full' | 'failed';

/** All that the popup shows, worked out by the background from the stored credits and the clock. */
export interface Overview {
  readonly at: Instant;
  /** Absent where all of it comes from the database. */
  readonly unopened?: Unopened;
  /** The first-run page has been accepted, in whatever version. */
  readonly accepted: boolean;
  /** Marketplaces that the user has granted. */
  readonly granted: readonly MarketplaceId[];
  /** Credits with an end date, soonest first. */
  readonly ending: readonly EndingCredit[];
  /** The day up to which ends are due, for the user: as on the toolbar button. */
  readonly dueBy: DueBy;
  /** What is known of ends beside these. */
  readonly known: KnownEnds;
  /** What will be left of the first one and those like it, at the pace at which they were used. */
  readonly forecast?: Forecast;
  readonly accounts: readonly AccountOverview[];
  /** Rewards chosen at checkout that have not come yet: late ones first, then the oldest. */
  readonly promises: readonly PromiseView[];
  /** Whose pages they were has to be asked. */
  readonly asked: readonly UnassignedAccount[];
  /** Credits that may be one. */
  readonly alike: readonly AlikeCredits[];
  /** Pages whose layout nobody has compared with what is read of it: their user is asked. The newest first. */
  readonly unconfirmed: readonly UnconfirmedPage[];
  readonly panel: readonly PanelMonth[];
  readonly notices: readonly Notice[];
}

/** A day, and how many whole days are left until it where the user is. */
export interface DueBy {
  readonly day: CalendarDate;
  readonly daysLeft: number;
}

/** Whether it is known that nothing else ends than what is shown, and what is not known of it. */
export interface KnownEnds {
  /** Every page that can show an end was read as a whole, lately, and no question is open. */
  readonly isAll: boolean;
  /** How many pages say so. */
  readonly checked: number;
  /** Pages that may show an end and were not read as a whole lately, each for the account or site that lacks it. */
  readonly unchecked: readonly UncheckedPage[];
  /** Granted marketplaces that show no end on any page that is read. */
  readonly withoutEnds: readonly MarketplaceId[];
  /** Credits whose end no page and nobody says. */
  readonly undated: number;
}

export interface UncheckedPage {
  readonly page: PageKind;
  readonly marketplace: MarketplaceId;
}

/** How near the end is: `now` = today or tomorrow, `soon` = within the longest lead time. */
export type Urgency = 'later' | 'soon' | 'now';

export interface EndingCredit {
  readonly lot: LotId;
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
  /** Shown only where several accounts have credits. */
  readonly accountName?: string;
  readonly programme: ProgrammeId;
  /** What it can be spent on, as Amazon or its owner names it. */
  readonly type: string;
  readonly amount: Money;
  readonly expires: CalendarDate;
  /** Whole days left in the marketplace's zone: 0 ends today. */
  readonly daysLeft: number;
  readonly urgency: Urgency;
  readonly asOf: Instant;
  readonly from: HoldingSource;
  /** The manual credit that it is; absent where a page lists it. */
  readonly own?: string;
  /** It is a part of a balance, whose page says what is left. */
  readonly isPart?: true;
  /** Its owner said that it is used, and a page read later lists it as before. */
  readonly stillListed?: true;
  /** Where Amazon shows it; absent where no page does. */
  readonly url?: string;
}

/** How a value came here: a page said it, a mail did, or its owner. */
export type HoldingSource = 'page' | 'mail' | 'hand';

export interface AccountOverview {
  readonly key: AccountKey;
  readonly marketplace: MarketplaceId;
  readonly name?: string;
  readonly holdings: readonly Holding[];
  /** Programmes whose pages were read and had nothing. */
  readonly nothing: readonly ProgrammeId[];
}

/** What one account has in one programme. */
export interface Holding {
  readonly programme: ProgrammeId;
  /** Absent where it is in points that nobody says the worth of. */
  readonly amount?: Money;
  /** Part of the amount whose end is not known. */
  readonly endNotShown?: Money;
  /** Amazon holds this much of it for an order under way. */
  readonly hold?: Money;
  readonly asOf: Instant;
  /** What it is made of, where that is worth a line of its own: a card, a programme of points, a credit entered by hand. */
  readonly parts?: readonly HoldingPart[];
  /** The page to open to read it again; absent where no page shows it. */
  readonly url?: string;
  /** The last attempt to read the page failed, at this moment; the amount is the last good one. */
  readonly failedAt?: Instant;
}

export interface HoldingPart {
  readonly name: string;
  readonly amount?: Money;
  readonly points?: number;
  /** The last day; null when it is not known. */
  readonly expires: CalendarDate | null;
  /** Its owner says that it does not end. */
  readonly endless?: true;
  readonly from: HoldingSource;
  readonly asOf: Instant;
}

/** The receipts that somebody counts for the Shopper Panel. */
export interface PanelMonth {
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
  /** Shown only where several accounts are known. */
  readonly accountName?: string;
  /** `2026-11`. */
  readonly month: Month;
  readonly receipts: number;
  /** How many of them count in a month. */
  readonly of: number;
  /** Whole days until the month's last one. */
  readonly daysLeft: number;
}

/** A page that did not say whose it is, where several accounts may be meant. */
export interface UnassignedAccount {
  readonly key: AccountKey;
  readonly marketplace: MarketplaceId;
  readonly page: PageKind;
  readonly at: Instant;
  readonly candidates: readonly { readonly key: AccountKey; readonly name?: string }[];
}

/** A manual credit that may be one with another credit. It does not count until its owner has said. */
export interface AlikeCredits {
  /** Of the manual credit. */
  readonly id: string;
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
  readonly credit: CreditSource;
  /** The one that counts. */
  readonly other: CreditSource;
}

/** One source of a credit: where it is known from, and what that says. */
export interface CreditSource {
  readonly from: 'hand' | 'mail' | 'page';
  readonly name: string;
  readonly amount: Money;
  readonly expires: CalendarDate | null;
}

/** What was read of a page that nobody has compared with it yet. It counts meanwhile. */
export interface UnconfirmedReading {
  /** The id of the reading. */
  readonly reading: string;
  readonly page: PageKind;
  readonly marketplace: MarketplaceId;
  readonly account: AccountKey;
  readonly asOf: Instant;
  readonly lines: readonly ReadLine[];
  /** How many lines there are beside these. */
  readonly more: number;
}

/** The same with what its user needs to compare it. */
export interface UnconfirmedPage extends UnconfirmedReading {
  /** Shown only where several accounts are known. */
  readonly accountName?: string;
  readonly url: string;
}

export interface ReadLine {
  /** Empty where the page is about one balance. */
  readonly name: string;
  readonly amount?: Money;
  readonly points?: number;
  /** Null where the page shows none, absent where such a page has none. */
  readonly expires?: CalendarDate | null;
}

/** A reward that was chosen at checkout and is still to come. Part of no balance and no sum. */
export interface PromiseView {
  readonly id: string;
  /**
   * `waiting`: it may still come. `look`: it should have come, and the rewards page was not read since.
   * `late`: the rewards page was read since and does not show it.
   */
  readonly state: 'waiting' | 'look' | 'late';
  readonly account: AccountKey;
  readonly marketplace: MarketplaceId;
  /** Shown only where several accounts are known. */
  readonly accountName?: string;
  readonly programme: 'no-rush' | 'trade-in';
  readonly amount: Money;
  /** What it can be spent on, in the words of the offer; the device that is traded in. */
  readonly type: string;
  /** The day of the order or of the trade-in. */
  readonly day: CalendarDate;
  /** Whole days since then on the marketplace's calendar. */
  readonly days: number;
  /** Of a reward: the number in the address of checkout and thank-you page. It is not an order number. */
  readonly purchaseId?: string;
  /** What the order came to, by which it can be found. */
  readonly total?: Money;
  /** The page on which it will be seen. */
  readonly url: string;
}

export type Notice =
  /** The browser lost the database; what was kept beside it is shown. */
  | { readonly kind: 'restored'; readonly at: Instant }
  /** The browser takes no second copy: what is shown is in the database alone. */
  | { readonly kind: 'no-copy' }
  /** The first-run page says something new since the user accepted it. */
  | { readonly kind: 'disclosure-changed' }
  | { readonly kind: 'grant-lost'; readonly marketplace: MarketplaceId }
  /** `kept-off`: its user opened it, and nothing came from its site. */
  | {
      readonly kind: 'signed-out' | 'blocked' | 'kept-off';
      readonly page: PageKind;
      readonly marketplace: MarketplaceId;
      readonly at: Instant;
      readonly url: string;
    }
  /** A page that its user reported is read again since that day. */
  | {
      readonly kind: 'read-again';
      readonly page: PageKind;
      readonly marketplace: MarketplaceId;
      readonly day: CalendarDate;
      readonly days: number;
      readonly url: string;
    }
  | {
      readonly kind: 'unrecognised';
      readonly page: PageKind;
      readonly marketplace: MarketplaceId;
      /** Whose page it is, where it said so. */
      readonly account?: AccountKey;
      /** Shown only where several accounts of the marketplace are known. */
      readonly accountName?: string;
      /** The last of the visits. */
      readonly at: Instant;
      /** The visits in a row on which it was not understood. */
      readonly visits: number;
      readonly url: string;
      readonly missing: readonly MissingField[];
      /** Why, where that is known. */
      readonly cause?: FailureCause;
      /** When its user saved a report of it, and how many days ago. */
      readonly reported?: { readonly day: CalendarDate; readonly days: number };
      /** When the page was last read, if ever. */
      readonly lastRead?: Instant;
    }
  /** A promise that was not kept: what to ask Amazon about. */
  | {
      readonly kind: 'late-promise';
      readonly promise: string;
      readonly marketplace: MarketplaceId;
      readonly amount: Money;
      /** The day of the order, and whole days since. */
      readonly day: CalendarDate;
      readonly days: number;
      readonly purchaseId: string;
      /** What the order came to. */
      readonly total?: Money;
      /** The rewards page. */
      readonly url: string;
    }
  | { readonly kind: 'damaged-records'; readonly count: number };
