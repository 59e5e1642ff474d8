import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { monthChanges } from '../../../core/ledger/months.ts';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import type { Entry } from '../../../core/model/credit.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { buildOverview } from '../../../core/overview/build-overview.ts';
import { openDatabase } from '../../../core/store/database.ts';
import { MIGRATIONS, type Migration } from '../../../core/store/migrations.ts';
import { STORES } from '../../../core/store/schema.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/databases');

interface Sample {
  /** What the popup shows of it. */
  readonly shows: unknown;
  readonly stores: Record<string, unknown[]>;
}

let restored = 0;

/** The database as a browser with that version left it behind. */
async function restore(version: number): Promise<{ name: string; sample: Sample }> {
  const sample: Sample = JSON.parse(readFileSync(path.join(FIXTURES, `v${version}.json`), 'utf8'));
  restored += 1;
  const name = `sample-v${version}-${restored}`;
  const db = await openDB(name, version, {
    upgrade: (database, _from, _to, tx) => {
      for (const step of MIGRATIONS.slice(0, version)) step(database, tx);
    },
  });
  for (const [store, records] of Object.entries(sample.stores)) {
    for (const record of records) await db.put(store, record);
  }
  db.close();
  return { name, sample };
}

const sorted = (sums: readonly unknown[]) =>
  sums.map((sum) => JSON.stringify(sum, Object.keys(Object(sum)).sort())).sort();

describe('migrations', () => {
  it('have a sample of the data of every released version', () => {
    expect(readdirSync(FIXTURES).sort()).toEqual(MIGRATIONS.map((_, i) => `v${i + 1}.json`).sort());
  });

  it.each(MIGRATIONS.map((_, i) => i + 1))(
    'bring version %i to what the popup shows today',
    async (version) => {
      const { name, sample } = await restore(version);
      const db = openDatabase({ name });
      const overview = buildOverview({
        ...succeed(await loadStoredState(db, '2026-11-20T12:00:00.000Z')),
        settings: DEFAULT_SETTINGS,
        granted: [],
        wasGranted: [],
        now: '2026-11-20T12:00:00.000Z',
        points: DEFAULT_ADVICE_SETTINGS,
      });
      const { ending, accounts, promises, notices } = overview;
      expect({ ending, accounts, promises, notices }).toEqual(sample.shows);
    },
  );

  it('have a record in every store and every index of the newest sample', async () => {
    const { name } = await restore(MIGRATIONS.length);
    const db = await openDB(name);
    const empty: string[] = [];
    for (const store of db.objectStoreNames) {
      if ((await db.count(store)) === 0) empty.push(store);
      for (const index of db.transaction(store).store.indexNames) {
        if ((await db.countFromIndex(store, index)) === 0) empty.push(`${store} ${index}`);
      }
    }
    db.close();
    // What is damaged is put there by a repair.
    expect(empty).toEqual(['damaged']);
  });

  it('sum the entries of version 2 by month', async () => {
    const { name } = await restore(2);
    const { entries = [], months = [] } = await contentOf(openDatabase({ name }));
    expect(months.length).toBeGreaterThan(1);
    expect(sorted(months)).toEqual(sorted(monthChanges([], entries as Entry[])));
  });

  it('make exactly the stores that the code knows', async () => {
    const db = await freshDatabase();
    const made = succeed(await db.read(['meta'], async (tx) => [...tx.db.objectStoreNames]));
    expect(made).toEqual([...STORES].sort());
  });

  it('leave everything as it was when a step fails half way, and work once it is mended', async () => {
    const db = await freshDatabase();
    const before = await contentOf(db);
    db.close();
    const broken: Migration = (database) => {
      database.deleteObjectStore('lots');
      throw new TypeError('half way');
    };
    const upgraded = openDatabase({ name: db.name, migrations: [...MIGRATIONS, broken] });
    expect(await loadStoredState(upgraded, '2026-11-20T12:00:00.000Z')).toEqual({
      ok: false,
      failure: 'unavailable',
    });
    upgraded.close();

    const same = openDatabase({ name: db.name });
    expect(await contentOf(same)).toEqual(before);
    same.close();

    const mended: Migration = (database) => {
      database.createObjectStore('later');
    };
    const next = openDatabase({ name: db.name, migrations: [...MIGRATIONS, mended] });
    expect(await contentOf(next)).toEqual(before);
  });
});
