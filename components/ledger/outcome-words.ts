import { explainFailure } from '../ui/failure-labels.ts';
import type { Language } from '../ui/language.ts';
import type { ToastWords } from '../ui/Toast.tsx';
import { isAtWork } from './data-state.ts';
import { dataWords } from './data-words.ts';
import type { LedgerOutcome } from './ledger-state.ts';

const WORDS = {
  saved: 'settings_saved',
  ended: 'ledger_ended',
  reopened: 'ledger_reopened',
  merged: 'ledger_accounts_merged',
  tomorrow: 'said_tomorrow',
  muted: 'said_muted',
} as const;

/** What came of the last change, in words. */
export function outcomeWords(outcome: LedgerOutcome | undefined, language: Language): ToastWords | undefined {
  const { t } = language;
  if (!outcome) return undefined;
  switch (outcome.kind) {
    case 'not-saved':
      return {
        text: `${t('settings_not_saved')} ${explainFailure(outcome.code, language)}`,
        isLasting: true,
      };
    case 'deleted':
      return { text: t('ledger_deleted', { name: outcome.name }), onUndo: outcome.onUndo };
    case 'data': {
      const text = dataWords(outcome.state, language);
      const { kind } = outcome.state;
      const isLasting = isAtWork(outcome.state) || kind === 'failed' || kind === 'refused';
      return text === undefined ? undefined : { text, isLasting, onUndo: outcome.onUndo };
    }
    default:
      return { text: t(WORDS[outcome.kind]), onUndo: outcome.onUndo };
  }
}
