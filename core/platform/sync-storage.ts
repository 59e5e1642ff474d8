import * as z from 'zod/mini';
import { instant } from '../protocol/schema-parts.ts';
import type { SyncView } from '../protocol/sync-view.ts';
import { browser } from './browser.ts';
import { getLocal, removeLocal, setLocal } from './local-storage.ts';

/** The browser's storage that is the same in all browsers of one account, and what is kept here about it. */

const CHOICE = 'sync';
const STATUS = 'sync-status';
const SENT = 'sync-sent';

const deviceId = z.string().check(z.regex(/^[0-9a-f]{16}$/));

const choice = z.strictObject({
  /** Drawn when sync was turned on. */
  device: deviceId,
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /** What the key is derived with, where there is a passphrase. */
  seal: z.exactOptional(
    z.strictObject({ salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)), iterations: z.int() }),
  ),
});

/** That sync is on. */
export type SyncChoice = z.output<typeof choice>;

/** Undefined while sync is off, and where what was chosen is damaged: then nothing is sent. */
export async function loadSyncChoice(): Promise<SyncChoice | undefined> {
  const { [CHOICE]: stored } = await getLocal(CHOICE);
  const parsed = choice.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

export async function saveSyncChoice(chosen: SyncChoice): Promise<void> {
  await setLocal({ [CHOICE]: chosen });
}

/** Forgets that sync was on and what was sent. */
export async function forgetSync(): Promise<void> {
  await removeLocal(CHOICE, STATUS, SENT);
}

const status = z.union([
  z.strictObject({ isOn: z.literal(false), removed: z.exactOptional(z.literal(true)) }),
  z.strictObject({
    isOn: z.literal(true),
    isSealed: z.boolean(),
    state: z.enum(['up-to-date', 'waiting', 'passphrase-needed', 'passphrase-wrong', 'full', 'failed']),
    upToDateAt: z.exactOptional(instant),
    unsent: z.int(),
    devices: z.array(
      z.strictObject({
        id: deviceId,
        name: z.exactOptional(z.string()),
        sentAt: z.exactOptional(instant),
        isThis: z.boolean(),
        state: z.enum(['read', 'locked', 'open', 'arriving', 'unreadable']),
      }),
    ),
  }),
]);

/** How the last exchange went; undefined before there was one. */
export async function loadSyncStatus(): Promise<SyncView | undefined> {
  const { [STATUS]: stored } = await getLocal(STATUS);
  const parsed = status.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

export async function saveSyncStatus(view: SyncView): Promise<void> {
  await setLocal({ [STATUS]: view });
}

const sent = z.strictObject({
  /** Marks the pieces of what was sent last. */
  mark: z.string(),
  /** A hash of it. */
  hash: z.string(),
  /** When something was sent within the last hour, in milliseconds, the newest last. */
  times: z.array(z.int()),
});

export type SyncSent = z.output<typeof sent>;

export async function loadSyncSent(): Promise<SyncSent | undefined> {
  const { [SENT]: stored } = await getLocal(SENT);
  const parsed = sent.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

export async function saveSyncSent(last: SyncSent): Promise<void> {
  await setLocal({ [SENT]: last });
}

/** All that devices sent. */
export async function loadArea(): Promise<Readonly<Record<string, unknown>>> {
  return await browser.storage.sync.get(null);
}

/** Writes all items or none. @throws where the browser refuses */
export async function putInArea(items: Record<string, unknown>): Promise<void> {
  await browser.storage.sync.set(items);
}

export async function removeFromArea(keys: string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.sync.remove(keys);
}

/** Whether the browser refused because there is too much, or too often: Chromium and Firefox say so in words alone. */
export function isOverQuota(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
}

/** Calls back when a device has sent something, this one included. */
export function onAreaChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') changed();
  });
}

/** What the user knows this device by: browser and system. */
export async function deviceName(): Promise<string> {
  const { os } = await browser.runtime.getPlatformInfo();
  return `${browserName(navigator.userAgent)} · ${SYSTEMS[os] ?? os}`;
}

const SYSTEMS: Readonly<Record<string, string>> = {
  mac: 'macOS',
  win: 'Windows',
  linux: 'Linux',
  cros: 'ChromeOS',
  android: 'Android',
  openbsd: 'OpenBSD',
};

function browserName(agent: string): string {
  if (agent.includes('Firefox/')) return 'Firefox';
  return agent.includes('Edg/') ? 'Edge' : 'Chrome';
}
