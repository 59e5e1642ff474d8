import { expect, it } from 'vitest';
import type { StoredReading } from '../../../core/ledger/stored-reading.ts';
import { instantAt } from '../../../core/model/calendar-date.ts';
import type { Entry, Lot } from '../../../core/model/credit.ts';
import type { PageReading } from '../../../core/pages/reading.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { undoImport } from '../../../core/store/undo-import.ts';
import { backupOf, databaseWith, factsIn, importInto } from '../../support/backups.ts';
import { rewardLot } from '../../support/ledger.ts';
import { rewardsReading, tradeInReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-28T20:00:00.000Z';
const at = (day: number) => instantAt(Date.UTC(2026, 10, day, 20));
const THREE = rewardsReading({ lots: [rewardLot(300, '2026-12-31')] });
const TWO = rewardsReading({ lots: [rewardLot(200, '2026-12-31')] });

async function read(db: Database, day: number, reading: PageReading): Promise<boolean> {
  const observed = { id: `r${day}`, observedAt: at(day), reading };
  const acceptance = succeed(await acceptReading(db, observed, NOW));
  return acceptance.accepted && acceptance.fresh;
}

it('a page that says the same day by day leaves one record, and is as old as its last visit', async () => {
  const db = await freshDatabase();
  for (const day of [1, 2, 3, 4]) {
    await read(db, day, THREE);
    await read(db, day + 10, tradeInReading());
  }
  const { readings, lots, entries } = await contentOf(db);
  expect(readings).toHaveLength(2);
  expect(lots as Lot[]).toMatchObject([{ asOf: at(4) }]);
  expect(entries as Entry[]).toMatchObject([{ kind: 'opening', day: '2026-11-01' }]);
  const state = succeed(await loadStoredState(db, NOW));
  expect(state.shown).toMatchObject([{ page: 'trade-in', observedAt: at(14) }]);
  expect(state.pages.map(({ lastRead }) => lastRead).sort()).toEqual([at(4), at(14)]);
});

it('a visit of a run that is delivered again changes nothing', async () => {
  const db = await freshDatabase();
  for (const day of [1, 2, 3]) expect(await read(db, day, THREE)).toBe(true);
  const before = await contentOf(db);
  for (const day of [1, 2, 3]) expect(await read(db, day, THREE)).toBe(false);
  expect(await contentOf(db)).toEqual(before);
});

it('a late visit that says something else splits a run: both sides are known again', async () => {
  const db = await freshDatabase();
  for (const day of [1, 2, 4, 5]) await read(db, day, THREE);
  await read(db, 3, TWO);
  const { readings, entries } = await contentOf(db);
  expect((readings as StoredReading[]).map(({ id, repeats }) => [id, ...(repeats?.ids ?? [])])).toEqual([
    ['r1', 'r2'],
    ['r3'],
    ['r4', 'r5'],
  ]);
  const moved = (entries as Entry[]).map(({ kind, since, day, amount }) => [kind, since, day, amount.minor]);
  expect(moved.sort()).toEqual([
    ['earned', '2026-11-03', '2026-11-04', 100],
    ['gone', '2026-11-02', '2026-11-03', -100],
    ['opening', undefined, '2026-11-01', 300],
  ]);
});

it('a backup holds its visits too: imported they join those here, and taken back they leave them', async () => {
  const old = await databaseWith('a');
  for (const day of [1, 2, 5]) await read(old, day, THREE);
  const here = await databaseWith('a');
  await read(here, 3, THREE);
  const backup = await backupOf(old, NOW);
  expect((await importInto(here, backup, NOW)).counts).toMatchObject({ known: 0, unusable: 0 });
  const runs = async () =>
    ((await contentOf(here)).readings as StoredReading[]).map(({ id, repeats }) => [
      id,
      ...(repeats?.ids ?? []),
    ]);
  expect(await runs()).toEqual([['r1', 'r2', 'r3', 'r5']]);
  await read(here, 4, TWO);
  expect(succeed(await undoImport(here, 'import', NOW))).toBe(true);
  expect(await runs()).toEqual([['r3'], ['r4']]);
  const alone = await databaseWith('a');
  await read(alone, 3, THREE);
  await read(alone, 4, TWO);
  const derived = async (db: Database) => {
    const { lots, entries, months } = await contentOf(db);
    return { lots, entries, months };
  };
  expect(await derived(here)).toEqual(await derived(alone));

  await importInto(here, backup, NOW, 'once');
  const once = await factsIn(here);
  await importInto(here, backup, NOW, 'twice');
  expect(await factsIn(here)).toEqual(once);
});
