import { entriesOf, mergeRowGroups, type RowGroup, rowGroupsOf } from '../ledger/activity.ts';
import { type GiftCardBalance, giftCardBalanceOf, mergeBalances } from '../ledger/gift-card.ts';
import type { StoredReading } from '../ledger/stored-reading.ts';
import { giftCardPrefix } from '../model/ids.ts';
import { add, type Money, money } from '../model/money.ts';
import type { GiftCardBalanceReading } from '../pages/reading.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
import { changeEntries } from './entries.ts';
import { settleGiftCard } from './gift-card-spendings.ts';
import { readingsOf } from './readings.ts';
import type { WriteTransaction } from './schema.ts';

type Reading = StoredReading<GiftCardBalanceReading>;

/** Brings an account's gift card movements and balance in line with one more reading, whenever it was made. */
export async function deriveGiftCard(tx: WriteTransaction, reading: Reading): Promise<void> {
  const known = await getChecked(tx, 'balances', reading.account);
  let added = money(0, reading.balance.currency);
  const groups = rowGroupsOf(reading);
  for (const group of groups) added = add(added, await addRows(tx, group));

  const balance = known
    ? { ...mergeBalances(known, giftCardBalanceOf(reading)), explained: add(known.explained, added) }
    : await balanceFromAll(tx, reading);
  await tx.objectStore('balances').put(balance);
  await settleGiftCard(tx, reading.account, {
    days: [...new Set(groups.map(({ date }) => date))],
    orders: groups.flatMap(({ orderId }) => orderId ?? []),
  });
}

/** Merges rows with the known ones of their group. Answers by how much the sum of all movements changed. */
async function addRows(tx: WriteTransaction, seen: RowGroup): Promise<Money> {
  const known = await getChecked(tx, 'row-groups', seen.id);
  const group = known ? mergeRowGroups(known, seen) : seen;
  const before = known ? entriesOf(known) : [];
  const after = entriesOf(group);
  await tx.objectStore('row-groups').put(group);
  await changeEntries(tx, { remove: before.map(({ id }) => id), put: after });
  return money((after.length - before.length) * seen.amount.minor, seen.amount.currency);
}

/** The balance where none is stored: at the first reading, and after a damaged one was set aside. */
async function balanceFromAll(tx: WriteTransaction, reading: Reading): Promise<GiftCardBalance> {
  const { account, balance } = reading;
  const readings = (await readingsOf(tx, account, 'gift-card-balance')) as Reading[];
  const merged = readings.map(giftCardBalanceOf).reduce(mergeBalances, giftCardBalanceOf(reading));
  const groups = await getAllChecked(tx, 'row-groups', keysUnder(giftCardPrefix(account)));
  const minor = groups.reduce((total, group) => total + entriesOf(group).length * group.amount.minor, 0);
  return { ...merged, explained: money(minor, balance.currency) };
}
