import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, instantAt } from '../../../core/model/calendar-date.ts';
import type { Entry, Lot } from '../../../core/model/credit.ts';
import type { PageReading } from '../../../core/pages/reading.ts';
import { acceptReading, type ObservedReading } from '../../../core/store/accept-reading.ts';
import { type Database, openDatabase } from '../../../core/store/database.ts';
import { recordEnds } from '../../../core/store/maintenance.ts';
import { MIGRATIONS } from '../../../core/store/migrations.ts';
import {
  type Claim,
  claimReminders,
  confirmReminder,
  muteReminder,
} from '../../../core/store/reminder-log.ts';
import { saveCredit } from '../../../core/store/save-credit.ts';
import { failed } from '../../../core/store/store-result.ts';
import { deriveWhatIsLeft } from '../../../core/store/underived.ts';
import { rewardLot, row, usd } from '../../support/ledger.ts';
import { draft } from '../../support/manual-credits.ts';
import {
  benefitsReading,
  checkoutReading,
  giftCardReading,
  rewardsReading,
  thankYouReading,
} from '../../support/readings.ts';
import { REMINDED_AT_ANY_TIME } from '../../support/reminder-settings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T20:00:00.000Z';
const SAM = { customerId: 'A2FAKE00000000', name: 'Sam' };
const claim: Claim = { settings: REMINDED_AT_ANY_TIME, now: NOW, session: 'first' };

const at = (day: number) => instantAt(Date.UTC(2026, 10, day, 20));
const digital = (minor: number, expires: CalendarDate) => rewardLot(minor, expires);

/** Two people's pages over two weeks. */
const READINGS: readonly PageReading[] = [
  giftCardReading({ balance: usd(900), activity: [row('2026-11-01', 300), row('2026-10-01', -100)] }),
  rewardsReading({ lots: [digital(300, '2026-11-26'), digital(100, '2026-11-10')] }),
  rewardsReading({ lots: [digital(200, '2026-11-26'), digital(50, '2026-12-26')] }),
  benefitsReading({ lots: [rewardLot(1000, '2026-12-31', 'Courtesy credit')] }),
  checkoutReading(),
  thankYouReading(),
  giftCardReading({ account: SAM, balance: usd(50), activity: [] }),
  rewardsReading({ account: SAM, lots: [digital(700, '2026-11-28')] }),
  rewardsReading({ account: SAM, lots: [digital(700, '2026-11-28'), digital(10, '2027-01-31')] }),
];

const observed = (reading: PageReading, i: number): ObservedReading => ({
  id: `r${i}`,
  observedAt: at(i + 5),
  reading,
});

/** What a person of today has, who was told all that is due. */
async function fresh(): Promise<Database> {
  const db = await freshDatabase();
  for (const [i, reading] of READINGS.entries()) {
    succeed(await acceptReading(db, observed(reading, i), NOW));
  }
  succeed(await deriveWhatIsLeft(db, NOW));
  succeed(await saveCredit(db, draft(), at(12)));
  for (const reminder of succeed(await claimReminders(db, claim))) {
    succeed(await confirmReminder(db, reminder, NOW));
    if (reminder.accountName === 'Sam') succeed(await muteReminder(db, reminder.id, NOW));
  }
  succeed(await recordEnds(db, NOW));
  return db;
}

/** What version 3 called the movements: it had no witnesses. */
const OLD_KINDS: Partial<Record<Entry['kind'], string>> = {
  opening: 'earned',
  gone: 'used',
  expired: 'lapsed',
  ended: 'lapsed',
  adjusted: 'corrected',
};

let restored = 0;

/** The same as version 3 of the database left it behind. */
async function asVersion3(db: Database): Promise<Database> {
  const content = await contentOf(db);
  restored += 1;
  const name = `version-3-${restored}`;
  const old = await openDB(name, 3, {
    upgrade: (database, _from, _to, tx) => {
      for (const step of MIGRATIONS.slice(0, 3)) step(database, tx);
    },
  });
  const entries = (content.entries as Entry[])
    .filter(({ kind }) => kind !== 'changed')
    .map(({ since: _, seen: __, was: ___, kind, ...entry }) => ({ ...entry, kind: OLD_KINDS[kind] ?? kind }));
  const months = (content.months as Record<string, unknown>[]).map(
    ({ gone: _, expired: __, ended: ___, closing: ____, ...sum }) => ({ ...sum, lapsed: 0 }),
  );
  const balances = (content.balances as Record<string, unknown>[]).map(({ first: _, ...balance }) => balance);
  for (const [store, records] of Object.entries({ ...content, entries, months, balances })) {
    for (const record of records) await old.put(store, record);
  }
  old.close();
  return openDatabase({ name });
}

