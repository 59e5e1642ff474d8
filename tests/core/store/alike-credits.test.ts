import { expect, it } from 'vitest';
import type { RequestOf } from '../../../core/protocol/messages.ts';
import { acceptReading } from '../../../core/store/accept-reading.ts';
import type { Database } from '../../../core/store/database.ts';
import { answerAlike, deleteCredit, saveCredit } from '../../../core/store/save-credit.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { draft, MAIL_ID } from '../../support/manual-credits.ts';
import { benefitsReading } from '../../support/readings.ts';
import { freshDatabase, succeed } from '../../support/store.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const LATER = '2026-11-21T12:00:00.000Z';
const SECOND = '0f0c1c7e-0000-4000-8000-000000000002';

async function save(db: Database, changes: Partial<RequestOf<'save-credit'>>, at: typeof NOW | typeof LATER) {
  succeed(await saveCredit(db, draft(changes), at));
}

/** A credit typed in, and a mail that may say the same. */
async function handAndMail(): Promise<Database> {
  const db = await freshDatabase();
  await save(db, {}, NOW);
  await save(db, { id: SECOND, name: 'Apology', from: 'mail', mailId: MAIL_ID, statedAt: NOW }, LATER);
  return db;
}

async function stateOf(db: Database) {
  const { lots, alike } = succeed(await loadStoredState(db, LATER));
  return { counted: lots.map(({ amount }) => amount.minor), alike };
}

it('a mail that may say what was typed in counts for nothing until its owner has said', async () => {
  const { counted, alike } = await stateOf(await handAndMail());
  expect(counted).toEqual([1000]);
  expect(alike).toMatchObject([
    {
      id: SECOND,
      credit: { from: 'mail', name: 'Apology' },
      other: { from: 'hand', name: 'Courtesy credit' },
    },
  ]);
});

it('one: it counts once, and nothing is asked any more', async () => {
  const db = await handAndMail();
  succeed(await answerAlike(db, SECOND, 'one', LATER));
  expect(await stateOf(db)).toEqual({ counted: [1000], alike: [] });
});

it('two: both count; and the answer can be taken back', async () => {
  const db = await handAndMail();
  succeed(await answerAlike(db, SECOND, 'two', LATER));
  expect(await stateOf(db)).toEqual({ counted: [1000, 1000], alike: [] });
  succeed(await answerAlike(db, SECOND, null, LATER));
  expect((await stateOf(db)).alike).toHaveLength(1);
});

it('where the other one is deleted, there is nothing to ask: it counts', async () => {
  const db = await handAndMail();
  succeed(await deleteCredit(db, draft().id, LATER));
  expect(await stateOf(db)).toEqual({ counted: [1000], alike: [] });
});

it('a credit without a known end is asked about when a page lists as much under another name', async () => {
  const db = await freshDatabase();
  await save(db, { name: 'Apology', expires: null }, NOW);
  const lots = [
    { type: 'Courtesy credit', amount: { minor: 1000, currency: 'USD' } as const, expires: '2027-01-31' },
  ];
  const reading = benefitsReading({ lots: lots as never, whole: true });
  succeed(await acceptReading(db, { id: 'a', observedAt: LATER, reading }, LATER));
  const { counted, alike } = await stateOf(db);
  expect(counted).toEqual([1000]);
  expect(alike).toMatchObject([{ other: { from: 'page', name: 'Courtesy credit', expires: '2027-01-31' } }]);
});
