import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import type { CalendarDate, Instant } from '../../../core/model/calendar-date.ts';
import type { Lot } from '../../../core/model/credit.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { buildOverview } from '../../../core/overview/build-overview.ts';
import type { PageReading, RewardLot } from '../../../core/pages/reading.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { recordEnds } from '../../../core/store/maintenance.ts';
import { sayLeftOfLot } from '../../../core/store/owner-words.ts';
import { rebuild } from '../../../core/store/rebuild.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { STORES } from '../../../core/store/schema.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { draft, MAIL_ID } from '../../support/manual-credits.ts';
import { amazonPayReading, giftCardReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const inr = (minor: number) => ({ minor, currency: 'INR' as const });
const REWARDS: RewardLot = { type: 'Card rewards', amount: inr(64_000), expires: '2027-08-31' };
const CASHBACK: RewardLot = { type: 'Cashback offer', amount: inr(8_550), expires: '2027-01-20' };
const pay = (minor: number, lots?: readonly RewardLot[]) =>
  amazonPayReading({ balance: inr(minor), ...(lots && { lots }) });

const at = (day: string) => `2027-${day}T09:00:00.000Z` as Instant;

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await freshDatabase();
});

async function read(day: string, reading: PageReading): Promise<void> {
  const observed = { id: `reading-${count++}`, observedAt: at(day), reading };
  succeed(await acceptReading(db, observed, at(day)));
}

async function lots(): Promise<Lot[]> {
  return (await contentOf(db)).lots as Lot[];
}

async function overview(day: string) {
  return buildOverview({
    timeZone: 'UTC',
    ...succeed(await loadStoredState(db, at(day))),
    settings: DEFAULT_SETTINGS,
    points: DEFAULT_ADVICE_SETTINGS,
    granted: ['amazon.in'],
    wasGranted: ['amazon.in'],
    now: at(day),
  });
}

test('what a balance is made of is shown by its end, and the balance once', async () => {
  await read('01-02', pay(72_550, [REWARDS, CASHBACK]));
  const { ending, accounts } = await overview('01-03');
  expect(ending).toMatchObject([
    { programme: 'gift-card', type: 'Cashback offer', amount: inr(8_550), isPart: true },
    { programme: 'gift-card', type: 'Card rewards', amount: inr(64_000), isPart: true },
  ]);
  expect(ending[0]?.url).toContain('amazon.in/gp/sva/dashboard');
  expect(accounts[0]?.holdings).toMatchObject([{ programme: 'gift-card', amount: inr(72_550) }]);
  expect(accounts[0]?.holdings).toHaveLength(1);
});

test('no movement follows from it, also when it has ended', async () => {
  await read('01-02', pay(72_550, [REWARDS, CASHBACK]));
  await read('01-10', pay(64_000, [REWARDS]));
  succeed(await recordEnds(db, at('10-01')));
  expect((await contentOf(db)).entries).toEqual([]);
});

test('a page that lists nothing leaves it while the balance is the same', async () => {
  await read('01-02', pay(72_550, [REWARDS, CASHBACK]));
  await read('01-04', pay(72_550));
  expect(await lots()).toHaveLength(2);
  await read('01-05', pay(70_000));
  expect(await lots()).toEqual([]);
});

test('its owner says nothing of what is left: the page of the balance does', async () => {
  await read('01-02', pay(72_550, [REWARDS, CASHBACK]));
  const [first] = await lots();
  expect(succeed(await sayLeftOfLot(db, first?.id as Lot['id'], inr(0), at('01-03')))).toBeUndefined();
});

const mailed = (expires: CalendarDate | null) =>
  draft({
    programme: 'gift-card',
    marketplace: 'amazon.in',
    account: { marketplace: 'amazon.in' },
    name: 'Card rewards',
    amount: inr(5_000),
    expires,
    from: 'mail',
    mailId: MAIL_ID,
  });

test('a credit of a mail is a part of the balance once that is read, and still has its end', async () => {
  expect(succeed(await saveCredit(db, mailed('2027-02-20'), at('01-01')))).toBeDefined();
  await read('01-02', amazonPayReading({ balance: inr(72_550), account: {} }));
  const { ending, accounts } = await overview('01-03');
  expect(ending).toMatchObject([{ type: 'Card rewards', amount: inr(5_000), isPart: true, from: 'mail' }]);
  const amounts = accounts.flatMap(({ holdings }) => holdings.map(({ amount }) => amount?.minor));
  expect(amounts).toEqual([72_550]);
});

test('it is no more than the balance, and what the page lists by itself takes its place', async () => {
  expect(succeed(await saveCredit(db, mailed('2027-02-20'), at('01-01')))).toBeDefined();
  await read('01-02', pay(3_000));
  expect(await lots()).toMatchObject([{ amount: inr(3_000), partOf: 'amazon-pay' }]);
  await read('01-03', pay(64_000, [REWARDS]));
  expect(await lots()).toMatchObject([{ type: 'Card rewards', expires: '2027-08-31' }]);
});

test('one without an end counts in the balance alone', async () => {
  expect(succeed(await saveCredit(db, mailed(null), at('01-01')))).toBeDefined();
  await read('01-02', pay(72_550));
  expect(await lots()).toEqual([]);
});

test('deriving the account again ends the same', async () => {
  expect(succeed(await saveCredit(db, mailed('2027-02-20'), at('01-01')))).toBeDefined();
  await read('01-02', pay(3_000));
  await read('01-05', giftCardReading({ marketplace: 'amazon.in', balance: inr(900), activity: [] }));
  await read('03-01', pay(0));
  const before = await contentOf(db);
  succeed(
    await db.write(STORES, async (tx) => {
      for (const key of await tx.objectStore('accounts').getAllKeys()) await rebuild(tx, key, at('03-01'));
    }),
  );
  expect(await contentOf(db)).toEqual(before);
});
