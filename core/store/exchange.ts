import type { ManualCreditRecord } from '../ledger/manual-credits.ts';
import { readingsIn } from '../ledger/runs.ts';
import { compareReadings, type StoredReading } from '../ledger/stored-reading.ts';
import { type Instant, instantAt } from '../model/calendar-date.ts';
import { joinKey } from '../model/ids.ts';
import { isUseWord } from '../model/owner-words.ts';
import type { BackupAccount } from '../protocol/backup-record.ts';
import { isWish } from '../reminders/marks.ts';
import { canonical, merge, type SyncDocument, withoutOldNews } from '../sync/document.ts';
import { envelopeText, parseEnvelope } from '../sync/envelope.ts';
import { exchanged } from '../sync/exchange.ts';
import { localChanges } from '../sync/local-changes.ts';
import { putInOrder } from '../sync/reading-order.ts';
import { shareOf } from '../sync/share.ts';
import { identityOf, renamed, type SyncRecord } from '../sync/sync-record.ts';
import type { AccountRecord } from './accounts.ts';
import { getAllChecked, getChecked } from './checked-reads.ts';
import { clampedCredit } from './clock.ts';
import type { Database } from './database.ts';
import { derive } from './derive.ts';
import { planAccounts } from './import-accounts.ts';
import { type ImportStep, importStep, type Owners, ownersOf } from './import-records.ts';
import { rememberMails } from './mails.ts';
import { moveOwners } from './move-owners.ts';
import { changeUse } from './owner-words.ts';
import { isReadingKnown, loosenRun, runWith, storeReading } from './readings.ts';
import { rebuild } from './rebuild.ts';
import { writeRepaired } from './repair.ts';
import { loadSalts } from './salt.ts';
import { changeCredit } from './save-credit.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';
import { heldKeys, syncFacts } from './sync-facts.ts';

export interface Exchange {
  /** What all devices know together now, as far as this one has heard of it. */
  readonly document: SyncDocument;
  /** Something was brought in. */
  readonly isChanged: boolean;
}

/**
 * Brings what other devices sent together with what has changed here since the last exchange, in one transaction: a
 * background that dies has done it or has not. The same again changes nothing.
 *
 * @param device This device's id.
 */
export async function exchange(
  db: Database,
  { device, remote }: { readonly device: string; readonly remote: SyncDocument },
  now: Instant,
): Promise<StoreResult<Exchange>> {
  const salts = await loadSalts(db, now);
  if (!salts.ok) return salts;
  const salt = salts.value.own;
  const work = async (tx: WriteTransaction): Promise<Exchange> => {
    const before = await loadState(tx, device, now);
    const base = withoutOldNews(before.document, Date.parse(now));
    const here = await stateHere(tx, { document: base, held: before.held, salt });
    const input = { ...here, base, salt, device, now };
    const { document, incoming } = exchanged(input, withoutOldNews(remote, Date.parse(now)));
    const isChanged = await bringIn(tx, { document, incoming, salt, now });
    // What was known of an account on both sides is more than either side said.
    const after = await stateHere(tx, { document, held: [], salt });
    const whole = merge(document, localChanges({ ...after, base: document, salt, device, now }));
    await saveState(tx, { document: whole, held: heldKeys(after.facts) }, device);
    return { document: whole, isChanged };
  };
  return writeRepaired(db, now, work, ({ isChanged }) => isChanged);
}

interface State {
  readonly document: SyncDocument;
  readonly held: readonly string[];
}

async function loadState(tx: ReadTransaction, device: string, now: Instant): Promise<State> {
  const stored = await getChecked(tx, 'meta', 'sync');
  if (stored?.name !== 'sync') return { document: new Map(), held: [] };
  const envelope = parseEnvelope(stored.document, device, Date.parse(now));
  return { document: envelope?.document ?? new Map(), held: stored.held };
}

async function saveState(tx: WriteTransaction, { document, held }: State, device: string): Promise<void> {
  const text = envelopeText('this', shareOf(document, device, new Map()));
  await tx.objectStore('meta').put({ name: 'sync', document: text, held });
}

