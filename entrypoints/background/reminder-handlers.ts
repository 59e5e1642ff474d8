import { addDays, dayAt } from '../../core/model/calendar-date.ts';
import type { Handlers } from '../../core/platform/server.ts';
import {
  loadMutedCredits,
  muteCredits,
  postponeReminders,
  takeBackPostponed,
  unmuteCredits,
} from '../../core/store/reminder-log.ts';
import type { StoreResult } from '../../core/store/store-result.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';
import { showTest } from './notification.ts';

/** What the messages about reminders do. `refresh` brings the screen in line with it. */
export function reminderHandlers(
  { db, now, language }: Pick<BackgroundContext, 'db' | 'now' | 'language'>,
  refresh: () => Promise<void>,
): Pick<
  Handlers,
  'test-reminder' | 'muted-credits' | 'mute' | 'unmute' | 'remind-tomorrow' | 'remind-as-before'
> {
  /** What stands on the screen follows before this is answered. */
  const wished = async (write: Promise<StoreResult<void>>): Promise<null> => {
    valueOrRefuse(await write);
    await refresh();
    return null;
  };
  return {
    async 'test-reminder'() {
      await showTest(await language());
      return null;
    },

    'muted-credits': async () => valueOrRefuse(await loadMutedCredits(db, now())),

    mute: ({ lots }) => wished(muteCredits(db, lots, now())),
    unmute: ({ lots }) => wished(unmuteCredits(db, lots, now())),

    'remind-tomorrow'({ lots }) {
      const at = now();
      const until = addDays(dayAt(at, Temporal.Now.timeZoneId()), 1);
      return wished(postponeReminders(db, lots, { until, now: at }));
    },

    'remind-as-before': ({ lots }) => wished(takeBackPostponed(db, lots, now())),
  };
}
