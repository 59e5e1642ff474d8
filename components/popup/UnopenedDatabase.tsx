import { useState } from 'preact/hooks';
import type { Instant } from '../../core/model/calendar-date.ts';
import { ConfirmPrompt } from '../ui/ConfirmPrompt.tsx';
import { Explanation } from '../ui/Explanation.tsx';
import { explainFailure } from '../ui/failure-labels.ts';
import { useLanguage } from '../ui/language.ts';
import { Message } from '../ui/Message.tsx';

interface Props {
  /** Why the database cannot be opened, as the background said it. */
  readonly code: string;
  /** How old what is shown is; absent where nothing is shown. */
  readonly since?: { readonly at: Instant; readonly now: Instant } | undefined;
  readonly ledgerUrl: string;
  readonly onRetry: () => void;
  /** Answers why it could not be done; undefined when it was. */
  readonly onStartAnew: () => Promise<string | undefined>;
}

/** Failures that nothing else helps against, as tried in Chromium 156 and Firefox 153: these files stay unreadable. */
const FOR_GOOD = ['damaged', 'failed'];

/** That the database cannot be opened, why, how old what stands below is, and what to do. */
export function UnopenedDatabase({ code, since, ledgerUrl, onRetry, onStartAnew }: Props) {
  const language = useLanguage();
  const { t } = language;
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const answer = async (isWanted: boolean) => {
    setAsking(false);
    if (isWanted) setProblem(await onStartAnew());
  };
  const title = since
    ? t('popup_unopened_title', { age: language.age(since.at, since.now) })
    : t('popup_failed_title');
  return (
    <Explanation title={title} text={explainFailure(code, language)}>
      <button type="button" class="button" onClick={onRetry}>
        {t('popup_try_again')}
      </button>
      {FOR_GOOD.includes(code) && (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {t('popup_start_anew')}
        </button>
      )}
      {since && (
        <a class="text-link" href={`${ledgerUrl}#data`} target="_blank" rel="noreferrer">
          {t('popup_unopened_export')}
        </a>
      )}
      <Message>{problem !== undefined && explainFailure(problem, language)}</Message>
      {isAsking && (
        <ConfirmPrompt
          title={t('start_anew_title')}
          text={t('start_anew_text')}
          keep={t('start_anew_cancel')}
          confirm={t('popup_start_anew')}
          onAnswer={(isWanted) => void answer(isWanted)}
        />
      )}
    </Explanation>
  );
}
