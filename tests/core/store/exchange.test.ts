import { describe, expect, it } from 'vitest';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import type { Instant } from '../../../core/model/calendar-date.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { buildOverview } from '../../../core/overview/build-overview.ts';
import type { PageReading } from '../../../core/pages/reading.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { loadLedger } from '../../../core/store/ledger.ts';
import { knownMails, putMailAside } from '../../../core/store/mails.ts';
import { listManualCredits } from '../../../core/store/manual-credit-list.ts';
import { mergeAccounts, partAccount } from '../../../core/store/merge-accounts.ts';
import { nameAccount } from '../../../core/store/name-account.ts';
import { sayLeftOfLot } from '../../../core/store/owner-words.ts';
import {
  claimReminders,
  confirmReminder,
  loadMutedCredits,
  muteReminder,
  unmuteCredits,
} from '../../../core/store/reminder-log.ts';
import { deleteCredit, saveCredit } from '../../../core/store/save-credit.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { type Device, deviceWith, exchangeAll, exchangeWith } from '../../support/devices.ts';
import { rewardLot, usd } from '../../support/ledger.ts';
import { draft, MAIL_ID } from '../../support/manual-credits.ts';
import { giftCardReading, rewardsReading } from '../../support/readings.ts';
import { REMINDED_AT_ANY_TIME } from '../../support/reminder-settings.ts';
import { contentOf, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const SETTINGS = { ...REMINDED_AT_ANY_TIME, leadTimes: [14, 3, 0] };
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString() as Instant;

async function read(db: Database, id: string, reading: PageReading, at: Instant = NOW) {
  succeed(await acceptReading(db, { id, observedAt: at, reading }, at));
}

async function overviewOf(db: Database, now: Instant) {
  return buildOverview({
    timeZone: 'UTC',
    ...succeed(await loadStoredState(db, now)),
    settings: DEFAULT_SETTINGS,
    granted: [],
    wasGranted: [],
    now,
    points: DEFAULT_ADVICE_SETTINGS,
  });
}

async function lotsOf({ db }: Device) {
  const { lots } = succeed(await loadStoredState(db, later(600)));
  return lots.map(({ type, amount, expires }) => [type, amount.minor, expires]).sort();
}

async function balanceOf({ db }: Device) {
  return succeed(await loadStoredState(db, later(600))).balances.map(({ amount, asOf }) => [amount, asOf]);
}

async function credits({ db }: Device) {
  return succeed(await listManualCredits(db, later(600))).credits.map(({ name, amount }) => [
    name,
    amount.minor,
  ]);
}

async function pair(): Promise<readonly [Device, Device]> {
  return [await deviceWith('a'), await deviceWith('b')];
}

const EXPIRING = rewardsReading({ lots: [rewardLot(300, '2026-11-22'), rewardLot(200, '2027-01-31')] });

describe('what one browser knows', () => {
  it('the other shows, with its age, and nothing of the history before it', async () => {
    const [laptop, desktop] = await pair();
    await read(laptop.db, 'r0', rewardsReading({ lots: [rewardLot(900, '2026-12-24')] }), later(-600));
    await read(laptop.db, 'r1', EXPIRING);
    await read(laptop.db, 'r2', giftCardReading(), later(1));
    succeed(await saveCredit(laptop.db, draft(), later(2)));
    await exchangeAll([laptop, desktop], later(5));

    const [there, here] = [await overviewOf(laptop.db, later(6)), await overviewOf(desktop.db, later(6))];
    expect(here.ending).toEqual(there.ending);
    expect(here.accounts.map(({ name }) => name)).toEqual(there.accounts.map(({ name }) => name));
    expect(await balanceOf(desktop)).toEqual(await balanceOf(laptop));
    expect(await credits(desktop)).toEqual([['Courtesy credit', 1000]]);
    const { entries } = succeed(await loadLedger(desktop.db, { limit: 200 }, later(6)));
    expect(entries.map(({ amount }) => amount.minor)).not.toContain(900);
    expect(entries.filter(({ orderId }) => orderId !== undefined)).toEqual([]);
  });

  it('is one account with what the other has read of the same name, and its page proves it', async () => {
    const [laptop, desktop] = await pair();
    await read(laptop.db, 'r1', EXPIRING);
    await read(desktop.db, 'g1', giftCardReading());
    await exchangeAll([laptop, desktop], later(5));
    for (const { db } of [laptop, desktop]) {
      expect(succeed(await loadStoredState(db, later(6))).accounts.map(({ name }) => name)).toEqual(['Alex']);
    }
    // A visit after the exchange, on the browser that had not read that page.
    await read(desktop.db, 'r2', rewardsReading({ lots: [rewardLot(100, '2027-01-31')] }), later(10));
    await exchangeAll([laptop, desktop], later(15));
    for (const device of [laptop, desktop]) {
      expect(await lotsOf(device)).toEqual([['Digital content and services', 100, '2027-01-31']]);
      expect(succeed(await loadStoredState(device.db, later(16))).accounts).toHaveLength(1);
    }
  });

  it('is known again by the salted hash where the page names nobody', async () => {
    const [laptop, desktop] = await pair();
    const nameless = { account: { customerId: 'A1FAKE00000000' } };
    await read(laptop.db, 'r1', { ...EXPIRING, ...nameless });
    await exchangeAll([laptop, desktop], later(5));
    await read(desktop.db, 'g1', giftCardReading(nameless), later(6));
    await exchangeAll([laptop, desktop], later(10));
    for (const { db } of [laptop, desktop]) {
      expect(succeed(await loadStoredState(db, later(11))).accounts).toHaveLength(1);
    }
  });

  it('stays apart where two people have one name, until their owner says that they are one', async () => {
    const [laptop, desktop] = await pair();
    await read(laptop.db, 'r1', EXPIRING);
    await read(laptop.db, 'r2', rewardsReading({ account: { customerId: 'A2FAKE00000000', name: 'Alex' } }));
    await read(desktop.db, 'g1', giftCardReading());
    await exchangeAll([laptop, desktop], later(5));
    const { accounts } = succeed(await loadStoredState(desktop.db, later(6)));
    expect(accounts.length).toBe(3);
    const own = succeed(await loadStoredState(desktop.db, later(6))).balances[0]!.account;
    const other = accounts.find(({ key }) => key !== own)!;
    succeed(await mergeAccounts(desktop.db, other.key, own, later(7)));
    await exchangeAll([laptop, desktop], later(10));
    expect(succeed(await loadStoredState(laptop.db, later(11))).accounts).toHaveLength(2);
    succeed(await partAccount(laptop.db, other.key, later(12)));
    await exchangeAll([laptop, desktop], later(15));
    for (const { db } of [laptop, desktop]) {
      expect(succeed(await loadStoredState(db, later(16))).accounts).toHaveLength(3);
    }
  });
});

describe('what its owner changes', () => {
  it('is changed in the other browser, and what was changed last stands', async () => {
    const [laptop, desktop] = await pair();
    succeed(await saveCredit(laptop.db, draft(), NOW));
    await exchangeAll([laptop, desktop], later(1));
    succeed(await saveCredit(desktop.db, draft({ name: 'Apology' }), later(2)));
    await exchangeAll([laptop, desktop], later(3));
    expect(await credits(laptop)).toEqual([['Apology', 1000]]);
    // Both while they were apart.
    succeed(await saveCredit(laptop.db, draft({ name: 'Earlier' }), later(4)));
    await exchangeWith(laptop, [], later(4));
    succeed(await saveCredit(desktop.db, draft({ name: 'Later', amount: usd(700) }), later(5)));
    await exchangeWith(desktop, [], later(5));
    await exchangeAll([desktop, laptop], later(6));
    expect(await credits(laptop)).toEqual([['Later', 700]]);
    expect(await credits(desktop)).toEqual([['Later', 700]]);
  });

  it('stays deleted, also where the other browser was away', async () => {
    const [laptop, desktop] = await pair();
    succeed(await saveCredit(laptop.db, draft(), NOW));
    await exchangeAll([laptop, desktop], later(1));
    succeed(await deleteCredit(laptop.db, draft().id, later(2)));
    await exchangeAll([desktop, laptop], later(3));
    expect([await credits(laptop), await credits(desktop)]).toEqual([[], []]);
    await exchangeAll([desktop, laptop], later(4));
    expect(await credits(desktop)).toEqual([]);
    expect(await lotsOf(desktop)).toEqual([]);
  });

  it('deletes nothing where a record is damaged and was set aside', async () => {
    const [laptop, desktop] = await pair();
    succeed(await saveCredit(laptop.db, draft(), NOW));
    await exchangeAll([laptop, desktop], later(1));
    succeed(
      await laptop.db.write(['own-credits'], async (tx) => {
        await tx.objectStore('own-credits').put({ id: draft().id, account: 'x' } as never);
      }),
    );
    await exchangeAll([laptop, desktop], later(2));
    expect(await credits(desktop)).toEqual([['Courtesy credit', 1000]]);
  });

  it('is a name, a mail put aside, and what is left of a listed credit', async () => {
    const [laptop, desktop] = await pair();
    await read(laptop.db, 'r1', EXPIRING);
    await exchangeAll([laptop, desktop], later(1));
    const { accounts, lots } = succeed(await loadStoredState(desktop.db, later(1)));
    succeed(await nameAccount(desktop.db, accounts[0]!.key, 'Mine', later(2)));
    succeed(await putMailAside(desktop.db, MAIL_ID, later(2)));
    const lot = lots.find(({ amount }) => amount.minor === 300)!;
    succeed(await sayLeftOfLot(desktop.db, lot.id, usd(50), later(2)));
    await exchangeAll([laptop, desktop], later(3));
    const there = succeed(await loadStoredState(laptop.db, later(4)));
    expect(there.accounts.map(({ name }) => name)).toEqual(['Mine']);
    expect(there.lots.map(({ amount }) => amount.minor).sort()).toEqual([200, 50]);
    expect(succeed(await knownMails(laptop.db, later(4)))).toEqual([MAIL_ID.slice(0, 12)]);
  });
});

describe('what was told', () => {
  const due = async ({ db }: Device, now: Instant) =>
    succeed(await claimReminders(db, { settings: SETTINGS, now, session: 's' }));

  it('in one browser is not told in the other that has heard of it', async () => {
    const [laptop, desktop] = await pair();
    await read(laptop.db, 'r1', EXPIRING);
    await read(desktop.db, 'r2', EXPIRING, later(1));
    await exchangeAll([laptop, desktop], later(2));
    const [reminder] = await due(laptop, later(3));
    succeed(await confirmReminder(laptop.db, reminder!, later(3)));
    await exchangeAll([laptop, desktop], later(4));
    expect(await due(desktop, later(5))).toEqual([]);
    // And not again when the page is read there.
    await read(desktop.db, 'r3', EXPIRING, later(6));
    expect(await due(desktop, later(7))).toEqual([]);
  });

  it('is not over while it is only claimed: the browser may have closed before it was shown', async () => {
    const [laptop, desktop] = await pair();
    await read(laptop.db, 'r1', EXPIRING);
    await exchangeAll([laptop, desktop], later(2));
    await due(laptop, later(3));
    await exchangeAll([laptop, desktop], later(4));
    expect(await due(desktop, later(5))).toHaveLength(1);
  });

  it('is muted in both, and told again in both once that is taken back', async () => {
    const [laptop, desktop] = await pair();
    await read(laptop.db, 'r1', EXPIRING);
    await exchangeAll([laptop, desktop], later(2));
    const [reminder] = await due(laptop, later(3));
    succeed(await muteReminder(laptop.db, reminder!.id, later(3)));
    await exchangeAll([laptop, desktop], later(4));
    const muted = succeed(await loadMutedCredits(desktop.db, later(5)));
    expect(muted).toHaveLength(1);
    expect(await due(desktop, later(5))).toEqual([]);
    succeed(await unmuteCredits(desktop.db, muted[0]!.lots, later(6)));
    await exchangeAll([desktop, laptop], later(7));
    expect(succeed(await loadMutedCredits(laptop.db, later(8)))).toEqual([]);
  });
});

describe('an exchange', () => {
  it('changes nothing when it is made again', async () => {
    const [laptop, desktop] = await pair();
    await read(laptop.db, 'r1', EXPIRING);
    await read(desktop.db, 'g1', giftCardReading());
    succeed(await saveCredit(laptop.db, draft(), later(1)));
    await exchangeAll([laptop, desktop], later(2));
    const [a, b] = [await contentOf(laptop.db), await contentOf(desktop.db)];
    await exchangeAll([desktop, laptop], later(60));
    expect(await contentOf(laptop.db)).toEqual(a);
    expect(await contentOf(desktop.db)).toEqual(b);
  });

  it('loses nothing of a browser whose database was lost, and brings it back', async () => {
    const [laptop, desktop] = await pair();
    await read(laptop.db, 'r1', EXPIRING);
    succeed(await saveCredit(laptop.db, draft(), later(1)));
    await exchangeAll([laptop, desktop], later(2));
    const fresh = { ...(await deviceWith('c')), id: laptop.id, sent: laptop.sent };
    await exchangeAll([fresh, desktop], later(3));
    expect(await credits(fresh)).toEqual([['Courtesy credit', 1000]]);
    expect(await credits(desktop)).toEqual([['Courtesy credit', 1000]]);
    expect(await lotsOf(fresh)).toEqual(await lotsOf(desktop));
  });

  it('goes on with what a device knew that has left', async () => {
    const [laptop, desktop] = await pair();
    succeed(await saveCredit(laptop.db, draft(), NOW));
    await exchangeAll([laptop, desktop], later(1));
    const phone = await deviceWith('c');
    await exchangeAll([desktop, phone], later(2));
    expect(await credits(phone)).toEqual([['Courtesy credit', 1000]]);
  });

  it('is right although the clock of one is two days behind or ahead', async () => {
    for (const skew of [-2 * 1440, 2 * 1440]) {
      const [laptop, desktop] = await pair();
      const wrong = (minutes: number) => later(minutes + skew);
      await read(laptop.db, 'r1', EXPIRING);
      await exchangeAll([laptop], later(1));
      await exchangeWith(desktop, [laptop], wrong(1));
      await read(desktop.db, 'r2', rewardsReading({ lots: [rewardLot(70, '2027-01-31')] }), wrong(2));
      succeed(await saveCredit(desktop.db, draft(), wrong(2)));
      await exchangeWith(desktop, [laptop], wrong(3));
      await exchangeWith(laptop, [desktop], later(4));
      expect((await lotsOf(laptop)).map(([, minor]) => minor)).toContain(70);
      succeed(await saveCredit(laptop.db, draft({ name: 'Newest' }), later(5)));
      await exchangeWith(laptop, [desktop], later(6));
      await exchangeWith(desktop, [laptop], wrong(7));
      expect(await credits(desktop)).toEqual([['Newest', 1000]]);
      expect(await credits(laptop)).toEqual([['Newest', 1000]]);
    }
  });

  it('takes a credit of a device whose clock is ahead as entered now, and comes to rest', async () => {
    const [laptop, desktop] = await pair();
    const ahead = (minutes: number) => later(minutes + 3 * 1440);
    succeed(await saveCredit(desktop.db, draft(), ahead(0)));
    await exchangeWith(desktop, [], ahead(1));
    await exchangeWith(laptop, [desktop], later(2));
    const stored = async ({ db }: Device) =>
      succeed(await db.read(['own-credits'], (tx) => tx.objectStore('own-credits').getAll()));
    const [credit] = await stored(laptop);
    expect(credit).toMatchObject({
      addedAt: later(2),
      since: later(2),
      amounts: [{ at: later(2), minor: 1000 }],
    });
    await exchangeAll([laptop, desktop], later(3));
    expect(await stored(desktop)).toEqual(await stored(laptop));
  });

  it('shows what a page said last, also on a device whose clock was behind when it heard of it', async () => {
    const [laptop, desktop] = await pair();
    const phone = await deviceWith('c');
    const behind = (minutes: number) => later(minutes - 600);
    const part = (minor: number) => {
      const { whole: _, ...reading } = rewardsReading({ lots: [rewardLot(minor, '2027-01-31')] });
      return { ...reading, from: 'network' as const };
    };
    await read(laptop.db, 'w', rewardsReading({ lots: [rewardLot(100, '2027-01-31')] }), later(-900));
    await exchangeAll([laptop, desktop], later(-60));
    await exchangeWith(phone, [laptop], behind(-50));
    await read(desktop.db, 'r1', part(40), later(-30));
    await read(laptop.db, 'r2', part(70), later(-20));
    await exchangeWith(laptop, [], later(0));
    await exchangeWith(desktop, [], later(0));
    await exchangeWith(phone, [laptop], behind(1));
    await exchangeWith(phone, [laptop, desktop], behind(700));
    await exchangeAll([laptop, desktop], later(2));
    for (const device of [laptop, desktop, phone]) {
      expect((await lotsOf(device)).map(([, minor]) => minor)).toEqual([70]);
    }
  });
});
