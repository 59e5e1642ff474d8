import { expect, it, test } from 'vitest';
import type { Account, Lot } from '../../../core/model/credit.ts';
import type { AccountKey, LotId } from '../../../core/model/ids.ts';
import { acceptReading, type ObservedReading } from '../../../core/store/accept-reading.ts';
import { changeCount } from '../../../core/store/change-count.ts';
import type { Database } from '../../../core/store/database.ts';
import { loadLedger, loadSummary } from '../../../core/store/ledger.ts';
import { knownMails, putMailAside, RECENT_MAILS_MAX, recentMails } from '../../../core/store/mails.ts';
import { eraseEverything, recordEnds } from '../../../core/store/maintenance.ts';
import { listManualCredits } from '../../../core/store/manual-credit-list.ts';
import { nameAccount } from '../../../core/store/name-account.ts';
import { panelMonths, savePanel } from '../../../core/store/panel.ts';
import {
  type Claim,
  claimReminders,
  muteReminder,
  postponeReminders,
} from '../../../core/store/reminder-log.ts';
import { deleteCredit, endCredit, reopenCredit, saveCredit } from '../../../core/store/save-credit.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { accountKey } from '../../support/ids.ts';
import { rewardLot } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import { rewardsReading } from '../../support/readings.ts';
import { REMINDED_AT_ANY_TIME } from '../../support/reminder-settings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const LATER = '2026-12-24T12:00:00.000Z';
const reading: ObservedReading = {
  id: 'r',
  observedAt: NOW,
  reading: rewardsReading({ lots: [rewardLot(300, '2026-11-22')] }),
};
const reminders: Claim = { settings: { ...REMINDED_AT_ANY_TIME, leadTimes: [3] }, now: NOW, session: 'life' };

async function countOf(db: Database): Promise<number> {
  return succeed(await db.read(['meta'], changeCount));
}

async function keyOfAlex(db: Database): Promise<AccountKey> {
  const [account] = (await contentOf(db)).accounts as Account[];
  return accountKey(account?.key ?? '');
}

async function lotsOf(db: Database): Promise<LotId[]> {
  return ((await contentOf(db)).lots as Lot[]).map(({ id }) => id);
}

/** In the order of a life; what stands in a row needs the rows before it. */
const CHANGES: Record<string, (db: Database) => Promise<unknown>> = {
  'a reading': (db) => acceptReading(db, reading, NOW),
  'a page that was not understood': (db) =>
    acceptReading(
      db,
      {
        id: 'u',
        observedAt: NOW,
        reading: { page: 'rewards', marketplace: 'amazon.com', outcome: 'unrecognised', missing: ['total'] },
      },
      NOW,
    ),
  'a credit added manually': (db) => saveCredit(db, draft(), NOW),
  'a credit that is used up': (db) => endCredit(db, draft().id, NOW, NOW),
  'a credit that is not used up after all': (db) => reopenCredit(db, draft().id, NOW),
  'a credit that is deleted': (db) => deleteCredit(db, draft().id, NOW),
  'a mail put aside': (db) => putMailAside(db, 'ab'.repeat(32), NOW),
  'receipts counted': async (db) =>
    savePanel(db, { account: { key: await keyOfAlex(db) }, month: '2026-11', receipts: 3 }, NOW),
  'a name given': async (db) => nameAccount(db, await keyOfAlex(db), 'Mine', NOW),
  'a reminder claimed': (db) => claimReminders(db, reminders),
  'a reminder silenced': (db) => muteReminder(db, '2026-11-22|amazon.com|3', NOW),
  'a reminder put off': async (db) =>
    postponeReminders(db, await lotsOf(db), { until: '2026-11-21', now: NOW }),
  'an end written': (db) => recordEnds(db, LATER),
};

/** What changes nothing, once all that has happened. */
const IDLE: Record<string, (db: Database) => Promise<unknown>> = {
  'the same reading again': (db) => acceptReading(db, reading, NOW),
  'a credit that is not known': (db) => endCredit(db, 'none', NOW, NOW),
  'an account that is not known': (db) => nameAccount(db, accountKey('none'), 'Nobody', NOW),
  'a reminder that was told': (db) => claimReminders(db, reminders),
  'an end that was written': (db) => recordEnds(db, LATER),
  'the state': (db) => loadStoredState(db, NOW),
  'the ledger': (db) => loadLedger(db, { limit: 10 }, NOW),
  'the months': (db) => loadSummary(db, NOW),
  'the credits by hand': (db) => listManualCredits(db, NOW),
  'the months of receipts': (db) => panelMonths(db, NOW),
  'the mails': (db) => knownMails(db, NOW),
};

it('is raised by one with each change, and by nothing else', async () => {
  const db = await freshDatabase();
  for (const [name, change] of Object.entries(CHANGES)) {
    const before = await countOf(db);
    expect(await change(db), name).toMatchObject({ ok: true });
    expect(await countOf(db), name).toBe(before + 1);
  }
  for (const [name, work] of Object.entries(IDLE)) {
    const before = await countOf(db);
    expect(await work(db), name).toMatchObject({ ok: true });
    expect(await countOf(db), name).toBe(before);
  }
});

it('is raised in the transaction of the change: none of the two is there without the other', async () => {
  const db = await freshDatabase();
  await acceptReading(db, reading, NOW);
  const before = [await countOf(db), await contentOf(db)];
  const failing: Database = {
    ...db,
    write: (stores, work) =>
      db.write(stores, async (tx) => {
        await work(tx);
        throw new DOMException('no room', 'QuotaExceededError');
      }),
  };
  expect(await nameAccount(failing, await keyOfAlex(db), 'Mine', NOW)).toEqual({
    ok: false,
    failure: 'full',
  });
  expect([await countOf(db), await contentOf(db)]).toEqual(before);
});

it('a damaged count is set aside and the change is made', async () => {
  const db = await freshDatabase();
  await db.write(['meta'], async (tx) => {
    await tx.objectStore('meta').put({ name: 'changes', count: -1 });
  });
  expect(await acceptReading(db, reading, NOW)).toMatchObject({ ok: true });
  // The repair is a change of its own.
  expect(await countOf(db)).toBe(2);
  expect((await contentOf(db)).damaged).toHaveLength(1);
});

it('goes with everything else when all is erased', async () => {
  const db = await freshDatabase();
  await acceptReading(db, reading, NOW);
  succeed(await eraseEverything(db));
  expect(await countOf(db)).toBe(0);
});

test('the newest mails are known in their order, so many and each once', async () => {
  const db = await freshDatabase();
  const id = (n: number) => n.toString(16).padStart(12, '0').padEnd(64, 'f');
  // Two of before the order was kept.
  await db.write(['mails'], async (tx) => {
    for (const n of [1, 2]) await tx.objectStore('mails').put({ id: id(n) });
  });
  for (const n of [3, 1]) succeed(await putMailAside(db, id(n), NOW));
  const recent = async () => succeed(await db.read(['meta', 'mails'], recentMails));
  expect(await recent()).toEqual([2, 3, 1].map((n) => id(n).slice(0, 12)));
  const many = Array.from({ length: RECENT_MAILS_MAX }, (_, n) => id(n + 10).slice(0, 12));
  await db.write(['meta'], async (tx) => {
    await tx.objectStore('meta').put({ name: 'recent-mails', ids: many });
  });
  succeed(await putMailAside(db, id(3), NOW));
  expect(await recent()).toEqual([...many.slice(1), id(3).slice(0, 12)]);
});
