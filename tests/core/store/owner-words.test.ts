import { expect, it } from 'vitest';
import type { Entry } from '../../../core/model/credit.ts';
import type { PageReading } from '../../../core/pages/reading.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { loadSummary } from '../../../core/store/ledger.ts';
import { sayOfEntry } from '../../../core/store/owner-words.ts';
import { rewardLot } from '../../support/ledger.ts';
import { rewardsReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const FIRST = '2026-11-02T12:00:00.000Z';
const SECOND = '2026-11-09T12:00:00.000Z';

async function read(db: Database, id: string, at: typeof FIRST | typeof SECOND, lots: object[]) {
  const reading = rewardsReading({ lots: lots as never, whole: true }) as PageReading;
  succeed(await acceptReading(db, { id, observedAt: at, reading }, at));
}

async function entryOf(db: Database, kind: Entry['kind']): Promise<Entry> {
  const entries = (await contentOf(db)).entries as Entry[];
  const found = entries.find((entry) => entry.kind === kind);
  if (!found) throw new Error(`no entry ${kind} among ${entries.map((entry) => entry.kind)}`);
  return found;
}

async function goneCredit(): Promise<Database> {
  const db = await freshDatabase();
  await read(db, 'a', FIRST, [rewardLot(300, '2026-12-20')]);
  await read(db, 'b', SECOND, []);
  return db;
}

it('a credit of which nobody knows what became of it was used where its owner says so, and counts as used', async () => {
  const db = await goneCredit();
  const { id } = await entryOf(db, 'gone');
  expect(succeed(await sayOfEntry(db, id, 'used', SECOND))).toBe(true);
  expect(await entryOf(db, 'used')).toMatchObject({ id, said: true });
  expect(succeed(await loadSummary(db, SECOND)).years).toMatchObject([
    { used: { minor: 300 }, gone: { minor: 0 } },
  ]);
});

it('what the owner said stands when the page is read again, and can be taken back', async () => {
  const db = await goneCredit();
  const { id } = await entryOf(db, 'gone');
  succeed(await sayOfEntry(db, id, 'used', SECOND));
  await read(db, 'between', '2026-11-05T12:00:00.000Z' as never, [rewardLot(300, '2026-12-20')]);
  expect(await entryOf(db, 'used')).toMatchObject({ id, said: true });
  succeed(await sayOfEntry(db, id, null, SECOND));
  expect(await entryOf(db, 'gone')).toMatchObject({ id });
  expect((await contentOf(db)).words).toEqual([]);
});

it('what a page says is nobody’s to say otherwise', async () => {
  const db = await goneCredit();
  const opening = await entryOf(db, 'opening');
  expect(succeed(await sayOfEntry(db, opening.id, 'used', SECOND))).toBe(false);
});
