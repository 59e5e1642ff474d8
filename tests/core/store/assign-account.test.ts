import { expect, it } from 'vitest';
import type { Account } from '../../../core/model/credit.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import { unassignedAccountsOf } from '../../../core/overview/unassigned-pages.ts';
import type { PageReading } from '../../../core/pages/reading.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import { assignAccount } from '../../../core/store/assign-account.ts';
import type { Database } from '../../../core/store/database.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { accountKey } from '../../support/ids.ts';
import { rewardLot } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import { giftCardReading, rewardsReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const SAM = { customerId: 'A2FAKE00000000', name: 'Sam' };
const lots = [rewardLot(300, '2026-12-20')];
const { account: ALEX, ...nobodys } = rewardsReading({ lots });

async function read(db: Database, id: string, reading: PageReading) {
  succeed(await acceptReading(db, { id, observedAt: NOW, reading }, NOW));
}

async function twoPeople(): Promise<{ db: Database; alex: AccountKey; sam: AccountKey }> {
  const db = await freshDatabase();
  await read(db, 'a', giftCardReading());
  await read(db, 'b', giftCardReading({ account: SAM }));
  const accounts = (await contentOf(db)).accounts as Account[];
  const keyOf = (name: string) => accountKey(accounts.find((account) => account.name === name)?.key ?? '');
  return { db, alex: keyOf('Alex'), sam: keyOf('Sam') };
}

async function asked(db: Database) {
  return unassignedAccountsOf(succeed(await loadStoredState(db, NOW)));
}

it('a page that says nobody is guessed to be nobody’s where two people are known, and asked about', async () => {
  const { db, alex, sam } = await twoPeople();
  await read(db, 'c', nobodys as PageReading);
  expect(await asked(db)).toMatchObject([
    { marketplace: 'amazon.com', page: 'rewards', at: NOW, candidates: [{ key: alex }, { key: sam }] },
  ]);
});

it('once it is said whose they are, all is as if the pages had said so', async () => {
  const { db, alex } = await twoPeople();
  succeed(
    await saveCredit(db, draft({ programme: 'no-rush', account: { key: alex } }), '2026-11-19T12:00:00.000Z'),
  );
  await read(db, 'c', nobodys as PageReading);
  const [held] = await asked(db);
  expect(succeed(await assignAccount(db, accountKey(held?.key ?? ''), alex, NOW))).toBe(true);
  expect(await asked(db)).toEqual([]);

  const told = await twoPeople();
  succeed(
    await saveCredit(
      told.db,
      draft({ programme: 'no-rush', account: { key: alex } }),
      '2026-11-19T12:00:00.000Z',
    ),
  );
  await read(told.db, 'c', { ...nobodys, account: ALEX ?? {} } as PageReading);
  // When the name was read is all that a page without one does not say.
  expect(await contentOf(db)).toEqual(await contentOf(told.db));
});

it('what is somebody’s stays, and nothing goes to another marketplace', async () => {
  const { db, alex, sam } = await twoPeople();
  await read(db, 'c', nobodys as PageReading);
  await read(
    db,
    'd',
    giftCardReading({ marketplace: 'amazon.co.uk', balance: { minor: 100, currency: 'GBP' }, activity: [] }),
  );
  const before = await contentOf(db);
  const british = (before.accounts as Account[]).find(({ marketplace }) => marketplace === 'amazon.co.uk');
  const [held] = await asked(db);
  for (const [key, to] of [
    [alex, sam],
    [held?.key, british?.key],
    [held?.key, held?.key],
    [held?.key, 'nobody'],
  ]) {
    expect(succeed(await assignAccount(db, accountKey(key ?? ''), accountKey(to ?? ''), NOW))).toBe(false);
  }
  expect(await contentOf(db)).toEqual(before);
});
