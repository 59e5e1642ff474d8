import { entriesOf, familiesOf, type RowGroup } from '../ledger/activity.ts';
import { endsWhereItBegan, startOfDay } from '../ledger/closings.ts';
import {
  balanceEntries,
  balanceEntryIds,
  type GiftCardBalance,
  type Opening,
  openingOf,
} from '../ledger/gift-card.ts';
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
  boundsUnder,
  createSpendingId,
  giftCardPrefix,
  rowGroupsPrefix,
  spentPrefix,
} from '../model/ids.ts';
import { money, sum } from '../model/money.ts';
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
  if (spending) await putSpending(tx, spending);
  else await tx.objectStore('spendings').delete(id);
  const days = [spending?.day, known?.day].filter((day) => day !== undefined);
  await settleGiftCard(tx, account, { days, orders: [] });
}

/** What has changed: the days and the orders of the rows or spendings. */
interface Touched {
  readonly days: readonly CalendarDate[];
  readonly orders: readonly string[];
}

/** Writes down a spending before it is known what accounts for it. */
export async function putSpending(tx: WriteTransaction, spending: Spending | undefined): Promise<void> {
  if (spending) await tx.objectStore('spendings').put({ ...spending, accounted: false });
}

/**
 * Recalculates which spendings no row accounts for, as far as the change can matter, which of them are
 * movements of the balance, and what then is left unexplained of it.
 *
 * @param touched All may have changed where it is absent.
 */
export async function settleGiftCard(
  tx: WriteTransaction,
  account: AccountKey,
  touched?: Touched,
): Promise<void> {
  const open: Spending[] = [];
  const spendings = await getAllChecked(tx, 'spendings', keysUnder(giftCardPrefix(account)));
  for (const run of runsOf(spendings)) {
    const settled = !touched || isTouched(run, touched) ? await settleRun(tx, account, run) : run;
    open.push(...settled.filter(({ accounted }) => !accounted));
  }
  const balance = await getChecked(tx, 'balances', account);
  const oldest = await oldestRows(tx, account);
  const counted = balance ? countedSpendings(open, balance, oldest[0]?.date) : [];

  const amounts = counted.map(({ amount }) => amount);
  await changeEntries(tx, {
    removeUnder: [spentPrefix(account)],
    ...(balance && { remove: balanceEntryIds(balance) }),
    put: [
      ...counted.map(spentEntry),
      ...(balance
        ? balanceEntries(
            balance,
            await openingBefore(tx, balance, oldest),
            sum(amounts, balance.amount.currency),
          )
        : []),
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
  return familiesOf([...distinct.values()]).flatMap(spentRows);
}

function spentRows(family: readonly RowGroup[]): SpentRow[] {
  return entriesOf(family.filter(({ amount }) => amount.minor < 0)).map(({ id, day, amount, orderId }) => ({
    id,
    date: day,
    minor: amount.minor,
    ...(orderId !== undefined && { orderId }),
  }));
}

/** The rows of the oldest day known; the keys begin with the day after account and programme. */
async function oldestRows(tx: ReadTransaction, account: AccountKey): Promise<RowGroup[]> {
  const cursor = await tx.objectStore('row-groups').openCursor(keysUnder(giftCardPrefix(account)));
  if (!cursor) return [];
  const { date } = checked('row-groups', cursor.primaryKey, cursor.value);
  return getAllChecked(tx, 'row-groups', keysUnder(rowGroupsPrefix(account, date)));
}

async function openingBefore(
  tx: ReadTransaction,
  balance: GiftCardBalance,
  oldest: readonly RowGroup[],
): Promise<Opening | undefined> {
  const printed = await printedBefore(tx, balance, oldest);
  const moved = balance.first?.moved ?? money(0, balance.amount.currency);
  return openingOf(balance, oldest, printed, moved);
}

/** The balance before a day, in minor units, where its rows say it, or those of the days after it up to today's balance. */
async function printedBefore(
  tx: ReadTransaction,
  balance: GiftCardBalance,
  day: readonly RowGroup[],
): Promise<number | undefined> {
  const [row] = day;
  if (!row || !endsWhereItBegan(day)) return startOfDay(day);
  const { account, amount, hold } = balance;
  const next = await firstDayAfter(tx, account, row.date);
  const end = next ? await printedBefore(tx, balance, next) : amount.minor + (hold?.minor ?? 0);
  return startOfDay(day, end);
}

/** The rows of the first known day after one; undefined where there is none. */
export async function firstDayAfter(
  tx: ReadTransaction,
  account: AccountKey,
  day: CalendarDate,
): Promise<RowGroup[] | undefined> {
  const [, last] = boundsUnder(giftCardPrefix(account));
  const [, from] = boundsUnder(rowGroupsPrefix(account, day));
  const cursor = await tx.objectStore('row-groups').openCursor(IDBKeyRange.bound(from, last));
  if (!cursor) return undefined;
  const { date } = checked('row-groups', cursor.primaryKey, cursor.value);
  return getAllChecked(tx, 'row-groups', keysUnder(rowGroupsPrefix(account, date)));
}