/** What is here, and how the accounts of the document are called here. */
async function stateHere(tx: ReadTransaction, { document, held, salt }: State & { readonly salt: string }) {
  const accounts = await getAllChecked(tx, 'accounts');
  const { keyOf } = planAccounts(accounts, accountsIn(document), salt);
  return { facts: await syncFacts(tx, accounts, salt, held), names: ownersOf(accounts, keyOf) };
}

function accountsIn(document: SyncDocument): BackupAccount[] {
  return [...document.values()].flatMap(({ v }) => (v && 'account' in v ? [v.account] : []));
}

interface BringIn {
  readonly document: SyncDocument;
  readonly incoming: SyncDocument;
  readonly salt: string;
  readonly now: Instant;
}

/** Answers whether anything here is another now. */
async function bringIn(tx: WriteTransaction, { document, incoming, salt, now }: BringIn): Promise<boolean> {
  if (incoming.size === 0) return false;
  const owners = await bringInAccounts(tx, { document, salt, now });
  let isChanged = owners.isChanged;
  const put = [...incoming.values()].flatMap(({ v }) => v ?? []);
  for (const reading of inOrder(put, owners, now)) {
    isChanged = (await bringInReading(tx, reading, now)) || isChanged;
  }
  if (put.some((record) => 'reading' in record)) await orderReadings(tx, document, owners, now);
  for (const [key, { v }] of incoming) {
    const id = identityOf(key, owners);
    isChanged = (await bringInSaid(tx, { id, record: v, owners, now })) || isChanged;
  }
  const mails = put.flatMap((record) => ('mail' in record ? [record.mail] : []));
  if (mails.length > 0) await rememberMails(tx, mails);
  return isChanged || mails.length > 0;
}

/** As an import does: see `planAccounts`. Which accounts are one is what the document says last. */
async function bringInAccounts(
  tx: WriteTransaction,
  { document, salt, now }: Omit<BringIn, 'incoming'>,
): Promise<Owners & { readonly isChanged: boolean }> {
  const given = accountsIn(document);
  const before = await getAllChecked(tx, 'accounts');
  const { keyOf } = planAccounts(before, given, salt);
  const said = new Set(keyOf.values());
  const known = before.map((account) => (said.has(account.key) ? withoutLink(account) : account));
  const { accounts, keyOf: names } = planAccounts(known, given, salt);
  const touched = new Set(await moveOwners(tx, before, accounts));
  let isChanged = touched.size > 0;
  for (const account of accounts) {
    const was = before.find(({ key }) => key === account.key);
    if (canonical(was) === canonical(account)) continue;
    await tx.objectStore('accounts').put(account);
    isChanged = true;
  }
  for (const account of touched) await rebuild(tx, account, now);
  return { ...ownersOf(accounts, names), isChanged };
}

function withoutLink({ mergedInto: _, byName, ...account }: AccountRecord): AccountRecord {
  return { ...account, ...(byName === 'parted' && { byName }) };
}

/** The readings that can be used, as they are stored here. One from ahead of this clock was made before now. */
function inOrder(records: readonly SyncRecord[], owners: Owners, now: Instant): StoredReading[] {
  const readings = records
    .flatMap((record) => ('reading' in record ? (importStep(record, owners)?.record as StoredReading) : []))
    .filter((reading) => reading !== undefined)
    .sort(compareReadings);
  return readings.map((reading, rank) => {
    const latest = instantAt(Date.parse(now) - (readings.length - rank));
    return reading.observedAt > now ? { ...reading, observedAt: latest } : reading;
  });
}

async function bringInReading(tx: WriteTransaction, reading: StoredReading, now: Instant): Promise<boolean> {
  if (await isReadingKnown(tx, reading.id)) return false;
  await derive(tx, reading, await storeReading(tx, reading), now);
  return true;
}

