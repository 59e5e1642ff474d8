import { Bench, type Read } from './bench.ts';
import type { Kind } from './kinds/index.ts';
import type { SavedPage } from './saved-page.ts';
import { type Scheduled, schedule } from './schedule.ts';
import { shrink } from './shrink.ts';
import { emptyTally, type Tally, tally } from './tally.ts';

export interface Order {
  readonly seed: string;
  /** How many changed pages in all. */
  readonly mutations: number;
  readonly kinds: readonly Kind[];
  /** This worker takes every `of`-th page, beginning with `part`. */
  readonly part: number;
  readonly of: number;
  /** Only the page with this number. */
  readonly only?: number;
}

/** Wrong pages are shrunk up to this many in a part: the first ones tell. */
const SHRUNK = 20;

/** How much looking for the smallest change is worth: much for a wrong value, little for an unread large page. */
function triesFor(isWrong: boolean, { html }: SavedPage): number {
  if (isWrong) return 400;
  return html.length < 50_000 ? 60 : 4;
}

/** Larger pages take part in every fifth pass. */
const LARGE = 100_000;

/** The changed pages of an order, in their order. */
export function* scheduled(
  order: Order,
  saved: readonly SavedPage[],
  benches: readonly Bench[],
): Generator<Scheduled> {
  const changeable = benches.map((bench, at) => ({
    kinds: order.kinds.filter((kind) => bench.applies(kind)),
    every: (saved[at]?.html.length ?? 0) > LARGE ? 5 : 1,
  }));
  for (const one of schedule(order.seed, changeable)) {
    if (one.number >= order.mutations) return;
    if (order.only !== undefined ? one.number === order.only : one.number % order.of === order.part)
      yield one;
  }
}

/** After so many pages a part tells what it has found. */
const OFTEN = 500;

/** Changes and reads saved pages in this thread. */
export function runDrift(
  saved: readonly SavedPage[],
  read: Read,
  order: Order,
  soFar: (tally: Tally) => void = () => {},
): Tally {
  const benches = saved.map((page) => new Bench(page, read));
  const result = emptyTally();
  let [shrunk, passed] = [0, 0];
  for (const { number, page, plan } of scheduled(order, saved, benches)) {
    const bench = benches[page] as Bench;
    const { name } = saved[page] as SavedPage;
    if (++passed % OFTEN === 0) soFar(result);
    const performed = bench.perform(plan);
    const first = tally(result, name, plan, performed.verdict);
    if (performed.verdict === 'right' || performed.verdict === 'refused') continue;
    const isWrong = performed.verdict === 'wrong';
    if (!isWrong && !first) continue;
    if (isWrong && shrunk++ >= SHRUNK) continue;
    const least = shrink(plan, (trial) => bench.perform(trial), triesFor(isWrong, saved[page] as SavedPage));
    const { verdict, because, done } = bench.perform(least);
    result.examples.push({ number, page: name, plan: least, verdict, because, done: done.flat() });
  }
  for (const bench of benches) bench.close();
  return result;
}
