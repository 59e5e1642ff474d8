import { listedOn } from '../ledger/listing-of.ts';
import { readRecord } from '../ledger/page-record.ts';
import { storedPartOf } from '../ledger/stored-pages.ts';
import type { StoredReading } from '../ledger/stored-reading.ts';
import type { Instant } from '../model/calendar-date.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import type { PageReading, ReadPage, UnreadPage } from '../pages/reading.ts';
import {
  type Identity,
  identify,
  isImportedOf,
  ownerAmong,
  resolveAccount,
  withinBounds,
} from './accounts.ts';
import { countArrival } from './arrivals.ts';
import { getAllChecked } from './checked-reads.ts';
import { settleClock } from './clock.ts';
import type { Database } from './database.ts';
import { derive, recordPage } from './derive.ts';
import { giftCardOwner } from './gift-card-owner.ts';
import { joinAccount } from './merge-accounts.ts';
import { isReadingKnown, storeReading } from './readings.ts';
import { rebuild } from './rebuild.ts';
import { writeRepaired } from './repair.ts';
import { areSaltsIn, loadSalts } from './salt.ts';
import type { WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** A page reading as it is delivered. */
export interface ObservedReading {
  /** The same for the same reading, however often it is delivered. */
  readonly id: string;
  readonly observedAt: Instant;
  readonly reading: PageReading;
}

export type Acceptance =
  /** `fresh` is false when it was known, a newer one makes it idle, or the page is an old copy: nothing has changed then. */
  | { readonly accepted: true; readonly fresh: boolean }
  /** Nothing was written: an amount in another currency than the marketplace's, or a credit below zero. */
  | { readonly accepted: false; readonly why: 'currency' | 'below-zero' }
  /** The same: more readings have been stored within the hour than anybody makes, or all was erased since it was read. */
  | { readonly accepted: false; readonly why: 'too-many' | 'unwanted' };

/**
 * Keeps a reading and brings everything in line with it in one transaction; ends when that is on disk. The
 * same reading again changes nothing, and the order in which readings arrive makes no difference.
 *
 * @param isWanted Asked in the transaction that would keep it.
 */
export async function acceptReading(
  db: Database,
  { id, observedAt, reading }: ObservedReading,
  now: Instant,
  isWanted: () => boolean = () => true,
): Promise<StoreResult<Acceptance>> {
  // It says how things stood when the browser asked for the page, and that moment is not known.
  if ('from' in reading && reading.from === 'cache') {
    return { ok: true, value: { accepted: true, fresh: false } };
  }
  const why = reading.outcome === 'read' ? faultOf(reading) : undefined;
  if (why !== undefined) return { ok: true, value: { accepted: false, why } };
  // A clock that was ahead and set back in between must not make this the newest reading for ever.
  const seen = observedAt < now ? observedAt : now;

  for (;;) {
    const salts = await loadSalts(db, now);
    if (!salts.ok) return salts;
    const account = 'account' in reading ? reading.account : undefined;
    const identity = await identify(account, reading.marketplace, salts.value.own, salts.value.foreign);
    const keep = async (tx: WriteTransaction) => {
      if (!isWanted()) return 'unwanted';
      if (!(await areSaltsIn(tx, salts.value))) return 'other accounts';
      const facts = { id, observedAt: await settleClock(tx, { observedAt: seen, reading }, now) };
      return reading.outcome === 'read'
        ? await keepRead(tx, facts, reading, identity, now)
        : await keepUnread(tx, facts, reading, identity);
    };
    const written = await writeRepaired(db, now, keep, (fresh) => fresh === true);
    if (!written.ok) return written;
    if (written.value === 'too-many' || written.value === 'unwanted') {
      return { ok: true, value: { accepted: false, why: written.value } };
    }
    if (written.value !== 'other accounts') {
      return { ok: true, value: { accepted: true, fresh: written.value } };
    }
  }
}

type Facts = Pick<ObservedReading, 'id' | 'observedAt'>;

async function keepRead(
  tx: WriteTransaction,
  facts: Facts,
  reading: ReadPage,
  identity: Identity,
  now: Instant,
): Promise<boolean | 'too-many'> {
  const page = storedPartOf(reading);
  if (page === undefined) return recordReadOnly(tx, facts, reading);
  if (await isReadingKnown(tx, facts.id)) return false;
  if (!(await countArrival(tx, now))) return 'too-many';
  const known = await getAllChecked(tx, 'accounts');
  const resolved = resolveAccount(known, identity, facts.observedAt);
  const named =
    page.page === 'gift-card-balance'
      ? await giftCardOwner(tx, known, identity, resolved, { ...page, ...facts, account: resolved.key })
      : resolved;
  const account = withinBounds(known, named);
  await tx.objectStore('accounts').put(account);
  const owner = ownerAmong(known, account);
  // The page proves what the import could not know: both are this customer's.
  const same = known
    .filter(isImportedOf(identity))
    .filter((other) => ownerAmong(known, other).key === other.key);
  const others = same.filter(({ key }) => key !== owner.key);
  for (const { key } of others) await joinAccount(tx, key, owner.key);
  const stored = {
    ...page,
    ...facts,
    account: owner.key,
    ...(owner.key !== account.key && { mergedFrom: account.key }),
  } as StoredReading;
  const change = await storeReading(tx, stored);
  await (others.length > 0 ? rebuild(tx, owner.key, now) : derive(tx, stored, change, now));
  return true;
}

/** Of a page that is not kept only when and how one of its kind was last read: that ends a notice about it. */
function recordReadOnly(tx: WriteTransaction, facts: Facts, reading: ReadPage): Promise<boolean> {
  return recordPage(tx, readRecord(reading.marketplace, { ...reading, ...facts }));
}

/** A failure makes no account known; whose it was is kept with it, as far as the page said. */
function keepUnread(
  tx: WriteTransaction,
  { id, observedAt }: Facts,
  reading: UnreadPage,
  { customer, name }: Identity,
): Promise<boolean> {
  const { page, marketplace, outcome } = reading;
  const missing = outcome === 'unrecognised' ? reading.missing : [];
  const owner = { ...(customer !== undefined && { customer }), ...(name !== undefined && { name }) };
  const isNamed = customer !== undefined || name !== undefined;
  const failure = { reading: id, at: observedAt, outcome, missing, ...(isNamed && { owner }) };
  return recordPage(tx, { scope: marketplace, marketplace, page, failures: [failure] });
}

function faultOf(reading: ReadPage): 'currency' | 'below-zero' | undefined {
  if (!isAllIn(marketplaceById(reading.marketplace).currency, reading)) return 'currency';
  const isBelow = listedOn(reading).some(({ amount }) => amount.minor < 0);
  return isBelow ? 'below-zero' : undefined;
}

/** Whether all money in a value is of this currency. */
function isAllIn(currency: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if ('minor' in value && 'currency' in value && value.currency !== currency) return false;
  return Object.values(value).every((part) => isAllIn(currency, part));
}
