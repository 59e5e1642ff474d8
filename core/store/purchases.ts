import { promiseOf } from '../ledger/promises.ts';
import { type PurchaseReading, superfluous } from '../ledger/purchases.ts';
import { spendingOfPurchase } from '../ledger/spendings.ts';
import { deriveSpending, putSpending } from './gift-card-spendings.ts';
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
  const found = await tx.objectStore('readings').index('of-purchase').getAll([account, purchaseId]);
  const readings = found.map((reading) => checked('readings', reading.id, reading) as PurchaseReading);
  const kept = await keep(tx, readings);
  await derivePromise(tx, account, purchaseId, promiseOf(kept));
  await deriveSpending(tx, account, { purchaseId }, spendingOfPurchase(kept));
}

/** Writes down what follows from all purchases of an account, before anything is settled. */
export async function putPurchases(
  tx: WriteTransaction,
  readings: readonly PurchaseReading[],
): Promise<void> {
  for (const same of Map.groupBy(readings, ({ purchaseId }) => purchaseId).values()) {
    const kept = await keep(tx, same);
    const promise = promiseOf(kept);
    if (promise) await tx.objectStore('promises').put(promise);
    await putSpending(tx, spendingOfPurchase(kept));
  }
}

async function keep(tx: WriteTransaction, readings: readonly PurchaseReading[]): Promise<PurchaseReading[]> {
  const gone = new Set(superfluous(readings));
  for (const { id } of gone) await tx.objectStore('readings').delete(id);
  return readings.filter((reading) => !gone.has(reading));
}
