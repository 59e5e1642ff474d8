import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import { strippedAccount } from './accounts.ts';
import { derive, forgetDerived } from './derive.ts';
import { keepTold } from './lots.ts';
import { manualCreditsOf, settleManual } from './manual-credits.ts';
import { readingsOf } from './readings.ts';
import type { WriteTransaction } from './schema.ts';

/**
 * Derives all that is stored of an account from its readings and its owner's credits again. What was told of a
 * credit that is still there stays told.
 */
export async function rebuild(tx: WriteTransaction, account: AccountKey, now: Instant): Promise<void> {
  const readings = await readingsOf(tx, account);
  const own = await manualCreditsOf(tx, account);
  const [first] = [...readings, ...own];
  if (first === undefined) return;
  if ((await tx.objectStore('accounts').getKey(account)) === undefined) {
    await tx.objectStore('accounts').put(strippedAccount(account, first.marketplace));
  }
  await keepTold(tx, account, async () => {
    // Without a reading nothing would come back of what its pages last said: after a database was restored, that is all.
    if (readings.length > 0) await forgetDerived(tx, account);
    for (const reading of readings) await derive(tx, reading, now);
    for (const credit of own) await settleManual(tx, credit, now);
  });
}
