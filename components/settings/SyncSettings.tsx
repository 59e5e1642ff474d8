import { useState } from 'preact/hooks';
import type { Instant } from '../../core/model/calendar-date.ts';
import type { SyncDevice, SyncState, SyncView } from '../../core/protocol/sync-view.ts';
import { ConfirmPrompt } from '../ui/ConfirmPrompt.tsx';
import { ExplainedChoice } from '../ui/ExplainedChoice.tsx';
import { explainFailure } from '../ui/failure-labels.ts';
import { type Language, useLanguage } from '../ui/language.ts';
import { Message } from '../ui/Message.tsx';
import { SyncPassphrase } from './SyncPassphrase.tsx';
import './SyncSettings.css';

export interface SyncActions {
  /** Turns sync on, or sets another passphrase. */
  readonly onTurnOn: (passphrase: string | undefined) => void;
  readonly onTurnOff: () => void;
  readonly onRemove: (device: SyncDevice) => void;
}

interface Props extends SyncActions {
  readonly sync: SyncView;
  readonly at: Instant;
  /** Why the last change could not be made. */
  readonly failure?: string | undefined;
  /** A change is on its way: to derive a key takes a moment. */
  readonly isBusy: boolean;
}

/** Whether the user's browsers share what they know, how that goes, and with which devices. */
export function SyncSettings({ sync, at, failure, isBusy, onTurnOn, onTurnOff, onRemove }: Props) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <ExplainedChoice
        name={t('settings_sync_on')}
        text={t('settings_sync_text')}
        checked={sync.isOn}
        onChoose={(isOn) => (isOn ? onTurnOn(undefined) : onTurnOff())}
      />
      <details class="small">
        <summary>{t('settings_sync_shared_title')}</summary>
        <p class="quiet">{t('settings_sync_shared')}</p>
      </details>
      <Message>{stateWords(sync, { at, failure, isBusy }, language)}</Message>
      {sync.isOn && (
        <>
          <SyncPassphrase sync={sync} isBusy={isBusy} onSet={onTurnOn} />
          <DeviceList devices={sync.devices} at={at} onRemove={onRemove} />
        </>
      )}
    </>
  );
}

const STATE_KEYS = {
  waiting: 'settings_sync_waiting',
  'passphrase-needed': 'settings_sync_passphrase_needed',
  'passphrase-wrong': 'settings_sync_passphrase_wrong',
  failed: 'settings_sync_failed',
} as const satisfies Partial<Record<SyncState, string>>;

function stateWords(
  sync: SyncView,
  { at, failure, isBusy }: Pick<Props, 'at' | 'failure' | 'isBusy'>,
  language: Language,
): string | undefined {
  const { t, age, plural } = language;
  if (isBusy) return t('settings_sync_busy');
  if (failure !== undefined) return `${t('settings_not_saved')} ${explainFailure(failure, language)}`;
  if (!sync.isOn) return sync.removed && t('settings_sync_removed');
  if (sync.state === 'full') {
    const unsent = sync.unsent > 0 ? ` ${plural('settings_sync_unsent', sync.unsent)}` : '';
    return `${t('settings_sync_full')}${unsent}`;
  }
  if (sync.state !== 'up-to-date') return t(STATE_KEYS[sync.state]);
  return t('settings_sync_up_to_date', { age: age(sync.upToDateAt ?? at, at) });
}

interface DeviceListProps {
  readonly devices: readonly SyncDevice[];
  readonly at: Instant;
  readonly onRemove: (device: SyncDevice) => void;
}

function DeviceList({ devices, at, onRemove }: DeviceListProps) {
  const { t } = useLanguage();
  const [removing, remove] = useState<SyncDevice>();
  const answer = (isConfirmed: boolean) => {
    remove(undefined);
    if (removing && isConfirmed) onRemove(removing);
  };
  return (
    <>
      <h3>{t('settings_sync_devices')}</h3>
      <ul class="sync-devices">
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} at={at} onRemove={() => remove(device)} />
        ))}
      </ul>
      {removing && (
        <ConfirmPrompt
          title={t('settings_sync_remove_title')}
          text={t('settings_sync_remove_text')}
          keep={t('settings_sync_remove_cancel')}
          confirm={t('settings_sync_remove_confirm')}
          onAnswer={answer}
        />
      )}
    </>
  );
}

const DEVICE_KEYS = {
  locked: 'settings_sync_device_locked',
  open: 'settings_sync_device_open',
  arriving: 'settings_sync_device_arriving',
  unreadable: 'settings_sync_device_unreadable',
} as const;

function DeviceRow({
  device,
  at,
  onRemove,
}: {
  readonly device: SyncDevice;
  readonly at: Instant;
  readonly onRemove: () => void;
}) {
  const { t, age } = useLanguage();
  const { id, name, sentAt, isThis, state } = device;
  return (
    <li>
      <div id={`sync-${id}`}>
        <p dir="auto">{name ?? t('settings_sync_device_unknown')}</p>
        <p class="small quiet">
          {isThis && `${t('settings_sync_this_device')} `}
          {sentAt === undefined
            ? t('settings_sync_not_sent')
            : t('settings_sync_sent', { age: age(sentAt, at) })}{' '}
          {state !== 'read' && t(DEVICE_KEYS[state])}
        </p>
      </div>
      {!isThis && (
        <button
          type="button"
          class="button button-plain"
          id={`sync-${id}-remove`}
          aria-labelledby={`sync-${id}-remove sync-${id}`}
          onClick={onRemove}
        >
          {t('settings_sync_remove')}
        </button>
      )}
    </li>
  );
}
