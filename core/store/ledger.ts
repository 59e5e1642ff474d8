import { hasWords, wordsIn } from '../ledger/search-words.ts';
import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import { type Account, PROGRAMME_IDS, type ProgrammeId } from '../model/credit.ts';
import type { AccountKey, EntryId } from '../model/ids.ts';
import { summaryOf, totalsOf } from '../overview/ledger-summary.ts';
import type {
  LedgerEntry,
  LedgerPage,
  LedgerPosition,
  LedgerSummary,
  LedgerTotals,
} from '../overview/ledger-views.ts';
import { SAVING_PROGRAMMES } from '../overview/year-outcomes.ts';
import { openAccounts, shownAccount } from './accounts.ts';
import { getAllChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { entriesByDay, entriesByWord } from './entry-search.ts';
import { readRepaired } from './repair.ts';
import type { EntryRecord, ReadTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

export interface LedgerInput {
  readonly account?: AccountKey;
  readonly programme?: ProgrammeId;
  /** Each word of it begins a word of what is found. */
  readonly search?: string;
  readonly before?: LedgerPosition;
  readonly limit: number;
}

/** Entries that one answer looks at: the page goes on asking, or no longer does. */
const LOOKED_AT_MAX = 2000;

/** The entries that come after a position, newest first: as many are read as are answered, or as one piece may. */
export function loadLedger(db: Database, input: LedgerInput, now: Instant): Promise<StoreResult<LedgerPage>> {
  return readRepaired(db, now, async (tx) => {
    const accounts = openAccounts(await getAllChecked(tx, 'accounts')).map(shownAccount);
    const { found, next } = await findEntries(tx, accounts, input, input.limit);
    const owners = new Map(accounts.map((account) => [account.key, account]));
    const entries = found.flatMap(({ words: _, ...entry }): LedgerEntry[] => {
      const owner = owners.get(entry.account);
      if (!owner) return [];
      const { marketplace, name } = owner;
      return [{ ...entry, marketplace, ...(name !== undefined && { accountName: name }) }];
    });
    return { entries, more: next !== undefined, ...(next && { next }) };
  });
}

/** What the entries after a position come to: of one piece of them, since there may be a million. */
export function loadTotals(
  db: Database,
  input: Omit<LedgerInput, 'limit'>,
  now: Instant,
): Promise<StoreResult<LedgerTotals>> {
  return readRepaired(db, now, async (tx) => {
    const accounts = openAccounts(await getAllChecked(tx, 'accounts')).map(shownAccount);
    const { found, next } = await findEntries(tx, accounts, input, LOOKED_AT_MAX);
    return { ...totalsOf(found), ...(next && { next }) };
  });
}

/** What fits, of so many entries that are looked at; `next` is where to go on, and absent at the end. */
async function findEntries(
  tx: ReadTransaction,
  accounts: readonly Account[],
  { account, programme, search, before }: Omit<LedgerInput, 'limit'>,
  limit: number,
): Promise<{ readonly found: readonly EntryRecord[]; readonly next?: LedgerPosition }> {
  const meant = accounts.filter(({ key }) => account === undefined || key === account);
  const programmes = programme === undefined ? PROGRAMME_IDS : [programme];
  const wanted = wordsIn(search ?? '');
  const byDay = () =>
    entriesByDay(
      tx,
      meant.flatMap(({ key }) => programmes.map((id) => [key, id] as const)),
      before,
    );
  const keys = new Set(meant.map(({ key }) => key));
  const found: EntryRecord[] = [];
  let last: LedgerPosition | undefined;
  let count = 0;
  for await (const entry of (await entriesByWord(tx, wanted, before)) ?? byDay()) {
    if (found.length === limit || count === LOOKED_AT_MAX) return { found, ...(last && { next: last }) };
    count += 1;
    last = { day: entry.day, id: entry.id };
    const isMeant = keys.has(entry.account) && programmes.includes(entry.programme);
    if (isMeant && hasWords(entry.words ?? [], wanted)) found.push(entry);
  }
  return { found };
}

/** The ledger by months and years: their sums are kept, and no more than a piece of its entries is looked at. */
export function loadSummary(db: Database, now: Instant): Promise<StoreResult<LedgerSummary>> {
  return readRepaired(db, now, async (tx) => {
    const accounts = openAccounts(await getAllChecked(tx, 'accounts')).map(shownAccount);
    const months = await getAllChecked(tx, 'months');
    const year = Number(now.slice(0, 4));
    const entriesOf = new Map<AccountKey, readonly EntryRecord[] | undefined>();
    for (const { key } of accounts) entriesOf.set(key, await entriesOfYear(tx, key, year));
    return summaryOf(accounts, months, year, entriesOf);
  });
}

/** The entries of an account's credits in one year; undefined where there are more than one answer may look at. */
async function entriesOfYear(
  tx: ReadTransaction,
  account: AccountKey,
  year: number,
): Promise<readonly EntryRecord[] | undefined> {
  const lists = SAVING_PROGRAMMES.map((programme) => [account, programme] as const);
  const first: CalendarDate = `${year}-01-01`;
  const found: EntryRecord[] = [];
  for await (const entry of entriesByDay(tx, lists, { day: `${year + 1}-01-01`, id: '' as EntryId })) {
    if (entry.day < first) break;
    if (found.length === LOOKED_AT_MAX) return undefined;
    found.push(entry);
  }
  return found;
}
