import type { StoredState } from '../../core/overview/build-overview.ts';
import type { Language } from '../../core/platform/background-language.ts';
import { addToldBeside, forgetToldBeside, loadToldBeside } from '../../core/platform/told-storage.ts';
import type { ReminderMark } from '../../core/reminders/marks.ts';
import { dueOutageReminders } from '../../core/reminders/outage-reminders.ts';
import { duePanelReminders } from '../../core/reminders/panel-reminders.ts';
import type { ReminderSettings } from '../../core/reminders/reminder-times.ts';
import { dueReminders } from '../../core/reminders/reminders.ts';
import {
  addTold,
  claimOutageReminders,
  claimPanelReminders,
  claimReminders,
  confirmReminder,
  loadMarks,
} from '../../core/store/reminder-log.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';
import { showNotification } from './notification.ts';
import type { AnyReminder } from './notification-text.ts';
import { loadSecondCopy } from './second-copy.ts';

type Context = Pick<BackgroundContext, 'db' | 'session' | 'now'>;

/**
 * Claimed on disk, shown, confirmed on disk. A background that dies in between leaves a claim that its next
 * life takes over; it shows the notification again under the same id, which replaces the first. Answers the ids.
 */
export async function remind(
  { db, session, now }: Context,
  settings: ReminderSettings,
  language: Language,
): Promise<readonly string[]> {
  const claim = { settings, session, now: now() };
  const credits = await claimReminders(db, claim);
  const months = await claimPanelReminders(db, claim);
  const pages = await claimOutageReminders(db, claim);
  const due = [credits, months, pages].flatMap((found): readonly AnyReminder[] =>
    found.ok ? found.value : [],
  );
  for (const reminder of due) {
    await showNotification(reminder, { now: now(), timeZone: settings.timeZone }, language);
    await confirmReminder(db, reminder, now());
  }
  return due.map(({ id }) => id);
}

/** The same while the database cannot be opened, of what is kept beside it: what is told is kept there too, until then. */
export async function remindBeside(
  { now }: Pick<Context, 'now'>,
  state: StoredState,
  settings: ReminderSettings,
  language: Language,
): Promise<readonly string[]> {
  const told = await marksBeside();
  const { lots, accounts, panel, pages } = state;
  const due: AnyReminder[] = [
    ...dueReminders({ lots, accounts, settings, told, now: now() }),
    ...duePanelReminders({ panel, accounts, now: now() }, told, settings),
    ...dueOutageReminders({ pages, lots, now: now() }, told, settings),
  ];
  for (const reminder of due) {
    await showNotification(reminder, { now: now(), timeZone: settings.timeZone }, language);
    await addToldBeside([...reminder.covers]);
  }
  return due.map(({ id }) => id);
}

/** What was told and what owners want, where that is kept now. */
export async function loadMarksNow({
  db,
  now,
}: Pick<Context, 'db' | 'now'>): Promise<readonly ReminderMark[]> {
  const stored = await loadMarks(db, now());
  return stored.ok ? stored.value : marksBeside();
}

async function marksBeside(): Promise<readonly ReminderMark[]> {
  const { recovery } = await loadSecondCopy();
  return [...(recovery?.told ?? []), ...(await loadToldBeside())];
}

/** What was told beside the database counts as told in it, once it can be opened again. */
export async function takeInTold({ db, now }: Pick<Context, 'db' | 'now'>): Promise<void> {
  const told = await loadToldBeside();
  if (told.length === 0) return;
  valueOrRefuse(await addTold(db, told, now()));
  await forgetToldBeside();
}
