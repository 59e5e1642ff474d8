import { useLanguage } from '../ui/language.ts';
import type { MailIntakeState } from './mail-intake-state.ts';

interface Props {
  readonly state: MailIntakeState;
  readonly onCancel: () => void;
}

/** How far the reading is, with the way to stop it. Spoken when it begins and at each quarter of a mailbox. */
export function MailProgress({ state: { phase, progress }, onCancel }: Props) {
  const { t, plural, size } = useLanguage();
  const words = (bytes: number) =>
    progress && t('mail_progress', { file: progress.file, read: size(bytes), size: size(progress.size) });
  const quarter = progress && (Math.floor((4 * progress.bytes) / progress.size) * progress.size) / 4;
  return (
    <>
      <p class="visually-hidden" role="status">
        {phase !== 'idle' && (quarter ? words(quarter) : t('mail_reading'))}
      </p>
      {phase !== 'idle' && (
        <div class="mail-progress">
          <p>{progress ? words(progress.bytes) : t('mail_reading')}</p>
          <progress
            aria-label={t('mail_progress_label')}
            {...(progress && { max: progress.size, value: progress.bytes })}
          />
          {progress && <p class="small quiet">{plural('mail_messages', progress.messages)}</p>}
          <button type="button" class="button" onClick={onCancel}>
            {t('mail_cancel')}
          </button>
        </div>
      )}
    </>
  );
}
