import { compareText } from '../ledger/stored-reading.ts';
import { type AccountKey, createAccountKey, isUnnamedKey, nextAccountKey } from '../model/ids.ts';
import type { AccountRecord } from './accounts.ts';

/** How the accounts of a file and those that are known go together. */
export interface AccountPlan {
  /** All accounts, each as it should be stored. */
  readonly accounts: readonly AccountRecord[];
  /** Which of them each account of the file is, by its key there. */
  readonly keyOf: ReadonlyMap<AccountKey, AccountKey>;
}

/**
 * Accounts are the same where the same customer was hashed with the same salt, or where they have one key and nothing
 * speaks against it. Beyond that, accounts of one name from different databases count as one as long as no database
 * has two of that name; they can be parted again. Whatever else is the same stays apart until a page proves it.
 *
 * @param given The accounts of the file, each with the salt of its hash.
 * @param own This database's salt.
 */
export function planAccounts(
  known: readonly AccountRecord[],
  given: readonly AccountRecord[],
  own: string,
): AccountPlan {
  const accounts = new Map(known.map((account) => [account.key, account]));
  const keyOf = new Map<AccountKey, AccountKey>();
  const links = known.flatMap(linkOf);
  const inOrder = [...given].sort((a, b) => compareText(a.key, b.key));
  for (const account of inOrder) {
    const same = sameAccount([...accounts.values()], account, own);
    const key = same?.key ?? freeKey(accounts, account);
    keyOf.set(account.key, key);
    accounts.set(key, combined(same, { ...account, key }, own));
  }
  for (const [key, into] of inOrder.flatMap(linkOf)) {
    const [from, to] = [keyOf.get(key), keyOf.get(into)];
    if (from !== undefined && to !== undefined) links.push([from, to]);
  }
  return { accounts: merged([...accounts.values()], links, own), keyOf };
}

type Link = readonly [key: AccountKey, into: AccountKey];

/** That an account is merged into another, as its owner or a page says. By name alone is found out anew. */
function linkOf({ key, mergedInto, byName }: AccountRecord): Link[] {
  return mergedInto === undefined || byName === 'joined' ? [] : [[key, mergedInto]];
}

function sameAccount(
  known: readonly AccountRecord[],
  account: AccountRecord,
  own: string,
): AccountRecord | undefined {
  const here = known.filter(({ marketplace }) => marketplace === account.marketplace);
  const { customer, key } = account;
  const byCustomer = customer === undefined ? undefined : here.find((other) => other.customer === customer);
  if (byCustomer) return byCustomer;
  // One that found its key taken stands under the next one.
  for (let at = key; ; at = nextAccountKey(at)) {
    const other = known.find((one) => one.key === at);
    if (!other) return undefined;
    if (other.marketplace === account.marketplace && !isOther(other, account, own)) return other;
  }
}

/** Whether two accounts of one key are not the same. */
function isOther(a: AccountRecord, b: AccountRecord, own: string): boolean {
  if (a.customer !== undefined && b.customer !== undefined) return a.customer !== b.customer;
  if (a.name !== undefined && b.name !== undefined) return a.name !== b.name;
  return isUnnamedKey(a.key) && saltOf(a, own) !== saltOf(b, own) && isKnown(a) !== isKnown(b);
}

function isKnown({ customer, name }: AccountRecord): boolean {
  return customer !== undefined || name !== undefined;
}

function saltOf({ salt }: AccountRecord, own: string): string {
  return salt ?? own;
}

function freeKey(
  accounts: ReadonlyMap<AccountKey, AccountRecord>,
  { key, marketplace, customer }: AccountRecord,
): AccountKey {
  if (!accounts.has(key)) return key;
  let free = customer === undefined ? nextAccountKey(key) : createAccountKey(marketplace, customer);
  while (accounts.has(free)) free = nextAccountKey(free);
  return free;
}

/** One account as two sources know it: the newest names, whichever came first. */
function combined(a: AccountRecord | undefined, b: AccountRecord, own: string): AccountRecord {
  const read = newer(a, b, (account) => [account.namedAt, account.name]);
  const given = newer(a, b, (account) => [account.givenAt, account.givenName]);
  const hashed = a?.customer === undefined && b.customer !== undefined ? b : (a ?? b);
  const { customer, salt } = hashed;
  const isParted = a?.byName === 'parted' || b.byName === 'parted';
  return {
    key: b.key,
    marketplace: b.marketplace,
    ...(read.name !== undefined && { name: read.name }),
    ...(read.namedAt !== undefined && { namedAt: read.namedAt }),
    ...(given.givenName !== undefined && { givenName: given.givenName }),
    ...(given.givenAt !== undefined && { givenAt: given.givenAt }),
    ...(customer !== undefined && { customer }),
    ...(salt !== undefined && salt !== own && { salt }),
    ...(isParted && { byName: 'parted' }),
  };
}

