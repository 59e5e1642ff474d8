import type { AdviceSettings } from '../../core/model/advice-settings.ts';
import type { ProgrammeId } from '../../core/model/credit.ts';
import type { AccountKey, EntryId, LotId } from '../../core/model/ids.ts';
import type { PanelMonth } from '../../core/model/panel.ts';
import type {
  LedgerEntry,
  LedgerPosition,
  LedgerSummary,
  ManualCreditList,
} from '../../core/overview/ledger-views.ts';
import type { Overview } from '../../core/overview/overview.ts';

/** What came of the last change. */
export type LedgerOutcome =
  | { readonly kind: 'saved' | 'ended' | 'reopened' | 'deleted' }
  /** What was said of a credit that may be one with another: it can be taken back. */
  | { readonly kind: 'answered'; readonly id: string }
  /** An account was merged into another: it can be parted again. */
  | { readonly kind: 'merged'; readonly key: AccountKey }
  /** Something was said of a credit: it can be taken back. */
  | { readonly kind: 'said'; readonly entry: EntryId }
  /** Reminders of a credit were put off or muted: it can be taken back. */
  | { readonly kind: 'tomorrow' | 'muted'; readonly lot: LotId }
  | { readonly kind: 'not-saved'; readonly code: string };

/** All that the ledger page can be. */
export type LedgerState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: string }
  | LedgerReady;

export interface LedgerReady {
  readonly kind: 'ready';
  readonly overview: Overview;
  readonly own: ManualCreditList;
  readonly advice: AdviceSettings;
  /** What was counted for Shopper Panel, newest month first. */
  readonly panel: readonly PanelMonth[];
  readonly outcome?: LedgerOutcome;
}

/** Which part of the history is shown. */
export interface HistoryFilter {
  readonly account: AccountKey | null;
  readonly programme: ProgrammeId | null;
  /** Words that are searched for; absent where there are none. */
  readonly search?: string;
}

/** The history as far as it was asked for, newest first. */
export type HistoryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: string }
  | {
      readonly kind: 'ready';
      readonly entries: readonly LedgerEntry[];
      readonly more: boolean;
      readonly next?: LedgerPosition;
      readonly summary: LedgerSummary;
    };
