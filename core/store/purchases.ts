import { promiseOf } from '../ledger/promises.ts';
import { type PurchaseReading, superfluous } from '../ledger/purchases.ts';
import { spendingOfPurchase } from '../ledger/spendings.ts';
import { deriveSpending } from './gift-card-spendings.ts';
import { derivePromise } from './promises.ts';
import { checked } from './records.ts';
import type { WriteTransaction } from './schema.ts';

/**
 * Brings what follows from a purchase in line with one more reading of its checkout or its thank-you page,
 * whichever comes first, and lets go of readings that no longer matter.
 */
export async function derivePurchase(
  tx: WriteTransaction,
  { account, purchaseId }: PurchaseReading,
): Promise<void> {
  const store = tx.objectStore('readings');
  const found = await store.index('of-purchase').getAll([account, purchaseId]);
  const readings = found.map((reading) => checked('readings', reading.id, reading) as PurchaseReading);
  const gone = new Set(superfluous(readings));
  for (const { id } of gone) await store.delete(id);

  const kept = readings.filter((reading) => !gone.has(reading));
  await derivePromise(tx, account, purchaseId, promiseOf(kept));
  await deriveSpending(tx, account, { purchaseId }, spendingOfPurchase(kept));
}
