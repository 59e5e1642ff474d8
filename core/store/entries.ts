import { addSums, type MonthSum, monthChanges } from '../ledger/months.ts';
import { termsOf } from '../ledger/search-words.ts';
import type { Entry } from '../model/credit.ts';
import type { EntryId } from '../model/ids.ts';
import { sayableOf, withWord } from '../model/owner-words.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
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
  const next = new Map<EntryId, Entry>();
  for (const entry of put) next.set(entry.id, await withOwnersWord(tx, entry));
  const old = new Map<EntryId, Entry>();
  for (const prefix of removeUnder) {
    for (const entry of await getAllChecked(tx, 'entries', keysUnder(prefix))) old.set(entry.id, entry);
  }
  for (const id of [...remove, ...next.keys()]) {
    const known = old.has(id) ? undefined : await getChecked(tx, 'entries', id);
    if (known) old.set(id, known);
  }
  for (const id of old.keys()) if (!next.has(id)) await entries.delete(id);
  for (const entry of next.values()) await entries.put(withWords(entry));
  for (const change of monthChanges([...old.values()], [...next.values()])) await addToMonth(tx, change);
  return next.size - old.size;
}

/** What it is found by, made anew: its text may have changed. */
function withWords({ words: _, ...entry }: EntryRecord): EntryRecord {
  const words = termsOf(entry);
  return words.length > 0 ? { ...entry, words } : entry;
}

/** What its owner said of a movement stands, however often the movement is derived again. */
async function withOwnersWord(tx: WriteTransaction, entry: Entry): Promise<Entry> {
  if (sayableOf(entry).length === 0) return entry;
  return withWord(entry, await getChecked(tx, 'words', entry.id));
}

async function addToMonth(tx: WriteTransaction, change: MonthSum): Promise<void> {
  const key: UnspentSchema['months']['key'] = [change.account, change.programme, change.month];
  const known = await getChecked(tx, 'months', key);
  const sum = known ? addSums(known, change) : change;
  await (sum.count > 0 ? tx.objectStore('months').put(sum) : tx.objectStore('months').delete(key));
}
