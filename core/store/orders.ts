import { ORDERED_WITHIN_DAYS } from '../ledger/promises.ts';
import { type Spending, spendingOfOrder } from '../ledger/spendings.ts';
import type { StoredOrder } from '../ledger/stored-pages.ts';
import { compareReadings, type StoredReading } from '../ledger/stored-reading.ts';
import { addDays, type CalendarDate, EVER, earliest } from '../model/calendar-date.ts';
import { deriveSpending, putSpending } from './gift-card-spendings.ts';
import { settleAccount } from './promises.ts';
import { checked } from './records.ts';
import type { WriteTransaction } from './schema.ts';

type Reading = StoredReading<StoredOrder>;

/**
 * Brings what follows from an order in line with one more reading of its page. Only the newest is kept. Answers the first
 * day on which it was placed, by any of them.
 */
export async function deriveOrder(
  tx: WriteTransaction,
  { account, orderId }: Pick<Reading, 'account' | 'orderId'>,
): Promise<CalendarDate | undefined> {
  const found = await tx.objectStore('readings').index('of-order').getAll([account, orderId]);
  const readings = found.map((reading) => checked('readings', reading.id, reading) as Reading);
  await deriveSpending(tx, account, { orderId }, await spendingOf(tx, readings));
  const cancelled = readings.filter((reading) => reading.cancelled);
  await settleAccount(tx, account, earliest(cancelled.map(firstDayOf)));
  return earliest(readings.map(({ placed }) => placed));
}

/** The first day of a promise that a canceled order may be of. */
function firstDayOf({ placed }: Reading): CalendarDate {
  return placed ? addDays(placed, -ORDERED_WITHIN_DAYS) : EVER;
}

/** Writes down what all orders of an account say was spent, before anything is settled. */
export async function putOrders(tx: WriteTransaction, readings: readonly Reading[]): Promise<void> {
  for (const same of Map.groupBy(readings, ({ orderId }) => orderId).values()) {
    await putSpending(tx, await spendingOf(tx, same));
  }
}

/** What the newest reading of an order says. The older ones are deleted. */
async function spendingOf(tx: WriteTransaction, readings: readonly Reading[]): Promise<Spending | undefined> {
  const [newest, ...older] = [...readings].sort((a, b) => compareReadings(b, a));
  for (const { id } of older) await tx.objectStore('readings').delete(id);
  return newest && spendingOfOrder(newest);
}
