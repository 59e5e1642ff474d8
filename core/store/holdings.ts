import type { Holdings } from '../ledger/overview-of.ts';
import { failuresOf, type PageRecord } from '../ledger/page-record.ts';
import type { RewardPromise } from '../ledger/promises.ts';
import type { Instant } from '../model/calendar-date.ts';
import { type AccountRecord, isHeld, knownAccount, shownAccount } from './accounts.ts';
import { getAllChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import type { Outcome } from './outcome.ts';
import { checked, DamagedRecordError } from './records.ts';
import { writeRepaired } from './repair.ts';
import type { ReadTransaction } from './schema.ts';

/**
 * What the popup and the badge are worked out from, in one pass over what is open now: neither readings nor
 * entries are touched, so the history's length makes no difference.
 */
export async function loadHoldings(db: Database, now: Instant): Promise<Outcome<Holdings>> {
  try {
    return await db.read(['accounts', 'lots', 'balances', 'pages', 'promises', 'damaged'], readHoldings);
  } catch (error) {
    if (!(error instanceof DamagedRecordError)) throw error;
    return writeRepaired(db, now, readHoldings);
  }
}

async function readHoldings(tx: ReadTransaction): Promise<Holdings> {
  const [accounts, lots, balances, pages, promises, damaged] = await Promise.all([
    getAllChecked(tx, 'accounts'),
    getAllChecked(tx, 'lots'),
    getAllChecked(tx, 'balances'),
    getAllChecked(tx, 'pages'),
    openPromises(tx),
    countDamaged(tx),
  ]);
  const held = accounts.filter((account) => isHeld(account, accounts)).map(({ key }) => key);
  return {
    accounts: accounts.map(shownAccount),
    held,
    lots,
    balances,
    pages: pages.map((page) => owned(page, accounts)),
    promises,
    damaged,
  };
}

/** With the accounts that its failures are known to belong to now. */
function owned(record: PageRecord, accounts: readonly AccountRecord[]): PageRecord {
  const { marketplace } = record;
  const failures = failuresOf(record).map((failure) => {
    const account = knownAccount(accounts, { marketplace, ...failure.owner })?.key;
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
