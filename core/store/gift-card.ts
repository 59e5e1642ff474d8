import { entriesOf, familiesOf, mergeRowGroups, type RowGroup, rowGroupsOf } from '../ledger/activity.ts';
import { closingOfMonth } from '../ledger/closings.ts';
import { type GiftCardBalance, giftCardBalanceOf, mergeBalances } from '../ledger/gift-card.ts';
import { isOlderCopy, newestDayOf, newestDayOn } from '../ledger/older-copy.ts';
import { lastOf } from '../ledger/runs.ts';
import { compareText, type StoredReading } from '../ledger/stored-reading.ts';
import { type CalendarDate, dayAt, earliest, type Instant } from '../model/calendar-date.ts';
import type { Entry } from '../model/credit.ts';
import {
  type AccountKey,
  boundsUnder,
  giftCardPrefix,
  rowFamilyPrefix,
  rowGroupsPrefix,
} from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { add, type Money, money, sum } from '../model/money.ts';
import { lastDayOf, type Month, monthOf } from '../model/panel.ts';
import type { GiftCardBalanceReading } from '../pages/reading.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
import { changeEntries } from './entries.ts';
import { firstDayAfter, settleGiftCard } from './gift-card-spendings.ts';
import { readingsOf, runWith } from './readings.ts';
import { checked } from './records.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

type Reading = StoredReading<GiftCardBalanceReading>;

/** Brings an account's gift card movements and balance in line with one more reading, whenever it was made. */
export async function deriveGiftCard(tx: WriteTransaction, reading: Reading): Promise<void> {
  const { account } = reading;
  const known = await getChecked(tx, 'balances', account);
  // At the first reading, and after a damaged balance was set aside.
  if (!known) return rederiveGiftCard(tx, account);
  const groups = rowGroupsOf(reading);
  const isLate = reading.observedAt < known.asOf;
  if (isLate && (await decidesOfOthers(tx, reading, known))) return rederiveGiftCard(tx, account);
  const isOld = !isLate && isOlderCopy(reading, await rowsAround(tx, account, groups));
  const added: Moved[] = [];
  for (const group of groups) added.push({ day: group.date, amount: await addRows(tx, group) });

  const merged = isOld ? known : mergeBalances(known, giftCardBalanceOf(reading));
  const { first } = merged;
  const rows = first && !first.moved ? await rowsUpTo(tx, merged, dayOf(first.asOf, merged)) : added;
  await tx.objectStore('balances').put({
    ...withMoved(merged, rows),
    explained: add(known.explained, sumOf(added, merged)),
  });
  await settleGiftCard(tx, account, {
    days: [...new Set(groups.map(({ date }) => date))],
    orders: groups.flatMap(({ orderId }) => orderId ?? []),
  });
  const months = new Set<Month>();
  for (const month of new Set(groups.map(({ date }) => monthOf(date)))) {
    months.add(month);
    // Whether the month before closes as its last row says depends on how this one begins.
    const before = await lastMonthBefore(tx, account, month);
    if (before !== undefined) months.add(before);
  }
  for (const month of months) await closeMonth(tx, account, month);
}

/**
 * Whether a reading that comes late shows that a first page read after it was an older copy, or may be one itself among
 * those: then only all of them together say it. That is rare.
 */
async function decidesOfOthers(
  tx: ReadTransaction,
  reading: Reading,
  { firstPage }: GiftCardBalance,
): Promise<boolean> {
  if (!firstPage) return false;
  if (firstPage.asOf < reading.observedAt) return reading.continued === undefined;
  const shown = (await runWith(tx, firstPage.reading)) as Reading | undefined;
  const other = shown && newestDayOn(shown);
  const newest = newestDayOf(rowGroupsOf(reading), (await newestRow(tx, reading.account))?.date);
  return other !== undefined && newest !== undefined && other < newest;
}

/** The known rows of the days of others, and the newest row of all. */
async function rowsAround(
  tx: ReadTransaction,
  account: AccountKey,
  rows: readonly RowGroup[],
): Promise<RowGroup[]> {
  const [first, last] = [earliest(rows.map(({ date }) => date)), newestDayOf(rows)];
  if (first === undefined || last === undefined) return [];
  const same = await rowsBetween(tx, account, first, last);
  const newest = await newestRow(tx, account);
  return newest ? [...same, newest] : same;
}

async function newestRow(tx: ReadTransaction, account: AccountKey): Promise<RowGroup | undefined> {
  const cursor = await tx.objectStore('row-groups').openCursor(keysUnder(giftCardPrefix(account)), 'prev');
  return cursor ? checked('row-groups', cursor.primaryKey, cursor.value) : undefined;
}

