import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import { isUnassigned } from './accounts.ts';
import { getAllChecked, keysOf, keysUnder } from './checked-reads.ts';
import type { Database } from './database.ts';
import { derive, forgetDerived } from './derive.ts';
import { manualCreditsOf, settleManual } from './manual-credits.ts';
import { readingsOf } from './readings.ts';
import { writeRepaired } from './repair.ts';
import type { WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/**
 * Whose the pages are that did not say so: all that their account holds goes to another of its marketplace,
 * as if they had said it. False, with nothing written, where the one is known to be somebody's already or
 * the other is not known.
 */
export function assignAccount(
  db: Database,
  key: AccountKey,
  to: AccountKey,
  now: Instant,
): Promise<StoreResult<boolean>> {
  const assign = async (tx: WriteTransaction) => {
    const accounts = await getAllChecked(tx, 'accounts');
    const held = accounts.find((account) => account.key === key);
    const owner = accounts.find((account) => account.key === to);
    if (!held || !isUnassigned(held, accounts) || !owner || owner.marketplace !== held.marketplace)
      return false;
    if (owner.key === held.key) return false;

    const readings = (await readingsOf(tx, key)).map((reading) => ({ ...reading, account: to }));
    const own = (await manualCreditsOf(tx, key)).map((credit) => ({ ...credit, account: to }));
    const panel = await getAllChecked(tx, 'panel', keysOf(key));
    await forgetDerived(tx, key);
    await tx.objectStore('told').delete(keysUnder(key));
    for (const store of ['pages', 'panel'] as const) await tx.objectStore(store).delete(keysOf(key));
    await tx.objectStore('accounts').delete(key);

    for (const reading of readings) await tx.objectStore('readings').put(reading);
    for (const credit of own) await tx.objectStore('own-credits').put(credit);
    for (const month of panel) await tx.objectStore('panel').put({ ...month, account: to });
    for (const reading of readings) await derive(tx, reading, now);
    for (const credit of own) await settleManual(tx, credit, now);
    return true;
  };
  return writeRepaired(db, now, assign, (isAssigned) => isAssigned);
}
