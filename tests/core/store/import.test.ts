import { describe, expect, it } from 'vitest';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import type { Account } from '../../../core/model/credit.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { buildOverview } from '../../../core/overview/build-overview.ts';
import type { PageReading } from '../../../core/pages/reading.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { type Database, openDatabase } from '../../../core/store/database.ts';
import { commitImport, previewImport } from '../../../core/store/import-staged.ts';
import { loadLedger } from '../../../core/store/ledger.ts';
import { listManualCredits } from '../../../core/store/manual-credit-list.ts';
import { mergeAccounts, partAccount } from '../../../core/store/merge-accounts.ts';
import { nameAccount } from '../../../core/store/name-account.ts';
import { claimReminders } from '../../../core/store/reminder-log.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { dropImport, dropLeftovers } from '../../../core/store/stage-import.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { undoImport } from '../../../core/store/undo-import.ts';
import { backupOf, databaseWith, factsIn, importInto, stage } from '../../support/backups.ts';
import { everything } from '../../support/everything.ts';
import { rewardLot } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import { benefitsReading, giftCardReading, rewardsReading } from '../../support/readings.ts';
import { REMINDED_AT_ANY_TIME } from '../../support/reminder-settings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const SETTINGS = { ...REMINDED_AT_ANY_TIME, leadTimes: [14, 3, 0] };
const SAM = { customerId: 'A2FAKE00000000', name: 'Sam' };

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z` as typeof NOW;

async function read(db: Database, id: string, reading: PageReading, day = 20) {
  succeed(await acceptReading(db, { id, observedAt: at(day), reading }, NOW));
}

async function overviewOf(db: Database) {
  return buildOverview({
    timeZone: 'UTC',
    ...succeed(await loadStoredState(db, NOW)),
    settings: DEFAULT_SETTINGS,
    granted: [],
    wasGranted: [],
    now: NOW,
    points: DEFAULT_ADVICE_SETTINGS,
  });
}

async function entriesOf(db: Database) {
  return succeed(await loadLedger(db, { limit: 200 }, NOW)).entries;
}

async function names(db: Database): Promise<(string | undefined)[]> {
  return succeed(await loadStoredState(db, NOW)).accounts.map(({ name }) => name);
}

describe('a full backup of everything', () => {
  it('gives the same popup and the same history in a new browser', async () => {
    const old = await everything();
    const fresh = await databaseWith('b');
    await importInto(fresh, await backupOf(old, NOW), NOW);
    expect(await overviewOf(fresh)).toEqual(await overviewOf(old));
    expect(await entriesOf(fresh)).toEqual(await entriesOf(old));
    const credits = async (db: Database) => succeed(await listManualCredits(db, NOW)).credits;
    expect(await credits(fresh)).toEqual(await credits(old));
    const again = { settings: SETTINGS, now: NOW, session: 'other' } as const;
    expect(succeed(await claimReminders(fresh, again))).toEqual([]);
    const { accounts, ...facts } = await factsIn(fresh);
    expect(facts).toEqual({ ...(await factsIn(old)), accounts: undefined });
    expect(accounts).toHaveLength(((await contentOf(old)).accounts as unknown[]).length);
  });

  it('brings nothing a second time, nor into the browser that it is from', async () => {
    const old = await everything();
    const file = await backupOf(old, NOW);
    for (const db of [old, await databaseWith('b')]) {
      await importInto(db, file, NOW, 'first');
      const once = await factsIn(db);
      const { counts } = await importInto(db, file, NOW, 'second');
      expect(counts).toMatchObject({ credits: 0, entries: 0, records: 0, unusable: 0 });
      expect(counts.known).toBeGreaterThan(20);
      expect(await factsIn(db)).toEqual(once);
    }
  });

  it('says before what it will bring, and changes nothing by that', async () => {
    const fresh = await databaseWith('b');
    await read(fresh, 'here', rewardsReading());
    const before = await factsIn(fresh);
    await stage(fresh, 'one', await backupOf(await everything(), NOW), NOW);
    expect(await factsIn(fresh)).toEqual(before);
    const preview = succeed(await previewImport(fresh, 'one', NOW));
    expect(await factsIn(fresh)).toEqual(before);
    expect(preview?.counts).toMatchObject({ credits: 2, unusable: 0 });
    expect(preview?.counts.entries).toBeGreaterThan(5);
    expect(succeed(await commitImport(fresh, 'one', NOW))).toEqual(preview);
  });

  it('can be taken back, and what was read since stays', async () => {
    const db = await databaseWith('b');
    await read(db, 'here', rewardsReading({ lots: [rewardLot(900, '2026-12-26')] }));
    await read(db, 'sam', giftCardReading({ account: SAM }));
    const before = await factsIn(db);
    const file = await backupOf(await everything(), NOW);
    await importInto(db, file, NOW, 'one');
    expect(succeed(await undoImport(db, 'one', NOW))).toBe(true);
    expect(await factsIn(db)).toEqual(before);
    expect(succeed(await undoImport(db, 'one', NOW))).toBe(false);

    await importInto(db, file, NOW, 'two');
    await read(db, 'since', benefitsReading({ account: SAM }));
    succeed(await undoImport(db, 'two', NOW));
    const other = await databaseWith('b');
    await read(other, 'here', rewardsReading({ lots: [rewardLot(900, '2026-12-26')] }));
    await read(other, 'sam', giftCardReading({ account: SAM }));
    await read(other, 'since', benefitsReading({ account: SAM }));
    expect((await factsIn(db)).lots).toEqual((await factsIn(other)).lots);
    expect((await factsIn(db)).entries).toEqual((await factsIn(other)).entries);
  });
});

describe('two backups', () => {
  const devices = async () => {
    const [a, b] = [await everything('a'), await databaseWith('b')];
    await read(
      b,
      'b1',
      rewardsReading({ lots: [rewardLot(300, '2026-11-26'), rewardLot(50, '2026-12-24')] }),
      8,
    );
    await read(b, 'b2', giftCardReading({ balance: { minor: 4000, currency: 'USD' } }), 19);
    await read(b, 'b3', rewardsReading({ account: { customerId: 'A3FAKE00000000', name: 'Kim' } }), 19);
    succeed(await saveCredit(b, draft({ id: 'aa0c1c7e-0000-4000-8000-000000000009', from: 'hand' }), at(14)));
    const alex = (await contentOf(b)).accounts as Account[];
    succeed(await nameAccount(b, alex.find(({ name }) => name === 'Alex')!.key, 'Al', at(11)));
    return [await backupOf(a, NOW), await backupOf(b, NOW)] as const;
  };

  it('give the same in any order', async () => {
    const [a, b] = await devices();
    const [one, two] = [await databaseWith('c'), await databaseWith('c')];
    for (const file of [a, b, a]) await importInto(one, file, NOW);
    for (const file of [b, a]) await importInto(two, file, NOW);
    expect(await factsIn(one)).toEqual(await factsIn(two));
    expect(await overviewOf(one)).toEqual(await overviewOf(two));
    expect(await entriesOf(one)).toEqual(await entriesOf(two));
  });

  it('of one person count as one account, which can be parted, and stays so', async () => {
    const [a, b] = await devices();
    const db = await databaseWith('c');
    await importInto(db, a, NOW);
    await importInto(db, b, NOW);
    expect((await names(db)).filter((name) => name === 'Alexandra' || name === 'Al')).toHaveLength(1);
    const [merged] = succeed(await listManualCredits(db, NOW)).merged;
    succeed(await partAccount(db, merged!.account.key, NOW));
    await importInto(db, a, NOW);
    expect((await names(db)).filter((name) => name === 'Alexandra' || name === 'Al')).toHaveLength(2);
  });
});

describe('accounts', () => {
  it('are one after an import and a visit, in whatever order', async () => {
    const file = await backupOf(await everything('a'), NOW);
    const fresh = await databaseWith('b');
    await importInto(fresh, file, NOW);
    const before = await names(fresh);
    await read(fresh, 'visit', rewardsReading());
    expect(await names(fresh)).toEqual(before);

    const visited = await databaseWith('b');
    // A page that says whose it is and not what they are called.
    await read(visited, 'visit', rewardsReading({ account: { customerId: 'A1FAKE00000000' } }));
    await importInto(visited, file, NOW);
    expect(await names(visited)).toHaveLength(before.length + 1);
    await read(visited, 'second', rewardsReading({ account: { customerId: 'A1FAKE00000000' } }));
    expect(await names(visited)).toHaveLength(before.length);
    expect((await factsIn(visited)).damaged).toEqual([]);
  });

  it('of two customers of one name stay two', async () => {
    const a = await databaseWith('a');
    await read(a, 'a1', rewardsReading());
    await read(a, 'a2', rewardsReading({ account: { customerId: 'A9FAKE00000000', name: 'Alex' } }));
    const b = await databaseWith('b');
    await read(b, 'b1', rewardsReading());
    await importInto(b, await backupOf(a, NOW), NOW);
    expect(await names(b)).toHaveLength(3);
    // Each is known by its own hash on the next visit.
    await read(b, 'b2', rewardsReading());
    await read(b, 'b3', rewardsReading({ account: { customerId: 'A9FAKE00000000', name: 'Alex' } }));
    expect(await names(b)).toHaveLength(2);
  });

  it('of which a file has more than anybody are not brought in', async () => {
    const db = await databaseWith('a');
    await read(db, 'a1', rewardsReading());
    const many = Array.from({ length: 501 }, (_, i) => ({
      account: { key: `k${i}`, marketplace: 'amazon.com' },
    }));
    const file = await backupOf(db, NOW, many);
    const fresh = await databaseWith('b');
    const before = await factsIn(fresh);
    await stage(fresh, 'many', file, NOW);
    await expect(commitImport(fresh, 'many', NOW)).rejects.toThrow(RangeError);
    expect(await factsIn(fresh)).toEqual(before);
  });

  it('without a name of two browsers are not taken for one', async () => {
    const [a, b] = [await databaseWith('a'), await databaseWith('b')];
    for (const [db, name] of [
      [a, 'Alex'],
      [b, 'Kim'],
    ] as const) {
      succeed(
        await saveCredit(db, draft({ id: crypto.randomUUID(), account: { marketplace: 'amazon.com' } }), NOW),
      );
      await read(db, `${name}1`, rewardsReading({ account: { customerId: `A${name}FAKE0000`, name } }));
    }
    await importInto(b, await backupOf(a, NOW), NOW);
    expect((await names(b)).sort()).toEqual(['Alex', 'Kim']);
  });

  it('merged by their owner stay merged', async () => {
    const a = await databaseWith('a');
    await read(a, 'a1', rewardsReading());
    await read(a, 'a2', giftCardReading({ account: SAM }));
    const keys = ((await contentOf(a)).accounts as Account[]).map(({ key }) => key);
    succeed(await mergeAccounts(a, keys[0]!, keys[1]!, NOW));
    const b = await databaseWith('b');
    await importInto(b, await backupOf(a, NOW), NOW);
    expect(await overviewOf(b)).toEqual(await overviewOf(a));
    succeed(await partAccount(b, keys[0]!, NOW));
    expect(await names(b)).toHaveLength(2);
  });

  it('of another marketplace take nothing in', async () => {
    const db = await databaseWith('a');
    await read(db, 'a1', rewardsReading());
    const file = (await backupOf(db, NOW))
      .replaceAll('"marketplace":"amazon.com","outcome"', '"marketplace":"amazon.ca","outcome"')
      .replaceAll(/("outcome".*)/g, (line) => line.replaceAll('USD', 'CAD'));
    const fresh = await databaseWith('b');
    const { counts } = await importInto(fresh, file, NOW);
    expect(counts.unusable).toBe(1);
  });
});

describe('what is put aside', () => {
  it('goes with the next file, when it is dropped, and after a day', async () => {
    const file = await backupOf(await everything(), NOW);
    const db = await freshDatabase();
    const staged = async () =>
      ((await contentOf(db)).staged as { import: string }[]).map((one) => one.import);
    await stage(db, 'one', file, NOW);
    await stage(db, 'two', file, NOW);
    expect(new Set(await staged())).toEqual(new Set(['two']));
    expect(succeed(await previewImport(db, 'one', NOW))).toBeUndefined();
    succeed(await dropLeftovers(db, NOW));
    expect(await staged()).not.toEqual([]);
    succeed(await dropImport(db, 'two'));
    expect(await staged()).toEqual([]);
    await stage(db, 'three', file, NOW);
    succeed(await dropLeftovers(db, '2026-11-22T12:00:00.000Z'));
    expect(await staged()).toEqual([]);
    expect(succeed(await commitImport(db, 'three', NOW))).toBeUndefined();
  });
});

it.each([1, 2, 3])('a database of version %i can be exported whole', async (version) => {
  const { readFileSync } = await import('node:fs');
  const { openDB } = await import('idb');
  const { MIGRATIONS } = await import('../../../core/store/migrations.ts');
  const file = new URL(`../../fixtures/databases/v${version}.json`, import.meta.url);
  const { stores } = JSON.parse(readFileSync(file, 'utf8')) as { stores: Record<string, unknown[]> };
  const name = `exported-v${version}`;
  const old = await openDB(name, version, {
    upgrade: (database, _from, _to, tx) => {
      for (const step of MIGRATIONS.slice(0, version)) step(database, tx);
    },
  });
  for (const [store, records] of Object.entries(stores)) for (const one of records) await old.put(store, one);
  old.close();
  const db = openDatabase({ name });
  await importInto(await databaseWith('b'), await backupOf(db, NOW), NOW);
});
