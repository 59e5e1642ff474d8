import { isBalanceProgramme, listPageOf, programmeOn } from '../ledger/lists.ts';
import { hasEnded } from '../ledger/lots.ts';
import { dayAt, earliest, type Instant } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import { createSaidId, type EntryId, type LotId } from '../model/ids.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import { type Money, subtract } from '../model/money.ts';
import { isUseWord, type OwnerWord, sayableOf, type UseWord } from '../model/owner-words.ts';
import { getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { changeEntries } from './entries.ts';
import { resayOfList } from './lists.ts';
import { settleOrderCredits } from './order-credits.ts';
import { settleAccount } from './promises.ts';
import { writeRepaired } from './repair.ts';
import type { WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/**
 * Keeps what the owner says became of a credit, or that a promised one has come; null takes back what was said, also of a
 * listed credit. False, with nothing written, where there is no such movement, or where a page has said it.
 */
export function sayOfEntry(
  db: Database,
  id: EntryId,
  said: OwnerWord['said'] | null,
  now: Instant,
): Promise<StoreResult<boolean>> {
  return writeRepaired(
    db,
    now,
    async (tx) => {
      const word = await getChecked(tx, 'words', id);
      if (said === 'arrived') return sayArrived(tx, id, true, now);
      if (word?.said === 'arrived') return said === null && sayArrived(tx, id, false, now);
      if (word && isUseWord(word)) {
        if (said === null) await changeUse(tx, word, () => tx.objectStore('words').delete(id), now);
        return said === null;
      }
      const entry = await getChecked(tx, 'entries', id);
      if (!entry) return false;
      const bare = withoutWord(entry);
      if (said !== null && !sayableOf(bare).includes(said)) return false;
      if (said === null) await tx.objectStore('words').delete(id);
      else await tx.objectStore('words').put({ entry: id, account: entry.account, said, at: now });
      await changeEntries(tx, { put: [bare] });
      return true;
    },
    (isSaid) => isSaid,
  );
}

/** The entry as it was derived: the kind that its owner's word has changed follows from what else it says. */
function withoutWord({ said, ...entry }: Entry): Entry {
  if (!said) return entry;
  return { ...entry, kind: entry.seen === undefined ? 'gone' : 'ended' };
}

async function sayArrived(
  tx: WriteTransaction,
  id: EntryId,
  isSaid: boolean,
  now: Instant,
): Promise<boolean> {
  const promise = await getChecked(tx, 'promises', id);
  if (!promise || (isSaid && promise.outcome.kind !== 'open')) return false;
  const { account } = promise;
  if (isSaid) await tx.objectStore('words').put({ entry: id, account, said: 'arrived', at: now });
  else await tx.objectStore('words').delete(id);
  await settleAccount(tx, account, promise.day);
  return true;
}

/**
 * Keeps how much its owner says is left of a credit that a page lists. Answers the movement that this makes, by which it
 * can be taken back; undefined, with nothing written, where no such credit counts, or it is not less than is known.
 */
export function sayLeftOfLot(
  db: Database,
  id: LotId,
  left: Money,
  now: Instant,
): Promise<StoreResult<EntryId | undefined>> {
  return writeRepaired(
    db,
    now,
    async (tx) => {
      const lot = await getChecked(tx, 'lots', id);
      if (!lot || !isSayable(lot, left, now)) return undefined;
      const { account, marketplace, programme, type, expires, amount, asOf } = lot;
      const seen = dayAt(asOf, marketplaceById(marketplace).timeZone);
      // A clock that was put right must not let the word come before what it is about.
      const at = now > asOf ? now : asOf;
      const word: UseWord = {
        entry: createSaidId(id, at),
        account,
        said: 'used',
        at,
        of: { programme, type, expires, was: amount.minor, seen, used: subtract(amount, left) },
      };
      await changeUse(tx, word, () => tx.objectStore('words').put(word), now);
      return word.entry;
    },
    (entry) => entry !== undefined,
  );
}

/** Points move like a balance: their page says how many there are now, and they have no end. */
function isSayable(lot: Lot, left: Money, now: Instant): boolean {
  const { amount, own } = lot;
  const page = listPageOf(lot.programme);
  if (own || !page || isBalanceProgramme(programmeOn(page)) || hasEnded(lot, now)) return false;
  return left.currency === amount.currency && left.minor >= 0 && left.minor < amount.minor;
}

/** Changes what the owner of a list said at a moment, with what follows from it. */
export async function changeUse(
  tx: WriteTransaction,
  { account, at, of }: UseWord,
  change: () => Promise<unknown>,
  now: Instant,
): Promise<void> {
  const page = listPageOf(of.programme);
  if (!page) return;
  const since = await resayOfList(tx, { account, page, at }, change, now);
  await settleOrderCredits(tx, account, earliest([of.seen, since]), now);
}
