import { isUpToDate } from '../../core/model/disclosure.ts';
import { buildOverview } from '../../core/overview/build-overview.ts';
import { pageStatuses } from '../../core/overview/page-status.ts';
import { reportStates, withReport } from '../../core/overview/reported-pages.ts';
import { loadAdviceSettings, saveAdviceSettings } from '../../core/platform/advice-storage.ts';
import { loadPlaces } from '../../core/platform/database-places.ts';
import { isLocalLost } from '../../core/platform/local-storage.ts';
import { logProblem } from '../../core/platform/log.ts';
import { grantedMarketplaces, wantedMarketplaces } from '../../core/platform/permissions.ts';
import { changeReported, loadReported } from '../../core/platform/reported-storage.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import { loadSettings, saveSettings } from '../../core/platform/settings-storage.ts';
import { storageUsed } from '../../core/store/maintenance.ts';
import { backupHandlers } from './backups.ts';
import type { Check } from './check.ts';
import { checkHandlers } from './check-handlers.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';
import { databaseHandlers, eraseStored } from './databases.ts';
import { createLedgerHandlers } from './ledger-handlers.ts';
import { keptOffPages } from './opened.ts';
import { pageHandlers } from './pages.ts';
import { pointingHandlers } from './pointing.ts';
import { reminderHandlers } from './reminder-handlers.ts';
import { sampleHandlers } from './sample.ts';
import { loadStateNow } from './second-copy.ts';
import type { Sync } from './sync.ts';
import { syncHandlers } from './sync-handlers.ts';
import { tipHandlers } from './tips.ts';

/**
 * What each message does. `refresh` brings badge, alarms and registrations in line afterwards; a change of
 * choices waits for it, a reading does not: it is acknowledged as soon as it is in the database and in the record.
 */
export function createHandlers(
  {
    db,
    now,
    record,
    caughtUp,
    language,
    sync,
    check,
  }: BackgroundContext & {
    readonly sync: Sync;
    readonly check: Check;
  },
  refresh: () => Promise<void>,
): Handlers {
  return {
    ...pageHandlers({ db, now, record, caughtUp, language, check }, refresh),

    ...checkHandlers({ db, now }, check),

    ...tipHandlers({ now, language }),

    async overview() {
      const at = now();
      const timeZone = Temporal.Now.timeZoneId();
      const [settings, points, granted, wasGranted, keptOff, reported, holdings] = await Promise.all([
        loadSettings(),
        loadAdviceSettings(),
        grantedMarketplaces(),
        wantedMarketplaces(),
        keptOffPages(at),
        loadReported(),
        loadStateNow(db, at),
      ]);
      const { state, unopened } = valueOrRefuse(holdings);
      return buildOverview({
        ...state,
        ...(unopened && { unopened }),
        isWithoutCopy: isLocalLost(),
        settings,
        granted,
        wasGranted,
        keptOff,
        reported: reportStates(reported, at, timeZone),
        now: at,
        timeZone,
        points,
      });
    },

    async 'report-saved'(reported) {
      const at = now();
      await changeReported((known) => withReport(known, reported, at));
      await refresh();
      return null;
    },

    async 'page-statuses'() {
      return pageStatuses(valueOrRefuse(await loadStateNow(db, now())).state);
    },
    ...sampleHandlers,
    ...reminderHandlers({ db, now, language }, refresh),
    ...createLedgerHandlers({ db, now, record }, refresh),
    ...backupHandlers({ db, now, record }, refresh),
    ...syncHandlers(sync, refresh),

    settings: () => loadSettings(),

    async 'save-settings'(choices) {
      const saved = await saveSettings({ ...(await loadSettings()), ...choices });
      await refresh();
      return saved;
    },

    'advice-settings': () => loadAdviceSettings(),

    async 'save-advice-settings'(choices) {
      const saved = await saveAdviceSettings(choices);
      await refresh();
      return saved;
    },

    async accept({ version }) {
      const settings = await loadSettings();
      // An acceptance of this version or a later one stands as it is, with its moment.
      const saved = isUpToDate(settings)
        ? settings
        : await saveSettings({ ...settings, accepted: { version, at: now() } });
      await refresh();
      return saved;
    },

    async erase() {
      await check.tell({ kind: 'stop' });
      const hasLeft = await leaveSync(sync);
      // Also where something is left: scripts, badge, alarm and notifications go with what was erased.
      await eraseStored({ db, record }).finally(refresh);
      if (!hasLeft) throw new Refused('left-in-sync');
      return null;
    },

    ...pointingHandlers({ db, now, record, caughtUp, language }, refresh),

    ...databaseHandlers({ db, now }, refresh),

    async 'storage-used'() {
      const { left } = await loadPlaces();
      return { bytes: await storageUsed(navigator.storage), oldDatabases: left.length };
    },
  };
}

/** Whether what this device sent is taken away. What is stored here goes also where it cannot be. */
async function leaveSync(sync: Sync): Promise<boolean> {
  try {
    await sync.leave();
    return true;
  } catch (error) {
    logProblem('what was sent could not be taken away', error);
    return false;
  }
}
