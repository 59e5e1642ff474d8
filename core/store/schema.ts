import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { RowGroup } from '../ledger/activity.ts';
import type { GiftCardBalance } from '../ledger/gift-card.ts';
import type { ManualCreditRecord } from '../ledger/manual-credits.ts';
import type { MonthSum } from '../ledger/months.ts';
import type { PageRecord } from '../ledger/page-record.ts';
import type { RewardPromise } from '../ledger/promises.ts';
import type { Spending } from '../ledger/spendings.ts';
import type { StoredReading } from '../ledger/stored-reading.ts';
import type { AdviceSettings } from '../model/advice-settings.ts';
import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { Entry, EntryKind, Lot, ProgrammeId } from '../model/credit.ts';
import type { AccountKey, EntryId, LotId } from '../model/ids.ts';
import type { OwnerWord } from '../model/owner-words.ts';
import type { AnsweredLayouts } from '../model/page-layouts.ts';
import type { Month, PanelMonth } from '../model/panel.ts';
import type { Settings } from '../model/settings.ts';
import type { BackupRecord } from '../protocol/backup-record.ts';
import type { ReminderMark } from '../reminders/marks.ts';
import type { AccountRecord } from './accounts.ts';

/**
 * What the database holds at its current version. Readings are what pages said, those that say the same as one run (see `core/ledger/runs.ts`), and
 * nothing else about them is changed; credits
 * entered by hand, known mails and counted months are what the user said. All the rest follows from these, apart
 * from `meta` and `told`.
 */
export interface UnspentSchema extends DBSchema {
  meta: { key: string; value: MetaRecord };
  accounts: { key: AccountKey; value: AccountRecord };
  readings: {
    key: string;
    value: StoredReading;
    /** The neighbors in time of a reading: account, page, observedAt, id. */
    indexes: {
      'in-order': [AccountKey, string, Instant, string];
      /** The checkouts and thank-you pages of one purchase. */
      'of-purchase': [AccountKey, string];
      'of-order': [AccountKey, string];
      /** Orders by the day on which they were placed. */
      'by-placed': [AccountKey, CalendarDate];
      /** The run that a later reading is in, by the id of that reading. */
      'of-repeat': string;
    };
  };
  /** The lots of the newest reading of each page that lists them, and the user's own that count. */
  lots: { key: LotId; value: Lot };
  balances: { key: AccountKey; value: GiftCardBalance };
  /** Gift card rows that share day, amount and order; their entries follow from them. */
  'row-groups': { key: string; value: RowGroup; indexes: { 'of-order': [AccountKey, string] } };
  /** All movements. The keys begin with account and programme; of the user's own credits with account and `own`. */
  entries: {
    key: EntryId;
    value: EntryRecord;
    /** Account, programme, kind, day: the newest of a kind without the others. */
    indexes: {
      'by-kind': [AccountKey, ProgrammeId, EntryKind, CalendarDate];
      /** Account, programme, day, id: page by page. */
      'by-day': [AccountKey, ProgrammeId, CalendarDate, EntryId];
      /** A word and the day: what is searched for, newest first. */
      'by-word': string;
    };
  };
  /** The entries of each programme summed by month. */
  months: { key: [AccountKey, ProgrammeId, Month]; value: MonthSum };
  /** What the user entered by hand or took from a mail. */
  'own-credits': {
    key: string;
    value: ManualCreditRecord;
    indexes: {
      /** Account, programme, closed: those that a reading of this day can change. */
      'by-close': [AccountKey, ProgrammeId, CalendarDate];
      /** Account, programme, last day: those that one lot of a page may be. */
      'by-end': [AccountKey, ProgrammeId, CalendarDate];
      /** Only those whose owner is asked whether they are one with another: with what kind. */
      asked: string;
    };
  };
  /** Mails that were imported or put aside: a hash of each. */
  mails: { key: string; value: { readonly id: string } };
  /** What the user counted for Shopper Panel. */
  panel: { key: [AccountKey, Month]; value: PanelMonth };
  /** Rewards chosen at checkout, also those that came or were undone. The keys begin with the account. */
  promises: {
    key: EntryId;
    value: RewardPromise;
    indexes: { 'by-outcome': string; 'by-day': [AccountKey, CalendarDate] };
  };
  /** Gift card money seen spent outside its own page. The keys begin with account and programme. */
  spendings: { key: string; value: SpendingRecord };
  /** What the owner said became of credits of which no page says it. */
  words: { key: EntryId; value: OwnerWord };
  pages: { key: [string, string]; value: PageRecord };
  told: { key: string; value: ReminderMarkRecord };
  /** What is being imported, batch by batch, and how the last import is taken back. Nothing else reads it. */
  staged: { key: [string, number]; value: StagedRecord };
  /** Records that no longer are what they should be, as they were found. */
  damaged: { key: number; value: DamagedRecord };
}

