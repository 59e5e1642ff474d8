import { compareText } from '../ledger/stored-reading.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { Account } from '../model/credit.ts';
import { type AccountKey, createAccountKey, nextAccountKey } from '../model/ids.ts';
import type { MarketplaceId } from '../model/marketplaces.ts';
import type { PageAccount } from '../pages/reading.ts';

/** An account with what it is recognized by. The customer id itself is never stored. */
export interface AccountRecord extends Account {
  /** The salted hash of the customer id, once a page has shown it. */
  readonly customer?: string;
  /** The salt of the database that it was imported from, which its hash was made with. Absent where it is our own. */
  readonly salt?: string;
  /** When the name was read: the newest one is shown. */
  readonly namedAt?: Instant;
  /** What its owner calls it: shown before the name that was read, and nothing is recognized by it. */
  readonly givenName?: string;
  /** When its owner said so: the newest one stands. */
  readonly givenAt?: Instant;
  /** Its owner said that it is this account: what its pages say goes there. */
  readonly mergedInto?: AccountKey;
  /** `joined`: it was merged on import, by its name alone. `parted`: its owner said that it is somebody else's. */
  readonly byName?: 'joined' | 'parted';
}

/** Whose a page is, as far as it says: hashed before the transaction, which may not wait for it. */
export interface Identity {
  readonly marketplace: MarketplaceId;
  readonly customer?: string;
  /** The same customer by the salts of other databases, of which accounts were imported. */
  readonly elsewhere?: readonly string[];
  readonly name?: string;
  readonly nameHash?: string;
}

/**
 * @param salt the database's own, so that the hashes mean nothing elsewhere.
 * @param foreign those of other databases, by which accounts that were imported are known again.
 */
export async function identify(
  account: PageAccount | undefined,
  marketplace: MarketplaceId,
  salt: string,
  foreign: readonly string[] = [],
): Promise<Identity> {
  const { customerId, name } = account ?? {};
  const byCustomer = (of: string, id: string) => hashOf(of, marketplace, 'customer', id);
  return {
    marketplace,
    ...(customerId !== undefined && { customer: await byCustomer(salt, customerId) }),
    ...(customerId !== undefined &&
      foreign.length > 0 && {
        elsewhere: await Promise.all(foreign.map((other) => byCustomer(other, customerId))),
      }),
    ...(name !== undefined && { name, nameHash: await hashOf(salt, marketplace, 'name', name) }),
  };
}

/** 128 bits of a hash of several texts, as hexadecimal digits. */
export async function hashOf(...parts: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  return hexOf(new Uint8Array(digest).subarray(0, 16));
}

export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The account that a page belongs to, as it should be stored: known, known better than before, or
 * new. The customer id decides; a name alone goes to the one account known by it; a page that says neither
 * goes to the marketplace's only account, and where there are several to one that holds it until its owner
 * says whose it is. Two customers are never taken for one.
 */
export function resolveAccount(
  known: readonly AccountRecord[],
  identity: Identity,
  readAt: Instant,
): AccountRecord {
  const here = known.filter(({ marketplace }) => marketplace === identity.marketplace);
  return named(match(here, identity) ?? create(here, identity), identity, readAt);
}

/** More accounts than people share a browser; a page can invent any number. */
const ACCOUNTS_MAX = 20;

/** The account that a page counts for where it names one more than are kept: one whose owner is asked about. */
export function withinBounds(known: readonly AccountRecord[], account: AccountRecord): AccountRecord {
  const here = known.filter(({ marketplace }) => marketplace === account.marketplace);
  const isKnown = here.some(({ key }) => key === account.key);
  if (isKnown || here.length < ACCOUNTS_MAX) return account;
  const key = createAccountKey(account.marketplace);
  return here.find((other) => other.key === key) ?? { key, marketplace: account.marketplace };
}

/** The account known to be the one that a page names, or undefined: nothing becomes known by asking. */
export function knownAccount(known: readonly AccountRecord[], identity: Identity): AccountRecord | undefined {
  if (identity.customer === undefined && identity.name === undefined) return undefined;
  return match(
    known.filter(({ marketplace }) => marketplace === identity.marketplace),
    identity,
  );
}

/** The accounts that a page which says only a name may belong to, the likeliest first. */
export function accountsOfName(
  known: readonly AccountRecord[],
  { marketplace, customer, name }: Identity,
): AccountRecord[] {
  if (customer !== undefined || name === undefined) return [];
  return known.filter((account) => account.marketplace === marketplace && account.name === name);
}

