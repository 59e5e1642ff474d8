import { saveAdviceSettings, storedAdviceSettings } from '../../core/platform/advice-storage.ts';
import { logProblem } from '../../core/platform/log.ts';
import { saveSettings, storedSettings } from '../../core/platform/settings-storage.ts';
import { keepChoices } from '../../core/store/choices-copy.ts';
import type { Database } from '../../core/store/database.ts';

/** Settings and acceptance that were lost beside the database, or are damaged there, are taken from its copy of them. */
export async function bringBackChoices(db: Database): Promise<void> {
  await bringBack(db).catch((error: unknown) => logProblem('the choices could not be brought back', error));
}

/** The same where they were lost, before anything asks for them. Never rejects. */
export async function bringBackLostChoices(db: Database): Promise<void> {
  if (!(await storedSettings())) await bringBackChoices(db);
}

async function bringBack(db: Database): Promise<void> {
  const [settings, advice] = await Promise.all([storedSettings(), storedAdviceSettings()]);
  const kept = await keepChoices(db, { ...(settings && { settings }), ...(advice && { advice }) });
  if (!kept.ok) return;
  if (!settings && kept.value.settings) {
    logProblem('the settings were lost; the copy in the database stands');
    await saveSettings(kept.value.settings);
  }
  if (!advice && kept.value.advice) await saveAdviceSettings(kept.value.advice);
}
