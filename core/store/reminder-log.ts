import { distinctLots } from '../ledger/one-credit.ts';
import type { Instant } from '../model/calendar-date.ts';
import { createMarkKey, type LotId } from '../model/ids.ts';
import type { MutedCredit } from '../overview/muted-credit.ts';
import { mutedCredits } from '../reminders/muted-credits.ts';
import { duePanelReminders, isPanelStanding, type PanelReminder } from '../reminders/panel-reminders.ts';
import type { ReminderSettings } from '../reminders/reminder-times.ts';
import {
  dueReminders,
  isAbout,
  MUTED,
  mute,
  type Reminder,
  type ReminderMark,
  type Standing,
  standingOf,
} from '../reminders/reminders.ts';
import { openAccounts, shownAccount } from './accounts.ts';
import { getAllChecked, getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { readRepaired, writeRepaired } from './repair.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';
import { countedMonths } from './stored-state.ts';

export interface Claim {
  readonly settings: ReminderSettings;
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
    const input = { ...(await reminderInput(tx, now)), settings };
    const told = input.told.filter(({ claimedBy }) => claimedBy === undefined || claimedBy === session);
    const due = dueReminders({ ...input, told });
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
    const known = await getAllChecked(tx, 'accounts');
    const accounts = openAccounts(known);
    const panel = await countedMonths(tx, known, now);
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

/** What becomes of the notifications of these ids, which stand on the screen. */
export function standingReminders(
  db: Database,
  ids: readonly string[],
  { settings, now }: Pick<Claim, 'settings' | 'now'>,
): Promise<StoreResult<readonly (Standing & { readonly id: string })[]>> {
  return readRepaired(db, now, async (tx) => {
    const input = { ...(await reminderInput(tx, now)), settings };
    const months = await countedMonths(tx, await getAllChecked(tx, 'accounts'), now);
    return ids.map((id) => ({
      id,
      ...(isPanelStanding(id, months, now) ? { stands: true } : standingOf(id, input)),
    }));
  });
}

async function reminderInput(tx: ReadTransaction, now: Instant) {
  const [lots, accounts, told] = await Promise.all([
    getAllChecked(tx, 'lots'),
    getAllChecked(tx, 'accounts'),
    getAllChecked(tx, 'told'),
  ]);
  return { lots: distinctLots(lots), accounts: openAccounts(accounts).map(shownAccount), told, now };
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

/** What was told while the database could not be opened counts as told in it. */
export function addTold(
  db: Database,
  marks: readonly ReminderMark[],
  now: Instant,
): Promise<StoreResult<void>> {
  return writeRepaired(db, now, async (tx) => {
    for (const mark of marks) {
      const known = await getChecked(tx, 'told', mark.key);
      if ((known?.covered ?? -1) < mark.covered) await tx.objectStore('told').put(mark);
    }
  });
}

/** "Mute this one": the lots that the reminder with this id was about are not told any more. */
export function muteReminder(db: Database, id: string, now: Instant): Promise<StoreResult<void>> {
  return writeRepaired(db, now, async (tx) => {
    const lots = await getAllChecked(tx, 'lots');
    const meant = lots.filter((lot) => isAbout(id, lot));
    for (const mark of mute(meant)) await tx.objectStore('told').put(mark);
  });
}

/** What is muted, for the settings. */
export function loadMutedCredits(db: Database, now: Instant): Promise<StoreResult<readonly MutedCredit[]>> {
  return readRepaired(db, now, async (tx) => mutedCredits(await reminderInput(tx, now)));
}

/** These lots are told of again. */
export function unmuteCredits(
  db: Database,
  lots: readonly LotId[],
  now: Instant,
): Promise<StoreResult<void>> {
  return writeRepaired(db, now, async (tx) => {
    for (const lot of lots) await tx.objectStore('told').delete(createMarkKey(lot, MUTED));
  });
}
