import type { Instant } from '../model/calendar-date.ts';
import { type Entry, PROGRAMME_IDS, type ProgrammeId } from '../model/credit.ts';
import type { AccountKey } from '../model/ids.ts';
import { summaryOf } from '../overview/ledger-summary.ts';
import type { LedgerEntry, LedgerPage, LedgerPosition, LedgerSummary } from '../overview/ledger-views.ts';
import { openAccounts, shownAccount } from './accounts.ts';
import { getAllChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { checked } from './records.ts';
import { readRepaired } from './repair.ts';
import type { ReadTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

export interface LedgerInput {
  readonly account?: AccountKey;
  readonly programme?: ProgrammeId;
  readonly before?: LedgerPosition;
  readonly limit: number;
}

/** The entries that come after a position, newest first: as many are read as are answered. */
export function loadLedger(db: Database, input: LedgerInput, now: Instant): Promise<StoreResult<LedgerPage>> {
  return readRepaired(db, now, async (tx) => {
    const accounts = openAccounts(await getAllChecked(tx, 'accounts')).map(shownAccount);
    const meant = accounts.filter(({ key }) => input.account === undefined || key === input.account);
    const programmes = input.programme === undefined ? PROGRAMME_IDS : [input.programme];
    const found = await newest(
      tx,
      meant.flatMap(({ key }) => programmes.map((id) => [key, id] as const)),
      input,
    );
    const owners = new Map(accounts.map((account) => [account.key, account]));
    const entries = found.slice(0, input.limit).flatMap((entry): LedgerEntry[] => {
      const owner = owners.get(entry.account);
      if (!owner) return [];
      const { marketplace, name } = owner;
      return [{ ...entry, marketplace, ...(name !== undefined && { accountName: name }) }];
    });
    return { entries, more: found.length > input.limit };
  });
}

/** One entry more than asked for, where there is one: each list by itself is in order, so they are merged. */
async function newest(
  tx: ReadTransaction,
  lists: readonly (readonly [AccountKey, ProgrammeId])[],
  { before, limit }: LedgerInput,
): Promise<Entry[]> {
  const index = tx.objectStore('entries').index('by-day');
  const open = (
    await Promise.all(
      lists.map(([account, programme]) => {
        const start = [account, programme];
        const end = before ? [...start, before.day, before.id] : [...start, []];
        return index.openCursor(IDBKeyRange.bound(start, end, false, true), 'prev');
      }),
    )
  ).filter((cursor) => cursor !== null);
  const entries: Entry[] = [];
  while (open.length > 0 && entries.length <= limit) {
    let next = 0;
    for (let i = 1; i < open.length; i += 1) if (isNewer(open[i]?.value, open[next]?.value)) next = i;
    const cursor = open[next];
    if (!cursor) break;
    entries.push(checked('entries', cursor.primaryKey, cursor.value));
    const further = await cursor.continue();
    if (further) open[next] = further;
    else open.splice(next, 1);
  }
  return entries;
}

function isNewer(a: Entry | undefined, b: Entry | undefined): boolean {
  if (!a || !b) return false;
  return a.day > b.day || (a.day === b.day && a.id > b.id);
}

/** The ledger by months and years: their sums are kept, so its length makes no difference. */
export function loadSummary(db: Database, now: Instant): Promise<StoreResult<LedgerSummary>> {
  return readRepaired(db, now, async (tx) =>
    summaryOf(
      openAccounts(await getAllChecked(tx, 'accounts')).map(shownAccount),
      await getAllChecked(tx, 'months'),
    ),
  );
}
