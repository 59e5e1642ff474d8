import type { Instant } from '../../core/model/calendar-date.ts';
import { isAccepted } from '../../core/model/disclosure.ts';
import { knownEndsOf } from '../../core/overview/known-ends.ts';
import { unreadPages } from '../../core/overview/notices.ts';
import { coveredPages } from '../../core/pages/page-kinds.ts';
import { loadAdviceSettings } from '../../core/platform/advice-storage.ts';
import type { Language } from '../../core/platform/background-language.ts';
import { browser } from '../../core/platform/browser.ts';
import { logProblem } from '../../core/platform/log.ts';
import { grantedMarketplaces, rememberGrants, wantedMarketplaces } from '../../core/platform/permissions.ts';
import { loadSettings } from '../../core/platform/settings-storage.ts';
import { badgeOf } from '../../core/reminders/badge.ts';
import { nextOutageWake } from '../../core/reminders/outage-reminders.ts';
import { nextPanelWake } from '../../core/reminders/panel-reminders.ts';
import { firstAfter, type ReminderSettings } from '../../core/reminders/reminder-times.ts';
import { nextWake } from '../../core/reminders/reminders.ts';
import { putClockRight } from '../../core/store/clock.ts';
import { recordEnds } from '../../core/store/maintenance.ts';
import { standingReminders } from '../../core/store/reminder-log.ts';
import { dropLeftovers } from '../../core/store/stage-import.ts';
import { deriveWhatIsLeft } from '../../core/store/underived.ts';
import { badgeLook, showBadge, unreadableLook } from './badge.ts';
import { bringBackChoices } from './choices.ts';
import type { BackgroundContext } from './context.ts';
import { clearNotifications, TEST_ID, updateNotification } from './notification.ts';
import { registerContentScripts } from './registration.ts';
import { loadMarksNow, remind, remindBeside, takeInTold } from './remind.ts';
import { loadStateNow } from './second-copy.ts';

type World = Omit<BackgroundContext, 'caughtUp'>;

const ALARM = 'wake';
/** The background wakes at least this often, however far the next moment is: clocks are set, and devices sleep. */
const SLEEP_MAX_MS = 6 * 60 * 60 * 1000;

/**
 * Brings everything outside the database in line with it, with the clock and with the grants: where the
 * content script runs, the record, the badge, the alarm, and the notifications that are due. Works from what is stored
 * and not from the event that led here, so it may be called at any time and any number of times.
 */
export async function refresh(world: World): Promise<void> {
  const { db, record } = world;
  const now = world.now();
  await bringBackChoices(db);
  const [settings, advice, granted, language] = await Promise.all([
    loadSettings(),
    loadAdviceSettings(),
    grantedMarketplaces(),
    world.language(),
  ]);
  const accepted = isAccepted(settings);
  if (!accepted) await clearNotifications();
  await rememberGrants(granted);
  await record.choose({ settings, points: advice, granted, wasGranted: await wantedMarketplaces() });
  await registerContentScripts({
    marketplaces: granted,
    pages: coveredPages(settings),
    productPages: advice.productPages,
  });

  await catchUp(world, now);
  await recordEnds(db, now);
  await record.update();
  const found = await loadStateNow(db, now);
  if (!found.ok) return showBadge(unreadableLook(language));
  const { state, unopened } = found.value;
  const { lots, panel, accounts, pages } = state;
  const timeZone = Temporal.Now.timeZoneId();
  const badge = badgeOf({ lots, accounts, settings, now, timeZone });
  const known = knownEndsOf({ ...state, granted, settings, now });
  const unread = unreadPages(state);
  const { locale } = language;
  await showBadge(badgeLook({ badge, known, unread, settings, accepted, now, timeZone, locale }, language));
  const wanted = { ...settings, timeZone };
  const moments = [
    nextWake({ lots, told: await loadMarksNow(world), settings: wanted, now }),
    nextPanelWake({ panel, accounts, now }, wanted),
    nextOutageWake({ pages, lots, now }, wanted),
  ];
  await setAlarm(firstAfter(now, moments), now);
  if (!accepted) return;
  if (unopened) {
    await remindBeside(world, state, wanted, language);
  } else {
    const fresh = await remind(world, wanted, language);
    await followStore(world, { settings: wanted, fresh }, language);
  }
}

/** What was stored by another version or under another clock. Where that fails, what is stored still counts and is reminded of. */
async function catchUp(world: World, now: Instant): Promise<void> {
  const { db } = world;
  try {
    await takeInTold(world);
    await dropLeftovers(db, now);
    await deriveWhatIsLeft(db, now);
    await putClockRight(db, now);
  } catch (error) {
    logProblem('what was stored before could not be brought up to date', error);
  }
}

/** One alarm. It only wakes the background, which works out what is due at every wake. */
async function setAlarm(next: Instant | undefined, now: Instant): Promise<void> {
  if (next === undefined) {
    await browser.alarms.clear(ALARM);
  } else {
    const latest = Date.parse(now) + SLEEP_MAX_MS;
    browser.alarms.create(ALARM, { when: Math.min(Date.parse(next), latest) });
  }
}

/**
 * Notifications that stand on the screen say what is so now: one whose credit was used, has ended or was muted
 * is withdrawn, and of the others the words are brought up to date.
 */
async function followStore(
  { db, now }: World,
  { settings, fresh }: { settings: ReminderSettings; fresh: readonly string[] },
  language: Language,
): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  const ids = shown.filter((id) => !fresh.includes(id) && id !== TEST_ID);
  if (ids.length === 0) return;
  const told = { now: now(), timeZone: settings.timeZone };
  const found = await standingReminders(db, ids, { settings, now: now() });
  for (const standing of found.ok ? found.value : []) {
    if (!standing.stands) await browser.notifications.clear(standing.id);
    else if (standing.reminder) await updateNotification(standing.reminder, told, language);
  }
}
