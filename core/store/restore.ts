import type { GiftCardBalance } from '../ledger/gift-card.ts';
import { type ManualCreditRecord, restoredCredit } from '../ledger/manual-credits.ts';
import type { Instant } from '../model/calendar-date.ts';
import { add, money } from '../model/money.ts';
import type { CreditsPart } from '../protocol/now-record.ts';
import type { RecoveryPart } from '../protocol/recovery-part.ts';
import { settleManual } from './manual-credits.ts';
import type { Connection, WriteTransaction } from './schema.ts';
import { STORES } from './schema.ts';

/** What is kept beside the database, as far as it can be read. */
export interface SecondCopy {
  readonly credits?: CreditsPart;
  readonly recovery?: RecoveryPart;
}

/**
 * A database that carries no mark and holds nothing is new, or the browser threw the one before it away: then what was
 * kept beside it comes back. What it had of history is gone until pages are read again.
 *
 * @param copy Asked for only where the database holds nothing.
 * @throws where the copy cannot be put back: nothing is written then
 */
export async function markOrRestore(
  connection: Connection,
  copy: () => Promise<SecondCopy>,
  now: Instant,
): Promise<void> {
  const known = await connection.getAll('meta');
  if (known.some(({ name }) => name === 'mark')) return;
  const isUsed = known.some(({ name }) => name === 'salt' || name === 'changes');
  const found = isUsed ? {} : await copy();
  const tx = connection.transaction([...STORES], 'readwrite', { durability: 'strict' }) as WriteTransaction;
  try {
    const isRestored = await restore(tx, found, now);
    await tx.objectStore('meta').put({ name: 'mark', ...(isRestored && { restored: now }) });
  } catch (error) {
    // A part of it would count as all, and the copy would be written over.
    tx.done.catch(() => undefined);
    tx.abort();
    throw error;
  }
  await tx.done;
}

async function restore(
  tx: WriteTransaction,
  { credits, recovery }: SecondCopy,
  now: Instant,
): Promise<boolean> {
  const changes = Math.max(credits?.changes ?? 0, recovery?.changes ?? 0);
  if (changes === 0) return false;
  await tx.objectStore('meta').put({ name: 'changes', count: changes + 1 });
  // There are no readings that anything could be derived from: what is put back is all there is.
  await tx.objectStore('meta').delete('underived');
  if (credits) await restoreState(tx, credits);
  if (recovery) await restoreFacts(tx, recovery, now);
  return true;
}

/** What pages last said: enough to remind of, until they are read again. */
async function restoreState(tx: WriteTransaction, { state }: CreditsPart): Promise<void> {
  for (const lot of state.lots) if (!lot.own) await tx.objectStore('lots').put(lot);
  for (const balance of state.balances) await tx.objectStore('balances').put(restoredBalance(balance));
  for (const page of state.pages) await tx.objectStore('pages').put(page);
  for (const promise of state.promises) await tx.objectStore('promises').put(promise);
  // Better known from the other part, where that could be read.
  for (const account of state.accounts) await tx.objectStore('accounts').put(account);
}

/** No reading is known any more that says it: the next one does. */
function restoredBalance(balance: CreditsPart['state']['balances'][number]): GiftCardBalance {
  const none = money(0, balance.amount.currency);
  const held = add(balance.amount, balance.hold ?? none);
  return {
    ...balance,
    reading: '',
    first: { reading: '', asOf: balance.asOf, held },
    explained: none,
  };
}

async function restoreFacts(tx: WriteTransaction, recovery: RecoveryPart, now: Instant): Promise<void> {
  const { salt, accounts, panel, told, mails, words, credits } = recovery;
  if (salt !== undefined) await tx.objectStore('meta').put({ name: 'salt', value: salt });
  await tx.objectStore('meta').put({ name: 'recent-mails', ids: mails.toReversed() });
  for (const account of accounts) await tx.objectStore('accounts').put(account);
  for (const month of panel) await tx.objectStore('panel').put(month);
  for (const mark of told) await tx.objectStore('told').put(mark);
  for (const word of words) await tx.objectStore('words').put(word);
  const records: ManualCreditRecord[] = credits.flatMap(({ saved: { account, ...saved }, ...facts }) =>
    'key' in account ? restoredCredit({ ...saved, account: account.key }, facts) : [],
  );
  for (const record of records) await tx.objectStore('own-credits').put(record);
  for (const record of records) await settleManual(tx, record, now);
}
