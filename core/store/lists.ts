import { type ListState, PARTS_MAX, statesOf } from '../ledger/list-state.ts';
import { type ListReading, snapshotOf } from '../ledger/listing-of.ts';
import { currentLots, eventsOf, type ListChanges, replaceReadings, saidAfter } from '../ledger/listings.ts';
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
import { newestReading, readingsOf, walkReadings } from './readings.ts';
import type { WriteTransaction } from './schema.ts';

/** Brings the lots of a page that lists them and their entries in line with one more reading, whenever it was made. */
export async function deriveList(tx: WriteTransaction, reading: ListReading, now: Instant): Promise<void> {
  const isKnown = await isRewardsRead(tx, reading.account);
  const changes = replaceReadings({
    before: await readingsUntilWhole(tx, reading, 'before', isKnown),
    was: [],
    is: [snapshotOf(reading, isKnown)],
    after: await readingsUntilWhole(tx, reading, 'after', isKnown),
    words: await wordsOf(tx, reading),
  });
  await applyChanges(tx, reading, changes, now);
}

/** Changes what the owner of a list has said at a moment, and derives again what follows from it. */
export async function resayOfList(
  tx: WriteTransaction,
  { account, page, at }: ListOf & { readonly at: Instant },
  change: () => Promise<unknown>,
  now: Instant,
): Promise<void> {
  const wordsBefore = await wordsOf(tx, { account, page });
  await change();
  const moment = { account, page, observedAt: at, id: '\uffff' };
  const reading = await readingBefore(tx, moment);
  if (!reading) return;
  const isKnown = await isRewardsRead(tx, account);
  const same = [snapshotOf(reading, isKnown)];
  const changes = replaceReadings({
    before: await readingsUntilWhole(tx, reading, 'before', isKnown),
    was: same,
    is: same,
    after: await readingsUntilWhole(tx, reading, 'after', isKnown),
    words: await wordsOf(tx, reading),
    wordsBefore,
  });
  await applyChanges(tx, reading, changes, now);
}

/** Derives a list again from all of its readings, in one pass. */
export async function rederiveList(
  tx: WriteTransaction,
  account: AccountKey,
  page: ListPage,
  now: Instant,
): Promise<void> {
  const readings = (await readingsOf(tx, account, page)) as ListReading[];
  if (readings.length === 0) return;
  const isKnown = await isRewardsRead(tx, account);
  const snapshots = readings.map((reading) => snapshotOf(reading, isKnown));
  const states = statesOf(snapshots, await wordsOf(tx, { account, page }));
  const prefix = lotsPrefix(account, programmeOn(page));
  await keepTold(tx, prefix, async () => {
    await changeEntries(tx, { removeUnder: [prefix], put: [...eventsOf(states), ...saidAfter(states)] });
    await putLots(tx, { account, page }, states.slice(-1).flatMap(currentLots), now);
  });
}

/** The state of a list after its newest reading. */
export async function newestState(
  tx: WriteTransaction,
  account: AccountKey,
  page: ListPage,
): Promise<ListState | undefined> {
  const reading = (await newestReading(tx, account, page)) as ListReading | undefined;
  if (!reading) return undefined;
  const isKnown = await isRewardsRead(tx, account);
  const before = await readingsUntilWhole(tx, reading, 'before', isKnown);
  return statesOf([...before, snapshotOf(reading, isKnown)], await wordsOf(tx, reading)).at(-1);
}

interface ListOf {
  readonly account: AccountKey;
  readonly page: ListPage;
}

/** What the owner of a list has said to be used of it, the oldest first. */
async function wordsOf(tx: WriteTransaction, { account, page }: ListOf): Promise<UseWord[]> {
  const words = await getAllChecked(tx, 'words', keysUnder(lotsPrefix(account, programmeOn(page))));
  return words.filter(isUseWord).sort((a, b) => compareText(a.at, b.at));
}

async function isRewardsRead(tx: WriteTransaction, account: AccountKey): Promise<boolean> {
  const known = await getChecked(tx, 'pages', [account, 'rewards']);
  return known?.lastRead !== undefined;
}

/** The readings on one side of a reading that it can have to do with, oldest first. */
async function readingsUntilWhole(
  tx: WriteTransaction,
  reading: ListReading,
  side: 'before' | 'after',
  isKnown: boolean,
): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  await walkReadings(tx, reading, side, (next) => {
    found.push(snapshotOf(next, isKnown));
    return found.length < PARTS_MAX && !found.at(-1)?.isWhole;
  });
  return side === 'before' ? found.reverse() : found;
}

async function readingBefore(
  tx: WriteTransaction,
  moment: ListOf & Pick<ListReading, 'observedAt' | 'id'>,
): Promise<ListReading | undefined> {
  const found: ListReading[] = [];
  await walkReadings(tx, moment, 'before', (reading) => found.push(reading) < 1);
  return found[0];
}

async function applyChanges(
  tx: WriteTransaction,
  list: ListOf,
  { remove, put, lots }: ListChanges,
  now: Instant,
): Promise<void> {
  await changeEntries(tx, { remove, put });
  if (lots) await putLots(tx, list, lots, now);
}

async function putLots(
  tx: WriteTransaction,
  { account, page }: ListOf,
  lots: readonly Lot[],
  now: Instant,
): Promise<void> {
  await replaceLots(tx, lotsPrefix(account, programmeOn(page)), lots);
  await settleEnds(tx, lots, now);
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
