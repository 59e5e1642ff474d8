import { useLanguage } from '../ui/language.ts';
import { Message } from '../ui/Message.tsx';
import './TestReminder.css';

interface Props {
  /** What came of the last one. */
  readonly outcome?: 'sent' | 'failed' | undefined;
  readonly onTest: () => void;
}

/** Shows a notification, so that the user sees whether the system lets any appear. */
export function TestReminder({ outcome, onTest }: Props) {
  const { t } = useLanguage();
  return (
    <div class="test-reminder">
      <button type="button" class="button" onClick={onTest}>
        {t('settings_test_reminder')}
      </button>
      <Message>
        {outcome && t(outcome === 'sent' ? 'settings_test_reminder_sent' : 'settings_test_reminder_failed')}
      </Message>
    </div>
  );
}
