import { useLanguage } from '../ui/language.ts';

interface Props {
  /** Absent when the browser does not say. */
  readonly bytes?: number | undefined;
  /** Databases that could not be opened and were left. */
  readonly oldDatabases: number;
  readonly onDeleteOld: () => void;
  /** Where it becomes a file, and a file is read. */
  readonly backupUrl: string;
}

/** How much is stored, and the way to a copy of it. */
export function StoredData({ bytes, oldDatabases, onDeleteOld, backupUrl }: Props) {
  const { t, size } = useLanguage();
  return (
    <>
      <div class="stored-size">
        <p>
          {bytes === undefined
            ? t('settings_stored_unknown')
            : t('settings_stored_size', { size: size(bytes) })}
        </p>
        <a class="text-link" href={backupUrl}>
          {t('settings_backup')}
        </a>
      </div>
      {oldDatabases > 0 && (
        <>
          <p>{t('settings_old_databases')}</p>
          <button type="button" class="button" onClick={onDeleteOld}>
            {t('settings_old_databases_delete')}
          </button>
        </>
      )}
    </>
  );
}
