import type { IDBPCursorWithValue } from 'idb';
import { termOf, wordOf } from '../ledger/search-words.ts';
import type { ProgrammeId } from '../model/credit.ts';
import type { AccountKey } from '../model/ids.ts';
import type { LedgerPosition } from '../overview/ledger-views.ts';
import { getChecked } from './checked-reads.ts';
import { checked } from './records.ts';
import type { EntryRecord, ReadTransaction } from './schema.ts';

/** Words that so few entries have are looked up whole. */
const RARE_MAX = 500;
/** So many words that begin alike are followed at once. */
const ALIKE_MAX = 32;

/** Entries one by one, newest first. */
type Entries = AsyncGenerator<EntryRecord, void>;

/** The entries of some programmes of some accounts. */
export function entriesByDay(
  tx: ReadTransaction,
  lists: readonly (readonly [AccountKey, ProgrammeId])[],
  before: LedgerPosition | undefined,
): Entries {
  const index = tx.objectStore('entries').index('by-day');
  return merged(
    lists.map(([account, programme]) => {
      const start = [account, programme];
      const end = before ? [...start, before.day, before.id] : [...start, []];
      return index.openCursor(IDBKeyRange.bound(start, end, false, true), 'prev');
    }),
  );
}

/**
 * The entries that have a word that begins like one of these, whichever of them leaves the fewest; undefined where each
 * begins too many words that too many entries have, as the first digits of order numbers do: then few entries lack them.
 */
export async function entriesByWord(
  tx: ReadTransaction,
  wanted: readonly string[],
  before: LedgerPosition | undefined,
): Promise<Entries | undefined> {
  const index = tx.objectStore('entries').index('by-word');
  for (const word of wanted) {
    const ids = await index.getAllKeys(beginning(word), RARE_MAX);
    if (ids.length < RARE_MAX) {
      const found = await Promise.all([...new Set(ids)].map((id) => getChecked(tx, 'entries', id)));
      return inOrder(found.filter((entry) => entry !== undefined && isOlder(entry, before)) as EntryRecord[]);
    }
  }
  for (const word of wanted) {
    const words = await wordsBeginning(tx, word);
    if (words) return byWords(tx, words, before);
  }
  return undefined;
}

function beginning(word: string): IDBKeyRange {
  return IDBKeyRange.bound(word, `${word}\uffff`);
}

/** The words that begin like this one; undefined where there are too many. */
async function wordsBeginning(tx: ReadTransaction, beginsWith: string): Promise<string[] | undefined> {
  const words: string[] = [];
  const index = tx.objectStore('entries').index('by-word');
  let cursor = await index.openKeyCursor(beginning(beginsWith));
  while (cursor) {
    if (words.length === ALIKE_MAX) return undefined;
    const word = wordOf(cursor.key);
    words.push(word);
    cursor = await cursor.continue(`${termOf(word, '')}\uffff`);
  }
  return words;
}

async function* byWords(
  tx: ReadTransaction,
  words: readonly string[],
  before: LedgerPosition | undefined,
): Entries {
  const index = tx.objectStore('entries').index('by-word');
  const cursors = words.map((word) => {
    const start = termOf(word, '');
    const range = IDBKeyRange.bound(start, before ? termOf(word, before.day) : `${start}\uffff`);
    return index.openCursor(range, 'prev');
  });
  let last: EntryRecord | undefined;
  for await (const entry of merged(cursors)) {
    // One that has two of the words comes twice in a row.
    if (entry.id !== last?.id && isOlder(entry, before)) yield entry;
    last = entry;
  }
}

async function* inOrder(entries: EntryRecord[]): Entries {
  yield* entries.sort((a, b) => (isNewer(a, b) ? -1 : 1));
}

type EntryCursor = Pick<IDBPCursorWithValue, 'primaryKey'> & {
  readonly value: EntryRecord;
  continue(): Promise<EntryCursor | null>;
};

/** Each of the cursors is in order by itself. */
async function* merged(opening: readonly Promise<EntryCursor | null>[]): Entries {
  const open = (await Promise.all(opening)).filter((cursor) => cursor !== null);
  while (open.length > 0) {
    let next = 0;
    for (let i = 1; i < open.length; i += 1) if (isNewer(open[i]?.value, open[next]?.value)) next = i;
    const cursor = open[next];
    if (!cursor) return;
    yield checked('entries', cursor.primaryKey, cursor.value);
    const further = await cursor.continue();
    if (further) open[next] = further;
    else open.splice(next, 1);
  }
}

function isNewer(a: EntryRecord | undefined, b: EntryRecord | undefined): boolean {
  if (!a || !b) return false;
  return a.day > b.day || (a.day === b.day && a.id > b.id);
}

function isOlder({ day, id }: EntryRecord, than: LedgerPosition | undefined): boolean {
  return !than || day < than.day || (day === than.day && id < than.id);
}
