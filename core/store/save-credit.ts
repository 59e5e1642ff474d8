import {
  type ManualCreditRecord,
  restoredCredit,
  type SavedManualCredit,
  savedManualCredit,
} from '../ledger/manual-credits.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { AccountKey } from '../model/ids.ts';
import type { Answer, ChosenAccount, ManualCreditInput } from '../model/manual-credit.ts';
import { type BackupCredit, backupCredit } from '../protocol/backup-record.ts';
import { getChecked } from './checked-reads.ts';
import { chooseAccount } from './choose-account.ts';
import type { Database } from './database.ts';
import { rememberMail } from './mails.ts';
import { settleManual, unsettleManual } from './manual-credits.ts';
import { writeRepaired } from './repair.ts';
import type { WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/**
 * Adds a manual credit, or changes the one with its id; saving the same again changes nothing. Undefined
 * if the account is not of that marketplace.
 */
export async function saveCredit(
  db: Database,
  { account: chosen, ...draft }: ManualCreditInput & { readonly account: ChosenAccount },
  now: Instant,
): Promise<StoreResult<AccountKey | undefined>> {
  return chooseAccount(db, chosen, draft.marketplace, now, async (tx, { key: account }) => {
    const saved: SavedManualCredit = { ...draft, account };
    const known = await getChecked(tx, 'own-credits', draft.id);
    if (draft.mailId !== undefined) await rememberMail(tx, draft.mailId);
    if (!known && (await isKnownByOrder(tx, saved))) return account;
    await changeCredit(tx, known, savedManualCredit(known, saved, now), now);
    return account;
  });
}

/** Whether another mail about the same order gave the same credit: a forward of it, or a reminder. */
async function isKnownByOrder(tx: WriteTransaction, saved: SavedManualCredit): Promise<boolean> {
  const { account, programme, from, orderId, amount, expires } = saved;
  if (from !== 'mail' || orderId === undefined) return false;
  const range = IDBKeyRange.bound([account, programme], [account, programme, []]);
  const others = await tx.objectStore('own-credits').index('by-close').getAll(range);
  return others.some(
    (other) =>
      other.from === 'mail' &&
      other.orderId === orderId &&
      other.expires === expires &&
      other.amounts.some(({ minor }) => minor === amount.minor),
  );
}

/** It is used up since then: not before it was there, and not in time to come. False where it is not known. */
export function endCredit(
  db: Database,
  id: string,
  at: Instant,
  now: Instant,
): Promise<StoreResult<boolean>> {
  return changeKnown(db, id, now, (known) => {
    if (known.ended !== undefined) return known;
    const latest = at < now ? at : now;
    return { ...known, ended: latest > known.addedAt ? latest : known.addedAt };
  });
}

/** It was not used up after all. */
export function reopenCredit(db: Database, id: string, now: Instant): Promise<StoreResult<boolean>> {
  return changeKnown(db, id, now, ({ ended: _, ...open }) => open);
}

/** What its owner says of a credit that may be one with another; null takes the answer back. */
export function answerAlike(
  db: Database,
  id: string,
  is: Answer['is'] | null,
  now: Instant,
): Promise<StoreResult<boolean>> {
  return changeKnown(db, id, now, ({ asked, answer, ...known }) => {
    const to = asked ?? answer?.to;
    if (!to || is === null) return known;
    return { ...known, answer: { to, is } };
  });
}

/** As if it had never been entered; one that is gone already stays gone. Answers what brings it back. */
export function deleteCredit(
  db: Database,
  id: string,
  now: Instant,
): Promise<StoreResult<BackupCredit | undefined>> {
  return writeRepaired(
    db,
    now,
    async (tx) => {
      const known = await getChecked(tx, 'own-credits', id);
      if (known) await changeCredit(tx, known, undefined, now);
      return known && backupCredit(known);
    },
    (known) => known !== undefined,
  );
}

/** A deleted credit as it was; one that is there stays as it is. False where its account is gone. */
export function restoreCredit(
  db: Database,
  { saved: { account: owner, ...saved }, mergedFrom, answer, ...facts }: BackupCredit,
  now: Instant,
): Promise<StoreResult<boolean>> {
  const restoreIt = async (tx: WriteTransaction) => {
    const account = 'key' in owner ? await getChecked(tx, 'accounts', owner.key) : undefined;
    if (account?.marketplace !== saved.marketplace) return false;
    const record: ManualCreditRecord = {
      ...restoredCredit({ ...saved, account: account.key }, facts),
      ...(mergedFrom !== undefined && { mergedFrom }),
      ...(answer && { answer }),
    };
    if (!(await getChecked(tx, 'own-credits', saved.id))) await changeCredit(tx, undefined, record, now);
    return true;
  };
  return writeRepaired(db, now, restoreIt, (isRestored) => isRestored);
}

function changeKnown(
  db: Database,
  id: string,
  now: Instant,
  to: (known: ManualCreditRecord) => ManualCreditRecord | undefined,
): Promise<StoreResult<boolean>> {
  const changeIt = async (tx: WriteTransaction) => {
    const known = await getChecked(tx, 'own-credits', id);
    if (known) await changeCredit(tx, known, to(known), now);
    return known !== undefined;
  };
  return writeRepaired(db, now, changeIt, (isKnown) => isKnown);
}

/** Makes a credit what it is now, with what follows from it. */
export async function changeCredit(
  tx: WriteTransaction,
  known: ManualCreditRecord | undefined,
  next: ManualCreditRecord | undefined,
  now: Instant,
): Promise<void> {
  if (next === known) return;
  const store = tx.objectStore('own-credits');
  await (next ? store.put(next) : store.delete(known?.id ?? ''));
  if (known) await unsettleManual(tx, known, now);
  if (next) await settleManual(tx, next, now);
}
