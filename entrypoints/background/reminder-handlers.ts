import type { Handlers } from '../../core/platform/server.ts';
import { loadMutedCredits, unmuteCredits } from '../../core/store/reminder-log.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';

/** What the messages about reminders do. `refresh` tells what was not told while it was muted. */
export function reminderHandlers(
  { db, now }: Pick<BackgroundContext, 'db' | 'now'>,
  refresh: () => Promise<void>,
): Pick<Handlers, 'muted-credits' | 'unmute'> {
  return {
    'muted-credits': async () => valueOrRefuse(await loadMutedCredits(db, now())),

    async unmute({ lots }) {
      valueOrRefuse(await unmuteCredits(db, lots, now()));
      await refresh();
      return null;
    },
  };
}
