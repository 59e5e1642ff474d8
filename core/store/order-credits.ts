import { currentLots } from '../ledger/listings.ts';
import { listPageOf } from '../ledger/lists.ts';
import {
  creditOfOrder,
  type OrderCredit,
  onlySet,
  PROMOTION_PROGRAMMES,
  usedBy,
  withoutOrder,
} from '../ledger/order-credits.ts';
import { type CalendarDate, dayAt, type Instant } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import { type AccountKey, createCreditSpentId, creditSpentPrefix, lotsPrefix } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { negate } from '../model/money.ts';
import { isUseWord } from '../model/owner-words.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
import { changeEntries } from './entries.ts';
import { newestState, settleEnds } from './lists.ts';
import { replaceLots } from './lots.ts';
import { readingsOf } from './readings.ts';
import { checked } from './records.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/**
 * Which credits orders are known to have used: those gone from a list around the day of the order, or those on a list
 * that was read before it, where exactly one set of them gives what the order was paid with. Each order uses its credit
 * once. Costs next to nothing where no order was paid with credit.
 *
 * @param isNewOrder An order was read, which may take back what an earlier reading of it said.
 */
export async function settleOrderCredits(
  tx: WriteTransaction,
  account: AccountKey,
  now: Instant,
  isNewOrder = false,
): Promise<void> {
  const orders = await creditOrders(tx, account);
  const [first] = orders;
  if (!first && !isNewOrder) return;
  const gone = (await goneSince(tx, account, first?.placed ?? '2000-01-01')).map(withoutOrder);
  await changeEntries(tx, { removeUnder: [creditSpentPrefix(account)], put: gone });

  // What its owner said was used may be what an order used: then the order has used nothing else.
  const said = await saidUses(tx, account);
  const open = new Map([...gone, ...said].map((entry) => [entry.id, entry]));
  const left: OrderCredit[] = [];
  for (const order of orders) {
    const fitting = [...open.values()].filter((entry) => isAround(entry, order));
    const set = onlySet(fitting, order.amount.minor, ({ amount }) => -amount.minor);
    if (!set) left.push(order);
    for (const { id } of set ?? []) open.delete(id);
    await changeEntries(tx, {
      put: (set ?? []).filter(({ kind }) => kind === 'gone').map((entry) => usedBy(entry, order)),
    });
  }
  const unexplained = said.filter(({ id }) => open.has(id));
  await takeFromLots(tx, account, left, unexplained, now);
}

function isAround({ since, day }: Entry, { placed }: OrderCredit): boolean {
  return since !== undefined && since <= placed && placed <= day;
}

/** What its owner said was used of the credits that lists show, as far as it stands: each since it was last seen. */
async function saidUses(tx: ReadTransaction, account: AccountKey): Promise<Entry[]> {
  const uses: Entry[] = [];
  for (const programme of PROMOTION_PROGRAMMES) {
    for (const word of await getAllChecked(tx, 'words', keysUnder(lotsPrefix(account, programme)))) {
      const entry = isUseWord(word) && (await getChecked(tx, 'entries', word.entry));
      if (entry) uses.push({ ...entry, since: word.of.seen });
    }
  }
  return uses;
}

async function creditOrders(tx: ReadTransaction, account: AccountKey): Promise<OrderCredit[]> {
  const readings = await readingsOf(tx, account, 'order');
  return readings
    .flatMap((reading) => (reading.page === 'order' ? (creditOfOrder(reading) ?? []) : []))
    .sort((a, b) => (a.placed + a.orderId < b.placed + b.orderId ? -1 : 1));
}

/** The credits that are gone from lists since a day, also those that an order was found for. */
async function goneSince(tx: ReadTransaction, account: AccountKey, day: CalendarDate): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const programme of PROMOTION_PROGRAMMES) {
    for (const kind of ['gone', 'used']) {
      const range = IDBKeyRange.bound([account, programme, kind, day], [account, programme, kind, []]);
      const found = await tx.objectStore('entries').index('by-kind').getAll(range);
      entries.push(...found.map((entry) => checked('entries', entry.id, entry)));
    }
  }
  return entries.filter(({ kind, until }) => kind === 'gone' || until !== undefined);
}

/** Lots that were read before an order and not since: those that it must have used no longer count. */
async function takeFromLots(
  tx: WriteTransaction,
  account: AccountKey,
  orders: readonly OrderCredit[],
  said: readonly Entry[],
  now: Instant,
): Promise<void> {
  const lots: Lot[] = [];
  for (const programme of PROMOTION_PROGRAMMES) {
    const page = listPageOf(programme);
    const state = page && (await newestState(tx, account, page));
    if (state) lots.push(...currentLots(state));
  }
  const spent = new Map<Lot, OrderCredit>();
  for (const order of orders) {
    const fitting = [
      ...lots.filter((lot) => !spent.has(lot) && canPay(lot, order)),
      ...said.filter((entry) => isAround(entry, order)),
    ];
    for (const part of onlySet(fitting, order.amount.minor, ({ amount }) => Math.abs(amount.minor)) ?? []) {
      if ('asOf' in part) spent.set(part, order);
    }
  }
  for (const programme of PROMOTION_PROGRAMMES) {
    const left = lots.filter((lot) => lot.programme === programme && !spent.has(lot));
    await replaceLots(tx, lotsPrefix(account, programme), left);
    await settleEnds(tx, left, now);
  }
  await changeEntries(tx, { put: [...spent].map(([lot, order]) => spentEntry(lot, order)) });
}

function canPay({ asOf, expires, marketplace }: Lot, { placed }: OrderCredit): boolean {
  const seen = dayAt(asOf, marketplaceById(marketplace).timeZone);
  return seen < placed && (expires === null || placed <= expires);
}

function spentEntry(lot: Lot, { orderId, placed }: OrderCredit): Entry {
  return {
    id: createCreditSpentId(lot.account, orderId, lot.id),
    account: lot.account,
    programme: lot.programme,
    day: placed,
    kind: 'used',
    amount: negate(lot.amount),
    type: lot.type,
    expires: lot.expires,
    orderId,
    seenOn: 'order',
  };
}