/** One more account of a name that another account is known by. */
export function anotherOfName(
  known: readonly AccountRecord[],
  { marketplace, name, nameHash }: Identity,
  readAt: Instant,
): AccountRecord {
  let key = createAccountKey(marketplace, nameHash);
  while (known.some((account) => account.key === key)) key = nextAccountKey(key);
  return { key, marketplace, ...(name !== undefined && { name, namedAt: readAt }) };
}

function match(here: readonly AccountRecord[], identity: Identity): AccountRecord | undefined {
  const [sole] = here;
  const only =
    here.length === 1 && sole?.customer === undefined && sole?.name === undefined ? sole : undefined;
  const { customer, name } = identity;
  if (customer !== undefined) {
    const same = here.find((account) => account.customer === customer) ?? here.find(isImportedOf(identity));
    if (same) return same;
    const byName = here.filter((account) => name !== undefined && account.name === name);
    const [first] = byName;
    const joins = byName.length === 1 && first !== undefined && first.customer === undefined;
    const account = joins ? first : (only ?? here.find(({ key }) => key === customer));
    return account && { ...account, customer };
  }
  if (name !== undefined) {
    const byName = here.filter((account) => account.name === name);
    const unclaimed = byName.find((account) => account.customer === undefined);
    return unclaimed ?? (byName.length === 1 ? byName[0] : byName.length === 0 ? only : undefined);
  }
  return here.length === 1 ? sole : here.find((account) => isUnassigned(account, here));
}

/** Whether an account was imported and is this customer's. */
export function isImportedOf({ elsewhere }: Identity): (account: AccountRecord) => boolean {
  return ({ customer }) => customer !== undefined && (elsewhere?.includes(customer) ?? false);
}

/** The salts of the databases that accounts were imported from, in order. */
export function foreignSalts(known: readonly AccountRecord[]): string[] {
  return [...new Set(known.flatMap(({ salt }) => salt ?? []))].sort();
}

/** Whether an account only holds what pages said that did not say whose they are. */
export function isUnassigned(account: AccountRecord, known: readonly AccountRecord[]): boolean {
  const { customer, name, givenName, marketplace } = account;
  if (customer !== undefined || name !== undefined || givenName !== undefined) return false;
  return known.some((other) => other.marketplace === marketplace && other.key !== account.key);
}

function create(here: readonly AccountRecord[], identity: Identity): AccountRecord {
  const { marketplace, customer, name, nameHash } = identity;
  const isTaken = (key: AccountKey) => here.some((account) => account.key === key);
  let key = createAccountKey(marketplace, customer ?? nameHash);
  // Another account was opened under this name and has become known by its customer id since.
  const taken = customer === undefined ? here.find((account) => account.key === key) : undefined;
  if (taken && name !== undefined && taken.name !== name) return taken;
  while (customer === undefined && isTaken(key)) key = nextAccountKey(key);
  return {
    key,
    marketplace,
    ...(customer !== undefined && { customer }),
  };
}

/** With the name that the newest reading shows. */
function named(account: AccountRecord, { name }: Identity, readAt: Instant): AccountRecord {
  if (name === undefined) return account;
  const order = compareText(readAt, account.namedAt ?? '') || compareText(name, account.name ?? '');
  return order > 0 ? { ...account, name, namedAt: readAt } : account;
}

/** The account that a page of this one counts for. */
export function ownerAmong(known: readonly AccountRecord[], account: AccountRecord): AccountRecord {
  const owner = known.find(({ key }) => key === account.mergedInto);
  return owner ?? account;
}

/** The accounts that are known apart from each other. */
export function openAccounts(known: readonly AccountRecord[]): AccountRecord[] {
  return known.filter(({ mergedInto }) => !known.some(({ key }) => key === mergedInto));
}

/** The account of a key whose own record is lost: it is known by nothing but its key. */
export function strippedAccount(key: AccountKey, marketplace: MarketplaceId): AccountRecord {
  return { key, marketplace };
}

/** An account under the name that is shown of it. */
export function shownAccount({ key, marketplace, name, givenName }: AccountRecord): Account {
  const shown = givenName ?? name;
  return { key, marketplace, ...(shown !== undefined && { name: shown }) };
}
