import { type RowGroup, rowGroupsOf } from '../ledger/activity.ts';
import { type Activity, contradict, haveRowsInCommon } from '../ledger/same-gift-card.ts';
import type { StoredReading } from '../ledger/stored-reading.ts';
import { dayAt, type Instant } from '../model/calendar-date.ts';
import { type AccountKey, giftCardPrefix, rowGroupsPrefix } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import type { GiftCardBalanceReading } from '../pages/reading.ts';
import { type AccountRecord, accountsOfName, anotherOfName, type Identity } from './accounts.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
import { checked } from './records.ts';
import type { ReadTransaction } from './schema.ts';

type Reading = StoredReading<GiftCardBalanceReading>;

/**
 * Whose a gift card page is that says only a first name: of the accounts of that name the first whose rows do not
 * contradict its rows, else one more account. The page of balances is often the only one that shows no customer.
 */
export async function giftCardOwner(
  tx: ReadTransaction,
  known: readonly AccountRecord[],
  identity: Identity,
  resolved: AccountRecord,
  reading: Reading,
): Promise<AccountRecord> {
  const seen = activityOf(reading);
  const named = accountsOfName(known, identity);
  const others = named.filter(({ key }) => key !== resolved.key);
  if (named.length === 0) return (await greetedOtherwise(tx, known, identity, resolved, seen)) ?? resolved;
  for (const account of [resolved, ...others]) {
    const stored = await storedActivity(tx, account.key, seen);
    if (!stored || !contradict(stored, seen)) return account;
  }
  return anotherOfName(known, identity, reading.observedAt);
}

/** The account with the same rows, where a page greets it by a name that is not known: people change what they are called. */
async function greetedOtherwise(
  tx: ReadTransaction,
  known: readonly AccountRecord[],
  { customer, name }: Identity,
  resolved: AccountRecord,
  seen: Activity,
): Promise<AccountRecord | undefined> {
  if (customer !== undefined || known.some(({ key }) => key === resolved.key)) return undefined;
  for (const account of known.filter(({ marketplace }) => marketplace === resolved.marketplace)) {
    const stored = await storedActivity(tx, account.key, seen);
    if (stored && haveRowsInCommon(stored, seen) && !contradict(stored, seen)) {
      return {
        ...account,
        ...(name !== undefined && { name }),
        ...(resolved.namedAt && { namedAt: resolved.namedAt }),
      };
    }
  }
  return undefined;
}

function activityOf(reading: Reading): Activity {
  return {
    rows: rowGroupsOf(reading),
    readOn: dayOf(reading.observedAt, reading),
    isNewest: reading.continued === undefined,
  };
}

/** The rows of an account on the days of others, and the nearest ones around them. */
async function storedActivity(
  tx: ReadTransaction,
  account: AccountKey,
  { rows }: Activity,
): Promise<Activity | undefined> {
  const balance = await getChecked(tx, 'balances', account);
  const dates = rows.map(({ date }) => date).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (!balance || first === undefined || last === undefined) return undefined;
  const before = await nearestRow(
    tx,
    IDBKeyRange.bound(giftCardPrefix(account), rowGroupsPrefix(account, first)),
    'prev',
  );
  const after = await nearestRow(
    tx,
    IDBKeyRange.bound(`${rowGroupsPrefix(account, last)}|\uffff`, `${giftCardPrefix(account)}|\uffff`),
    'next',
  );
  const newest = await nearestRow(tx, keysUnder(giftCardPrefix(account)), 'prev');
  const days = keysUnder(
    rowGroupsPrefix(account, before?.date ?? first),
    rowGroupsPrefix(account, after?.date ?? last),
  );
  const stored = await getAllChecked(tx, 'row-groups', days);
  return {
    rows: newest && !stored.some(({ id }) => id === newest.id) ? [...stored, newest] : stored,
    readOn: dayOf(balance.firstPage?.asOf ?? balance.asOf, balance),
    isNewest: balance.firstPage !== undefined,
  };
}

async function nearestRow(
  tx: ReadTransaction,
  range: IDBKeyRange,
  direction: 'next' | 'prev',
): Promise<RowGroup | undefined> {
  const cursor = await tx.objectStore('row-groups').openCursor(range, direction);
  return cursor ? checked('row-groups', cursor.primaryKey, cursor.value) : undefined;
}

function dayOf(at: Instant, { marketplace }: Pick<Reading, 'marketplace'>) {
  return dayAt(at, marketplaceById(marketplace).timeZone);
}
