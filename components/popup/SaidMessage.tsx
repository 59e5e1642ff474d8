import { explainFailure } from '../ui/failure-labels.ts';
import { useLanguage } from '../ui/language.ts';
import { Message } from '../ui/Message.tsx';
import './SaidMessage.css';

/** What came of the last word of the user's: what was kept can be taken back. */
export type Said =
  | {
      readonly kind: 'used' | 'left' | 'tomorrow' | 'muted' | 'arrived' | 'refused';
      readonly onUndo: () => void;
    }
  | { readonly kind: 'not-saved'; readonly code: string };

const WORDS = {
  used: 'said_used',
  left: 'said_left',
  tomorrow: 'said_tomorrow',
  muted: 'said_muted',
  arrived: 'said_arrived',
  refused: 'said_layout_refused',
} as const;

/** What was said last, at the end of the popup, where it covers nothing. */
export function SaidMessage({ said }: { said: Said | undefined }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <div class={said ? 'said-message' : undefined}>
      <Message>
        {said?.kind === 'not-saved' && (
          <>
            {t('settings_not_saved')} {explainFailure(said.code, language)}
          </>
        )}
        {said && said.kind !== 'not-saved' && t(WORDS[said.kind])}
      </Message>
      {said && said.kind !== 'not-saved' && (
        <button type="button" class="button button-plain" onClick={said.onUndo}>
          {t('ledger_undo')}
        </button>
      )}
    </div>
  );
}