export type MetaRecord =
  /** The salt of the account keys. */
  | { readonly name: 'salt'; readonly value: string }
  /** See `change-count.ts`. */
  | { readonly name: 'changes'; readonly count: number }
  /** The database is in use: without it, it is new or was lost. With when it was restored, if it was. */
  | { readonly name: 'mark'; readonly restored?: Instant }
  /** Movements have still to be derived, of all accounts but these. */
  | { readonly name: 'underived'; readonly derived?: readonly AccountKey[] }
  /** How many readings were stored in an hour, `2026-11-20T12`. */
  | { readonly name: 'arrivals'; readonly hour: string; readonly count: number }
  /** See `choices-copy.ts`. */
  | { readonly name: 'choices'; readonly choices: StoredChoices }
  /** What the user said of the layouts of pages, and the readings that the last refusal took back. */
  | ({
      readonly name: 'layouts';
      readonly taken: readonly StoredReading[];
      /** The readers of which the user said that they do not read these. Of later ones nothing is said yet. */
      readonly readers?: string;
    } & AnsweredLayouts)
  /** The short ids of the newest mails, the newest last: `mails` does not know their order. */
  | { readonly name: 'recent-mails'; readonly ids: readonly string[] }
  /**
   * What devices share, as of the last exchange, as a text (`core/sync/envelope.ts`), and the keys of what was here then:
   * what is gone since was deleted.
   */
  | { readonly name: 'sync'; readonly document: string; readonly held: readonly string[] }
  /** What the keys are derived from that what is shared is sealed with. */
  | { readonly name: 'sync-key'; readonly key: CryptoKey };

/** The user's choices as far as there are any; they are kept beside the database, and in it a second time. */
export interface StoredChoices {
  readonly settings?: Settings;
  readonly advice?: AdviceSettings;
}

export interface EntryRecord extends Entry {
  /** What it is found by; see `core/ledger/search-words.ts`. Absent where there is nothing. */
  readonly words?: readonly string[];
}

export interface SpendingRecord extends Spending {
  /** A row of the activity or an order page accounts for it. */
  readonly accounted: boolean;
}

interface ReminderMarkRecord extends ReminderMark {
  /** Set from the decision to notify until the notification is up: the session that does it. */
  readonly claimedBy?: string;
}

export type StagedRecord = {
  readonly import: string;
  readonly part: number;
  readonly at: Instant;
} & (
  | { readonly salt: string; readonly exportedAt: Instant; readonly records: readonly BackupRecord[] }
  | { readonly undo: ImportUndo }
);

/** What an import changed. */
export interface ImportUndo {
  /** All accounts as they were before it and after it. */
  readonly before: readonly AccountRecord[];
  readonly after: readonly AccountRecord[];
  readonly changed: readonly ImportedRecord[];
}

/** A record that an import wrote: what was there before, if anything, and what it became. */
export type ImportedRecord = {
  readonly [Store in ImportedStore]: {
    readonly store: Store;
    readonly key: UnspentSchema[Store]['key'];
    readonly before?: UnspentSchema[Store]['value'];
    /** Absent of what never changes. */
    readonly after?: UnspentSchema[Store]['value'];
  };
}[ImportedStore];

/** The stores that an import writes records to which follow from no others. */
export type ImportedStore = 'readings' | 'own-credits' | 'mails' | 'panel' | 'words' | 'told' | 'pages';

export interface DamagedRecord {
  readonly store: string;
  readonly key: IDBValidKey;
  readonly record: unknown;
}

export type StoreName = StoreNames<UnspentSchema>;
export type Connection = IDBPDatabase<UnspentSchema>;
export type ReadTransaction = IDBPTransaction<UnspentSchema, StoreName[], 'readonly' | 'readwrite'>;
export type WriteTransaction = IDBPTransaction<UnspentSchema, StoreName[], 'readwrite'>;

/** All stores, for the transactions that touch them all. */
export const STORES = [
  'meta',
  'accounts',
  'readings',
  'lots',
  'balances',
  'row-groups',
  'entries',
  'months',
  'own-credits',
  'mails',
  'panel',
  'promises',
  'spendings',
  'words',
  'pages',
  'told',
  'staged',
  'damaged',
] as const satisfies readonly StoreName[];
