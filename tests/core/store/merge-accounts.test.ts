import { expect, it } from 'vitest';
import type { Account } from '../../../core/model/credit.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import type { PageReading } from '../../../core/pages/reading.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { mergeAccounts, partAccount } from '../../../core/store/merge-accounts.ts';
import { claimReminders, confirmReminder } from '../../../core/store/reminder-log.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { accountKey } from '../../support/ids.ts';
import { rewardLot } from '../../support/ledger.ts';
import { giftCardReading, rewardsReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const SETTINGS = {
  leadTimes: [14, 3, 0],
  notifications: true,
  remindAt: null,
  quietHours: null,
  timeZone: 'America/Los_Angeles',
};
const OTHER = { customerId: 'A2FAKE00000000', name: 'Sam' };

async function read(db: Database, id: string, reading: PageReading, now: typeof NOW = NOW) {
  succeed(await acceptReading(db, { id, observedAt: now, reading }, now));
}

async function twoAccounts(): Promise<{ db: Database; alex: AccountKey; sam: AccountKey }> {
  const db = await freshDatabase();
  await read(db, 'a', rewardsReading({ lots: [rewardLot(300, '2026-12-20')] }));
  await read(db, 'b', giftCardReading({ account: OTHER }));
  const accounts = (await contentOf(db)).accounts as Account[];
  const keyOf = (name: string) => accountKey(accounts.find((account) => account.name === name)?.key ?? '');
  return { db, alex: keyOf('Alex'), sam: keyOf('Sam') };
}

/** All that follows from readings, without the marks of where they came from. */
async function derivedOf(db: Database) {
  const { lots, entries, months, balances, 'row-groups': rows } = await contentOf(db);
  return { lots, entries, months, balances, rows };
}

it('two accounts become one person’s, and later pages of either count there', async () => {
  const { db, alex, sam } = await twoAccounts();
  expect(succeed(await mergeAccounts(db, sam, alex, NOW))).toBe(true);
  await read(db, 'c', rewardsReading({ account: OTHER, lots: [rewardLot(500, '2026-12-31')] }));

  const { accounts, lots, balances } = succeed(await loadStoredState(db, NOW));
  expect(accounts.map(({ key }) => key)).toEqual([alex]);
  expect(lots.map(({ account, amount }) => [account, amount.minor])).toEqual([[alex, 500]]);
  expect(balances.map(({ account }) => account)).toEqual([alex]);
});

it('parted again, all is as it was', async () => {
  const { db, alex, sam } = await twoAccounts();
  const before = await derivedOf(db);
  succeed(await mergeAccounts(db, sam, alex, NOW));
  expect(succeed(await partAccount(db, sam, NOW))).toBe(true);
  expect(await derivedOf(db)).toEqual(before);
  expect(succeed(await loadStoredState(db, NOW)).accounts).toHaveLength(2);
});

it('who was reminded is not reminded again by a merge', async () => {
  const { db, alex, sam } = await twoAccounts();
  const later = '2026-12-18T12:00:00.000Z';
  const claim = { settings: SETTINGS, now: later, session: 'one' } as const;
  const due = succeed(await claimReminders(db, claim));
  expect(due).toHaveLength(1);
  for (const reminder of due) succeed(await confirmReminder(db, reminder, later));
  succeed(await mergeAccounts(db, alex, sam, later));
  expect(succeed(await claimReminders(db, { ...claim, session: 'two' }))).toEqual([]);
});

it('accounts that are not known as two are not merged', async () => {
  const { db, alex, sam } = await twoAccounts();
  expect(succeed(await mergeAccounts(db, alex, alex, NOW))).toBe(false);
  expect(succeed(await mergeAccounts(db, accountKey('nobody'), alex, NOW))).toBe(false);
  expect(succeed(await partAccount(db, sam, NOW))).toBe(false);
});
