import { useEffect, useState } from 'preact/hooks';
import { type Instant, instantAt } from '../../core/model/calendar-date.ts';
import { type Asked, ask } from '../../core/platform/client.ts';
import type { SyncDevice, SyncView } from '../../core/protocol/sync-view.ts';

interface Shown {
  readonly sync: SyncView;
  readonly at: Instant;
  readonly isBusy: boolean;
  readonly failure?: string;
}

const REFRESHED_EVERY_MS = 30_000;
/** To derive a key from a passphrase takes a slow device some seconds. */
const PATIENCE_MS = 60_000;

type Answer = Asked<'sync-status' | 'turn-sync-on' | 'turn-sync-off' | 'remove-sync-device'>;

/** How sync stands, and what a user can change of it. */
export function useSync() {
  const [shown, show] = useState<Shown>();

  useEffect(() => {
    const load = async () => {
      const answer = await ask('sync-status', {});
      // What failed stays said until something is changed.
      if (answer.ok) show((now) => (now?.isBusy || now?.failure !== undefined ? now : shownOf(answer.data)));
    };
    void load();
    const timer = setInterval(() => void load(), REFRESHED_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  /** @param wanted What is shown until the answer has come. */
  const change = async (asking: Promise<Answer>, wanted?: SyncView) => {
    const before = shown?.sync ?? OFF;
    show({ ...shownOf(wanted ?? before), isBusy: true });
    const answer = await asking;
    show(answer.ok ? shownOf(answer.data) : { ...shownOf(before), failure: answer.code });
  };

  const turnOn = (passphrase: string | undefined) => {
    const wanted = shown?.sync.isOn ? shown.sync : ON;
    const request = passphrase === undefined ? {} : { passphrase };
    void change(ask('turn-sync-on', request, PATIENCE_MS), wanted);
  };

  return {
    shown,
    turnOn,
    turnOff: () => void change(ask('turn-sync-off', {}, PATIENCE_MS), OFF),
    removeDevice: ({ id }: SyncDevice) => void change(ask('remove-sync-device', { id }, PATIENCE_MS)),
  };
}

const OFF: SyncView = { isOn: false };
const ON: SyncView = { isOn: true, isSealed: false, state: 'waiting', unsent: 0, devices: [] };

function shownOf(sync: SyncView): Shown {
  return { sync, at: instantAt(Date.now()), isBusy: false };
}
