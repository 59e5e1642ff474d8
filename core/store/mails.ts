import type { Instant } from '../model/calendar-date.ts';
import { shortMailId } from '../model/mail-ids.ts';
import { getAllChecked, getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { readRepaired, writeRepaired } from './repair.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** How many of the newest mails are known in their order. */
export const RECENT_MAILS_MAX = 2000;

/** The mails that were imported or put aside, here or on another device, by their short ids. */
export function knownMails(db: Database, now: Instant): Promise<StoreResult<readonly string[]>> {
  return readRepaired(db, now, async (tx) => {
    const here = (await getAllChecked(tx, 'mails')).map(({ id }) => shortMailId(id));
    return [...new Set([...here, ...(await recentMails(tx))])];
  });
}

/** It is not asked about again. */
export function putMailAside(db: Database, id: string, now: Instant): Promise<StoreResult<void>> {
  return writeRepaired(db, now, (tx) => rememberMail(tx, id));
}

/** Part of every transaction that imports a mail or puts it aside. */
export async function rememberMail(tx: WriteTransaction, id: string): Promise<void> {
  const recent = await recentMails(tx);
  await tx.objectStore('mails').put({ id });
  const ids = [...recent.filter((other) => other !== shortMailId(id)), shortMailId(id)].slice(
    -RECENT_MAILS_MAX,
  );
  await tx.objectStore('meta').put({ name: 'recent-mails', ids });
}

/** Part of an import or of an exchange between devices: when they came is not known, so they count as older than those that are known. */
export async function rememberMails(tx: WriteTransaction, imported: readonly string[]): Promise<void> {
  const recent = await recentMails(tx);
  const older = imported.map(shortMailId).filter((id) => !recent.includes(id));
  const ids = [...older, ...recent].slice(-RECENT_MAILS_MAX);
  await tx.objectStore('meta').put({ name: 'recent-mails', ids });
}

/** Part of taking an import back. */
export async function forgetMails(tx: WriteTransaction, imported: readonly string[]): Promise<void> {
  const gone = new Set(imported.map(shortMailId));
  const ids = (await recentMails(tx)).filter((id) => !gone.has(id));
  await tx.objectStore('meta').put({ name: 'recent-mails', ids });
}

/** The newest mails by their short ids, the newest last. The order of those from before it was kept is not known. */
export async function recentMails(tx: ReadTransaction): Promise<readonly string[]> {
  const known = await getChecked(tx, 'meta', 'recent-mails');
  if (known?.name === 'recent-mails') return known.ids;
  const ids = await tx.objectStore('mails').getAllKeys(undefined, RECENT_MAILS_MAX);
  return ids.map(shortMailId);
}
