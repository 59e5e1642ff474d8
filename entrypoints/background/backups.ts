import { importSettings, undoSettings } from '../../core/platform/imported-settings.ts';
import { logProblem } from '../../core/platform/log.ts';
import { type Handlers, Refused } from '../../core/platform/server.ts';
import { exportCopy } from '../../core/store/export-copy.ts';
import { loadExportPage } from '../../core/store/export-page.ts';
import { commitImport, type Imported, previewImport } from '../../core/store/import-staged.ts';
import { dropImport, stageImport } from '../../core/store/stage-import.ts';
import type { StoreResult } from '../../core/store/store-result.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { type BackgroundContext, valueOrRefuse } from './context.ts';
import { recordOrRefuse } from './now-record.ts';
import { loadSecondCopy } from './second-copy.ts';

type BackupMessage =
  | 'export-page'
  | 'stage-import'
  | 'preview-import'
  | 'commit-import'
  | 'undo-import'
  | 'drop-import';

/** What the messages about full backups do. */
export function backupHandlers(
  { db, now, record }: Pick<BackgroundContext, 'db' | 'now' | 'record'>,
  refresh: () => Promise<void>,
): Pick<Handlers, BackupMessage> {
  return {
    async 'export-page'(from) {
      const page = await loadExportPage(db, from, now());
      // What is kept beside a database that cannot be opened can be taken out all the same.
      const copied = page.ok ? undefined : exportCopy(await loadSecondCopy(), now());
      return copied ?? valueOrRefuse(page);
    },

    async 'stage-import'({ id, part, records, salt, exportedAt }) {
      const batch = { import: id, part, records, about: { salt, exportedAt } };
      return valueOrRefuse(await stageImport(db, batch, now()));
    },

    'preview-import': async ({ id }) => (await importedOrRefuse(previewImport(db, id, now()))).counts,

    async 'commit-import'({ id }) {
      const { counts, settings } = await importedOrRefuse(commitImport(db, id, now()));
      if (settings) await importSettings(id, settings);
      await recordOrRefuse(record);
      await refresh();
      return counts;
    },

    async 'undo-import'({ id }) {
      if (!valueOrRefuse(await undoImport(db, id, now()))) throw new Refused('changed');
      await undoSettings(id);
      await recordOrRefuse(record);
      await refresh();
      return null;
    },

    async 'drop-import'({ id }) {
      valueOrRefuse(await dropImport(db, id));
      return null;
    },
  };
}

/** @throws Refused where nothing is staged, and where what is staged contradicts itself: nothing was written then. */
async function importedOrRefuse(work: Promise<StoreResult<Imported | undefined>>): Promise<Imported> {
  const outcome = await work.catch((error: unknown) => {
    logProblem('the file cannot be imported', error);
    throw new Refused('unusable-file');
  });
  const imported = valueOrRefuse(outcome);
  if (!imported) throw new Refused('changed');
  return imported;
}
