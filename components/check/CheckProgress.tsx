import type { CheckView } from '../../core/check/check-view.ts';
import { explainFailure } from '../ui/failure-labels.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import { Message } from '../ui/Message.tsx';
import type { Checking } from './checking.ts';

/** How far a check has come, also spoken. */
export function CheckProgress({ checking: { view, failure } }: { checking: Checking }) {
  const language = useLanguage();
  return (
    <Message>
      {failure === undefined ? progressOf(view, language) : explainFailure(failure, language)}
    </Message>
  );
}

function progressOf({ state, checked, of }: CheckView, { t, plural }: Language): string | undefined {
  switch (state) {
    case 'idle':
      return undefined;
    case 'running':
      return t('check_progress', { done: String(checked), all: String(of) });
    case 'ended':
      return plural('check_ended', checked);
    case 'stopped':
      return t('check_stopped', { done: String(checked), all: String(of) });
    case 'blocked':
      return t('check_blocked');
  }
}
