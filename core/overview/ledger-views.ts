import type { CalendarDate } from '../model/calendar-date.ts';
import type { Entry, ProgrammeId } from '../model/credit.ts';
import type { AccountKey, EntryId } from '../model/ids.ts';
import type { AccountChoice, ManualCredit } from '../model/manual-credit.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { Money } from '../model/money.ts';
import type { Month } from '../model/panel.ts';
import type { YearOutcomes } from './year-outcomes.ts';

/** What the ledger page shows, worked out by the background. */

/** Where a page of the ledger begins: just after this entry, which is older than all before it. */
export interface LedgerPosition {
  readonly day: CalendarDate;
  readonly id: EntryId;
}

export interface LedgerEntry extends Entry {
  readonly marketplace: MarketplaceId;
  readonly accountName?: string;
}

/** Entries, newest first. */
export interface LedgerPage {
  readonly entries: readonly LedgerEntry[];
  /** There may be older ones. */
  readonly more: boolean;
  /** Where to go on; of a search it may be older than the last of the entries. */
  readonly next?: LedgerPosition;
}

/** What some entries come to. */
export interface LedgerTotals {
  readonly count: number;
  /** By account and currency. All amounts are zero or above, but where more was taken back than came. */
  readonly sums: readonly LedgerSum[];
  /** Where to go on; absent where these are the last. */
  readonly next?: LedgerPosition;
}

export interface LedgerSum {
  readonly account: AccountKey;
  /** What came in, refunds included. */
  readonly earned: Money;
  readonly used: Money;
  readonly gone: Money;
  readonly expired: Money;
  readonly ended: Money;
}

export interface LedgerSummary {
  readonly accounts: readonly (AccountChoice & { readonly programmes: readonly ProgrammeHistory[] })[];
  /** By year and marketplace, oldest first. */
  readonly years: readonly LedgerYear[];
  /** What became of credits this year, for each account. */
  readonly thisYear: ThisYear;
}

export interface ThisYear {
  readonly year: number;
  readonly accounts: readonly YearOutcomes[];
}

export interface ProgrammeHistory {
  readonly programme: ProgrammeId;
  /** Months in which something moved, oldest first; the balance stays in between. */
  readonly perMonth: readonly LedgerMonth[];
}

/** All amounts but the balance are zero or above. */
export interface LedgerMonth {
  readonly month: Month;
  /** What came in, refunds included. */
  readonly earned: Money;
  readonly used: Money;
  /** No longer listed before its last day: it may have been used. */
  readonly gone: Money;
  readonly expired: Money;
  /** Its last day passed, and what became of it is not known. */
  readonly ended: Money;
  /** At the end of the month. Absent where it is not known: of gift cards it is what the page printed. */
  readonly balance?: Money;
}

export interface LedgerYear {
  readonly year: number;
  readonly marketplace: MarketplaceId;
  /** What credits saved: gift card money is in none of these, since someone paid for that. */
  readonly used: Money;
  readonly expired: Money;
  /** The next two say what is not known: it may have been used. */
  readonly gone: Money;
  readonly ended: Money;
}

/** A manual credit with its fate. */
export interface ManualCreditView extends ManualCredit {
  /** A page shows it now, so it counts there and no longer here. */
  readonly covered?: true;
  /** It may be one with another credit, and does not count until its owner has said. */
  readonly asked?: true;
  /** Its last day passed while some was left. */
  readonly over?: true;
  /** Its end had come when its mail was imported: what became of it is not known. */
  readonly past?: true;
  /** What counts of it: zero where it is covered, over, past or used up. */
  readonly left: Money;
}

export interface ManualCreditList {
  readonly credits: readonly ManualCreditView[];
  /** Accounts to choose from. */
  readonly accounts: readonly AccountChoice[];
  /** Those that their owner said are one of them. */
  readonly merged: readonly MergedAccount[];
}

export interface MergedAccount {
  readonly account: AccountChoice;
  readonly into: AccountChoice;
}
