import { expect } from 'vitest';
import type { PageReading } from '../../core/pages/reading.ts';
import { acceptReading } from '../../core/store/accept-reading.ts';
import type { Database } from '../../core/store/database.ts';
import { putMailAside } from '../../core/store/mails.ts';
import { recordEnds } from '../../core/store/maintenance.ts';
import { nameAccount } from '../../core/store/name-account.ts';
import { sayOfEntry } from '../../core/store/owner-words.ts';
import { savePanel } from '../../core/store/panel.ts';
import { claimReminders, confirmReminder, muteReminder } from '../../core/store/reminder-log.ts';
import { endCredit, saveCredit } from '../../core/store/save-credit.ts';
import { loadStoredState } from '../../core/store/stored-state.ts';
import { databaseWith } from './backups.ts';
import { rewardLot, row } from './ledger.ts';
import { draft, MAIL_ID } from './manual-credits.ts';
import {
  amazonPayReading,
  awsCreditsReading,
  benefitsReading,
  cardRewardsReading,
  checkoutReading,
  giftCardReading,
  orderReading,
  rewardsReading,
  shopWithPointsReading,
  thankYouReading,
  tradeInReading,
} from './readings.ts';
import { REMINDED_AT_ANY_TIME } from './reminder-settings.ts';
import { contentOf, succeed } from './store.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const SETTINGS = { ...REMINDED_AT_ANY_TIME, leadTimes: [14, 3, 0] };
const SAM = { customerId: 'A2FAKE00000000', name: 'Sam' };

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z` as typeof NOW;

async function read(db: Database, id: string, reading: PageReading, day = 20) {
  succeed(await acceptReading(db, { id, observedAt: at(day), reading }, NOW));
}

/** A database with something of everything. */
export async function everything(salt = 'a'): Promise<Database> {
  const db = await databaseWith(salt);
  const readings: PageReading[] = [
    rewardsReading({ lots: [rewardLot(300, '2026-11-26'), rewardLot(200, '2027-01-31')] }),
    rewardsReading({ lots: [rewardLot(300, '2026-11-26')] }),
    giftCardReading({ activity: [row('2026-05-12', -1948)] }),
    benefitsReading(),
    cardRewardsReading(),
    shopWithPointsReading(),
    tradeInReading({ items: [{ ...tradeInReading().items[0]!, state: 'open' }] }),
    amazonPayReading(),
    awsCreditsReading(),
    checkoutReading(),
    thankYouReading(),
    orderReading({ placed: '2026-11-10', giftCard: { minor: -500, currency: 'USD' } }),
    giftCardReading({ account: SAM }),
    rewardsReading({ account: SAM, lots: [rewardLot(700, '2026-11-28')] }),
    { page: 'rewards', marketplace: 'amazon.com', outcome: 'unrecognised', missing: ['lots'] },
    { page: 'rewards', marketplace: 'amazon.com', outcome: 'unrecognised', missing: ['lots'] },
  ];
  for (const [i, reading] of readings.entries()) await read(db, `${salt}-r${i}`, reading, i + 3);
  const alex = { marketplace: 'amazon.com', name: 'Alex' } as const;
  const id = (n: number) => `0f0c1c7e-0000-4000-8000-00000000000${n}`;
  succeed(await saveCredit(db, draft({ id: id(1), account: alex, note: '=HYPERLINK("x")' }), at(12)));
  succeed(await saveCredit(db, draft({ id: id(2), account: alex, name: '=1+1', expires: null }), at(12)));
  succeed(await endCredit(db, id(2), at(13), at(13)));
  succeed(await putMailAside(db, MAIL_ID, NOW));
  const counted = { month: '2026-11', receipts: 4 } as const;
  succeed(await savePanel(db, { account: alex, ...counted }, NOW));
  const { accounts } = succeed(await loadStoredState(db, NOW));
  const account = accounts.find(({ marketplace, name }) => marketplace === 'amazon.com' && name === 'Alex');
  succeed(await nameAccount(db, account!.key, 'Alexandra', NOW));
  const gone = ((await contentOf(db)).entries as { id: never; kind: string }[]).find(
    (e) => e.kind === 'gone',
  );
  expect(succeed(await sayOfEntry(db, gone!.id, 'used', NOW))).toBe(true);
  for (const reminder of succeed(await claimReminders(db, { settings: SETTINGS, now: NOW, session: 's' }))) {
    succeed(await confirmReminder(db, reminder, NOW));
    if (reminder.expires === '2026-11-28') succeed(await muteReminder(db, reminder.id, NOW));
  }
  succeed(await recordEnds(db, NOW));
  return db;
}
