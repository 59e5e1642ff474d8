import * as z from 'zod/mini';
import { isWholeList, listedOn } from '../ledger/listing-of.ts';
import type { StoredReading } from '../ledger/stored-reading.ts';
import {
  type AccountKey,
  accountOfKey,
  createMarkKey,
  createReadingIdentity,
  createSharedReadingKey,
  type LotId,
  markedAt,
  parseSharedReadingKey,
  type SharedReading,
  withAccount,
} from '../model/ids.ts';
import type { UseWord } from '../model/owner-words.ts';
import { EVERY_PAGE_KIND, pageKindFacts } from '../pages/page-kinds.ts';
import type { ReadPage } from '../pages/reading.ts';
import {
  type BackupAccount,
  type BackupCredit,
  type BackupRecord,
  usableRecord,
} from '../protocol/backup-record.ts';
import { useWord } from '../protocol/owner-word-schema.ts';

/** One thing that devices share: an object with one member, which says what it is. */
export type SyncRecord =
  /** With the salt of its hash always, and with the account that its owner or a page says it is. */
  | { readonly account: BackupAccount }
  | { readonly credit: BackupCredit }
  /** What a reminder told, or what is muted. */
  | { readonly told: { readonly key: string; readonly lot: LotId; readonly covered: number } }
  /** How much its owner said is left of a listed credit. */
  | { readonly word: UseWord }
  /** What a page that shows credits said last. */
  | { readonly reading: StoredReading }
  /** A known mail by its short id. */
  | { readonly mail: string }
  /** A device that its owner removed: it stops. */
  | { readonly removed: string };

/** The pages whose credits are shared, as they were last read. */
export const SHARED_PAGES = EVERY_PAGE_KIND.filter((page) => pageKindFacts(page).isShared);

/** Ends the id of a gift card reading whose movements were left out, so that the whole one is not taken for known. */
const WITHOUT_ROWS = '/now';

/** The part of a reading that is shared: what there is now, and not how it came. Undefined where that is nothing. */
export function sharedPartOf(reading: StoredReading): StoredReading | undefined {
  if (!SHARED_PAGES.includes(reading.page)) return undefined;
  const { account, mergedFrom = account, ...said } = reading;
  const shared = { ...said, via: {}, account: mergedFrom } as StoredReading;
  if (shared.page !== 'gift-card-balance') return shared;
  const { activity: _rows, more: _more, continued: _continued, ...balance } = shared;
  const { id } = balance;
  return { ...balance, id: id.endsWith(WITHOUT_ROWS) ? id : `${id}${WITHOUT_ROWS}` };
}

/** The name under which a record is shared: what it is, and which one. */
export function keyOf(record: SyncRecord): string {
  if ('account' in record) return `account:${record.account.key}`;
  if ('credit' in record) return `credit:${record.credit.saved.id}`;
  if ('told' in record) return `told:${record.told.key}`;
  if ('word' in record) return `word:${record.word.entry}`;
  if ('mail' in record) return `mail:${record.mail}`;
  if ('removed' in record) return `removed:${record.removed}`;
  const isWhole = isWholeReading(record.reading);
  return `page:${createSharedReadingKey({ ...record.reading, isWhole })}`;
}

/** Whether what was read of the page before says nothing any more. */
export function isWholeReading(reading: StoredReading): boolean {
  return reading.page === 'gift-card-balance' || reading.page === 'amazon-pay' || isWholeList(reading);
}

type Kind = 'account' | 'credit' | 'told' | 'word' | 'mail' | 'removed' | 'page';

/** What a key is of, and which one. */
function partsOf(key: string): { readonly kind: Kind; readonly rest: string } {
  const end = key.indexOf(':');
  return { kind: key.slice(0, end) as Kind, rest: key.slice(end + 1) };
}

export function kindOf(key: string): Kind {
  return partsOf(key).kind;
}

/** The reading that a key names; undefined of any other. */
export function readingOf(key: string): SharedReading | undefined {
  const { kind, rest } = partsOf(key);
  return kind === 'page' ? parseSharedReadingKey(rest) : undefined;
}

/** How the accounts of one place are called in another. */
export interface AccountNames {
  /** The account itself. */
  readonly named: (key: AccountKey) => AccountKey;
  /** The account that it counts for. */
  readonly owner: (key: AccountKey) => AccountKey;
}

/** The record as it is called elsewhere. */
export function renamed(record: SyncRecord, { named, owner }: AccountNames): SyncRecord {
  if ('account' in record) {
    const { mergedInto, ...account } = record.account;
    return {
      account: {
        ...account,
        key: named(account.key),
        ...(mergedInto !== undefined && { mergedInto: named(mergedInto) }),
      },
    };
  }
  if ('reading' in record) {
    return { reading: { ...record.reading, account: named(record.reading.account) } };
  }
  if ('told' in record) {
    const lot = renamedId(record.told.lot, owner);
    return { told: { ...record.told, key: createMarkKey(lot, markedAt(record.told)), lot } };
  }
  if ('word' in record) {
    const { entry, account } = record.word;
    return { word: { ...record.word, entry: renamedId(entry, owner), account: owner(account) } };
  }
  if (!('credit' in record)) return record;
  const { saved, answer, ...facts } = record.credit;
  const to = answer?.to;
  const { account } = saved;
  return {
    credit: {
      ...facts,
      saved: { ...saved, account: 'key' in account ? { key: named(account.key) } : account },
      ...(answer && {
        answer: { ...answer, to: to?.kind === 'lot' ? { ...to, id: renamedId(to.id, owner) } : answer.to },
      }),
    },
  };
}

/** What a record is known by elsewhere, by its key alone: the record may have been deleted. */
export function identityOf(key: string, { named, owner }: AccountNames): string {
  const { kind, rest } = partsOf(key);
  if (kind === 'told' || kind === 'word') return `${kind}:${renamedId(rest as LotId, owner)}`;
  if (kind === 'account') return `account:${named(rest as AccountKey)}`;
  const reading = readingOf(key);
  if (!reading) return key;
  return `page:${createReadingIdentity({ ...reading, account: named(reading.account) })}`;
}

function renamedId<Id extends LotId | UseWord['entry']>(id: Id, name: (key: AccountKey) => AccountKey): Id {
  const account = accountOfKey(id);
  return account === undefined ? id : withAccount(id, name(account));
}

const short = z.union([
  z.strictObject({ word: useWord }),
  z.strictObject({ mail: z.string().check(z.regex(/^[0-9a-f]{12}$/)) }),
  z.strictObject({ removed: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }),
]);

/** A record that comes from elsewhere under this key; undefined where it is not what it should be. */
export function parseSyncRecord(key: string, value: unknown): SyncRecord | undefined {
  const parsed = short.safeParse(value);
  const record = parsed.success ? (parsed.data as SyncRecord) : sharedOf(usableRecord(value));
  return record && keyOf(record) === key ? record : undefined;
}

function sharedOf(record: BackupRecord | undefined): SyncRecord | undefined {
  if (!record) return undefined;
  if ('account' in record) return record.account.salt === undefined ? undefined : record;
  if ('credit' in record || 'told' in record) return record;
  if (!('reading' in record) || sharedPartOf(record.reading) === undefined) return undefined;
  // As of a page that is read: nobody has less than nothing.
  const isBelow = listedOn(record.reading as ReadPage).some(({ amount }) => amount.minor < 0);
  return isBelow ? undefined : record;
}
