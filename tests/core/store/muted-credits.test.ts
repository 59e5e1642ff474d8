import { expect, it } from 'vitest';
import { type Instant, instantAt } from '../../../core/model/calendar-date.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import {
  claimReminders,
  confirmReminder,
  loadMutedCredits,
  muteReminder,
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
