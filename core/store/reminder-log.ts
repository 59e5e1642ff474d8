import { distinctLots } from '../ledger/one-credit.ts';
import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { Lot } from '../model/credit.ts';
import { createMarkKey, type LotId } from '../model/ids.ts';
import type { MutedCredit } from '../overview/muted-credit.ts';
import { isPostponed, MUTED, mute, postpone, type ReminderMark } from '../reminders/marks.ts';
import { mutedCredits } from '../reminders/muted-credits.ts';
import { dueOutageReminders, type OutageReminder, outages } from '../reminders/outage-reminders.ts';
import { duePanelReminders, isPanelStanding, type PanelReminder } from '../reminders/panel-reminders.ts';
import type { ReminderSettings } from '../reminders/reminder-times.ts';
import { dueReminders, isAbout, type Reminder, type Standing, standingOf } from '../reminders/reminders.ts';
import { openAccounts, shownAccount } from './accounts.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
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

/** The same of pages that cannot be read. */
export function claimOutageReminders(
  db: Database,
  { settings, now, session }: Claim,
): Promise<StoreResult<readonly OutageReminder[]>> {
  const claim = async (tx: WriteTransaction) => {
    const { lots, told } = await reminderInput(tx, now);
    const known = told.filter(({ claimedBy }) => claimedBy === undefined || claimedBy === session);
    const due = dueOutageReminders({ pages: await getAllChecked(tx, 'pages'), lots, now }, known, settings);
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
    const lost = outages({ ...input, pages: await getAllChecked(tx, 'pages') });
    const stands = (id: string) =>
      isPanelStanding(id, months, now) || lost.some((outage) => outage.id === id);
    return ids.map((id) => ({
      id,
      ...(stands(id) ? { stands: true } : standingOf(id, input)),
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

/** All marks: what was told, and what owners want. */
export function loadMarks(db: Database, now: Instant): Promise<StoreResult<readonly ReminderMark[]>> {
  return readRepaired(db, now, (tx) => getAllChecked(tx, 'told'));
}

/** "Mute this one": the lots that the reminder with this id was about are not told any more. */
export function muteReminder(db: Database, id: string, now: Instant): Promise<StoreResult<void>> {
  return writeRepaired(db, now, async (tx) => {
    const lots = await getAllChecked(tx, 'lots');
    await putMarks(tx, mute(lots.filter((lot) => isAbout(id, lot))));
  });
}

/** The same of these lots. */
export function muteCredits(db: Database, ids: readonly LotId[], now: Instant): Promise<StoreResult<void>> {
  return writeRepaired(db, now, async (tx) => putMarks(tx, mute(await lotsOf(tx, ids))));
}

/** "Remind me tomorrow": these lots are told on that day of the user's calendar, and not before. */
export function postponeReminders(
  db: Database,
  ids: readonly LotId[],
  { until, now }: { readonly until: CalendarDate; readonly now: Instant },
): Promise<StoreResult<void>> {
  return writeRepaired(db, now, async (tx) => putMarks(tx, postpone(await lotsOf(tx, ids), until)));
}

/** These lots are told when they would have been. */
export function takeBackPostponed(
  db: Database,
  ids: readonly LotId[],
  now: Instant,
): Promise<StoreResult<void>> {
  return writeRepaired(db, now, async (tx) => {
    for (const id of ids) {
      const marks = await getAllChecked(tx, 'told', keysUnder(id));
      for (const mark of marks) if (isPostponed(mark)) await tx.objectStore('told').delete(mark.key);
    }
  });
}

async function lotsOf(tx: ReadTransaction, ids: readonly LotId[]): Promise<Lot[]> {
  const lots: Lot[] = [];
  for (const id of ids) {
    const lot = await getChecked(tx, 'lots', id);
    if (lot) lots.push(lot);
  }
  return lots;
}

async function putMarks(tx: WriteTransaction, marks: readonly ReminderMark[]): Promise<void> {
  for (const mark of marks) await tx.objectStore('told').put(mark);
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
