import { type ListState, PARTS_MAX, statesOf } from '../ledger/list-state.ts';
import type { ListReading } from '../ledger/listing-of.ts';
import { currentLots, eventsOf, replaceReadings, saidAfter } from '../ledger/listings.ts';
import { type ListPage, programmeOn } from '../ledger/lists.ts';
import { endOf, hasEnded, isDated, type Snapshot } from '../ledger/lots.ts';
import { type AboutList, snapshotsOf } from '../ledger/runs.ts';
import { compareText } from '../ledger/stored-reading.ts';
import type { CalendarDate, Instant } from '../model/calendar-date.ts';
import type { Entry, Lot } from '../model/credit.ts';
import { type AccountKey, type EntryId, lotsPrefix } from '../model/ids.ts';
import { isUseWord } from '../model/owner-words.ts';
import { getAllChecked, getChecked, keysUnder } from './checked-reads.ts';
import { changeEntries } from './entries.ts';
import { keepTold, replaceLots } from './lots.ts';
import { newestRun, type RunChange, readingsOf, walkReadings } from './readings.ts';
import type { WriteTransaction } from './schema.ts';

/**
 * Brings the lots of a page that lists them and their entries in line with what one more reading changed in its runs.
 * Answers the first day about which something is said otherwise, if anything is.
 */
export async function deriveList(
  tx: WriteTransaction,
  list: ListOf,
  { was, is }: RunChange<ListReading>,
  now: Instant,
): Promise<CalendarDate | undefined> {
  const about = await aboutList(tx, list);
  return replaceIn(tx, list, { was, is, about }, now);
}

/** Changes what the owner of a list has said at a moment, and derives again what follows from it. Answers the same. */
export async function resayOfList(
  tx: WriteTransaction,
  { account, page, at }: ListOf & { readonly at: Instant },
  change: () => Promise<unknown>,
  now: Instant,
): Promise<CalendarDate | undefined> {
  const list = { account, page };
  const aboutBefore = await aboutList(tx, list);
  await change();
  const about = await aboutList(tx, list);
  const run: ListReading[] = [];
  await walkReadings(tx, { ...list, observedAt: at, id: '\uffff' }, 'before', (one) => run.push(one) < 1);
  return replaceIn(tx, list, { was: run, is: run, about, aboutBefore }, now);
}

/** Derives a list again from all of its readings, in one pass. */
export async function rederiveList(
  tx: WriteTransaction,
  account: AccountKey,
  page: ListPage,
  now: Instant,
): Promise<void> {
  const list = { account, page };
  const runs = (await readingsOf(tx, account, page)) as ListReading[];
  if (runs.length === 0) return;
  const about = await aboutList(tx, list);
  const states = statesOf(
    runs.flatMap((run) => snapshotsOf(run, about)),
    about.words,
  );
  const prefix = lotsPrefix(account, programmeOn(page));
  await keepTold(tx, prefix, async () => {
    await changeEntries(tx, { removeUnder: [prefix], put: [...eventsOf(states), ...saidAfter(states)] });
    await putLots(tx, list, states.slice(-1).flatMap(currentLots), now);
  });
}

/** Derives the lots of a list again, which follow from its newest reading and few before it. */
export async function rederiveLots(
  tx: WriteTransaction,
  account: AccountKey,
  page: ListPage,
  now: Instant,
): Promise<void> {
  const state = await newestState(tx, account, page);
  if (!state) return;
  await keepTold(tx, lotsPrefix(account, programmeOn(page)), () =>
    putLots(tx, { account, page }, currentLots(state), now),
  );
}

/** The state of a list after its newest reading. */
export async function newestState(
  tx: WriteTransaction,
  account: AccountKey,
  page: ListPage,
): Promise<ListState | undefined> {
  const run = (await newestRun(tx, account, page)) as ListReading | undefined;
  if (!run) return undefined;
  const about = await aboutList(tx, run);
  const before = await snapshotsUntilWhole(tx, run, 'before', about);
  return statesOf([...before, ...snapshotsOf(run, about)], about.words).at(-1);
}

interface ListOf {
  readonly account: AccountKey;
  readonly page: ListPage;
}

/** What decides beside its readings what a list says. */
async function aboutList(tx: WriteTransaction, { account, page }: ListOf): Promise<AboutList> {
  const words = await getAllChecked(tx, 'words', keysUnder(lotsPrefix(account, programmeOn(page))));
  const rewards = await getChecked(tx, 'pages', [account, 'rewards']);
  return {
    words: words.filter(isUseWord).sort((a, b) => compareText(a.at, b.at)),
    isRewardsRead: rewards?.lastRead !== undefined,
  };
}

interface ListChange extends RunChange<ListReading> {
  readonly about: AboutList;
  /** The same before it was changed, where it was. */
  readonly aboutBefore?: AboutList;
}

async function replaceIn(
  tx: WriteTransaction,
  list: ListOf,
  { was, is, about, aboutBefore = about }: ListChange,
  now: Instant,
): Promise<CalendarDate | undefined> {
  const [first, last] = [is[0], is.at(-1)];
  if (!first || !last) return undefined;
  const { remove, put, lots, since } = replaceReadings({
    before: await snapshotsUntilWhole(tx, first, 'before', about),
    was: was.flatMap((run) => snapshotsOf(run, aboutBefore)),
    is: is.flatMap((run) => snapshotsOf(run, about)),
    after: await snapshotsUntilWhole(tx, last, 'after', about),
    words: about.words,
    wordsBefore: aboutBefore.words,
  });
  await changeEntries(tx, { remove, put });
  if (lots) await putLots(tx, list, lots, now);
  return since;
}

/** What stands on one side of a run and can have to do with it, oldest first. */
async function snapshotsUntilWhole(
  tx: WriteTransaction,
  run: ListReading,
  side: 'before' | 'after',
  about: AboutList,
): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  await walkReadings(tx, run, side, (next) => {
    const snapshots = snapshotsOf(next, about);
    found.push(...(side === 'before' ? snapshots.reverse() : snapshots));
    return found.length < PARTS_MAX && !found.at(-1)?.isWhole;
  });
  return side === 'before' ? found.reverse() : found;
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
  // What a balance is made of ends in the balance.
  for (const lot of lots.filter(isDated).filter(({ partOf }) => partOf === undefined)) {
    const end = endOf(lot);
    const isWritten = (await tx.objectStore('entries').getKey(end.id)) !== undefined;
    if (isWritten === hasEnded(lot, now)) continue;
    if (isWritten) remove.push(end.id);
    else put.push(end);
  }
  await changeEntries(tx, { remove, put });
  return remove.length + put.length;
}
