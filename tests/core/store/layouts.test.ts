import { beforeEach, expect, it } from 'vitest';
import { instantAt } from '../../../core/model/calendar-date.ts';
import type { ReadPage } from '../../../core/pages/reading.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { answerLayout, loadLayouts } from '../../../core/store/layouts.ts';
import type { MetaRecord } from '../../../core/store/schema.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { benefitsReading, rewardsReading } from '../../support/readings.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const at = (day: number) => instantAt(Date.UTC(2026, 5, 1 + day, 12));
const NOW = at(3);

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

async function read(day: number, reading: ReadPage) {
  succeed(await acceptReading(db, { id: `read ${day}`, observedAt: at(day), reading }, NOW));
}

async function answer(day: number, is: 'matching' | 'refused' | null) {
  return succeed(await answerLayout(db, `read ${day}`, is, NOW));
}

async function state() {
  const { lots, unconfirmed, pages } = succeed(await loadStoredState(db, NOW));
  return {
    counted: lots.map(({ amount }) => amount.minor),
    asked: unconfirmed.map(({ page }) => page),
    failed: pages.flatMap(({ failures = [] }) => failures.map(({ missing }) => missing)),
  };
}

const of = (layout: number[]) => rewardsReading({ layout });

it('what was read of a new layout counts, and is asked about line by line', async () => {
  await read(0, of([1, 2]));
  expect(await state()).toEqual({ counted: [300], asked: ['rewards'], failed: [] });
  expect(succeed(await loadStoredState(db, NOW)).unconfirmed).toEqual([
    {
      reading: 'read 0',
      page: 'rewards',
      marketplace: 'amazon.com',
      account: expect.any(String),
      asOf: at(0),
      lines: [
        {
          name: 'Digital content and services',
          amount: { minor: 300, currency: 'USD' },
          expires: '2026-06-30',
        },
      ],
      more: 0,
    },
  ]);
});

it('yes: nobody is asked about that layout again, nor about a part of it, until it changes', async () => {
  await read(0, of([1, 2]));
  expect(await answer(0, 'matching')).toBe(true);
  for (const layout of [[1, 2], [2]]) {
    await read(1, of(layout));
    expect((await state()).asked).toEqual([]);
  }
  await read(2, of([2, 3]));
  expect((await state()).asked).toEqual(['rewards']);
});

it('no: what was read is taken back, with every reading laid out like it, and the page counts as failed', async () => {
  await read(0, of([1, 2]));
  await read(1, of([2]));
  await read(2, benefitsReading({ layout: [9] }));
  expect(await answer(1, 'refused')).toBe(true);
  expect(await state()).toEqual({ counted: [1000], asked: ['benefits'], failed: [['layout']] });
  expect((await contentOf(db)).readings).toHaveLength(1);
  expect(succeed(await loadLayouts(db, NOW))).toEqual({ matching: [], refused: [2] });
});

it('no can be undone: all is there again as it was', async () => {
  await read(0, of([1, 2]));
  await read(1, of([1, 2]));
  const before = await contentOf(db);
  await answer(1, 'refused');
  expect((await state()).counted).toEqual([]);
  expect(await answer(1, null)).toBe(true);
  const { meta: _, pages: __, ...after } = await contentOf(db);
  expect(before).toMatchObject(after);
  expect((await state()).asked).toEqual(['rewards']);
});

it('a part that matched before is not refused with a new one', async () => {
  await read(0, of([1]));
  await answer(0, 'matching');
  await read(1, of([1, 2]));
  await answer(1, 'refused');
  expect(succeed(await loadLayouts(db, NOW))).toEqual({ matching: [1], refused: [2] });
  expect(await state()).toMatchObject({ counted: [300], asked: [] });
});

it('nothing is kept of an answer about a reading that is not there', async () => {
  await read(0, rewardsReading());
  expect(await answer(0, 'refused')).toBe(false);
  expect(await answer(1, 'matching')).toBe(false);
  expect(await state()).toMatchObject({ counted: [300], asked: [] });
});

it('no of the readers of another version: the user is asked about that layout again', async () => {
  await read(0, of([1, 2]));
  await answer(0, 'refused');
  succeed(
    await db.write(['meta'], async (tx) => {
      const answers = (await tx.objectStore('meta').get('layouts')) as MetaRecord;
      await tx.objectStore('meta').put({ ...answers, readers: 'those before an update' } as MetaRecord);
    }),
  );
  expect(succeed(await loadLayouts(db, NOW)).refused).toEqual([]);
  await read(1, of([1, 2]));
  expect(await state()).toMatchObject({ counted: [300], asked: ['rewards'] });
});
