import { type ListState, nextState } from '../ledger/list-state.ts';
import { type ListReading, snapshotOf } from '../ledger/listing-of.ts';
import { type Follower, insertState, type ListChanges } from '../ledger/listings.ts';
import { type ListPage, programmeOn } from '../ledger/lists.ts';
import { endOf, hasEnded, isDated, type Snapshot } from '../ledger/lots.ts';
import { compareText } from '../ledger/stored-reading.ts';
import type { Instant } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import { type AccountKey, type EntryId, lotsPrefix } from '../model/ids.ts';
import { isUseWord, type UseWord } from '../model/owner-words.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
import { changeEntries } from './entries.ts';
import { keepTold, replaceLots } from './lots.ts';
import { neighbour, newestReading, readingsOf } from './readings.ts';
import type { WriteTransaction } from './schema.ts';

/** A part is completed by at most so many readings before it; what is older says nothing of today. */
const PARTS_MAX = 50;

/** Brings the lots of a page that lists them and their entries in line with one more reading, whenever it was made. */
export async function deriveList(tx: WriteTransaction, reading: ListReading, now: Instant): Promise<void> {
  const { account } = reading;
  const { remove, put, lots } = await (await historyOf(tx, account, reading.page)).changesBy(reading);
  await changeEntries(tx, { remove, put });
  if (lots) await replaceListed(tx, account, reading.page, lots, now);
}

/** Changes what the owner of a list has said at a moment, and derives again what follows from it. */
export async function resayOfList(
  tx: WriteTransaction,
  { account, page, at }: { readonly account: AccountKey; readonly page: ListPage; readonly at: Instant },
  change: () => Promise<unknown>,
  now: Instant,
): Promise<void> {
  const moment = { account, page, observedAt: at, id: '\uffff' };
  const reading = (await neighbour(tx, moment, 'before')) as ListReading | undefined;
  const old = reading && (await (await historyOf(tx, account, page)).changesBy(reading));
  await change();
  if (!reading || !old) return;
  const { put, lots } = await (await historyOf(tx, account, page)).changesBy(reading);
  // The clock may have ended lots, each with what was left of it then.
  const ends = [...(old.lots ?? []), ...(lots ?? [])].filter(isDated).map((lot) => endOf(lot));
  await changeEntries(tx, { remove: [...old.put, ...ends].map(({ id }) => id), put });
  if (lots) await replaceListed(tx, account, page, lots, now);
}

async function replaceListed(
  tx: WriteTransaction,
  account: AccountKey,
  page: ListPage,
  lots: readonly Lot[],
  now: Instant,
): Promise<void> {
  await replaceLots(tx, lotsPrefix(account, programmeOn(page)), lots);
  await settleEnds(tx, lots, now);
}

/** Derives a list again from all of its readings. */
export async function rederiveList(
  tx: WriteTransaction,
  account: AccountKey,
  page: ListPage,
  now: Instant,
): Promise<void> {
  const readings = (await readingsOf(tx, account, page)) as ListReading[];
  if (readings.length === 0) return;
  const prefix = lotsPrefix(account, programmeOn(page));
  await keepTold(tx, prefix, async () => {
    await changeEntries(tx, { removeUnder: [prefix] });
    for (const reading of readings) await deriveList(tx, reading, now);
  });
}

/** The state of a list after its newest reading. */
export async function newestState(
  tx: WriteTransaction,
  account: AccountKey,
  page: ListPage,
): Promise<ListState | undefined> {
  const reading = (await newestReading(tx, account, page)) as ListReading | undefined;
  return reading && (await historyOf(tx, account, page)).stateAt(reading);
}

async function historyOf(tx: WriteTransaction, account: AccountKey, page: ListPage): Promise<ListHistory> {
  const words = await getAllChecked(tx, 'words', keysUnder(lotsPrefix(account, programmeOn(page))));
  const uses = words.filter(isUseWord).sort((a, b) => compareText(a.at, b.at));
  return new ListHistory(tx, await isRewardsRead(tx, account), uses);
}

async function isRewardsRead(tx: WriteTransaction, account: AccountKey): Promise<boolean> {
  const known = await getChecked(tx, 'pages', [account, 'rewards']);
  return known?.lastRead !== undefined;
}

/** The stored readings of a list as the states that they make. */
class ListHistory {
  readonly #tx: WriteTransaction;
  readonly #isRewardsRead: boolean;
  readonly #words: readonly UseWord[];

  constructor(tx: WriteTransaction, isRead: boolean, words: readonly UseWord[]) {
    this.#tx = tx;
    this.#isRewardsRead = isRead;
    this.#words = words;
  }

  /** What a reading changes, which is stored already. */
  async changesBy(reading: ListReading): Promise<ListChanges> {
    const previous = await neighbour(this.#tx, reading, 'before');
    const before = previous && (await this.stateAt(previous));
    const state = this.#next(before, this.snapshotOf(reading));
    return insertState(before, state, await this.followers(reading, before, state));
  }

  #next(before: ListState | undefined, snapshot: Snapshot): ListState {
    return nextState(before, snapshot, this.#words);
  }

  snapshotOf(reading: ListReading): Snapshot {
    return snapshotOf(reading, this.#isRewardsRead);
  }

  /** The state after a stored reading: that of the last whole list, completed by the parts since. */
  async stateAt(reading: ListReading): Promise<ListState> {
    const parts = [this.snapshotOf(reading)];
    let first = reading;
    while (parts.length < PARTS_MAX && !parts.at(-1)?.isWhole) {
      const previous = await neighbour(this.#tx, first, 'before');
      if (!previous) break;
      parts.push(this.snapshotOf(previous));
      first = previous;
    }
    return parts
      .reverse()
      .reduce<ListState | undefined>((state, part) => this.#next(state, part), undefined) as ListState;
  }

  /** The states after a reading, up to that of the next whole list, without it and with it. */
  async followers(
    reading: ListReading,
    before: ListState | undefined,
    state: ListState,
  ): Promise<Follower[]> {
    const found: Follower[] = [];
    let [was, is]: (ListState | undefined)[] = [before, state];
    let next = await neighbour(this.#tx, reading, 'after');
    while (next && found.length < PARTS_MAX) {
      const snapshot = this.snapshotOf(next);
      const alone = this.#next(undefined, snapshot);
      [was, is] = snapshot.isWhole ? [alone, alone] : [this.#next(was, snapshot), this.#next(is, snapshot)];
      found.push({ was, is });
      if (snapshot.isWhole) break;
      next = await neighbour(this.#tx, next, 'after');
    }
    return found;
  }
}

/**
 * Writes the end of each lot whose last day has passed. One that has not, because the clock was ahead and was
 * set back, is taken out again. Answers how many entries changed.
 */
export async function settleEnds(tx: WriteTransaction, lots: readonly Lot[], now: Instant): Promise<number> {
  const [remove, put]: [EntryId[], Entry[]] = [[], []];
  for (const lot of lots.filter(isDated)) {
    const end = endOf(lot);
    const isWritten = (await tx.objectStore('entries').getKey(end.id)) !== undefined;
    if (isWritten === hasEnded(lot, now)) continue;
    if (isWritten) remove.push(end.id);
    else put.push(end);
  }
  await changeEntries(tx, { remove, put });
  return remove.length + put.length;
}
