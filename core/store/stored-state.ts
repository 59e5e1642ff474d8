import { distinctLots } from '../ledger/one-credit.ts';
import { accountOfRecord, failuresOf, type PageRecord } from '../ledger/page-record.ts';
import type { RewardPromise } from '../ledger/promises.ts';
import { dayAt, type Instant } from '../model/calendar-date.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { monthBefore, monthOf, type PanelMonth } from '../model/panel.ts';
import type { StoredState } from '../overview/build-overview.ts';
import type { ShownReading } from '../overview/holdings.ts';
import { isShownAsRead } from '../pages/page-kinds.ts';
import {
  type AccountRecord,
  isUnassigned,
  knownAccount,
  openAccounts,
  ownerAmong,
  shownAccount,
} from './accounts.ts';
import { alikeCredits } from './alike-credits.ts';
import { getAllChecked, getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { unconfirmedReadings } from './layouts.ts';
import { monthsOfOwners } from './panel.ts';
import { pastUses } from './past-uses.ts';
import { newestReading } from './readings.ts';
import { checked } from './records.ts';
import { readRepaired } from './repair.ts';
import type { ReadTransaction } from './schema.ts';
import { stillListed } from './still-listed.ts';
import type { StoreResult } from './store-result.ts';

/**
 * What the popup and the badge are worked out from, in one pass over what is open now. Of readings only the newest of a
 * page is read, and of entries a bounded number that tell the pace of use, so the history's length makes no difference.
 */
export function loadStoredState(db: Database, now: Instant): Promise<StoreResult<StoredState>> {
  return readRepaired(db, now, (tx) => readStoredState(tx, now));
}

export async function readStoredState(tx: ReadTransaction, now: Instant): Promise<StoredState> {
  const [accounts, lots, balances, pages, promises, damaged] = await Promise.all([
    getAllChecked(tx, 'accounts'),
    getAllChecked(tx, 'lots'),
    getAllChecked(tx, 'balances'),
    getAllChecked(tx, 'pages'),
    openPromises(tx),
    countDamaged(tx),
  ]);
  const open = openAccounts(accounts);
  const panel = await countedMonths(tx, accounts, now);
  const held = open.filter((account) => isUnassigned(account, open)).map(({ key }) => key);
  const restored = await restoredAt(tx, pages);
  return {
    accounts: open.map(shownAccount),
    held,
    lots: distinctLots(lots),
    balances,
    pages: pages.map((page) => owned(page, accounts)),
    shown: await shownReadings(tx, pages),
    panel,
    alike: await alikeCredits(tx),
    unconfirmed: await unconfirmedReadings(tx, pages),
    promises,
    stillListed: await stillListed(tx, lots),
    pastUses: await pastUses(tx, lots, pages),
    damaged,
    ...(restored !== undefined && { restored }),
  };
}

/** When the database was restored; undefined once a page has been read since. */
async function restoredAt(tx: ReadTransaction, pages: readonly PageRecord[]): Promise<Instant | undefined> {
  const mark = await getChecked(tx, 'meta', 'mark');
  const at = mark?.name === 'mark' ? mark.restored : undefined;
  return at !== undefined && pages.some(({ lastRead = '' }) => lastRead > at) ? undefined : at;
}

/** Pages that are shown as they were last read, of each account that they were read of. */
async function shownReadings(tx: ReadTransaction, pages: readonly PageRecord[]): Promise<ShownReading[]> {
  const readings: ShownReading[] = [];
  for (const record of pages) {
    const { page, lastRead } = record;
    const account = accountOfRecord(record);
    if (lastRead === undefined || account === undefined) continue;
    if (!isShownAsRead(page)) continue;
    const newest = await newestReading(tx, account, page);
    if (newest) readings.push(newest);
  }
  return readings;
}

/** A month or two of each account: what was counted long ago is history. */
export async function countedMonths(
  tx: ReadTransaction,
  accounts: readonly AccountRecord[],
  now: Instant,
): Promise<PanelMonth[]> {
  const months: PanelMonth[] = [];
  for (const { key, marketplace } of accounts) {
    const first = monthBefore(monthOf(dayAt(now, marketplaceById(marketplace).timeZone)));
    months.push(...(await getAllChecked(tx, 'panel', IDBKeyRange.bound([key, first], [key, []]))));
  }
  return monthsOfOwners(months, accounts);
}

/** With the accounts that its failures are known to belong to now. */
function owned(record: PageRecord, accounts: readonly AccountRecord[]): PageRecord {
  const { marketplace } = record;
  const failures = failuresOf(record).map((failure) => {
    const known = knownAccount(accounts, { marketplace, ...failure.owner });
    const account = known && ownerAmong(accounts, known).key;
    return { ...failure, ...(account !== undefined && { account }) };
  });
  return failures.length > 0 ? { ...record, failures } : record;
}

/** Those that came or were undone are history, and not read. */
async function openPromises(tx: ReadTransaction): Promise<RewardPromise[]> {
  const open = await tx.objectStore('promises').index('by-outcome').getAll('open');
  return open.map((promise) => checked('promises', promise.id, promise));
}

/** Asynchronous as a whole, like the others: an error thrown while asking must not leave them unheard. */
async function countDamaged(tx: ReadTransaction): Promise<number> {
  return await tx.objectStore('damaged').count();
}
