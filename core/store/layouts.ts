import { type PageRecord, REFUSED_LAYOUT } from '../ledger/page-record.ts';
import { lastOf, readingsIn } from '../ledger/runs.ts';
import type { StoredReading } from '../ledger/stored-reading.ts';
import type { Instant } from '../model/calendar-date.ts';
import {
  type AnsweredLayouts,
  isNewLayout,
  isRefusedLayout,
  type LayoutAnswer,
  NO_LAYOUTS,
  withAnswer,
} from '../model/page-layouts.ts';
import { READERS_VERSION } from '../model/readers-version.ts';
import { unconfirmedReading } from '../overview/first-contact.ts';
import type { UnconfirmedReading } from '../overview/overview.ts';
import { getChecked } from './checked-reads.ts';
import type { Database } from './database.ts';
import { forgetDerived, recordPage } from './derive.ts';
import { readingsOf, runWith } from './readings.ts';
import { rebuild } from './rebuild.ts';
import { readRepaired, writeRepaired } from './repair.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import type { StoreResult } from './store-result.ts';

/** Which layouts the user has answered for. */
export function loadLayouts(db: Database, now: Instant): Promise<StoreResult<AnsweredLayouts>> {
  return readRepaired(db, now, async (tx) => (await answersIn(tx)).layouts);
}

/** What is counted of pages whose layout nobody has said anything about, the newest first. */
export async function unconfirmedReadings(
  tx: ReadTransaction,
  pages: readonly PageRecord[],
): Promise<UnconfirmedReading[]> {
  const { layouts } = await answersIn(tx);
  const asked: UnconfirmedReading[] = [];
  for (const { served } of pages) {
    if (!served || !isNewLayout(served.layout, layouts)) continue;
    const run = await runWith(tx, served.reading);
    const question = run && unconfirmedReading(lastOf(run));
    if (question) asked.push(question);
  }
  return asked.sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
}

/**
 * Keeps whether what was read of a page matches it. Where it does not, all that was read of pages laid out like it
 * is taken back, and no such page is read any more; null brings the last of that back. False, with nothing written,
 * where that reading is not there.
 */
export function answerLayout(
  db: Database,
  reading: string,
  is: LayoutAnswer | null,
  now: Instant,
): Promise<StoreResult<boolean>> {
  return writeRepaired(
    db,
    now,
    async (tx) => {
      const { layouts, taken } = await answersIn(tx);
      const found =
        is === null
          ? taken.find((run) => readingsIn(run).some(({ id }) => id === reading))
          : await runWith(tx, reading);
      const layout = found && layoutIn(found);
      if (!found || !layout) return false;
      const answered = withAnswer(layouts, layout, is);
      const gone = is === 'refused' ? await takeBack(tx, found, answered) : [];
      await tx.objectStore('meta').put({
        name: 'layouts',
        ...answered,
        taken: gone,
        readers: READERS_VERSION,
      });
      if (is === null) for (const one of taken) await tx.objectStore('readings').put(one);
      if (is === 'matching') return true;
      await forgetRead(tx, found);
      await forgetDerived(tx, found.account);
      await rebuild(tx, found.account, now);
      if (is === 'refused') await recordRefused(tx, lastOf(found));
      return true;
    },
    (isKept) => isKept,
  );
}

async function answersIn(
  tx: ReadTransaction,
): Promise<{ readonly layouts: AnsweredLayouts; readonly taken: readonly StoredReading[] }> {
  const known = await getChecked(tx, 'meta', 'layouts');
  if (known?.name !== 'layouts') return { layouts: NO_LAYOUTS, taken: [] };
  const { matching, refused, taken, readers } = known;
  // Other readers may read rightly what these did not: the user is asked again.
  const isOfThese = readers === READERS_VERSION;
  return { layouts: { matching, refused: isOfThese ? refused : [] }, taken: isOfThese ? taken : [] };
}

function layoutIn(reading: StoredReading): readonly number[] | undefined {
  return 'layout' in reading ? reading.layout : undefined;
}

/** Deletes the readings of an account's page that were laid out in a refused way, and answers them. */
async function takeBack(
  tx: WriteTransaction,
  { account, page }: StoredReading,
  answered: AnsweredLayouts,
): Promise<StoredReading[]> {
  const all = await readingsOf(tx, account, page);
  const gone = all.filter((one) => isRefusedLayout(layoutIn(one), answered));
  for (const { id } of gone) await tx.objectStore('readings').delete(id);
  return gone;
}

/** When the page was read follows from the readings that are left. */
async function forgetRead(tx: WriteTransaction, { account, page }: StoredReading): Promise<void> {
  await tx.objectStore('pages').delete([account, page]);
}

/** From now on the page counts as one that is not understood. */
async function recordRefused(
  tx: WriteTransaction,
  { id, observedAt, account, marketplace, page }: StoredReading,
): Promise<void> {
  const { customer, name } = (await getChecked(tx, 'accounts', account)) ?? {};
  const owner = { ...(customer !== undefined && { customer }), ...(name !== undefined && { name }) };
  await recordPage(tx, {
    scope: marketplace,
    marketplace,
    page,
    failures: [{ reading: id, at: observedAt, outcome: 'unrecognised', missing: [REFUSED_LAYOUT], owner }],
  });
}