describe('a database of version 3', () => {
  it('ends with what one of today has, and nobody is told anything again', async () => {
    const today = await fresh();
    const db = await asVersion3(today);
    succeed(await deriveWhatIsLeft(db, NOW));
    succeed(await recordEnds(db, NOW));
    expect(await contentOf(db)).toEqual(await contentOf(today));
    expect(succeed(await claimReminders(db, { ...claim, session: 'second' }))).toEqual([]);
  });

  it('ends with the same where the background dies between two accounts', async () => {
    const today = await fresh();
    const db = await asVersion3(today);
    let writes = 0;
    const dying: Database = {
      ...db,
      write: async (stores, work) => {
        writes += 1;
        // The runs of one account, what follows from them, the runs of the other.
        return writes > 3 ? failed('failed') : db.write(stores, work);
      },
    };
    expect(await deriveWhatIsLeft(dying, NOW)).toEqual({ ok: false, failure: 'failed' });
    const half = await contentOf(db);
    expect(half.meta).toContainEqual({ name: 'underived', derived: [expect.any(String)] });
    expect(new Set((half.entries as Entry[]).map(({ account }) => account)).size).toBe(1);

    succeed(await deriveWhatIsLeft(db, NOW));
    succeed(await recordEnds(db, NOW));
    expect(await contentOf(db)).toEqual(await contentOf(today));
    expect(succeed(await claimReminders(db, { ...claim, session: 'second' }))).toEqual([]);
  });

  it('tells nobody anything again before it is derived either', async () => {
    const db = await asVersion3(await fresh());
    expect(succeed(await claimReminders(db, { ...claim, session: 'second' }))).toEqual([]);
  });

  it('ends with the same where a page is read before it is derived', async () => {
    const today = await fresh();
    const db = await asVersion3(today);
    const lots = [digital(200, '2026-11-26')];
    for (const each of [today, db]) {
      const next = { id: 'next', observedAt: at(19), reading: rewardsReading({ lots }) };
      succeed(await acceptReading(each, next, NOW));
    }
    succeed(await deriveWhatIsLeft(db, NOW));
    for (const each of [today, db]) succeed(await recordEnds(each, NOW));
    expect(await contentOf(db)).toEqual(await contentOf(today));
    expect(succeed(await claimReminders(db, { ...claim, session: 'second' }))).toEqual([]);
  });

  it('is derived once: what is derived is not touched again', async () => {
    const db = await asVersion3(await fresh());
    succeed(await deriveWhatIsLeft(db, NOW));
    const still: Database = { ...db, write: async () => failed('failed') };
    expect(await deriveWhatIsLeft(still, NOW)).toEqual({ ok: true, value: undefined });
  });

  it('has nothing to derive where nothing was there', async () => {
    const db = await freshDatabase();
    succeed(await deriveWhatIsLeft(db, NOW));
    expect((await contentOf(db)).meta).toMatchObject([{ name: 'salt' }]);
  });

  it('brings nothing back that was used before lists had to prove that they are whole', async () => {
    const db = await freshDatabase();
    for (const [i, lots] of [[digital(300, '2026-12-26')], []].entries()) {
      const { whole: _, ...reading } = rewardsReading({ lots });
      succeed(await acceptReading(db, observed(reading, i), NOW));
    }
    const content = await contentOf(db);
    // Version 3 took each list for all there is.
    succeed(
      await db.write(['lots'], async (tx) => {
        for (const { id } of content.lots as Lot[]) await tx.objectStore('lots').delete(id);
      }),
    );
    const old = await asVersion3(db);
    succeed(await deriveWhatIsLeft(old, NOW));
    expect((await contentOf(old)).lots).toEqual([]);
    expect(succeed(await claimReminders(old, { ...claim, session: 'second' }))).toEqual([]);
  });
});
