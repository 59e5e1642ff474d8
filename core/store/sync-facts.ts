import type { AccountKey, LotId } from '../model/ids.ts';
import { isUseWord } from '../model/owner-words.ts';
import { backupCredit } from '../protocol/backup-record.ts';
import { isWish } from '../reminders/marks.ts';
import type { LocalFacts } from '../sync/local-changes.ts';
import { isWholeReading, keyOf, SHARED_PAGES, type SyncRecord, sharedPartOf } from '../sync/sync-record.ts';
import type { AccountRecord } from './accounts.ts';
import { getAllChecked } from './checked-reads.ts';
import { recentMails } from './mails.ts';
import { checked } from './records.ts';
import type { ReadTransaction } from './schema.ts';

/** A list is completed by so many readings at most, the whole one included. */
const READINGS_MAX = 6;

/** What this database holds of what devices share. */
export async function syncFacts(
  tx: ReadTransaction,
  accounts: readonly AccountRecord[],
  salt: string,
  held: readonly string[],
): Promise<LocalFacts> {
  const [credits, told, words, lots] = await Promise.all([
    getAllChecked(tx, 'own-credits'),
    getAllChecked(tx, 'told'),
    getAllChecked(tx, 'words'),
    tx.objectStore('lots').getAllKeys(),
  ]);
  const records: SyncRecord[] = [
    ...accounts.map((account) => ({ account: sharedAccount(account, salt) })),
    ...credits.map(({ mergedFrom, ...credit }) => ({
      credit: backupCredit({ ...credit, account: mergedFrom ?? credit.account }),
    })),
    // What is claimed may still be told.
    ...told
      .filter(({ claimedBy }) => claimedBy === undefined)
      .map(({ key, lot, covered }) => ({ told: { key, lot, covered } })),
    ...words.filter(isUseWord).map((word) => ({ word })),
    ...(await currentReadings(tx, accounts)),
    ...(await recentMails(tx)).map((mail) => ({ mail })),
  ];
  return { records, lots: new Set<LotId>(lots), held: new Set(held), damaged: await damagedKeys(tx) };
}

/** The keys of what is gone only when its owner deletes it. */
export function heldKeys({ records }: LocalFacts): string[] {
  const isHeld = (record: SyncRecord) =>
    'credit' in record || 'word' in record || ('told' in record && isWish(record.told));
  return records.filter(isHeld).map(keyOf);
}

/** That two accounts of one name count as one is found out anew by each database. */
function sharedAccount({ mergedInto, byName, ...account }: AccountRecord, salt: string) {
  return {
    ...account,
    salt: account.salt ?? salt,
    ...(mergedInto !== undefined && byName !== 'joined' && { mergedInto }),
    ...(byName === 'parted' && { byName }),
  };
}

/** Of each page the last whole reading and what was read since. */
async function currentReadings(
  tx: ReadTransaction,
  accounts: readonly AccountRecord[],
): Promise<SyncRecord[]> {
  const records: SyncRecord[] = [];
  for (const { key } of accounts) {
    for (const page of SHARED_PAGES) records.push(...(await currentReadingsOf(tx, key, page)));
  }
  return records;
}

async function currentReadingsOf(
  tx: ReadTransaction,
  account: AccountKey,
  page: string,
): Promise<SyncRecord[]> {
  const range = IDBKeyRange.bound([account, page], [account, page, []]);
  const found: SyncRecord[] = [];
  let cursor = await tx.objectStore('readings').index('in-order').openCursor(range, 'prev');
  while (cursor && found.length < READINGS_MAX) {
    const reading = sharedPartOf(checked('readings', cursor.primaryKey, cursor.value));
    if (reading) found.push({ reading });
    if (reading && isWholeReading(reading)) break;
    cursor = await cursor.continue();
  }
  return found;
}

async function damagedKeys(tx: ReadTransaction): Promise<Set<string>> {
  const damaged = await tx.objectStore('damaged').getAll();
  const kinds: Readonly<Record<string, string>> = { 'own-credits': 'credit', words: 'word', told: 'told' };
  return new Set(damaged.map(({ store, key }) => `${kinds[store]}:${String(key)}`));
}
