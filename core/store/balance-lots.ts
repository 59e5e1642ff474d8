import { type BalanceReading, balanceLotsOf } from '../ledger/balance-lots.ts';
import { lastOf } from '../ledger/runs.ts';
import type { BalancePage } from '../model/credit.ts';
import { type AccountKey, lotsPrefix } from '../model/ids.ts';
import { isSameMoney } from '../model/money.ts';
import { keysUnder } from './checked-reads.ts';
import { replaceLots } from './lots.ts';
import { newestReading, walkReadings } from './readings.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** Brings the credits that a balance is made of in line with what its page said last. */
export async function deriveBalanceLots(
  tx: WriteTransaction,
  account: AccountKey,
  page: BalancePage,
): Promise<void> {
  const reading = await newestWithLots(tx, account, page);
  await replaceLots(tx, lotsPrefix(account, page), reading ? balanceLotsOf(reading) : []);
}

/** The same after one more reading. Where neither it nor what is stored says what a balance is made of, nobody looks. */
export async function deriveBalanceLotsAfter(tx: WriteTransaction, reading: BalanceReading): Promise<void> {
  const { account, page } = reading;
  const known = tx.objectStore('lots').getKey(keysUnder(lotsPrefix(account, page)));
  if (reading.lots || (await known) !== undefined) await deriveBalanceLots(tx, account, page);
}

/**
 * The reading that says what a balance is made of now. A later page of the activity, or one whose list was not
 * understood, says nothing of it: while the balance is the same, what was said before stands.
 */
async function newestWithLots(
  tx: ReadTransaction,
  account: AccountKey,
  page: BalancePage,
): Promise<BalanceReading | undefined> {
  const newest = await newestReading(tx, account, page);
  if (!newest || newest.lots) return newest;
  let found: BalanceReading | undefined;
  await walkReadings(tx, newest, 'before', (run) => {
    if (!isSameMoney(run.balance, newest.balance)) return false;
    if (run.lots) found = lastOf(run);
    return !found;
  });
  return found;
}
