import { type ManualCreditRecord, restoredCredit } from '../ledger/manual-credits.ts';
import { mergePageRecords, type PageRecord } from '../ledger/page-record.ts';
import { compareText, type StoredReading } from '../ledger/stored-reading.ts';
import {
  type AccountKey,
  accountOfKey,
  createMarkKey,
  isAccountKey,
  markedAt,
  withAccount,
} from '../model/ids.ts';
import { isMarketplaceId } from '../model/marketplaces.ts';
import type { OwnerWord } from '../model/owner-words.ts';
import type { PanelMonth } from '../model/panel.ts';
import type { BackupCredit, BackupRecord } from '../protocol/backup-record.ts';
import type { ReminderMark } from '../reminders/marks.ts';
import { type AccountRecord, ownerAmong } from './accounts.ts';
import type { ImportedStore, UnspentSchema } from './schema.ts';

/** Whose the records of a file are here. */
export interface Owners {
  /** The account that a key of the file is here, whoever it counts for. */
  readonly named: (key: AccountKey) => AccountKey;
  /** The account that it counts for. */
  readonly owner: (key: AccountKey) => AccountKey;
  /** The account here, if it is known. */
  readonly account: (key: AccountKey) => AccountRecord | undefined;
}

export function ownersOf(
  accounts: readonly AccountRecord[],
  keyOf: ReadonlyMap<AccountKey, AccountKey>,
): Owners {
  const known = new Map(accounts.map((account) => [account.key, account]));
  const named = (key: AccountKey) => keyOf.get(key) ?? key;
  return {
    named,
    owner: (key) => {
      const account = known.get(named(key));
      return account ? ownerAmong(accounts, account).key : named(key);
    },
    account: (key) => known.get(named(key)),
  };
}

type Row<Store extends ImportedStore> = UnspentSchema[Store]['value'];

/** How one record of a file is stored: where, under what key, and what becomes of one that is there already. */
export type ImportStep = {
  readonly [Store in ImportedStore]: {
    readonly store: Store;
    readonly key: UnspentSchema[Store]['key'];
    readonly record: Row<Store>;
    /** One of two records of a key: the same whichever came first. */
    readonly merge: (here: Row<Store>, record: Row<Store>) => Row<Store>;
    /** The account that has to be derived again. */
    readonly touches?: AccountKey;
  };
}[ImportedStore];

/** Undefined for what is stored otherwise, and for what is of no account, or of one of another marketplace. */
export function importStep(given: BackupRecord, owners: Owners): ImportStep | undefined {
  if ('reading' in given) return readingStep(given.reading, owners);
  if ('credit' in given) return creditStep(given.credit, owners);
  if ('panel' in given) return panelStep(given.panel, owners);
  if ('word' in given) return wordStep(given.word, owners);
  if ('told' in given) return toldStep(given.told, owners);
  if ('page' in given) return pageStep(given.page, owners);
  if ('mail' in given) {
    return { store: 'mails', key: given.mail, record: { id: given.mail }, merge: (here) => here };
  }
  return undefined;
}

/** Whose a record is, and whose it was before its owner said that two accounts are one. */
function ownedBy(
  { account, mergedFrom }: Pick<StoredReading, 'account' | 'mergedFrom'>,
  owners: Owners,
): { readonly account: AccountKey; readonly mergedFrom?: AccountKey } {
  const from = mergedFrom !== undefined && owners.account(mergedFrom) ? mergedFrom : account;
  const [named, owner] = [owners.named(from), owners.owner(from)];
  return { account: owner, ...(named !== owner && { mergedFrom: named }) };
}

/** Whether the account is known, and of this marketplace. */
function isOfShop(owners: Owners, key: AccountKey, marketplace: string): boolean {
  return owners.account(key)?.marketplace === marketplace;
}

function readingStep(reading: StoredReading, owners: Owners): ImportStep | undefined {
  if (!isOfShop(owners, reading.account, reading.marketplace)) return undefined;
  const { account: _, mergedFrom: __, ...said } = reading;
  const whose = ownedBy(reading, owners);
  return {
    store: 'readings',
    key: reading.id,
    record: { ...said, ...whose } as StoredReading,
    merge: (here) => here,
    touches: whose.account,
  };
}

