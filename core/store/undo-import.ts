import type { Instant } from '../model/calendar-date.ts';
import { type AccountKey, isAccountKey } from '../model/ids.ts';
import { isMarketplaceId } from '../model/marketplaces.ts';
import type { AccountRecord } from './accounts.ts';
import { getAllChecked, keysOf } from './checked-reads.ts';
import type { Database } from './database.ts';
import { forgetDerived } from './derive.ts';
import { UNDO_PART } from './import-staged.ts';
import { forgetMails } from './mails.ts';
import { manualCreditsOf } from './manual-credits.ts';
import { forgetMoved } from './move-account.ts';
import { moveOwners } from './move-owners.ts';
import { loosenRun, readingsOf } from './readings.ts';
import { rebuild } from './rebuild.ts';
import { writeRepaired } from './repair.ts';
import type { ImportedRecord, ImportUndo, WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/**
 * Takes an import back: what it brought goes, and what was there before is there again. What was read, entered or
 * changed since stays. False, with nothing written, where the import can no longer be taken back.
 */
export function undoImport(db: Database, id: string, now: Instant): Promise<StoreResult<boolean>> {
  return writeRepaired(
    db,
    now,
    async (tx) => {
      const kept = await tx.objectStore('staged').get([id, UNDO_PART]);
      if (!kept || !('undo' in kept)) return false;
      await tx.objectStore('staged').delete(keysOf(id));
      await undoAll(tx, kept.undo, now);
      return true;
    },
    (isUndone) => isUndone,
  );
}

async function undoAll(tx: WriteTransaction, undo: ImportUndo, now: Instant): Promise<void> {
  const touched = new Set<AccountKey>();
  for (const change of undo.changed) {
    for (const account of await undoRecord(tx, change)) touched.add(account);
  }
  const mails = undo.changed.flatMap(({ store, key }) => (store === 'mails' ? [key] : []));
  if (mails.length > 0) await forgetMails(tx, mails);
  const present = await getAllChecked(tx, 'accounts');
  const restored = present.map((account) => restoredAccount(account, undo));
  for (const account of await moveOwners(tx, present, restored)) touched.add(account);
  for (const account of restored) await tx.objectStore('accounts').put(account);
  for (const account of touched) {
    await forgetDerived(tx, account);
    await rebuild(tx, account, now);
  }
  const known = new Set(undo.before.map(({ key }) => key));
  for (const { key } of restored) if (!known.has(key)) await forgetUnused(tx, key, undo);
}

/** Answers the accounts that have to be derived again. */
async function undoRecord(tx: WriteTransaction, change: ImportedRecord): Promise<AccountKey[]> {
  const { store, key, before, after } = change;
  if (store === 'readings') await loosenRun(tx, key);
  // One of the union's members, whose parts fit each other.
  const objects = tx.objectStore<'readings'>(store as 'readings');
  const found: { readonly account?: AccountKey; readonly scope?: string } | undefined = await objects.get(
    key as string,
  );
  if (!found) return [];
  const account = found.account ?? found.scope;
  const isOfAccount = account !== undefined && !isMarketplaceId(account) && isAccountKey(account);
  // What follows from pages is part of some records: those are told by what their owner said.
  if (after && store !== 'pages' && saidIn(found) !== saidIn(after)) return [];
  await (before ? objects.put(before as never) : objects.delete(key as string));
  const was = before && 'account' in before ? [before.account] : [];
  return [...(isOfAccount ? [account] : []), ...was];
}

/** A record without what is derived of it and without whose it is. */
function saidIn(record: object): string {
  const parts = Object.entries(record).filter(([name]) => !DERIVED.has(name));
  return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const DERIVED = new Set(['closed', 'covered', 'part', 'asked', 'account', 'mergedFrom', 'claimedBy']);

/** An account as it was; one that has changed since stays, and only counts for whom it counted before. */
function restoredAccount(account: AccountRecord, { before, after }: ImportUndo): AccountRecord {
  const [was, became] = [before, after].map((all) => all.find(({ key }) => key === account.key));
  const isSame = became !== undefined && JSON.stringify(became) === JSON.stringify(account);
  if (was && isSame) return was;
  const { mergedInto: _, byName: __, ...alone } = account;
  if (!became) return account;
  return {
    ...alone,
    ...(was?.mergedInto !== undefined && { mergedInto: was.mergedInto }),
    ...(was?.byName !== undefined && { byName: was.byName }),
  };
}

/** An account that the import brought goes with it, unless something has come to it since. */
async function forgetUnused(tx: WriteTransaction, key: AccountKey, { after }: ImportUndo): Promise<void> {
  const isImported = after.some((account) => account.key === key);
  const months = await tx.objectStore('panel').count(keysOf(key));
  const used = (await readingsOf(tx, key)).length + (await manualCreditsOf(tx, key)).length + months;
  if (!isImported || used > 0) return;
  await tx.objectStore('accounts').delete(key);
  await tx.objectStore('pages').delete(keysOf(key));
  await forgetMoved(tx, key);
}
