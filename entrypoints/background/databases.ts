import type { Instant } from '../../core/model/calendar-date.ts';
import {
  databaseIn,
  deletePlace,
  hasRoom,
  loadPlaces,
  savePlaces,
} from '../../core/platform/database-places.ts';
import { logProblem } from '../../core/platform/log.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import { eraseSettings, overwriteErased } from '../../core/platform/settings-storage.ts';
import type { DatabasePlace } from '../../core/store/connection.ts';
import { type Database, openDatabase } from '../../core/store/database.ts';
import { eraseEverything } from '../../core/store/maintenance.ts';
import { markOrRestore } from '../../core/store/restore.ts';
import type { Connection } from '../../core/store/schema.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';
import { loadSecondCopy } from './second-copy.ts';

/** The database in use, opened when it is first needed. */
export function openUsedDatabase(now: () => Instant): Database {
  return databaseAt(async () => databaseIn((await loadPlaces()).current), now);
}

function databaseAt(place: () => Promise<DatabasePlace>, now: () => Instant): Database {
  // A copy that cannot be put back stays where it is, and the database is used without it.
  const prepare = (connection: Connection) =>
    markOrRestore(connection, loadSecondCopy, now()).catch((error: unknown) =>
      logProblem('restoring failed', error),
    );
  return openDatabase({ place, prepare, hasRoom });
}

/** What is done about a database that cannot be opened, and about what is left of one. */
export function databaseHandlers(
  { db, now }: Pick<BackgroundContext, 'db' | 'now'>,
  refresh: () => Promise<void>,
): Pick<Handlers, 'start-new-database' | 'delete-old-databases'> {
  return {
    async 'start-new-database'() {
      const found = await db.read(['meta'], async () => undefined);
      // It can be opened after all.
      if (found.ok) throw new Refused('changed');
      const { current, left } = await loadPlaces();
      const next = current + 1;
      const begun = databaseAt(() => databaseIn(next), now);
      // Opened and restored from the second copy before anything relies on it.
      const opened = await begun.read(['meta'], async () => undefined);
      begun.close();
      if (!opened.ok) {
        await deletePlace(next).catch((error: unknown) => logProblem('a new database failed', error));
        throw new Refused(opened.failure);
      }
      await savePlaces({ current: next, left: [...left, current] });
      db.close();
      await refresh();
      valueOrRefuse(await db.read(['meta'], async () => undefined));
      return null;
    },

    async 'delete-old-databases'() {
      const { current, left } = await loadPlaces();
      const kept = await undeletedOf(left);
      await savePlaces({ current, left: kept });
      if (kept.length > 0) throw new Refused('not-deleted');
      return null;
    },
  };
}

/**
 * Forgets all that is stored, in the database and beside it, and the files of all databases. What could not be deleted
 * as files has lost its records, where it can be opened.
 *
 * @throws Refused where something is left
 */
export async function eraseStored({ db, record }: Pick<BackgroundContext, 'db' | 'record'>): Promise<void> {
  const { current, left } = await loadPlaces();
  const next = Math.max(current, ...left) + 1;
  let kept: readonly number[] = [];
  let isErased = false;
  await record.pause(async () => {
    // First what allows reading, so that no reading comes in behind.
    isErased = await eraseSettings();
    await savePlaces({ current, left: [...left] });
    await eraseEverything(db);
    const deleting = undeletedOf([current, ...left]);
    db.close(deleting);
    kept = await deleting;
    await overwriteErased();
    await savePlaces({ current: next, left: [...kept] });
  });
  valueOrRefuse(await db.read(['meta'], async () => undefined));
  if (kept.length > 0 || !isErased) throw new Refused('not-deleted');
}

/** Deletes what is in these places. Answers those of which the browser could not. */
export async function undeletedOf(places: readonly number[]): Promise<readonly number[]> {
  const kept: number[] = [];
  for (const place of places) {
    try {
      await deletePlace(place);
    } catch (error) {
      logProblem('a database could not be deleted', error);
      kept.push(place);
    }
  }
  return kept;
}
