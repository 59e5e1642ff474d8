import { addSums, type MonthSum, monthChanges } from '../ledger/months.ts';
import { termsOf } from '../ledger/search-words.ts';
import type { Entry, ProgrammeId } from '../model/credit.ts';
import type { AccountKey, EntryId } from '../model/ids.ts';
import { sayableOf, withWord } from '../model/owner-words.ts';
import { getAllChecked, getChecked, keysOf, keysUnder } from './checked-reads.ts';
import type { EntryRecord, UnspentSchema, WriteTransaction } from './schema.ts';

export interface EntryChanges {
  /** Ids. One that does not exist is not an error. */
  readonly remove?: readonly EntryId[];
  /** Every entry under these prefixes is removed; see `core/model/ids.ts`. */
  readonly removeUnder?: readonly string[];
  readonly put?: readonly Entry[];
}

/**
 * The only way to write entries: their months are summed along with them. Answers how many entries there are
 * more than before.
 */
export async function changeEntries(
  tx: WriteTransaction,
  { remove = [], removeUnder = [], put = [] }: EntryChanges,
): Promise<number> {
  const entries = tx.objectStore('entries');
  const said = await Promise.all(put.map((entry) => withOwnersWord(tx, entry)));
  const next = new Map(said.map((entry) => [entry.id, entry]));
  const old = new Map<EntryId, Entry>();
  for (const prefix of removeUnder) {
    for (const entry of await getAllChecked(tx, 'entries', keysUnder(prefix))) old.set(entry.id, entry);
  }
  const ids = [...new Set([...remove, ...next.keys()])].filter((id) => !isUnder(removeUnder, id));
  for (const known of await Promise.all(ids.map((id) => getChecked(tx, 'entries', id)))) {
    if (known) old.set(known.id, known);
  }
  // Asked for all at once: the database answers a thousand requests sooner than one after the other.
  await Promise.all([
    ...[...old.keys()].filter((id) => !next.has(id)).map((id) => entries.delete(id)),
    ...changed(old, [...next.values()].map(withWords)).map((entry) => entries.put(entry)),
    ...monthChanges([...old.values()], [...next.values()]).map((change) => addToMonth(tx, change)),
  ]);
  return next.size - old.size;
}

/** Those that are not stored as they are: writing costs much more than reading. */
function changed(old: ReadonlyMap<EntryId, Entry>, next: readonly EntryRecord[]): EntryRecord[] {
  return next.filter((entry) => JSON.stringify(old.get(entry.id)) !== JSON.stringify(entry));
}

/** What it is found by, made anew: its text may have changed. */
function withWords({ words: _, ...entry }: EntryRecord): EntryRecord {
  const words = termsOf(entry);
  return words.length > 0 ? { ...entry, words } : entry;
}

function isUnder(prefixes: readonly string[], id: EntryId): boolean {
  return prefixes.some((prefix) => id.startsWith(`${prefix}|`));
}

/** What its owner said of a movement stands, however often the movement is derived again. */
async function withOwnersWord(tx: WriteTransaction, entry: Entry): Promise<Entry> {
  if (sayableOf(entry).length === 0) return entry;
  return withWord(entry, await getChecked(tx, 'words', entry.id));
}

/** Sums the months of a programme anew, without what its page printed as their closings. */
export async function sumMonths(
  tx: WriteTransaction,
  account: AccountKey,
  programme: ProgrammeId,
): Promise<void> {
  const range = keysOf(account, programme);
  const entries = await tx.objectStore('entries').index('by-day').getAll(range);
  await tx.objectStore('months').delete(range);
  await Promise.all(monthChanges([], entries).map((sum) => tx.objectStore('months').put(sum)));
}

async function addToMonth(tx: WriteTransaction, change: MonthSum): Promise<void> {
  const key: UnspentSchema['months']['key'] = [change.account, change.programme, change.month];
  const known = await getChecked(tx, 'months', key);
  const sum = known ? addSums(known, change) : change;
  await (sum.count > 0 ? tx.objectStore('months').put(sum) : tx.objectStore('months').delete(key));
}
