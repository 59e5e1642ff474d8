import { entriesOf, type RowGroup } from '../ledger/activity.ts';
import { correctionIds, correctionsOf } from '../ledger/gift-card.ts';
import {
  countedSpendings,
  isNear,
  runsOf,
  type Spending,
  spentEntry,
  windowOf,
} from '../ledger/spendings.ts';
import { type SpentRow, unmatchedSpendings } from '../ledger/unmatched-spendings.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import {
  type AccountKey,
  createSpendingId,
  giftCardPrefix,
  rowGroupsPrefix,
  spentPrefix,
} from '../model/ids.ts';
import { sum } from '../model/money.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
import { changeEntries } from './entries.ts';
import { checked } from './records.ts';
import type { ReadTransaction, SpendingRecord, WriteTransaction } from './schema.ts';

/** Replaces or removes the known spending of a purchase or an order. */
export async function deriveSpending(
  tx: WriteTransaction,
  account: AccountKey,
  of: Pick<Spending, 'purchaseId' | 'orderId'>,
  spending: Spending | undefined,
): Promise<void> {
  const id = createSpendingId(account, of);
  const known = await getChecked(tx, 'spendings', id);
  if (!spending && !known) return;
  if (spending) await tx.objectStore('spendings').put({ ...spending, accounted: false });
  else await tx.objectStore('spendings').delete(id);
  const days = [spending?.day, known?.day].filter((day) => day !== undefined);
  await settleGiftCard(tx, account, { days, orders: [] });
}

/** What has changed: the days and the orders of the rows or spendings. */
interface Touched {
  readonly days: readonly CalendarDate[];
  readonly orders: readonly string[];
}

/**
 * Recalculates which spendings no row accounts for, as far as the change can matter, which of them are
 * movements of the balance, and what then is left unexplained of it.
 */
export async function settleGiftCard(
  tx: WriteTransaction,
  account: AccountKey,
  touched: Touched,
): Promise<void> {
  const open: Spending[] = [];
  const spendings = await getAllChecked(tx, 'spendings', keysUnder(giftCardPrefix(account)));
  for (const run of runsOf(spendings)) {
    const settled = isTouched(run, touched) ? await settleRun(tx, account, run) : run;
    open.push(...settled.filter(({ accounted }) => !accounted));
  }
  const balance = await getChecked(tx, 'balances', account);
  const counted = balance ? countedSpendings(open, balance, await oldestRow(tx, account)) : [];

  const amounts = counted.map(({ amount }) => amount);
  await changeEntries(tx, {
    removeUnder: [spentPrefix(account)],
    ...(balance && { remove: correctionIds(balance) }),
    put: [
      ...counted.map(spentEntry),
      ...(balance ? correctionsOf(balance, sum(amounts, balance.amount.currency)) : []),
    ],
  });
}

function isTouched(run: readonly Spending[], { days, orders }: Touched): boolean {
  return (
    days.some((day) => isNear(run, day)) ||
    run.some(({ orderId }) => orderId !== undefined && orders.includes(orderId))
  );
}

async function settleRun(
  tx: WriteTransaction,
  account: AccountKey,
  run: readonly SpendingRecord[],
): Promise<SpendingRecord[]> {
  const open = new Set(unmatchedSpendings(run, await rowsOf(tx, account, run)).map(({ id }) => id));
  const settled = run.map((spending) => ({ ...spending, accounted: !open.has(spending.id) }));
  for (const spending of settled) await tx.objectStore('spendings').put(spending);
  return settled;
}

/** The rows that may be the same money as spendings of a run: those of its days, and those of its orders. */
async function rowsOf(
  tx: ReadTransaction,
  account: AccountKey,
  run: readonly Spending[],
): Promise<SpentRow[]> {
  const { from, to } = windowOf(run);
  const days = keysUnder(rowGroupsPrefix(account, from), rowGroupsPrefix(account, to));
  const groups = await getAllChecked(tx, 'row-groups', days);
  for (const { orderId } of run) {
    if (orderId === undefined) continue;
    const same = await tx.objectStore('row-groups').index('of-order').getAll([account, orderId]);
    groups.push(...same.map((group) => checked('row-groups', group.id, group)));
  }
  const distinct = new Map(groups.map((group) => [group.id, group]));
  return [...distinct.values()].flatMap(spentRows);
}

function spentRows(group: RowGroup): SpentRow[] {
  if (group.amount.minor >= 0) return [];
  return entriesOf(group).map(({ id, day, amount, orderId }) => ({
    id,
    date: day,
    minor: amount.minor,
    ...(orderId !== undefined && { orderId }),
  }));
}

/** The day of the oldest row known; the keys begin with the day after account and programme. */
async function oldestRow(tx: ReadTransaction, account: AccountKey): Promise<CalendarDate | undefined> {
  const range = keysUnder(giftCardPrefix(account));
  const cursor = await tx.objectStore('row-groups').openCursor(range);
  return cursor ? checked('row-groups', cursor.primaryKey, cursor.value).date : undefined;
}
