import { beforeEach, describe, expect, it } from 'vitest';
import { type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import type { Lot } from '../../../core/model/credit.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { claimReminders, confirmReminder, muteReminder } from '../../../core/store/reminder-log.ts';
import { rewardLot } from '../../support/ledger.ts';
import { rewardsReading } from '../../support/readings.ts';
import { REMINDED_AT_ANY_TIME } from '../../support/reminder-settings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const settings = REMINDED_AT_ANY_TIME;
const at = (day: number, hour = 12) => instantAt(Date.UTC(2026, 10, day, hour));

let readings = 0;
/** Of the reminders shown. */
const ids = new Set<string>();

beforeEach(() => ids.clear());

async function read(db: Database, day: number, ...amounts: number[]) {
  readings += 1;
  const lots = amounts.map((minor) => rewardLot(minor, '2026-11-26'));
  succeed(
    await acceptReading(
      db,
      { id: `r${readings}`, observedAt: at(day), reading: rewardsReading({ lots }) },
      at(day),
    ),
  );
}

/** One wake of a background: what it shows, by lead time and sum. */
async function wake(db: Database, now: Instant, session = 'first', livesToConfirm = true): Promise<string[]> {
  const due = succeed(await claimReminders(db, { settings, now, session }));
  if (livesToConfirm) for (const reminder of due) succeed(await confirmReminder(db, reminder, now));
  return due.map(({ id, kind, daysLeft, total }) => {
    ids.add(id);
    return `${kind} ${daysLeft} ${total.minor}`;
  });
}

describe('what has been told', () => {
  it('is told once, over wakes, restarts and readings that say the same', async () => {
    const db = await freshDatabase();
    await read(db, 1, 300);
    expect(await wake(db, at(10))).toEqual([]);
    expect(await wake(db, at(13))).toEqual(['ends 13 300']);
    expect(await wake(db, at(13))).toEqual([]);
    await read(db, 14, 300);
    expect(await wake(db, at(14), 'second')).toEqual([]);
    expect(await wake(db, at(24), 'third')).toEqual(['ends 2 300']);
    expect(await wake(db, at(23), 'third')).toEqual([]);
    expect(await wake(db, at(26), 'third')).toEqual(['ends 0 300']);
    expect(await wake(db, at(60), 'fourth')).toEqual([]);
    // Each replaces the one before.
    expect(ids.size).toBe(1);
  });

  it('is given to one of two events at once', async () => {
    const db = await freshDatabase();
    await read(db, 1, 300);
    const both = await Promise.all([wake(db, at(13)), wake(db, at(13))]);
    expect(both.flat()).toHaveLength(1);
  });

  it('is told again, under the same id, when the background died before the notification was up', async () => {
    const db = await freshDatabase();
    await read(db, 1, 300);
    const lost = await wake(db, at(13), 'first', false);
    expect(await wake(db, at(13), 'first')).toEqual([]);
    expect(await wake(db, at(13), 'second')).toEqual(lost);
    expect(await wake(db, at(13), 'third')).toEqual([]);
  });

  it('is told as ended where the browser was closed over the end', async () => {
    const db = await freshDatabase();
    await read(db, 1, 300);
    expect(await wake(db, at(60))).toEqual(['ended -34 300']);
    expect(await wake(db, at(61), 'second')).toEqual([]);
  });

  it('is news again when a used credit is followed by another of that day', async () => {
    const db = await freshDatabase();
    await read(db, 1, 300);
    await wake(db, at(13));
    await read(db, 14);
    expect((await contentOf(db)).told).toEqual([]);
    await read(db, 15, 200);
    expect(await wake(db, at(15))).toEqual(['ends 11 200']);
  });

  it('stays silent where the user said so, but not about what is added', async () => {
    const db = await freshDatabase();
    await read(db, 1, 300);
    await wake(db, at(13));
    succeed(await muteReminder(db, [...ids][0] ?? '', at(13)));
    expect(await wake(db, at(24))).toEqual([]);
    await read(db, 24, 300, 100);
    expect(await wake(db, at(24))).toEqual(['ends 2 100']);
  });

  it('holds the lots that a reminder is about', async () => {
    const db = await freshDatabase();
    await read(db, 1, 300, 300);
    const [reminder] = succeed(await claimReminders(db, { settings, now: at(13), session: 's' }));
    expect(reminder?.lots.map(({ amount }: Lot) => amount.minor)).toEqual([300, 300]);
  });
});
