import type { Instant } from '../model/calendar-date.ts';
import type { Settings } from '../model/settings.ts';
import { duePanelReminders, type PanelReminder } from '../reminders/panel-reminders.ts';
import { dueReminders, isAbout, type Reminder, silence } from '../reminders/reminders.ts';
import { getAllChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { writeRepaired } from './repair.ts';
import type { WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';
import { countedMonths } from './stored-state.ts';

export interface Claim {
  readonly settings: Pick<Settings, 'leadTimes' | 'notifications'>;
  readonly now: Instant;
  /** Drawn at random when the background starts. */
  readonly session: string;
}

/**
 * The reminders to show now. They are written as claimed before they are returned, so no other event of this
 * session gets them too; those that a session claimed and did not live to confirm come again, with the same
 * id, so that showing them again replaces them.
 */
export function claimReminders(
  db: Database,
  { settings, now, session }: Claim,
): Promise<StoreResult<readonly Reminder[]>> {
  const claim = async (tx: WriteTransaction) => {
    const lots = await getAllChecked(tx, 'lots');
    const records = await getAllChecked(tx, 'told');
    const told = records.filter(({ claimedBy }) => claimedBy === undefined || claimedBy === session);
    const due = dueReminders({ lots, settings, told, now });
    for (const mark of due.flatMap(({ covers }) => covers)) {
      await tx.objectStore('told').put({ ...mark, claimedBy: session });
    }
    return due;
  };
  return writeRepaired(db, now, claim, (due) => due.length > 0);
}

/** The same of Shopper Panel's months. */
export function claimPanelReminders(
  db: Database,
  { settings, now, session }: Claim,
): Promise<StoreResult<readonly PanelReminder[]>> {
  const claim = async (tx: WriteTransaction) => {
    const accounts = await getAllChecked(tx, 'accounts');
    const panel = await countedMonths(tx, accounts, now);
    if (panel.length === 0) return [];
    const records = await getAllChecked(tx, 'told');
    const told = records.filter(({ claimedBy }) => claimedBy === undefined || claimedBy === session);
    const due = duePanelReminders({ panel, accounts, now }, told, settings);
    for (const mark of due.flatMap(({ covers }) => covers)) {
      await tx.objectStore('told').put({ ...mark, claimedBy: session });
    }
    return due;
  };
  return writeRepaired(db, now, claim, (due) => due.length > 0);
}

/** The notification of a reminder is up: it will not be claimed again. */
export function confirmReminder(
  db: Database,
  reminder: Pick<Reminder, 'covers'>,
  now: Instant,
): Promise<StoreResult<void>> {
  return writeRepaired(db, now, async (tx) => {
    for (const mark of reminder.covers) await tx.objectStore('told').put(mark);
  });
}

/** "Not again for this one": the lots that the reminder with this id was about are not told any more. */
export function silenceReminder(db: Database, id: string, now: Instant): Promise<StoreResult<void>> {
  return writeRepaired(db, now, async (tx) => {
    const lots = await getAllChecked(tx, 'lots');
    const meant = lots.filter((lot) => isAbout(id, lot));
    for (const mark of silence(meant)) await tx.objectStore('told').put(mark);
  });
}
