import { dayAt } from '../model/calendar-date.ts';
import { marketplaceById } from '../model/marketplaces.ts';
import type { UseWord } from '../model/owner-words.ts';
import { REPEATS_MAX } from '../model/repeats.ts';
import { type ListReading, listedOn, snapshotOf } from './listing-of.ts';
import type { Snapshot } from './lots.ts';
import { compareReadings, compareText, type StoredReading } from './stored-reading.ts';

/**
 * Readings of one page that follow one another and say the same are stored as one record, a run: the first of them, and
 * of the others only ids and moments. A run ends with its month, so that no record grows for ever, and where a credit
 * that it lists has ended: that the page still lists it then is news.
 */

/** Pages of which only few readings are kept as it is: the newest of an order, some of a purchase. */
const WITHOUT_RUNS = new Set<StoredReading['page']>(['order', 'checkout', 'thank-you']);

/** The readings of a run one by one, oldest first. */
export function readingsIn(run: StoredReading): StoredReading[] {
  const { repeats, ...first } = run;
  const others = repeats?.ids.map((id, at) => ({
    ...first,
    id,
    observedAt: repeats.at[at] ?? run.observedAt,
  }));
  return [first as StoredReading, ...((others ?? []) as StoredReading[])];
}

/** The newest reading of a run. */
export function lastOf<Run extends StoredReading>(run: Run): Run {
  const { repeats, ...first } = run;
  const [id, observedAt] = [repeats?.ids.at(-1), repeats?.at.at(-1)];
  return { ...first, ...(id !== undefined && observedAt !== undefined && { id, observedAt }) } as Run;
}

/** The readings and runs of an account as the runs that they make, page by page, oldest first. */
export function runsOf(readings: readonly StoredReading[]): StoredReading[] {
  return [...Map.groupBy(readings, ({ page }) => page).values()].flatMap(runsOfPage);
}

function runsOfPage(readings: readonly StoredReading[]): StoredReading[] {
  const runs: { readonly text: string; readonly all: StoredReading[] }[] = [];
  for (const reading of readings.flatMap(readingsIn).sort(compareReadings)) {
    const text = textOf(reading);
    const run = runs.at(-1);
    const last = run?.all.at(-1);
    if (last && run?.text === text && goesOn(last, reading)) run.all.push(reading);
    else runs.push({ text, all: [reading] });
  }
  return runs.map(({ all }) => runOf(all));
}

function runOf([first, ...others]: readonly StoredReading[]): StoredReading {
  const kept = others.slice(-REPEATS_MAX);
  if (kept.length === 0) return first as StoredReading;
  const repeats = { ids: kept.map(({ id }) => id), at: kept.map(({ observedAt }) => observedAt) };
  return { ...first, repeats } as StoredReading;
}

/** What decides beside its readings what a list says. */
export interface AboutList {
  /** All that its owner has said of its credits, the oldest first. */
  readonly words: readonly UseWord[];
  /** The page of No-Rush rewards is known: what the page of all credits says of them is the same money. */
  readonly isRewardsRead: boolean;
}

/** What a run of a list showed, taken apart where its owner has spoken in between: what is still listed then counts again. */
export function snapshotsOf(run: ListReading, { words, isRewardsRead }: AboutList): Snapshot[] {
  const parts = Map.groupBy(
    run.repeats && words.length > 0 ? readingsIn(run) : [run],
    ({ observedAt }) => words.filter(({ at }) => at < observedAt).length,
  );
  return [...parts.values()].map((readings) => snapshotOf(runOf(readings) as ListReading, isRewardsRead));
}

/** All that a reading says and whose it is, but not when it was made. */
function textOf({ id: _, observedAt: __, account, mergedFrom, ...said }: StoredReading): string {
  return JSON.stringify([account, mergedFrom, said], inOrder);
}

/** A reading from a file has its members in another order. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}

function goesOn(before: StoredReading, after: StoredReading): boolean {
  if (WITHOUT_RUNS.has(after.page)) return false;
  if (before.observedAt.slice(0, 7) !== after.observedAt.slice(0, 7)) return false;
  const { timeZone } = marketplaceById(after.marketplace);
  const [seen, again] = [dayAt(before.observedAt, timeZone), dayAt(after.observedAt, timeZone)];
  return !listedOn(after as ListReading).some(
    ({ expires }) => expires !== null && seen <= expires && expires < again,
  );
}