/** Stores the readings of each page in the order in which all devices know them. */
async function orderReadings(
  tx: WriteTransaction,
  document: SyncDocument,
  owners: Owners,
  now: Instant,
): Promise<void> {
  const readings = [...document.values()].flatMap(({ v }) =>
    v && 'reading' in v ? [importStep(v, owners)?.record as StoredReading | undefined] : [],
  );
  const known = readings.filter((reading) => reading !== undefined);
  const pages = Map.groupBy(known, ({ account, page }) => joinKey(account, page));
  for (const same of pages.values()) {
    const runs = await Promise.all(same.map(({ id }) => runWith(tx, id)));
    const ids = new Set(same.map(({ id }) => id));
    const here = [...new Map(runs.flatMap((run) => (run ? [[run.id, run] as const] : []))).values()]
      .flatMap(readingsIn)
      .filter(({ id }) => ids.has(id));
    const times = putInOrder(same, here, now);
    for (const [id, observedAt] of times) {
      await loosenRun(tx, id);
      const reading = here.find((one) => one.id === id);
      if (reading) await tx.objectStore('readings').put({ ...reading, observedAt });
    }
    const [first] = same;
    if (first && times.size > 0) await rebuild(tx, first.account, now);
  }
}

interface Said {
  /** What it is known by here. */
  readonly id: string;
  readonly record: SyncRecord | null;
  readonly owners: Owners;
  readonly now: Instant;
}

/** What no page says: credits by hand, words of their owner, and what was told or muted. */
async function bringInSaid(tx: WriteTransaction, { id, record, owners, now }: Said): Promise<boolean> {
  const key = id.slice(id.indexOf(':') + 1);
  if (id.startsWith('credit:')) return bringInCredit(tx, key, stepOf(record, owners), now);
  if (id.startsWith('word:')) return bringInWord(tx, key, record && renamed(record, owners), now);
  if (id.startsWith('told:')) return bringInMark(tx, key, stepOf(record, owners));
  return false;
}

/** Undefined for what was deleted, null for what is of no account here. */
function stepOf(record: SyncRecord | null, owners: Owners): ImportStep | undefined | null {
  if (!record) return undefined;
  const isImportable = 'credit' in record || 'told' in record;
  return (isImportable ? importStep(record, owners) : undefined) ?? null;
}

async function bringInCredit(
  tx: WriteTransaction,
  id: string,
  step: ImportStep | undefined | null,
  now: Instant,
): Promise<boolean> {
  if (step === null) return false;
  const known = await getChecked(tx, 'own-credits', id);
  if (!known && !step) return false;
  const said = step?.record as ManualCreditRecord | undefined;
  // The clock of the device that it comes from may be ahead.
  await changeCredit(tx, known, said && clampedCredit(said, now), now);
  return true;
}

async function bringInWord(
  tx: WriteTransaction,
  entry: string,
  record: SyncRecord | null,
  now: Instant,
): Promise<boolean> {
  const words = tx.objectStore('words');
  const known = await getChecked(tx, 'words', entry as never);
  const word = record && 'word' in record ? record.word : undefined;
  const said = word ?? known;
  if (!said || !isUseWord(said) || (word && canonical(word) === canonical(known))) return false;
  const account = await getChecked(tx, 'accounts', said.account);
  if (!account) return false;
  await changeUse(tx, said, () => (word ? words.put(word) : words.delete(said.entry)), now);
  return true;
}

/** That something was told is never taken back; what an owner wants is. */
async function bringInMark(
  tx: WriteTransaction,
  key: string,
  step: ImportStep | undefined | null,
): Promise<boolean> {
  const known = await getChecked(tx, 'told', key);
  if (!step) {
    if (step === null || !known || !isWish(known)) return false;
    await tx.objectStore('told').delete(key);
    return true;
  }
  if (step.store !== 'told') return false;
  const next = !known || isWish(step.record) ? step.record : step.merge(known, step.record);
  if (canonical(known) === canonical(next)) return false;
  await tx.objectStore('told').put(next);
  return true;
}
