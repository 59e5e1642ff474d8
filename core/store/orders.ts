import { spendingOfOrder } from '../ledger/spendings.ts';
import type { StoredOrder } from '../ledger/stored-pages.ts';
import { compareReadings, type StoredReading } from '../ledger/stored-reading.ts';
import { deriveSpending } from './gift-card-spendings.ts';
import { settleAccount } from './promises.ts';
import { checked } from './records.ts';
import type { WriteTransaction } from './schema.ts';

type Reading = StoredReading<StoredOrder>;

/** Brings what follows from an order in line with one more reading of its page. Only the newest is kept. */
export async function deriveOrder(
  tx: WriteTransaction,
  { account, orderId }: Pick<Reading, 'account' | 'orderId'>,
): Promise<void> {
  const store = tx.objectStore('readings');
  const found = await store.index('of-order').getAll([account, orderId]);
  const readings = found.map((reading) => checked('readings', reading.id, reading) as Reading);
  const [newest, ...older] = readings.sort((a, b) => compareReadings(b, a));
  for (const { id } of older) await store.delete(id);
  if (newest) await deriveSpending(tx, account, { orderId }, spendingOfOrder(newest));
  await settleAccount(tx, account);
}
