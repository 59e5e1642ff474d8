import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { type MonthSum, monthChanges } from '../../../core/ledger/months.ts';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import type { Entry } from '../../../core/model/credit.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import { buildOverview } from '../../../core/overview/build-overview.ts';
import { openDatabase } from '../../../core/store/database.ts';
import { MIGRATIONS, type Migration } from '../../../core/store/migrations.ts';
import { STORES } from '../../../core/store/schema.ts';
import { loadStoredState } from '../../../core/store/stored-state.ts';
import { deriveWhatIsLeft } from '../../../core/store/underived.ts';
import { contentOf, freshDatabase, succeed } from '../../support/store.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/databases');

interface Sample {
  /** What the popup shows of it. */
  readonly shows: Record<string, unknown>;
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

const NOW = '2026-11-20T12:00:00.000Z';

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
      const shows = async () => {
        const { ending, accounts, promises, notices } = buildOverview({
          timeZone: 'UTC',
          ...succeed(await loadStoredState(db, NOW)),
          settings: DEFAULT_SETTINGS,
          granted: [],
          wasGranted: [],
          now: NOW,
          points: DEFAULT_ADVICE_SETTINGS,
        });
        return { ending, accounts, promises, notices };
      };
      expect(await shows()).toEqual(sample.shows);
      succeed(await deriveWhatIsLeft(db, NOW));
      // A promise that was kept by what the first page of all showed is open again: nobody saw that come in.
      const { promises: _, ...counted } = sample.shows;
      expect(await shows()).toMatchObject(counted);
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
    // What is damaged is put there by a repair, and what is staged by an import.
    expect(empty).toEqual(['damaged', 'staged']);
  });

  it.each([1, 2, 3])('leave no movement of version %i, which had no witness', async (version) => {
    const { name } = await restore(version);
    const { entries, months, meta } = await contentOf(openDatabase({ name }));
    expect({ entries, months }).toEqual({ entries: [], months: [] });
    expect(meta).toContainEqual({ name: 'underived' });
  });

  it.each([1, 2, 3])('derive the movements of version %i again, and sum them by month', async (version) => {
    const { name } = await restore(version);
    const db = openDatabase({ name });
    succeed(await deriveWhatIsLeft(db, NOW));
    const { entries = [], months = [], meta, damaged } = await contentOf(db);
    const sums = (months as MonthSum[]).map(({ closing: _, ...sum }) => sum);
    expect(sums.length).toBeGreaterThan(1);
    expect(sorted(sums)).toEqual(sorted(monthChanges([], entries as Entry[])));
    expect(meta).not.toContainEqual(expect.objectContaining({ name: 'underived' }));
    expect(damaged).toEqual([]);
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
      failure: 'failed',
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
