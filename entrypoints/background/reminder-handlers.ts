import { createLanguage } from '../../core/platform/language.ts';
import type { Handlers } from '../../core/platform/server.ts';
import { loadMutedCredits, unmuteCredits } from '../../core/store/reminder-log.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';
import { showTest } from './notification.ts';

/** What the messages about reminders do. `refresh` tells what was not told while it was muted. */
export function reminderHandlers(
  { db, now }: Pick<BackgroundContext, 'db' | 'now'>,
  refresh: () => Promise<void>,
): Pick<Handlers, 'test-reminder' | 'muted-credits' | 'unmute'> {
  return {
    async 'test-reminder'() {
      await showTest(createLanguage());
      return null;
    },

    'muted-credits': async () => valueOrRefuse(await loadMutedCredits(db, now())),

    async unmute({ lots }) {
      valueOrRefuse(await unmuteCredits(db, lots, now()));
      await refresh();
      return null;
    },
  };
}
