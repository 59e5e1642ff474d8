import { type Instant, instantAt } from '../../core/model/calendar-date.ts';
import { browser } from '../../core/platform/browser.ts';
import { inTurns } from '../../core/platform/in-turn.ts';
import { logProblem } from '../../core/platform/log.ts';
import {
  forgetSync,
  isOverQuota,
  loadArea,
  loadSyncChoice,
  loadSyncSent,
  loadSyncStatus,
  putInArea,
  removeFromArea,
  type SyncChoice,
  saveSyncSent,
  saveSyncStatus,
} from '../../core/platform/sync-storage.ts';
import type { SyncDevice, SyncState, SyncView } from '../../core/protocol/sync-view.ts';
import { exchange } from '../../core/store/exchange.ts';
import { loadSyncKey, saveSyncKey } from '../../core/store/sync-key.ts';
import { type Area, keysOfDevice, roomFor, shardItems, shardsIn } from '../../core/sync/area.ts';
import type { SyncDocument } from '../../core/sync/document.ts';
import { fitShare } from '../../core/sync/fit.ts';
import { derivedKey, type Opened, openShard, together } from '../../core/sync/opened.ts';
import { nextSend, recentSends } from '../../core/sync/send-times.ts';
import { shareOf } from '../../core/sync/share.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';

const ALARM = 'sync';

export interface Sync {
  /** Brings in what other devices sent. Does nothing while sync is off, and then calls nothing of the browser's sync. */
  receive(): Promise<void>;
  /** The same, and sends what has changed here. */
  send(): Promise<void>;
  /** What is sent from now on is sealed with it; undefined where there is no passphrase. */
  useKey(key: CryptoKey | undefined): Promise<void>;
  /** Ends sync on this device: what it sent is taken away, and what is stored here stays. */
  leave(): Promise<void>;
  /** Takes away what another device sent, and tells it to stop. */
  remove(device: string): Promise<void>;
}

/**
 * The exchange with the user's other browsers through the browser's own sync. All that it works from is stored: what is
 * known together in the database, what was sent in the area itself. A background that dies does it again.
 */
export function createSync({ db, now, record }: Pick<BackgroundContext, 'db' | 'now' | 'record'>): Sync {
  const inTurn = inTurns();
  const derived = new Map<string, Promise<CryptoKey>>();

  const run = async (choice: SyncChoice, sends: boolean): Promise<void> => {
    const at = now();
    const area = await loadArea();
    const key = choice.seal && valueOrRefuse(await loadSyncKey(db, at));
    const opening = { key, derived, nowMs: Date.parse(at) };
    const opened = await Promise.all(shardsIn(area).map((shard) => openShard(shard, opening)));
    const remote = together(opened);
    if (remote.get(`removed:${choice.device}`)) return leaveRemoved(choice, area);
    const locked = lockedState(choice, key, opened);
    if (locked) return saveStatus(choice, opened, { state: locked, at });

    const { document, isChanged } = valueOrRefuse(await exchange(db, { device: choice.device, remote }, at));
    if (isChanged) await record.update();
    if (!sends) return;
    const sealing = choice.seal && key && (await derivedKey(key, choice.seal, derived));
    await sendShare({ choice, area, opened, document, at, sealing });
  };

  const attempt = async (sends: boolean): Promise<void> => {
    const choice = await loadSyncChoice();
    if (!choice) return;
    try {
      await run(choice, sends);
    } catch (error) {
      logProblem('the exchange with other devices failed', error);
      await saveStatus(choice, [], { state: isOverQuota(error) ? 'full' : 'failed', at: now() });
    }
  };

  const useKey = async (key: CryptoKey | undefined): Promise<void> => {
    derived.clear();
    valueOrRefuse(await saveSyncKey(db, key, now()));
  };

  const leave = async (): Promise<void> => {
    const choice = await loadSyncChoice();
    if (!choice) return;
    await removeFromArea(keysOfDevice(await loadArea(), choice.device));
    await useKey(undefined);
    await forgetSync();
    await browser.alarms.clear(ALARM);
  };

  const leaveRemoved = async (choice: SyncChoice, area: Area): Promise<void> => {
    await removeFromArea(keysOfDevice(area, choice.device));
    await forgetSync();
    await saveSyncStatus({ isOn: false, removed: true });
  };

  const remove = async (device: string): Promise<void> => {
    const choice = await loadSyncChoice();
    if (!choice || device === choice.device) return;
    const at = now();
    const removal = { t: Date.parse(at), d: choice.device, v: { removed: device } };
    const remote: SyncDocument = new Map([[`removed:${device}`, removal]]);
    valueOrRefuse(await exchange(db, { device: choice.device, remote }, at));
    await removeFromArea(keysOfDevice(await loadArea(), device));
  };

  return {
    receive: () => inTurn(() => attempt(false)),
    send: () => inTurn(() => attempt(true)),
    useKey: (key) => inTurn(() => useKey(key)),
    leave: () => inTurn(leave),
    remove: (device) => inTurn(() => remove(device)),
  };
}

