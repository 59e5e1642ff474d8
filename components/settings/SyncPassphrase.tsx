import { useState } from 'preact/hooks';
import { PASSPHRASE_MAX_CHARS, PASSPHRASE_MIN_CHARS } from '../../core/model/passphrase.ts';
import type { SyncView } from '../../core/protocol/sync-view.ts';
import { FormField } from '../ui/FormField.tsx';
import { useLanguage } from '../ui/language.ts';

interface Props {
  readonly sync: Extract<SyncView, { isOn: true }>;
  readonly isBusy: boolean;
  readonly onSet: (passphrase: string) => void;
}

/** Sets the passphrase of what is sent, or another one. What was set is never shown. */
export function SyncPassphrase({ sync, isBusy, onSet }: Props) {
  const { t } = useLanguage();
  const [written, write] = useState('');
  const [isTooShort, setTooShort] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    setTooShort(written.length < PASSPHRASE_MIN_CHARS);
    if (written.length < PASSPHRASE_MIN_CHARS) return;
    write('');
    onSet(written);
  };
  return (
    <form class="sync-passphrase" onSubmit={submit}>
      <FormField
        label={t(sync.isSealed ? 'settings_sync_passphrase_change' : 'settings_sync_passphrase')}
        hint={t(sync.isSealed ? 'settings_sync_sealed' : 'settings_sync_not_sealed')}
        problem={isTooShort ? t('settings_sync_passphrase_short') : undefined}
      >
        {(tied) => (
          <input
            {...tied}
            class="field"
            type="password"
            autocomplete="off"
            maxLength={PASSPHRASE_MAX_CHARS}
            value={written}
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
        )}
      </FormField>
      <button type="submit" class="button" disabled={isBusy}>
        {t('settings_sync_passphrase_set')}
      </button>
    </form>
  );
}
