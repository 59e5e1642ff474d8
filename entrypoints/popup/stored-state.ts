import { type PopupState, popupState } from '../../components/popup/popup-state.ts';
import type { Instant } from '../../core/model/calendar-date.ts';
import { buildOverview } from '../../core/overview/build-overview.ts';
import { loadNow } from '../../core/platform/now-storage.ts';

/**
 * The state that the record of what stands now makes, with the days counted from this moment: the same as the
 * background makes of its database, without waking it. Undefined where there is no record.
 */
export async function storedState(now: Instant): Promise<PopupState | undefined> {
  try {
    const record = await loadNow();
    return record && popupState(buildOverview({ ...record, now, timeZone: Temporal.Now.timeZoneId() }));
  } catch {
    // Values that each look right may not go together: two currencies in one sum. Then the background is asked.
    return undefined;
  }
}
