import type { Instant } from '../model/calendar-date.ts';
import { instantAt } from '../model/calendar-date.ts';
import { type AccountKey, isUnnamedKey, joinKey, type LotId } from '../model/ids.ts';
import type { BackupCredit } from '../protocol/backup-record.ts';
import { isWish } from '../reminders/marks.ts';
import { canonical, compareRegisters, type Register, type SyncDocument } from './document.ts';
import { type AccountNames, identityOf, keyOf, renamed, type SyncRecord } from './sync-record.ts';

/** What one database holds of what is shared, in its own account keys. */
export interface LocalFacts {
  readonly records: readonly SyncRecord[];
  /** The lots that there are: where an owner's wish about one is gone, its owner took it back. */
  readonly lots: ReadonlySet<LotId>;
  /** The keys of what was here after the last exchange: what is gone of it since was deleted. */
  readonly held: ReadonlySet<string>;
  /** The keys of records that were set aside as damaged: nobody deleted them. */
  readonly damaged: ReadonlySet<string>;
}

export interface LocalInput {
  /** What was known after the last exchange. */
  readonly base: SyncDocument;
  readonly facts: LocalFacts;
  /** How accounts of the document are called here. */
  readonly names: AccountNames;
  /** This database's own salt. */
  readonly salt: string;
  readonly device: string;
  readonly now: Instant;
}

const HERE: AccountNames = { named: (key) => key, owner: (key) => key };

/** What has changed here since the last exchange, each change stamped as later than what was known of it. */
export function localChanges(input: LocalInput): SyncDocument {
  const { base, facts, names, device, now } = input;
  const nowMs = Date.parse(now);
  const known = registersHere(base, names);
  const refOf = accountRefs(input);
  const pages = newestOfPages(base, names);
  const changes = new Map<string, Register>();
  const here = new Set<string>();
  for (const record of facts.records) {
    const local = identityOf(keyOf(record), HERE);
    here.add(local);
    const [best] = known.get(local) ?? [];
    if (best && isSaid(best.register, record, names)) continue;
    const t = best ? Math.max(nowMs, best.register.t + 1) : firstStamp(record, nowMs, pages);
    const v = withOrder(renamed(record, { named: refOf, owner: refOf }), t);
    changes.set(keyOf(v), { t, d: device, v });
  }
  for (const [local, registers] of known) {
    if (here.has(local) || !facts.held.has(local) || facts.damaged.has(local)) continue;
    if (!isDeletable(registers[0]?.register, facts, names)) continue;
    for (const { key, register } of registers) {
      if (register.v === null) continue;
      changes.set(key, { t: Math.max(nowMs, register.t + 1), d: device, v: null });
    }
  }
  return changes;
}

interface Known {
  readonly key: string;
  readonly register: Register;
}

/** By the keys of this database, the newest first: an account may be known by several names. */
function registersHere(base: SyncDocument, names: AccountNames): ReadonlyMap<string, readonly Known[]> {
  const known = Map.groupBy(
    [...base].map(([key, register]) => ({ key, register })),
    ({ key }) => identityOf(key, names),
  );
  for (const same of known.values()) same.sort((a, b) => compareRegisters(b.register, a.register));
  return known;
}

/** Whether the document says what is here, or more: what was told is told, and stays so. */
function isSaid({ v }: Register, record: SyncRecord, names: AccountNames): boolean {
  if (v === null) return false;
  const said = renamed(v, names);
  if ('told' in said && 'told' in record && !isWish(record.told)) {
    return said.told.covered >= record.told.covered;
  }
  // What a page said at a moment never changes, and a mail is known or not.
  if ('reading' in record || 'mail' in record) return true;
  return canonical(said) === canonical(record);
}

/** Lists and what was told follow from pages; that they are gone here takes nothing from other devices. */
function isDeletable(register: Register | undefined, { lots }: LocalFacts, names: AccountNames): boolean {
  const v = register?.v && renamed(register.v, names);
  if (!v) return false;
  if ('credit' in v || 'word' in v) return true;
  return 'told' in v && isWish(v.told) && lots.has(v.told.lot);
}

/** When something was changed of which no other device knows yet. */
function firstStamp(record: SyncRecord, nowMs: number, pages: ReadonlyMap<string, number>): number {
  if ('credit' in record) return Math.min(nowMs, Date.parse(changedAt(record.credit)));
  if ('word' in record) return Math.min(nowMs, Date.parse(record.word.at));
  if (!('reading' in record)) return nowMs;
  const { account, page, observedAt } = record.reading;
  // Later than the one before it also where the clock was behind.
  return Math.max(Date.parse(observedAt), (pages.get(joinKey(account, page)) ?? 0) + 1);
}

function changedAt({ amounts, addedAt, ended }: BackupCredit): Instant {
  return [...amounts.map(({ at }) => at), addedAt, ended ?? addedAt].reduce((a, b) => (a > b ? a : b));
}

/** Of each page, by its account here, when the document says it was read last. */
function newestOfPages(base: SyncDocument, names: AccountNames): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { t, v } of base.values()) {
    if (!v || !('reading' in v)) continue;
    const page = joinKey(names.named(v.reading.account), v.reading.page);
    newest.set(page, Math.max(t, newest.get(page) ?? 0));
  }
  return newest;
}

/** Other devices take a page's readings in the order of their stamps. */
function withOrder(record: SyncRecord, t: number): SyncRecord {
  if (!('reading' in record)) return record;
  const at = instantAt(t);
  return record.reading.observedAt === at ? record : { reading: { ...record.reading, observedAt: at } };
}

/** What accounts of this database are called in the document: as they are there already, else by their keys. */
function accountRefs({ base, facts, names, salt }: LocalInput): (key: AccountKey) => AccountKey {
  const refs = new Map<AccountKey, AccountKey>();
  const taken = new Set<string>();
  const accounts = [...base.values()].flatMap(({ v }) => (v && 'account' in v ? [v.account] : []));
  for (const { key: ref } of accounts.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const key = names.named(ref);
    taken.add(ref);
    if (!refs.has(key) || ref === key) refs.set(key, ref);
  }
  for (const record of facts.records) {
    if (!('account' in record) || refs.has(record.account.key)) continue;
    const { key, customer, name, salt: own = salt } = record.account;
    const isKnown = customer !== undefined || name !== undefined;
    // Every database calls its first account without a name the same; once it is somebody's, it is one of them.
    const isShared = taken.has(key) || (isUnnamedKey(key) && isKnown);
    refs.set(key, isShared ? (`${key}~${own}` as AccountKey) : key);
  }
  return (key) => refs.get(key) ?? key;
}
