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
import { type CalendarDate, dayAt, earliest, type Instant } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import {
  type AccountKey,
  createCreditSpentId,
  creditSpentPrefix,
  type EntryId,
  lotsPrefix,
} from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { negate } from '../model/money.ts';
import { isUseWord } from '../model/owner-words.ts';
import { getAllChecked, getChecked, keysOf, keysUnder } from './checked-reads.ts';
import { changeEntries } from './entries.ts';
import { newestState, settleEnds } from './lists.ts';
import { replaceLots } from './lots.ts';
import { ordersSince } from './readings.ts';
import { checked } from './records.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/**
 * Which credits orders are known to have used: those gone from a list around the day of the order, or those on a list
 * that was read before it, where exactly one set of them gives what the order was paid with. Each order uses its credit
 * once, the earlier ones first: so what an order used does not depend on what is known of later days, and is not looked
 * at again. Costs next to nothing where no order was read.
 *
 * @param since The first day on which an order was placed, or credits were last seen, of which something else is known
 * than before; nothing is done where there is none.
 */
export async function settleOrderCredits(
  tx: WriteTransaction,
  account: AccountKey,
  since: CalendarDate | undefined,
  now: Instant,
): Promise<void> {
  if (since === undefined || !(await hasOrders(tx, account))) return;
  const said = await saidUses(tx, account);
  const lots = await listedLots(tx, account);
  const from = startOfWindow(since, lots, said);
  const orders = await creditOrders(tx, account, from);
  const gone = (await goneSince(tx, account, from)).map(withoutOrder);

  // What its owner said was used may be what an order used: then the order has used nothing else.
  const open = new Map([...gone, ...said].map((entry) => [entry.id, entry]));
  const used = new Map<EntryId, Entry>();
  const left: OrderCredit[] = [];
  for (const order of orders) {
    const fitting = [...open.values()].filter((entry) => isAround(entry, order));
    const set = onlySet(fitting, order.amount.minor, ({ amount }) => -amount.minor);
    if (!set) left.push(order);
    for (const entry of set ?? []) {
      open.delete(entry.id);
      if (entry.kind === 'gone') used.set(entry.id, usedBy(entry, order));
    }
  }
  await changeEntries(tx, { put: gone.map((entry) => used.get(entry.id) ?? entry) });
  const unexplained = said.filter(({ id }) => open.has(id));
  await takeFromLots(tx, { account, lots, orders: left, said: unexplained }, now);
}

async function hasOrders(tx: ReadTransaction, account: AccountKey): Promise<boolean> {
  const order = await tx.objectStore('readings').index('of-order').getKey(keysOf(account));
  return order !== undefined;
}

/** A day that splits nothing: what orders of earlier days used has nothing to do with what is known since. */
function startOfWindow(since: CalendarDate, lots: readonly Lot[], said: readonly Entry[]): CalendarDate {
  let from = earliest([since, ...lots.map(seenDay)]) ?? since;
  for (;;) {
    const split = said.filter(
      (entry) => entry.since !== undefined && entry.since < from && from <= entry.day,
    );
    const first = earliest(split.map((entry) => entry.since));
    if (first === undefined) return from;
    from = first;
  }
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

async function creditOrders(
  tx: ReadTransaction,
  account: AccountKey,
  since: CalendarDate,
): Promise<OrderCredit[]> {
  return (await ordersSince(tx, account, since))
    .flatMap((reading) => creditOfOrder(reading) ?? [])
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

/** The lots that lists show, whatever orders are known. */
async function listedLots(tx: WriteTransaction, account: AccountKey): Promise<Lot[]> {
  const lots: Lot[] = [];
  for (const programme of PROMOTION_PROGRAMMES) {
    const page = listPageOf(programme);
    const state = page && (await newestState(tx, account, page));
    if (state) lots.push(...currentLots(state));
  }
  return lots;
}

interface Payment {
  readonly account: AccountKey;
  readonly lots: readonly Lot[];
  readonly orders: readonly OrderCredit[];
  readonly said: readonly Entry[];
}

/** Lots that were read before an order and not since: those that it must have used no longer count. */
async function takeFromLots(
  tx: WriteTransaction,
  { account, lots, orders, said }: Payment,
  now: Instant,
): Promise<void> {
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
  const put = [...spent].map(([lot, order]) => spentEntry(lot, order));
  await changeEntries(tx, { removeUnder: [creditSpentPrefix(account)], put });
}

function canPay({ asOf, expires, marketplace }: Lot, { placed }: OrderCredit): boolean {
  return seenDay({ asOf, marketplace }) < placed && (expires === null || placed <= expires);
}

function seenDay({ asOf, marketplace }: Pick<Lot, 'asOf' | 'marketplace'>): CalendarDate {
  return dayAt(asOf, marketplaceById(marketplace).timeZone);
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