/** Why nothing may be sent or brought in, if another device cannot be read for lack of its passphrase. */
function lockedState(
  { device, seal }: SyncChoice,
  key: CryptoKey | undefined,
  opened: readonly Opened[],
): SyncState | undefined {
  // It was lost with the database.
  if (seal && !key) return 'passphrase-needed';
  const isLocked = opened.some(({ shard, state }) => shard.device !== device && state === 'locked');
  if (!isLocked) return undefined;
  return seal ? 'passphrase-wrong' : 'passphrase-needed';
}

interface Sending {
  readonly choice: SyncChoice;
  readonly area: Area;
  readonly opened: readonly Opened[];
  readonly document: SyncDocument;
  readonly at: Instant;
  readonly sealing?: CryptoKey | undefined;
}

/** Sends what differs from what lies in the area, unless something was sent just now: then the alarm comes back to it. */
async function sendShare({ choice, area, opened, document, at, sealing }: Sending): Promise<void> {
  const { device, name, seal } = choice;
  const others = new Map(
    opened.flatMap(({ shard, envelope }) =>
      envelope && shard.device !== device ? [[shard.device, envelope.document] as const] : [],
    ),
  );
  const items = shareOf(document, device, others);
  const room = roomFor(area, device);
  const { text, packed, unsent } = await fitShare(items, { name, device, key: sealing, room });
  const hash = await hashOf(`${seal?.salt ?? ''} ${text}`);
  const last = await loadSyncSent();
  const own = shardsIn(area).find((shard) => shard.device === device);
  const isThere = own?.packed !== undefined && own.mark === last?.mark && hash === last.hash;
  const outcome = { at, unsent, sentAt: own && instantAt(own.at) };
  if (isThere) return saveStatus(choice, opened, { ...outcome, state: unsent > 0 ? 'full' : 'up-to-date' });

  const nowMs = Date.parse(at);
  const times = recentSends(last?.times ?? [], nowMs);
  const due = nextSend(times, nowMs);
  if (due > nowMs) {
    browser.alarms.create(ALARM, { when: due });
    const status = await loadSyncStatus();
    // What went wrong stands until it is tried again.
    const isWrong = status?.isOn && (status.state === 'full' || status.state === 'failed');
    return saveStatus(choice, opened, { ...outcome, state: isWrong ? status.state : 'waiting' });
  }
  const mark = crypto.randomUUID().slice(0, 8);
  // Before it is written: a background that dies in between sends it once more.
  await saveSyncSent({ mark, hash, times: [...times, nowMs] });
  const shard = shardItems(device, packed, { mark, at: nowMs, seal });
  await putInArea(shard);
  await removeFromArea(keysOfDevice(area, device).filter((key) => !(key in shard)));
  const state = unsent > 0 ? 'full' : 'up-to-date';
  await saveStatus(choice, opened, { at, unsent, sentAt: at, state });
}

interface Outcome {
  readonly state: SyncState;
  readonly at: Instant;
  readonly unsent?: number;
  readonly sentAt?: Instant | undefined;
}

async function saveStatus(
  { device, name, seal }: SyncChoice,
  opened: readonly Opened[],
  { state, at, unsent, sentAt }: Outcome,
): Promise<void> {
  const last = await loadSyncStatus();
  const known = last?.isOn ? last : undefined;
  const upToDateAt = state === 'up-to-date' ? at : known?.upToDateAt;
  const others = opened.filter(({ shard }) => shard.device !== device).map(deviceOf);
  const self: SyncDevice = {
    id: device,
    name,
    ...(sentAt !== undefined && { sentAt }),
    isThis: true,
    state: 'read',
  };
  const isKnown = opened.length > 0 || state !== 'failed';
  const view: SyncView = {
    isOn: true,
    isSealed: seal !== undefined,
    state,
    ...(upToDateAt !== undefined && { upToDateAt }),
    unsent: unsent ?? known?.unsent ?? 0,
    devices: isKnown ? [self, ...others.sort(newestFirst)] : (known?.devices ?? [self]),
  };
  await saveSyncStatus(view);
}

function deviceOf({ shard, envelope, state }: Opened): SyncDevice {
  return {
    id: shard.device,
    ...(envelope && { name: envelope.name }),
    sentAt: instantAt(shard.at),
    isThis: false,
    state,
  };
}

function newestFirst(a: SyncDevice, b: SyncDevice): number {
  return (a.sentAt ?? '') < (b.sentAt ?? '') ? 1 : -1;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(digest).toHex();
}