function newer(
  a: AccountRecord | undefined,
  b: AccountRecord,
  said: (account: AccountRecord) => readonly [at: string | undefined, name: string | undefined],
): AccountRecord {
  if (!a) return b;
  const [[atA = '', nameA = ''], [atB = '', nameB = '']] = [said(a), said(b)];
  return (compareText(atA, atB) || compareText(nameA, nameB)) < 0 ? b : a;
}

/** With each account's owner: what is linked is one person's, and so is one name where that leaves no doubt. */
function merged(accounts: readonly AccountRecord[], links: readonly Link[], own: string): AccountRecord[] {
  const ownerOf = ownersIn(accounts, links);
  const owning = new Set(links.map(([key]) => ownerOf.get(key)));
  const groups = Map.groupBy(accounts, ({ key }) => ownerOf.get(key));
  const saltsOf = (owner: AccountKey) => new Set(groups.get(owner)?.map((account) => saltOf(account, own)));
  const joined = joinedByName(
    accounts.filter(({ key }) => ownerOf.get(key) === key),
    owning,
    saltsOf,
  );
  return accounts.map(({ mergedInto: _, byName, ...account }) => {
    const owner = ownerOf.get(account.key) ?? account.key;
    const into = joined.get(owner);
    if (into !== undefined) return { ...account, mergedInto: into, byName: 'joined' };
    return {
      ...account,
      ...(owner !== account.key && { mergedInto: owner }),
      ...(byName === 'parted' && { byName }),
    };
  });
}

/** The owner of each account: of those that are linked the one that is merged into no other, the first where there are several. */
function ownersIn(
  accounts: readonly AccountRecord[],
  links: readonly Link[],
): ReadonlyMap<AccountKey, AccountKey> {
  const shops = new Map(accounts.map(({ key, marketplace }) => [key, marketplace]));
  const group = new Map(accounts.map(({ key }) => [key, key]));
  const sound = links.filter(([key, into]) => shops.has(into) && shops.get(key) === shops.get(into));
  for (const [key, into] of sound) {
    const [from, to] = [group.get(key), group.get(into)];
    for (const [member, of] of group) if (of === from && to !== undefined) group.set(member, to);
  }
  const isMerged = new Set(sound.filter(([key, into]) => key !== into).map(([key]) => key));
  const owners = new Map<AccountKey, AccountKey>();
  for (const [, members] of Map.groupBy(group.keys(), (key) => group.get(key))) {
    const inOrder = [...members].sort(compareText);
    const owner = inOrder.find((key) => !isMerged.has(key)) ?? inOrder[0];
    for (const member of members) if (owner !== undefined) owners.set(member, owner);
  }
  return owners;
}

/**
 * Of the accounts that stand for themselves, those that another of their name stands for.
 *
 * @param saltsOf The databases that an account and all that is merged into it come from.
 */
function joinedByName(
  open: readonly AccountRecord[],
  owning: ReadonlySet<AccountKey | undefined>,
  saltsOf: (owner: AccountKey) => ReadonlySet<string>,
): ReadonlyMap<AccountKey, AccountKey> {
  const joined = new Map<AccountKey, AccountKey>();
  const named = open.filter(({ name, byName }) => name !== undefined && byName !== 'parted');
  for (const [, same] of Map.groupBy(named, ({ marketplace, name }) => JSON.stringify([marketplace, name]))) {
    const salts = same.flatMap(({ key }) => [...saltsOf(key)]);
    const isOneEach = new Set(salts).size === salts.length;
    const owners = same.filter(({ key }) => owning.has(key));
    if (!isOneEach || same.length < 2 || owners.length > 1) continue;
    const keys = same.map(({ key }) => key).sort(compareText);
    const owner = owners[0]?.key ?? keys[0];
    for (const key of keys) if (owner !== undefined && key !== owner) joined.set(key, owner);
  }
  return joined;
}