/** Derives the gift card of an account again from all readings of its page, in one pass. */
export async function rederiveGiftCard(tx: WriteTransaction, account: AccountKey): Promise<void> {
  const readings = (await readingsOf(tx, account, 'gift-card-balance')) as Reading[];
  // Of readings that say the same, the newest has the rows, and the first may be the first of all.
  const newest = readings.map(lastOf);
  const merged = new Map<string, RowGroup>();
  const own: Reading[] = [];
  let newestDay: CalendarDate | undefined;
  for (const [at, reading] of newest.entries()) {
    const day = newestDayOn(reading);
    const lacksRows = day !== undefined && newestDay !== undefined && day < newestDay;
    if (!lacksRows || !isOlderCopy(reading, [...merged.values()])) own.push(readings[at] as Reading, reading);
    const groups = rowGroupsOf(reading);
    newestDay = newestDayOf(groups, newestDay);
    for (const seen of groups) {
      const known = merged.get(seen.id);
      merged.set(seen.id, known ? mergeRowGroups(known, seen) : seen);
    }
  }
  const balance = own
    .map(giftCardBalanceOf)
    .reduce<GiftCardBalance | undefined>(
      (known, next) => (known ? mergeBalances(known, next) : next),
      undefined,
    );
  if (!balance) return settleGiftCard(tx, account);
  const groups = [...merged.values()];
  const entries = familiesOf(groups).flatMap(entriesOf);
  const prefix = giftCardPrefix(account);
  await replaceGroups(tx, prefix, merged);
  await changeEntries(tx, { removeUnder: [prefix], put: entries });
  await tx
    .objectStore('balances')
    .put({ ...withMoved(balance, entries), explained: sumOf(entries, balance) });
  await settleGiftCard(tx, account);
  const days = [...Map.groupBy(groups, ({ date }) => date)].sort(([a], [b]) => compareText(a, b));
  const months = [...Map.groupBy(days, ([date]) => monthOf(date))];
  await Promise.all(
    months.map(([month, rows], at) => {
      const [next] = months[at + 1]?.[1] ?? [];
      return putClosing(
        tx,
        account,
        month,
        closingOfMonth(
          rows.flatMap(([, day]) => day),
          next?.[1],
        ),
      );
    }),
  );
}

/** Writes only what is stored otherwise: writing costs much more than reading. A damaged one is put right by it. */
async function replaceGroups(
  tx: WriteTransaction,
  prefix: string,
  next: ReadonlyMap<string, RowGroup>,
): Promise<void> {
  const groups = tx.objectStore('row-groups');
  const known = new Map((await groups.getAll(keysUnder(prefix))).map((group) => [group.id, group]));
  await Promise.all([
    ...[...known.keys()].filter((id) => !next.has(id)).map((id) => groups.delete(id)),
    ...[...next.values()]
      .filter((group) => JSON.stringify(known.get(group.id)) !== JSON.stringify(group))
      .map((group) => groups.put(group)),
  ]);
}

type Moved = Pick<Entry, 'day' | 'amount'>;

/** With what more the rows up to the day of the first reading sum to, so that a long history is not summed again. */
function withMoved(balance: GiftCardBalance, rows: readonly Moved[]): GiftCardBalance {
  const { first, amount } = balance;
  if (!first) return balance;
  const day = dayOf(first.asOf, balance);
  const early = rows.filter((row) => row.day <= day);
  const moved = add(first.moved ?? money(0, amount.currency), sumOf(early, balance));
  return { ...balance, first: { ...first, moved } };
}

function sumOf(rows: readonly Moved[], { amount: { currency } }: GiftCardBalance): Money {
  return sum(
    rows.map(({ amount }) => amount),
    currency,
  );
}

function dayOf(at: Instant, { marketplace }: GiftCardBalance): CalendarDate {
  return dayAt(at, marketplaceById(marketplace).timeZone);
}

async function rowsUpTo(
  tx: ReadTransaction,
  { account }: GiftCardBalance,
  day: CalendarDate,
): Promise<Entry[]> {
  const [first] = boundsUnder(giftCardPrefix(account));
  const [, last] = boundsUnder(rowGroupsPrefix(account, day));
  return familiesOf(await getAllChecked(tx, 'row-groups', IDBKeyRange.bound(first, last))).flatMap(entriesOf);
}

/** Merges rows with the known ones. Answers by how much the sum of all movements changed. */
async function addRows(tx: WriteTransaction, seen: RowGroup): Promise<Money> {
  const { account, date, amount } = seen;
  const known = await getAllChecked(
    tx,
    'row-groups',
    keysUnder(rowFamilyPrefix(account, date, amount.minor)),
  );
  const same = known.find(({ id }) => id === seen.id);
  const group = same ? mergeRowGroups(same, seen) : seen;
  const before = entriesOf(known);
  const after = entriesOf([...known.filter(({ id }) => id !== seen.id), group]);
  await tx.objectStore('row-groups').put(group);
  await changeEntries(tx, { remove: before.map(({ id }) => id), put: after });
  return money((after.length - before.length) * amount.minor, amount.currency);
}

/** Writes down the balance that the page printed last in a month. */
async function closeMonth(tx: WriteTransaction, account: AccountKey, month: Month): Promise<void> {
  const last = lastDayOf(month);
  const rows = await rowsBetween(tx, account, `${month}-01`, last);
  const next = await firstDayAfter(tx, account, last);
  await putClosing(tx, account, month, closingOfMonth(rows, next));
}

async function putClosing(
  tx: WriteTransaction,
  account: AccountKey,
  month: Month,
  closing: number | undefined,
): Promise<void> {
  const known = await getChecked(tx, 'months', [account, 'gift-card', month]);
  if (!known) return;
  const { closing: _, ...rest } = known;
  await tx.objectStore('months').put({ ...rest, ...(closing !== undefined && { closing }) });
}

/** The last month before one in which there are rows. */
async function lastMonthBefore(
  tx: ReadTransaction,
  account: AccountKey,
  month: Month,
): Promise<Month | undefined> {
  const [first] = boundsUnder(giftCardPrefix(account));
  const range = IDBKeyRange.bound(first, rowGroupsPrefix(account, `${month}-01`));
  const cursor = await tx.objectStore('row-groups').openKeyCursor(range, 'prev');
  const row = cursor && (await getChecked(tx, 'row-groups', String(cursor.primaryKey)));
  return row ? monthOf(row.date) : undefined;
}

function rowsBetween(
  tx: ReadTransaction,
  account: AccountKey,
  from: CalendarDate,
  to: CalendarDate,
): Promise<RowGroup[]> {
  return getAllChecked(
    tx,
    'row-groups',
    keysUnder(rowGroupsPrefix(account, from), rowGroupsPrefix(account, to)),
  );
}
