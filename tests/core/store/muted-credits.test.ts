import { expect, it } from 'vitest';
import { type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import {
  claimReminders,
  confirmReminder,
  loadMutedCredits,
  muteCredits,
  muteReminder,
  postponeReminders,
  takeBackPostponed,
  unmuteCredits,
} from '../../../core/store/reminder-log.ts';
import { rewardLot } from '../../support/ledger.ts';
import { rewardsReading } from '../../support/readings.ts';
import { REMINDED_AT_ANY_TIME } from '../../support/reminder-settings.ts';
import { freshDatabase, succeed } from '../../support/store.ts';

const on = (day: number) => instantAt(Date.UTC(2026, 10, day, 12));

async function tell(db: Database, now: Instant) {
  const due = succeed(await claimReminders(db, { settings: REMINDED_AT_ANY_TIME, now, session: 'first' }));
  for (const reminder of due) succeed(await confirmReminder(db, reminder, now));
  return due;
}

it('what is muted is listed, and told of again once that is taken back', async () => {
  const db = await freshDatabase();
  const reading = rewardsReading({ lots: [rewardLot(300, '2026-11-26')] });
  succeed(await acceptReading(db, { id: 'r1', observedAt: on(1), reading }, on(1)));
  const [reminder] = await tell(db, on(13));
  succeed(await muteReminder(db, reminder?.id ?? '', on(13)));
  expect(await tell(db, on(24))).toEqual([]);

  const muted = succeed(await loadMutedCredits(db, on(24)));
  expect(muted).toMatchObject([
    { expires: '2026-11-26', amount: { minor: 300, currency: 'USD' }, daysLeft: 2 },
  ]);
  const lots = muted.flatMap((credit) => credit.lots);
  succeed(await unmuteCredits(db, lots, on(24)));
  succeed(await unmuteCredits(db, lots, on(24)));

  expect(succeed(await loadMutedCredits(db, on(24)))).toEqual([]);
  // The three days before the end were not told while it was muted; the fourteen were.
  expect(await tell(db, on(24))).toMatchObject([{ daysLeft: 2 }]);
  expect(await tell(db, on(25))).toEqual([]);
});

it('a credit that is muted by itself leaves the others of its day', async () => {
  const db = await freshDatabase();
  const reading = rewardsReading({
    lots: [rewardLot(300, '2026-11-26'), rewardLot(100, '2026-11-26', 'Books')],
  });
  succeed(await acceptReading(db, { id: 'r1', observedAt: on(1), reading }, on(1)));
  const [books] = succeed(await db.read(['lots'], (tx) => tx.objectStore('lots').getAll())).filter(
    ({ type }) => type === 'Books',
  );
  if (!books) throw new Error('the credit is not kept');
  succeed(await muteCredits(db, [books.id], on(2)));
  expect(await tell(db, on(13))).toMatchObject([{ total: { minor: 300 } }]);
});

it('what waits for a day is told then, in the next life of the background too, or as before once taken back', async () => {
  const db = await freshDatabase();
  const reading = rewardsReading({ lots: [rewardLot(300, '2026-11-26')] });
  succeed(await acceptReading(db, { id: 'r1', observedAt: on(1), reading }, on(1)));
  const lots = succeed(await db.read(['lots'], (tx) => tx.objectStore('lots').getAllKeys()));
  succeed(await postponeReminders(db, lots, { until: '2026-11-14', now: on(13) }));
  expect(await tell(db, on(13))).toEqual([]);
  expect(await tell(db, on(14))).toMatchObject([{ daysLeft: 12 }]);
  expect(await tell(db, on(15))).toEqual([]);

  succeed(await postponeReminders(db, lots, { until: '2026-11-24', now: on(23) }));
  expect(await tell(db, on(23))).toEqual([]);
  succeed(await takeBackPostponed(db, lots, on(23)));
  expect(await tell(db, on(23))).toMatchObject([{ daysLeft: 3 }]);
  expect(await tell(db, on(24))).toEqual([]);
});
