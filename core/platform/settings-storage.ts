import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import { instant } from '../protocol/schema-parts.ts';
import { CHOICE_FIELDS } from '../protocol/settings-schema.ts';
import { browser } from './browser.ts';
import { clearLocal, getLocal, setLocal } from './local-storage.ts';
import { logProblem } from './log.ts';

const KEY = 'settings';

const settings = z.strictObject({
  ...CHOICE_FIELDS,
  // Settings that were stored before there were such choices have what they are after install.
  language: z._default(CHOICE_FIELDS.language, DEFAULT_SETTINGS.language),
  remindAt: z._default(CHOICE_FIELDS.remindAt, DEFAULT_SETTINGS.remindAt),
  quietHours: z._default(CHOICE_FIELDS.quietHours, DEFAULT_SETTINGS.quietHours),
  accepted: z.exactOptional(z.strictObject({ version: z.int(), at: instant })),
});

/**
 * The user's choices, or the defaults where there are none or they are damaged. Damage also loses the
 * acceptance of the disclosure, until the background has brought both back from the database: reading stops rather
 * than guesses.
 */
export async function loadSettings(): Promise<Settings> {
  return (await storedSettings()) ?? DEFAULT_SETTINGS;
}

/** The user's choices; undefined where there are none or they are damaged. */
export async function storedSettings(): Promise<Settings | undefined> {
  const { [KEY]: stored } = await getLocal(KEY);
  if (stored === undefined) return undefined;
  const parsed = settings.safeParse(stored);
  if (parsed.success) return parsed.data;
  logProblem('the settings are damaged; the defaults stand');
  return undefined;
}

/** Lead times come back longest first and each once. */
export async function saveSettings(changed: Settings): Promise<Settings> {
  const leadTimes = [...new Set(changed.leadTimes)].sort((a, b) => b - a);
  const saved: Settings = { ...changed, leadTimes };
  await setLocal({ [KEY]: saved });
  return saved;
}

/**
 * Forgets all that is kept beside the database: the settings, places pointed at, which shops were once granted. False
 * where files may still hold something of it.
 */
export async function eraseSettings(): Promise<boolean> {
  const [isErased] = await Promise.all([clearLocal(), browser.storage.session.clear()]);
  erasures += 1;
  return isErased;
}

let erasures = 0;

/** How often all was erased in this life: what began under another count is no longer wanted. */
export function erasureCount(): number {
  return erasures;
}

/** Noise that is written over what was stored: more of it than was ever there, in pieces that stay in the same file. */
const NOISE_ITEMS = 24;
const NOISE_ITEM_BYTES = 48_000;

/**
 * Firefox (153) keeps what was removed readable in its file until something else is written there; Chromium (156)
 * deletes the file. A disk without room for the noise leaves it as it is.
 */
export async function overwriteErased(): Promise<void> {
  try {
    for (let item = 0; item < NOISE_ITEMS; item += 1) {
      const noise = crypto.getRandomValues(new Uint8Array(NOISE_ITEM_BYTES));
      await setLocal({ [`noise-${item}`]: noise.toBase64() });
    }
  } catch (error) {
    logProblem('what was erased could not be written over', error);
  }
  await clearLocal();
}
