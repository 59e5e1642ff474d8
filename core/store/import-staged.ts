import { readingsIn } from '../ledger/runs.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import type { BackupRecord, BackupSettings, ImportCounts } from '../protocol/backup-record.ts';
import type { AccountRecord } from './accounts.ts';
import { getAllChecked, keysOf } from './checked-reads.ts';
import { putTimesRight } from './clock.ts';
import type { Database } from './database.ts';
import { planAccounts } from './import-accounts.ts';
import { type ImportStep, importStep, type Owners, ownersOf } from './import-records.ts';
import { rememberMails } from './mails.ts';
import { moveOwners } from './move-owners.ts';
import { isReadingKnown } from './readings.ts';
import { rebuild } from './rebuild.ts';
import { checked } from './records.ts';
import { writeRepaired } from './repair.ts';
import { loadSalts } from './salt.ts';
import type { ImportedRecord, WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

export interface Imported {
  readonly counts: ImportCounts;
  /** The settings in the file, and when it was made. They are not in the database. */
  readonly settings?: { readonly settings: BackupSettings; readonly exportedAt: Instant };
}

/** More accounts than a file has, whose owner is in all marketplaces with some names in each. */
const ACCOUNTS_MAX = 500;

/** Under this part the undo of an import is kept once its batches are gone. */
export const UNDO_PART = -1;

/** What the import would bring, found out by doing it in a transaction that is given up. Undefined if it is not staged. */
export async function previewImport(
  db: Database,
  id: string,
  now: Instant,
): Promise<StoreResult<Imported | undefined>> {
  try {
    return await run(db, now, async (tx, own) => {
      throw new GivenUp(await importAll(tx, { id, own, now }));
    });
  } catch (error) {
    if (error instanceof GivenUp) return { ok: true, value: error.result };
    throw error;
  }
}

/**
 * Brings in all that was staged, in one transaction, and keeps what takes it back. The same again changes nothing, and
 * of several imports the order makes no difference. Undefined if it is not staged.
 */
export function commitImport(
  db: Database,
  id: string,
  now: Instant,
): Promise<StoreResult<Imported | undefined>> {
  return run(db, now, (tx, own) => importAll(tx, { id, own, now }));
}

class GivenUp extends Error {
  readonly result: Imported | undefined;
  constructor(result: Imported | undefined) {
    super('given up');
    this.result = result;
  }
}

async function run(
  db: Database,
  now: Instant,
  work: (tx: WriteTransaction, own: string) => Promise<Imported | undefined>,
): Promise<StoreResult<Imported | undefined>> {
  const salts = await loadSalts(db, now);
  if (!salts.ok) return salts;
  return writeRepaired(
    db,
    now,
    (tx) => work(tx, salts.value.own),
    (imported) => imported !== undefined,
  );
}

interface ImportRun {
  readonly id: string;
  /** This database's own salt. */
  readonly own: string;
  readonly now: Instant;
}

async function importAll(tx: WriteTransaction, { id, own, now }: ImportRun): Promise<Imported | undefined> {
  const before = await getAllChecked(tx, 'accounts');
  const entriesBefore = await tx.objectStore('entries').count();
  const given: AccountRecord[] = [];
  let settings: Imported['settings'];
  let isStaged = false;
  await forEachStaged(tx, id, async (records, { salt, exportedAt }) => {
    isStaged = true;
    for (const record of records) {
      if ('account' in record) given.push({ ...record.account, salt: record.account.salt ?? salt });
      if ('settings' in record) settings = { settings: record.settings, exportedAt };
    }
  });
  if (!isStaged) return undefined;
  if (given.length > ACCOUNTS_MAX) throw new RangeError('more accounts than anybody has');

  const { accounts, keyOf } = planAccounts(before, given, own);
  const touched = new Set<AccountKey>(await moveOwners(tx, before, accounts));
  for (const account of accounts) await tx.objectStore('accounts').put(account);
  const writer = new RecordWriter(tx, ownersOf(accounts, keyOf));
  await forEachStaged(tx, id, async (records) => {
    for (const record of records) await writer.write(record);
  });
  if (writer.mails().length > 0) await rememberMails(tx, writer.mails());
  for (const account of [...touched, ...writer.touched]) await rebuild(tx, account, now);
  await putTimesRight(tx, now);

  await tx.objectStore('staged').delete(keysOf(id));
  const undo = { before, after: await getAllChecked(tx, 'accounts'), changed: writer.changed };
  await tx.objectStore('staged').put({ import: id, part: UNDO_PART, at: now, undo });
  const entries = (await tx.objectStore('entries').count()) - entriesBefore;
  const isAccountNew = accounts.length - before.length;
  return {
    counts: {
      credits: writer.changed.filter(({ store, before: was }) => store === 'own-credits' && !was).length,
      entries: Math.max(0, entries),
      records: writer.changed.length + isAccountNew,
      known: writer.known,
      unusable: writer.unusable,
    },
    ...(settings && { settings }),
  };
}

/** By a cursor: a file may hold more than should be in memory at once. */
async function forEachStaged(
  tx: WriteTransaction,
  id: string,
  work: (
    records: readonly BackupRecord[],
    about: { readonly salt: string; readonly exportedAt: Instant },
  ) => Promise<void>,
): Promise<void> {
  let key: [string, number] = [id, 0];
  for (;;) {
    const staged = await tx.objectStore('staged').get(key);
    if (!staged || !('records' in staged)) return;
    await work(staged.records, staged);
    key = [id, key[1] + 1];
  }
}

/** Writes the records of a file, and remembers what they changed. */
class RecordWriter {
  readonly changed: ImportedRecord[] = [];
  readonly touched = new Set<AccountKey>();
  known = 0;
  unusable = 0;
  readonly #tx: WriteTransaction;
  readonly #owners: Owners;

  constructor(tx: WriteTransaction, owners: Owners) {
    this.#tx = tx;
    this.#owners = owners;
  }

  async write(record: BackupRecord): Promise<void> {
    if ('account' in record || 'settings' in record) return;
    const single =
      'reading' in record ? readingsIn(record.reading).map((reading) => ({ reading })) : [record];
    for (const one of single) {
      const step = importStep(one, this.#owners);
      if (step) await this.#take(step);
      else this.unusable += 1;
    }
  }

  mails(): string[] {
    return this.changed.flatMap(({ store, key }) => (store === 'mails' ? [key] : []));
  }

  async #take(step: ImportStep): Promise<void> {
    const { store, key } = step;
    if (store === 'readings' && (await isReadingKnown(this.#tx, key))) {
      this.known += 1;
      return;
    }
    // One of the union's members, whose parts fit each other.
    const objects = this.#tx.objectStore<'readings'>(store as 'readings');
    const { record, merge } = step as unknown as Extract<ImportStep, { store: 'readings' }>;
    const found: unknown = await objects.get(key as string);
    const here = found === undefined ? undefined : checked(store as 'readings', key as IDBValidKey, found);
    const next = here === undefined ? record : merge(here, record);
    if (here !== undefined && JSON.stringify(here) === JSON.stringify(next)) {
      this.known += 1;
      return;
    }
    await objects.put(next);
    const change = { store, key, ...(here !== undefined && { before: here }) };
    const keeps = store === 'readings' || store === 'mails';
    this.changed.push({ ...change, ...(!keeps && { after: next }) } as unknown as ImportedRecord);
    if (step.touches !== undefined) this.touched.add(step.touches);
  }
}