function creditStep(given: BackupCredit, owners: Owners): ImportStep | undefined {
  const { saved, mergedFrom, answer, ...facts } = given;
  const { account: chosen, ...rest } = saved;
  if (!('key' in chosen) || !isOfShop(owners, chosen.key, saved.marketplace)) return undefined;
  const whose = ownedBy({ account: chosen.key, ...(mergedFrom !== undefined && { mergedFrom }) }, owners);
  const record: ManualCreditRecord = {
    ...restoredCredit({ ...rest, account: whose.account }, facts),
    ...(whose.mergedFrom !== undefined && { mergedFrom: whose.mergedFrom }),
    ...(answer && { answer: { ...answer, to: answeredTo(answer.to, owners) } }),
  };
  return { store: 'own-credits', key: record.id, record, merge: newerCredit, touches: whose.account };
}

function answeredTo(to: NonNullable<BackupCredit['answer']>['to'], owners: Owners) {
  return to.kind === 'lot' ? { ...to, id: rekeyed(to.id, owners) } : to;
}

/** The one that was changed last; what follows from pages decides nothing. */
function newerCredit(here: ManualCreditRecord, record: ManualCreditRecord): ManualCreditRecord {
  const changed = ({ amounts, addedAt, ended }: ManualCreditRecord) =>
    [...amounts.map(({ at }) => at), addedAt, ended ?? addedAt].reduce((a, b) => (a > b ? a : b));
  const order = compareText(changed(here), changed(record)) || compareText(saidIn(here), saidIn(record));
  return order < 0 ? { ...record, account: here.account, ...mergedFromOf(here) } : here;
}

function mergedFromOf({ mergedFrom }: ManualCreditRecord) {
  return mergedFrom === undefined ? {} : { mergedFrom };
}

function saidIn(record: ManualCreditRecord): string {
  const {
    closed: _,
    covered: __,
    part: ___,
    asked: ____,
    account: _____,
    mergedFrom: ______,
    ...said
  } = record;
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => compareText(a, b)));
}

function panelStep(given: PanelMonth, owners: Owners): ImportStep | undefined {
  if (!isOfShop(owners, given.account, given.marketplace)) return undefined;
  const account = owners.named(given.account);
  return {
    store: 'panel',
    key: [account, given.month],
    record: { ...given, account },
    merge: (here, record) => {
      const surveys = Math.max(here.surveys ?? 0, record.surveys ?? 0);
      return {
        ...here,
        receipts: Math.max(here.receipts, record.receipts),
        ...(surveys > 0 && { surveys }),
      };
    },
  };
}

function wordStep(given: OwnerWord, owners: Owners): ImportStep {
  const account = owners.owner(given.account);
  const entry = withAccount(given.entry, account);
  return {
    store: 'words',
    key: entry,
    record: { ...given, entry, account },
    merge: (here, record) => {
      const order = compareText(here.at, record.at) || compareText(here.said, record.said);
      return order < 0 ? record : here;
    },
    touches: account,
  };
}

function toldStep(given: ReminderMark, owners: Owners): ImportStep {
  const lot = rekeyed(given.lot, owners);
  const key = createMarkKey(lot, markedAt(given));
  return {
    store: 'told',
    key,
    record: { key, lot, covered: given.covered },
    merge: (here, record) => ({ ...here, covered: Math.max(here.covered, record.covered) }),
  };
}

function pageStep(given: PageRecord, owners: Owners): ImportStep | undefined {
  const { scope } = given;
  const isOfAccount = !isMarketplaceId(scope) && isAccountKey(scope);
  if (isOfAccount && !isOfShop(owners, scope, given.marketplace)) return undefined;
  if (!isOfAccount && scope !== given.marketplace) return undefined;
  const record = { ...given, scope: isOfAccount ? owners.owner(scope) : scope };
  return {
    store: 'pages',
    key: [record.scope, record.page],
    record,
    merge: (here, other) => mergePageRecords(here, other),
  };
}

/** The id that the account has here which it belongs to. */
function rekeyed<Id extends ReminderMark['lot']>(id: Id, owners: Owners): Id {
  const account = accountOfKey(id);
  return account === undefined ? id : withAccount(id, owners.owner(account));
}
