import { distinctLots } from '../ledger/one-credit.ts';
import { MOVEMENTS_MAX } from '../ledger/reward-history.ts';
import { compareText } from '../ledger/stored-reading.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { Balance, Entry, EntryKind, Lot } from '../model/credit.ts';
import type { AccountKey } from '../model/ids.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { PageAccount } from '../pages/reading.ts';
import { foreignSalts, identify, ownerAmong, resolveAccount } from './accounts.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
import type { Database } from './database.ts';
import { checked } from './records.ts';
import { readRepaired } from './repair.ts';
import { saltIn } from './salt.ts';
import type { ReadTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** What is known of the customer whose page it is. */
export interface AdviceFacts {
  /** The account's key; absent while nothing is known of this customer. */
  readonly account?: AccountKey;
  /** The salt of the account keys, for other things that must mean nothing elsewhere. */
  readonly salt: string;
  readonly lots: readonly Lot[];
  readonly balances: readonly Balance[];
  /** The newest movements of rewards, newest first: those that were or may have been used, and those whose day passed. */
  readonly used: readonly Entry[];
  readonly over: readonly Entry[];
  /** When the rewards page was first read. */
  readonly since?: Instant;
}

/**
 * What advice on a page is worked out from. Finds the account as accepting a reading of the page would, and
 * writes nothing: a customer of whom nothing is known has no credits.
 */
export async function loadAdviceFacts(
  db: Database,
  page: { readonly account?: PageAccount; readonly marketplace: MarketplaceId },
  now: Instant,
): Promise<StoreResult<AdviceFacts>> {
  const reading = <T>(work: (tx: ReadTransaction) => Promise<T>) => readRepaired(db, now, work);
  const known = await reading(async (tx) => ({
    salt: (await saltIn(tx)) ?? '',
    accounts: await getAllChecked(tx, 'accounts'),
  }));
  if (!known.ok) return known;
  const { salt, accounts } = known.value;
  const identity = await identify(page.account, page.marketplace, salt, foreignSalts(accounts));
  const { key } = ownerAmong(accounts, resolveAccount(accounts, identity, now));
  if (!accounts.some((account) => account.key === key)) {
    return { ok: true, value: { salt, lots: [], balances: [], used: [], over: [] } };
  }
  return reading(async (tx) => {
    const balance = await getChecked(tx, 'balances', key);
    const since = await firstRewardsReading(tx, key);
    return {
      account: key,
      salt,
      lots: distinctLots(await getAllChecked(tx, 'lots', keysUnder(key))),
      balances: balance ? [balance] : [],
      used: await newest(tx, key, ['used', 'gone']),
      over: await newest(tx, key, ['expired', 'ended']),
      ...(since !== undefined && { since }),
    };
  });
}

/** The newest movements of several kinds: a fixed number at most, however long the history is. */
async function newest(
  tx: ReadTransaction,
  account: AccountKey,
  kinds: readonly EntryKind[],
): Promise<Entry[]> {
  const entries = (await Promise.all(kinds.map((kind) => newestOf(tx, account, kind)))).flat();
  return entries.sort((a, b) => compareText(b.day, a.day)).slice(0, MOVEMENTS_MAX);
}

async function newestOf(tx: ReadTransaction, account: AccountKey, kind: EntryKind): Promise<Entry[]> {
  const range = IDBKeyRange.bound([account, 'no-rush', kind, ''], [account, 'no-rush', kind, '\uffff']);
  const entries: Entry[] = [];
  let cursor = await tx.objectStore('entries').index('by-kind').openCursor(range, 'prev');
  while (cursor && entries.length < MOVEMENTS_MAX) {
    entries.push(checked('entries', cursor.primaryKey, cursor.value));
    cursor = await cursor.continue();
  }
  return entries;
}

async function firstRewardsReading(tx: ReadTransaction, account: AccountKey): Promise<Instant | undefined> {
  const range = IDBKeyRange.bound([account, 'rewards'], [account, 'rewards', []]);
  const cursor = await tx.objectStore('readings').index('in-order').openKeyCursor(range);
  return cursor?.key[2];
}
