import { useEffect, useRef } from 'preact/hooks';
import { explainFailure } from '../ui/failure-labels.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import { isUndecided, type ResultStep } from './mail-intake-state.ts';

interface Props {
  readonly step: ResultStep;
  /** Absent where there is nothing to keep. */
  readonly keepLabel?: string;
  readonly asideLabel: string;
  readonly byHand?: { readonly href: string; readonly label: string };
  readonly onKeep?: () => void;
  readonly onPutAside: () => void;
}

/** What the user can do with a result, and the outcome. */
export function ResultActions({ step, keepLabel, asideLabel, byHand, onKeep, onPutAside }: Props) {
  const language = useLanguage();
  const { t } = language;
  const words = useRef<HTMLParagraphElement>(null);
  const hadFocus = useRef(false);
  const isOpen = isUndecided({ step });
  const isBusy = step.kind === 'busy';

  // The buttons disappear while focused; the focus moves to the outcome.
  useEffect(() => {
    if (!isOpen && hadFocus.current) words.current?.focus({ preventScroll: true });
  }, [isOpen]);

  return (
    <>
      <p ref={words} tabIndex={-1} role="status" class={`mail-step mail-step-${step.kind} small`}>
        {stepWords(step, language)}
      </p>
      {isOpen && (
        <div
          class="sheet-actions"
          onFocusIn={() => {
            hadFocus.current = true;
          }}
          onFocusOut={({ relatedTarget }) => {
            if (relatedTarget) hadFocus.current = false;
          }}
        >
          {onKeep && (
            <button
              type="button"
              class="button button-primary"
              aria-label={keepLabel}
              aria-disabled={isBusy}
              onClick={() => !isBusy && onKeep()}
            >
              {t(step.kind === 'failed' ? 'popup_try_again' : 'mail_keep')}
            </button>
          )}
          {byHand && (
            <a class="button" href={byHand.href} aria-label={byHand.label}>
              {t('mail_by_hand')}
            </a>
          )}
          <button
            type="button"
            class="button"
            aria-label={asideLabel}
            aria-disabled={isBusy}
            onClick={() => !isBusy && onPutAside()}
          >
            {t('mail_aside')}
          </button>
        </div>
      )}
    </>
  );
}

const STEP_WORDS = {
  busy: 'mail_step_busy',
  kept: 'mail_step_kept',
  aside: 'mail_step_aside',
  known: 'mail_step_known',
  'no-account': 'mail_step_no_account',
} as const satisfies Record<Exclude<ResultStep['kind'], 'open' | 'failed'>, string>;

function stepWords(step: ResultStep, language: Language): string | undefined {
  if (step.kind === 'open') return undefined;
  if (step.kind === 'failed')
    return `${language.t('settings_not_saved')} ${explainFailure(step.code, language)}`;
  return language.t(STEP_WORDS[step.kind]);
}
