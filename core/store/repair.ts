import type { StoredReading } from '../ledger/stored-reading.ts';
import type { Instant } from '../model/calendar-date.ts';
import { type AccountKey, accountOfKey, isAccountKey, type LotId } from '../model/ids.ts';
import { raiseChangeCount } from './change-count.ts';
import { getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { derive, forgetDerived } from './derive.ts';
import { readingsOf } from './readings.ts';
import { rebuild, rebuildAfter } from './rebuild.ts';
import { DamagedRecordError } from './records.ts';
import { type DamagedRecord, type ReadTransaction, STORES, type WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** More readings than this do not make one record damaged. */
const MAKERS_MAX = 20;

/**
 * Runs `work` in one transaction over all stores. A record that turns out to be damaged is set aside, and what follows
 * from it is derived again from the readings, in a transaction of its own: a background that dies has repaired what it
 * has. Then `work` runs again. Where the record comes out damaged again, the reading that makes it so is set aside.
 *
 * @param isChange Whether `work`, with this result, has changed anything that is stored.
 */
export async function writeRepaired<T>(
  db: Database,
  now: Instant,
  work: (tx: WriteTransaction) => Promise<T>,
  isChange: (result: T) => boolean = () => true,
): Promise<StoreResult<T>> {
  const known: DamagedRecord[] = [];
  let makers = 0;
  let open: Damages = { found: [], again: [] };
  for (;;) {
    try {
      if (open.found.length + open.again.length > 0) {
        const damages = open;
        const repaired = await db.write(STORES, async (tx) => {
          await setAside(tx, damages, now);
          await raiseChangeCount(tx);
        });
        if (!repaired.ok) return repaired;
        open = { found: [], again: [] };
      }
      return await db.write(STORES, async (tx) => {
        const result = await work(tx);
        if (isChange(result)) await raiseChangeCount(tx);
        return result;
      });
    } catch (error) {
      if (!(error instanceof DamagedRecordError)) throw error;
      const { damage } = error;
      if (known.some((other) => isSame(other, damage))) {
        makers += 1;
        if (makers > MAKERS_MAX) throw error;
        open = { ...open, again: [...open.again, damage] };
      } else {
        known.push(damage);
        open = { ...open, found: [...open.found, damage] };
      }
    }
  }
}

interface Damages {
  readonly found: readonly DamagedRecord[];
  /** Those that were damaged anew when they had been derived again. */
  readonly again: readonly DamagedRecord[];
}

/** The same for work that only reads: it writes nothing unless a record is damaged. */
export async function readRepaired<T>(
  db: Database,
  now: Instant,
  work: (tx: ReadTransaction) => Promise<T>,
): Promise<StoreResult<T>> {
  try {
    return await db.read(STORES, work);
  } catch (error) {
    if (!(error instanceof DamagedRecordError)) throw error;
    return writeRepaired(db, now, work, () => false);
  }
}

async function setAside(tx: WriteTransaction, { found, again }: Damages, now: Instant): Promise<void> {
  for (const damage of found) {
    await tx.objectStore('damaged').add(damage);
    await tx.objectStore(damage.store as 'readings').delete(damage.key as string);
  }
  for (const damage of again) await setMakerAside(tx, damage, now);
  const touched = [...found, ...again].flatMap((damage) =>
    accountOf(damage).map((account) => ({ account, damage })),
  );
  for (const [account, same] of Map.groupBy(touched, (one) => one.account)) {
    const damages = same.map(({ damage }) => damage);
    await rebuildUsable(tx, account, now, again.length > 0 ? undefined : damages);
  }
}

/**
 * A reading of which nothing can be derived is set aside too, and costs nothing but itself.
 *
 * @param damages What was damaged, where that is all that has to be derived again.
 */
async function rebuildUsable(
  tx: WriteTransaction,
  account: AccountKey,
  now: Instant,
  damages: readonly DamagedRecord[] | undefined,
): Promise<void> {
  for (let part = damages; ; part = undefined) {
    try {
      return await (part ? rebuildAfter(tx, account, part, now) : rebuild(tx, account, now));
    } catch (error) {
      // Those say that the transaction has ended, or which record is damaged.
      if (error instanceof DOMException || error instanceof DamagedRecordError) throw error;
      const maker = await makerIn(tx, account, now);
      if (!maker) throw error;
      await setReadingAside(tx, maker);
    }
  }
}

/**
 * A record that was derived anew is damaged again: the reading that makes it so is set aside.
 * @throws DamagedRecordError where none does
 */
async function setMakerAside(tx: WriteTransaction, damage: DamagedRecord, now: Instant): Promise<void> {
  const [account] = accountOf(damage);
  const maker = account && (await makerIn(tx, account, now, damage));
  if (!maker) throw new DamagedRecordError(damage);
  await setReadingAside(tx, maker);
  await tx.objectStore(damage.store as 'readings').delete(damage.key as string);
}

/** The first reading of an account of which nothing can be derived, or which makes a record damaged. */
async function makerIn(
  tx: WriteTransaction,
  account: AccountKey,
  now: Instant,
  damage?: DamagedRecord,
): Promise<StoredReading | undefined> {
  await forgetDerived(tx, account);
  for (const reading of await readingsOf(tx, account)) {
    try {
      await derive(tx, reading, { was: [], is: [reading] }, now);
      if (damage) await getChecked(tx, damage.store as 'lots', damage.key as LotId);
    } catch (error) {
      if (error instanceof DOMException) throw error;
      // Another record: it is set aside by itself first.
      if (error instanceof DamagedRecordError && !(damage && isSame(error.damage, damage))) throw error;
      return reading;
    }
  }
  return undefined;
}

function isSame(a: DamagedRecord, b: DamagedRecord): boolean {
  return a.store === b.store && indexedDB.cmp(a.key, b.key) === 0;
}

async function setReadingAside(tx: WriteTransaction, reading: StoredReading): Promise<void> {
  await tx.objectStore('damaged').add({ store: 'readings', key: reading.id, record: reading });
  await tx.objectStore('readings').delete(reading.id);
}

/** The account whose records follow from this one. */
function accountOf({ store, key, record }: DamagedRecord): AccountKey[] {
  if (store === 'meta' || store === 'told' || store === 'mails') return [];
  if (store !== 'readings' && store !== 'own-credits') {
    const account = accountOfKey(String(Array.isArray(key) ? key[0] : key));
    return account === undefined ? [] : [account];
  }
  const account = typeof record === 'object' && record !== null && 'account' in record && record.account;
  return typeof account === 'string' && isAccountKey(account) ? [account] : [];
}
