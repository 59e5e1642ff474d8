import type { Handlers } from '../../core/platform/server.ts';
import {
  deviceName,
  loadArea,
  loadSyncChoice,
  loadSyncStatus,
  saveSyncChoice,
} from '../../core/platform/sync-storage.ts';
import type { SyncView } from '../../core/protocol/sync-view.ts';
import { shardsIn } from '../../core/sync/area.ts';
import { PASSPHRASE_ITERATIONS, passphraseKey } from '../../core/sync/seal.ts';
import type { Sync } from './sync.ts';

type SyncMessage = 'sync-status' | 'turn-sync-on' | 'turn-sync-off' | 'remove-sync-device';

/** What the messages about sync do. `refresh` brings in what other devices sent. */
export function syncHandlers(sync: Sync, refresh: () => Promise<void>): Pick<Handlers, SyncMessage> {
  return {
    'sync-status': () => statusNow(),

    async 'turn-sync-on'({ passphrase }) {
      const known = await loadSyncChoice();
      const device = known?.device ?? randomHex(8);
      const name = known?.name ?? (await deviceName());
      const key = passphrase === undefined ? undefined : await passphraseKey(passphrase);
      await sync.useKey(key);
      await saveSyncChoice({ device, name, ...(key && { seal: await sealHere() }) });
      await refresh();
      await sync.send();
      return statusNow();
    },

    async 'turn-sync-off'() {
      await sync.leave();
      return statusNow();
    },

    async 'remove-sync-device'({ id }) {
      await sync.remove(id);
      await refresh();
      await sync.send();
      return statusNow();
    },
  };
}

async function statusNow(): Promise<SyncView> {
  const [choice, status] = await Promise.all([loadSyncChoice(), loadSyncStatus()]);
  if (!choice) return status?.isOn === false ? status : { isOn: false };
  if (status?.isOn) return status;
  return { isOn: true, isSealed: choice.seal !== undefined, state: 'waiting', unsent: 0, devices: [] };
}

/** As other devices seal, so that one key opens all. */
async function sealHere() {
  const sealed = shardsIn(await loadArea()).flatMap(({ seal }) => seal ?? []);
  return sealed[0] ?? { salt: randomHex(16), iterations: PASSPHRASE_ITERATIONS };
}

function randomHex(bytes: number): string {
  return crypto.getRandomValues(new Uint8Array(bytes)).toHex();
}
