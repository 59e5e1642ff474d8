import type { AdviceSettings } from '../../core/model/advice-settings.ts';
import type { ProgrammeId } from '../../core/model/credit.ts';
import type { AccountKey } from '../../core/model/ids.ts';
import type { PanelMonth } from '../../core/model/panel.ts';
import type {
  LedgerEntry,
  LedgerPosition,
  LedgerSummary,
  ManualCreditList,
} from '../../core/overview/ledger-views.ts';
import type { Overview } from '../../core/overview/overview.ts';
import type { DataState } from './data-state.ts';

/** What came of the last change. Another object each time, also where the same came of it. */
export type LedgerOutcome =
  | {
      readonly kind: 'saved' | 'ended' | 'reopened' | 'merged' | 'tomorrow' | 'muted';
      readonly onUndo?: () => void;
    }
  | { readonly kind: 'deleted'; readonly name: string; readonly onUndo: () => void }
  /** Of files: what is being done with one, or came of it. */
  | { readonly kind: 'data'; readonly state: DataState; readonly onUndo?: () => void }
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
