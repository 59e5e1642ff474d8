import { expect, it } from 'vitest';
import type { Lot } from '../../../core/model/credit.ts';
import { creditsPart, NOW_VERSION } from '../../../core/protocol/now-record.ts';
import { fitRecovery } from '../../../core/protocol/recovery-part.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { type Database, openDatabase } from '../../../core/store/database.ts';
import { listManualCredits } from '../../../core/store/manual-credit-list.ts';
import { loadNowFacts } from '../../../core/store/now-facts.ts';
import { claimReminders, confirmReminder } from '../../../core/store/reminder-log.ts';
import { markOrRestore, type SecondCopy } from '../../../core/store/restore.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { deriveWhatIsLeft } from '../../../core/store/underived.ts';
import { rewardLot } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import { giftCardReading, rewardsReading } from '../../support/readings.ts';
import { succeed } from '../../support/store.ts';

const NOW = '2026-12-10T12:00:00.000Z';
const SETTINGS = {
  leadTimes: [14, 3, 0],
  notifications: true,
  remindAt: null,
  quietHours: null,
  timeZone: 'America/Los_Angeles',
};

let count = 0;

function opened(copy: SecondCopy = {}): Database {
  count += 1;
  return openDatabase({
    name: `restore-${count}`,
    prepare: (connection) => markOrRestore(connection, async () => copy, NOW),
  });
}

async function read(db: Database, id: string, reading: Parameters<typeof acceptReading>[1]['reading']) {
  succeed(await acceptReading(db, { id, observedAt: NOW, reading }, NOW));
}

async function filled(): Promise<Database> {
  const db = opened();
  await read(db, 'a', rewardsReading({ lots: [rewardLot(300, '2026-12-20')], whole: true }));
  await read(db, 'b', giftCardReading());
  const account = { marketplace: 'amazon.com', name: 'Alex' } as const;
  succeed(await saveCredit(db, draft({ programme: 'promotional', expires: '2027-03-01', account }), NOW));
  const claim = { settings: SETTINGS, now: NOW, session: 'one' } as const;
  for (const reminder of succeed(await claimReminders(db, claim)))
    succeed(await confirmReminder(db, reminder, NOW));
  return db;
}

async function copyOf(db: Database): Promise<SecondCopy> {
  const { changes, state, recovery } = succeed(await loadNowFacts(db, NOW));
  return {
    credits: creditsPart({ version: NOW_VERSION, changes, state }),
    recovery: fitRecovery(recovery),
  };
}

it('a database that the browser threw away comes back with its credits, and says so', async () => {
  const lost = await filled();
  const before = succeed(await loadStoredState(lost, NOW));
  const db = opened(await copyOf(lost));
  const after = succeed(await loadStoredState(db, NOW));
  const shown = (lots: readonly Lot[]) => lots.map(({ id, amount }) => [id, amount.minor]).sort();
  expect(shown(after.lots)).toEqual(shown(before.lots));
  expect(after.balances.map(({ amount }) => amount)).toEqual(before.balances.map(({ amount }) => amount));
  expect(after.accounts).toEqual(before.accounts);
  expect(after.restored).toBe(NOW);
  expect(succeed(await listManualCredits(db, NOW)).credits).toHaveLength(1);
});

it('nobody is reminded again of what they were told before it was lost', async () => {
  const db = opened(await copyOf(await filled()));
  const claim = { settings: SETTINGS, now: NOW, session: 'two' } as const;
  expect(succeed(await claimReminders(db, claim))).toEqual([]);
});

it('the next visit belongs to the same account, and ends the note', async () => {
  const db = opened(await copyOf(await filled()));
  const later = '2026-12-11T12:00:00.000Z';
  const reading = rewardsReading({ lots: [rewardLot(300, '2026-12-20')], whole: true });
  succeed(await acceptReading(db, { id: 'c', observedAt: later, reading }, later));
  const { accounts, lots, restored } = succeed(await loadStoredState(db, later));
  expect(accounts).toHaveLength(1);
  expect(lots.filter(({ own }) => !own)).toHaveLength(1);
  expect(restored).toBeUndefined();
});

it('a new database without a copy is new, and one in use is left alone', async () => {
  const fresh = opened();
  expect(succeed(await loadStoredState(fresh, NOW)).restored).toBeUndefined();
  const copy = await copyOf(await filled());
  await read(fresh, 'd', rewardsReading({ lots: [rewardLot(700, '2026-12-31')], whole: true }));
  fresh.close();
  const again = openDatabase({
    name: `restore-${count - 1}`,
    prepare: (connection) => markOrRestore(connection, async () => copy, NOW),
  });
  expect(succeed(await loadStoredState(again, NOW)).lots.map(({ amount }) => amount.minor)).toEqual([700]);
});

it('what came back is not taken away by deriving it again: no reading is left to derive it from', async () => {
  const db = opened(await copyOf(await filled()));
  const before = succeed(await loadStoredState(db, NOW));
  succeed(await deriveWhatIsLeft(db, NOW));
  const after = succeed(await loadStoredState(db, NOW));
  expect(after.lots).toEqual(before.lots);
  expect(after.balances).toEqual(before.balances);
});

it('a copy that cannot be put back leaves nothing half done', async () => {
  const copy = await copyOf(await filled());
  const lot = copy.credits?.state.lots[0] as Lot;
  const broken = {
    ...copy,
    credits: { ...copy.credits, state: { ...copy.credits?.state, lots: [lot, {}] } },
  };
  let failure: unknown;
  count += 1;
  const db = openDatabase({
    name: `restore-${count}`,
    prepare: (connection) =>
      markOrRestore(connection, async () => broken as never, NOW).catch((error: unknown) => {
        failure = error;
      }),
  });
  const { lots, accounts, restored } = succeed(await loadStoredState(db, NOW));
  expect(failure).toBeDefined();
  expect({ lots, accounts, restored }).toEqual({ lots: [], accounts: [], restored: undefined });
});
