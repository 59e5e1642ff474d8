import { logProblem } from './log.ts';
import { browser } from './native-browser.ts';

/**
 * The browser's storage for extensions, beside the database. Nothing else calls it.
 *
 * Its files may be damaged so that every call rejects (Chromium 156, for as long as the extension is installed). What
 * cannot be read counts as lost, and what is written then is held here until the background ends: what must outlive
 * it is in the database.
 */
const held = new Map<string, unknown>();

type Stored = Readonly<Record<string, unknown>>;

/** The values of these keys, as far as there are any that can be read. */
export async function getLocal(...keys: readonly string[]): Promise<Stored> {
  const stored = await readable(keys);
  return { ...stored, ...Object.fromEntries(keys.filter(isHeld).map((key) => [key, held.get(key)])) };
}

/** @throws where the storage can be read and takes nothing more */
export async function setLocal(values: Stored): Promise<void> {
  const keys = Object.keys(values);
  const isStored = await changed(keys, () => browser.storage.local.set({ ...values }));
  for (const key of keys) {
    if (isStored) held.delete(key);
    else held.set(key, values[key]);
  }
}

/** @throws where the storage can be read and does not let go */
export async function removeLocal(...keys: readonly string[]): Promise<void> {
  await changed(keys, () => browser.storage.local.remove([...keys]));
  for (const key of keys) held.delete(key);
}

/**
 * Forgets all that is stored. False where the storage cannot be read: its files may still hold something.
 * @throws where it can be read and does not let go
 */
export async function clearLocal(): Promise<boolean> {
  held.clear();
  return changed(null, () => browser.storage.local.clear());
}

/** Whether the storage could not be written since the background began, and cannot be read. */
export function isLocalLost(): boolean {
  return held.size > 0;
}

function isHeld(key: string): boolean {
  return held.has(key);
}

/** @param keys null for all of them */
async function readable(keys: readonly string[] | null): Promise<Stored | undefined> {
  try {
    return await browser.storage.local.get(keys && [...keys]);
  } catch (error) {
    logProblem('the storage beside the database cannot be read', error);
    return undefined;
  }
}

/** Whether a change was made. @throws where it was not, although these keys can be read */
async function changed(keys: readonly string[] | null, change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (await readable(keys)) throw error;
    return false;
  }
}
