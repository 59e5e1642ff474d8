import * as z from 'zod/mini';
import { DEFAULT_ADVICE_SETTINGS } from '../model/advice-settings.ts';
import type { Instant } from '../model/calendar-date.ts';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { type BackupSettings, backupSettings } from '../protocol/backup-record.ts';
import { instant } from '../protocol/schema-parts.ts';
import { loadAdviceSettings, saveAdviceSettings } from './advice-storage.ts';
import { getLocal, removeLocal, setLocal } from './local-storage.ts';
import { loadSettings, saveSettings } from './settings-storage.ts';

/** Which settings came with an import. What the user chose here always stands. */

const KEY = 'imported-settings';

const imported = z.object({
  import: z.string(),
  exportedAt: instant,
  settings: backupSettings,
  /** What they took the place of. */
  before: backupSettings,
});

type ImportedSettings = z.output<typeof imported>;

/**
 * Takes the settings of a file where the user has chosen none here: of several files those of the newest, whatever the
 * order. The acceptance of the first-run page is never taken.
 */
export async function importSettings(
  id: string,
  { settings, exportedAt }: { readonly settings: BackupSettings; readonly exportedAt: Instant },
): Promise<void> {
  const [before, last] = await Promise.all([chosenSettings(), lastImported()]);
  const isChosen = !isSame(before, last?.settings ?? DEFAULTS);
  if (isChosen || (last && last.exportedAt >= exportedAt)) return;
  await choose(settings);
  const kept: ImportedSettings = { import: id, exportedAt, settings: await chosenSettings(), before };
  await setLocal({ [KEY]: kept });
}

/** Puts back what the settings of an import took the place of, unless they were changed since. */
export async function undoSettings(id: string): Promise<void> {
  const last = await lastImported();
  if (last?.import !== id) return;
  if (isSame(await chosenSettings(), last.settings)) await choose(last.before);
  await removeLocal(KEY);
}

const DEFAULTS: BackupSettings = { choices: DEFAULT_SETTINGS, advice: DEFAULT_ADVICE_SETTINGS };

async function chosenSettings(): Promise<BackupSettings> {
  const [{ accepted: _, ...choices }, advice] = await Promise.all([loadSettings(), loadAdviceSettings()]);
  return { choices, advice };
}

async function choose({ choices, advice }: BackupSettings): Promise<void> {
  await saveSettings({ ...(await loadSettings()), ...choices });
  await saveAdviceSettings(advice);
}

async function lastImported(): Promise<ImportedSettings | undefined> {
  const { [KEY]: stored } = await getLocal(KEY);
  const parsed = imported.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

function isSame(a: BackupSettings, b: BackupSettings): boolean {
  return textOf(a) === textOf(b);
}

function textOf({ choices, advice }: BackupSettings): string {
  const { leadTimes, badge, notifications, language } = choices;
  return JSON.stringify([leadTimes, badge, notifications, language, Object.entries(advice).sort()]);
}
